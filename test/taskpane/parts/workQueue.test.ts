import { WorkQueue, type QueuedWork } from "../../../src/taskpane/parts/workQueue";

/** QueuedWork that ends when it is let go, and what the view was shown. */
function queueOfView() {
  const done: string[] = [];
  const shown: string[] = [];
  const ends = new Map<string, () => void>();
  const queue = new WorkQueue({
    onBusy: (busy) => shown.push(busy ? "busy" : "free"),
    onStart: () => undefined,
    onFailure: (error) => shown.push(String(error)),
  });
  const work =
    (name: string): QueuedWork =>
    () =>
      new Promise<void>((resolve) => ends.set(name, () => (done.push(name), resolve())));
  const end = async (name: string) => {
    ends.get(name)!();
    await new Promise(setImmediate);
  };
  return { queue, done, shown, work, end };
}

test("a press during a look is carried out after it, not swallowed", async () => {
  const { queue, done, shown, work, end } = queueOfView();
  queue.look(work("look"));
  expect(shown.at(-1)).toBe("free");
  queue.press(work("undo"));
  expect(shown.at(-1)).toBe("busy");
  await end("look");
  await end("undo");
  expect(done).toEqual(["look", "undo"]);
  expect(shown.at(-1)).toBe("free");
});

test("a press goes before looks that have not begun", async () => {
  const { queue, done, work, end } = queueOfView();
  queue.look(work("first look"));
  queue.look(work("second look"));
  queue.press(work("press"));
  for (const name of ["first look", "press", "second look"]) await end(name);
  expect(done).toEqual(["first look", "press", "second look"]);
});

test("a second press while the first is under way does nothing, nor while it waits", async () => {
  const { queue, done, work, end } = queueOfView();
  queue.look(work("look"));
  queue.press(work("write"));
  queue.press(work("write again"));
  await end("look");
  queue.press(work("write once more"));
  await end("write");
  expect(done).toEqual(["look", "write"]);
});

test("files dropped while others are read wait for them", async () => {
  const { queue, done, work, end } = queueOfView();
  queue.follow(work("first files"));
  queue.follow(work("second files"));
  await end("first files");
  await end("second files");
  expect(done).toEqual(["first files", "second files"]);
});

test("the same look waits only once", async () => {
  const { queue, done, work, end } = queueOfView();
  const again = work("again");
  queue.look(work("look"));
  queue.look(again);
  queue.look(again);
  await end("look");
  await end("again");
  expect(done).toEqual(["look", "again"]);
});

test("what failed is reported, and what waits goes on", async () => {
  const { queue, done, shown, work, end } = queueOfView();
  queue.press(async () => {
    throw new Error("broken");
  });
  queue.follow(work("next"));
  await new Promise(setImmediate);
  await end("next");
  expect(shown).toContain("Error: broken");
  expect(done).toEqual(["next"]);
});
