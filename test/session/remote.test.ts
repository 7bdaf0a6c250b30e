import { connect, RemoteFailure } from "../../src/session/remote";

interface Left {
  add(a: number, b: number): Promise<number>;
  fail(): Promise<never>;
}
interface Right {
  emit(text: string): Promise<void>;
}

/** Two ends of one wire. */
function wired(left: Left, right: Right) {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  const end = () => [port1, port2].forEach((port) => port.close());
  return { toLeft: connect<Left>(port1, right), toRight: connect<Right>(port2, left), end };
}

const reported: string[] = [];
const left: Left = {
  add: async (a, b) => a + b,
  fail: async () => {
    throw new TypeError("broken");
  },
};

test("both sides call each other", async () => {
  const { toLeft, toRight, end } = wired(left, { emit: async (text) => void reported.push(text) });
  await toRight.emit("สวัสดี");
  expect([await toLeft.add(1, 2), await toLeft.add(3, 4), reported]).toEqual([3, 7, ["สวัสดี"]]);
  end();
});

test("a failure crosses with its method and its detail", async () => {
  const { toLeft, end } = wired(left, { emit: async () => undefined });
  const failure = await toLeft.fail().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(RemoteFailure);
  expect(failure).toMatchObject({ message: "fail: broken", detail: expect.stringContaining("TypeError: broken") });
  end();
});

test("a stand-in may be awaited: it is not a promise", async () => {
  const { toLeft, end } = wired(left, { emit: async () => undefined });
  expect(await toLeft).toBe(toLeft);
  end();
});

/** A worker whose program never came. */
function neverLoaded() {
  const worker = new EventTarget();
  const toLeft = connect<Left>(Object.assign(worker, { postMessage: () => undefined }) as never, {});
  return { toLeft, fail: () => worker.dispatchEvent(new Event("error")) };
}

test("what was asked of a worker that cannot be loaded fails, and so does what is asked later", async () => {
  const { toLeft, fail } = neverLoaded();
  const asked = toLeft.add(1, 2);
  fail();
  await expect(asked).rejects.toThrow("The worker stopped");
  await expect(toLeft.add(1, 2)).rejects.toThrow("The worker stopped");
});
