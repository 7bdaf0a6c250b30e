import { isZero, negated, productOf, quotientOf, sumOf, zero, type Decimal } from "../../computing/decimal";
import type { Field } from "../../plan/fields";
import type { FormRelation } from "../../forms/schema";

/** What a row holds in a column: nothing (null), a number of baht, of percentage points …; undefined: not known. */
export type TermValue = Decimal | null | undefined;

/** A relation of which one side follows from the others. */
export type Equation = Extract<
  FormRelation,
  { readonly kind: "sum" | "fixed-sum" | "difference" | "percent" | "share" }
>;

export const isEquation = (relation: FormRelation): relation is Equation =>
  "whole" in relation || relation.kind === "fixed-sum";

/** The columns that an equation's right side follows from, and the sign of each in a sum. */
export function termsOf(equation: Equation): readonly { readonly field: Field; readonly minus: boolean }[] {
  const plus = (field: Field) => ({ field, minus: false });
  switch (equation.kind) {
    case "sum":
    case "fixed-sum":
      return equation.parts.map(plus);
    case "difference":
      return [plus(equation.from), ...equation.less.map((field) => ({ field, minus: true }))];
    case "percent":
      return [plus(equation.part), plus(equation.of)];
    case "share":
      return [plus(equation.part)];
  }
}

const hundred: Decimal = { digits: 100n, scale: 0 };

/**
 * What the right side of an equation should be, exactly; null where nothing can be said: a term that is not known, all of
 * a sum's are nothing, or any of another relation's is, or a divisor is none.
 *
 * @param totalOf what the rows that a share is taken of come to
 */
export function rightSideOf(
  equation: Equation,
  valueOf: (field: Field) => TermValue,
  totalOf: () => TermValue,
): Decimal | null {
  const values = termsOf(equation).map(({ field, minus }) => {
    const value = valueOf(field);
    return value && minus ? negated(value) : value;
  });
  if (values.includes(undefined)) return null;
  if (equation.kind === "sum" || equation.kind === "fixed-sum") {
    return values.every((value) => value === null)
      ? null
      : values.reduce<Decimal>((sum, value) => add(sum, value), zero);
  }
  if (values.includes(null)) return null;
  if (equation.kind === "difference") return values.reduce<Decimal>((sum, value) => add(sum, value), zero);
  const divisor = equation.kind === "share" ? totalOf() : values[1];
  if (!divisor || isZero(divisor)) return null;
  return quotientOf(productOf(values[0]!, hundred), divisor);
}

const add = (sum: Decimal, value: TermValue): Decimal => (value ? sumOf(sum, value) : sum);
