import type { Satang } from "../../../src/plan/satang";
import { largest } from "../../../src/taskpane/verify/largest";

const share = (name: string, satang: number) => ({ name, satang: satang as Satang });

test("few are all shown, largest first", () => {
  const shares = [share("ก", 1), share("ข", 3)];
  expect(largest(shares, 2)).toEqual({ shown: [share("ข", 3), share("ก", 1)], others: null });
});

test("of many the rest is one, and nothing is lost of the sum", () => {
  const shares = [share("ก", 5), share("ข", 4), share("ค", 3), share("ง", 2)];
  expect(largest(shares, 3)).toEqual({ shown: [share("ก", 5), share("ข", 4)], others: { count: 2, satang: 5 } });
});
