import fc from "fast-check";
import { decimalOf, numberOf, productOf, quotientOf, sumOf, type Decimal } from "../../src/computing/decimal";
import { property } from "../support/property";

const of = (value: number): Decimal => decimalOf(value)!;
const shown = ({ digits, scale }: Decimal): string => `${digits}/10^${scale}`;

test.each([
  ["a whole number", 1_200_000, "1200000/10^0"],
  ["an amount with satang", 152_538.75, "15253875/10^2"],
  ["a tenth is a tenth", 0.1, "1/10^1"],
  ["noise of a computed cell", 0.1 + 0.2, "3/10^1"],
  ["noise of a long sum", 6_000.000000000067, "6000/10^0"],
  ["a very small number is not noise", 1.5e-9, "15/10^10"],
  ["a very large one", 1.5e21, "1500000000000000000000/10^0"],
  ["an amount of sixteen digits", 90_071_992_547_409.9, "900719925474099/10^1"],
  ["a loss", -1_234.5, "-12345/10^1"],
])("%s: what a cell's double means", (_, value, expected) => {
  expect(shown(of(value))).toBe(expected);
});

test.each([NaN, Infinity, -Infinity])("%d is not a number of a cell", (value) => {
  expect(decimalOf(value)).toBeUndefined();
});

test.each([
  [1, 8, 0.125],
  [-1, 3, -0.3333333333333333],
  [2, 3, 0.6666666666666666],
  [152_538.75, 0.25, 610_155],
  [0, 7, 0],
  [1e-9, 1e9, 1e-18],
])("%d / %d", (a, b, expected) => {
  expect(numberOf(quotientOf(of(a), of(b)))).toBe(expected);
});

test("a quotient that does not end, times its divisor, is the dividend again", () => {
  expect(numberOf(productOf(quotientOf(of(1), of(3)), of(3)))).toBe(1);
});

const satang = fc.integer({ min: -1e14, max: 1e14 });

property("amounts of baht add up to the satang, in any order", [fc.array(satang, { maxLength: 200 })], (amounts) => {
  const exact = Number(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n)) / 100;
  const added = (some: readonly number[]) => numberOf(some.map((amount) => of(amount / 100)).reduce(sumOf, of(0)));
  expect(added(amounts)).toBe(exact === 0 ? 0 : exact);
  expect(added([...amounts].reverse())).toBe(added(amounts));
});
