import { inTime } from "../../src/commands/inTime";

test("work that ends is answered; work that does not is late", async () => {
  expect(await inTime(Promise.resolve(1), 1_000, "late")).toBe(1);
  expect(await inTime(new Promise(() => undefined), 5, "late")).toBe("late");
  await expect(inTime(Promise.reject(new Error("no")), 1_000, "late")).rejects.toThrow("no");
});
