import type { Checked } from "../../checking/checked";
import { noMoney, sumSatang, type Satang } from "../../plan/satang";
import { placeIn } from "../../plan/rowValues";
import { sumsByAgency, sumsByLevel, type RowSum } from "../../totals/sums";
import type { CrossFooting } from "../verification";

/**
 * The same rows added up by strategy, by agency, by budget source and by printed section, each held against the
 * printed grand total (all sources together), or against all rows where none is printed. A part without a name is
 * money that belongs to none of them.
 */
export function crossFooting({ submission, form }: Checked): CrossFooting[] {
  const { rows, sections, grandTotal } = submission;
  const amounts = submission.fields.main;
  const strategies = sumsByLevel(rows, submission.fields, form.levels[0]!.field);
  if (amounts.length === 0 || strategies.some(({ unread }) => unread > 0)) return [];
  const bySource = amounts.map((field) => sumSatang(strategies.map(({ sums }) => sums[field] ?? noMoney)));
  const printed = amounts.map((field) => grandTotal?.amounts[field]?.value ?? null);
  const against = sumSatang(printed.includes(null) ? bySource : (printed as Satang[]));
  const footed = (by: CrossFooting["by"], parts: CrossFooting["parts"]): CrossFooting => {
    const sum = sumSatang(parts.filter(({ name }) => name !== "").map((part) => part.sum as Satang));
    return { by, parts, sum, against, unit: "satang", ok: sum === against };
  };
  const named = (sums: readonly RowSum[]) =>
    sums.map(({ path, rows: count, sum }) => ({ name: path.at(-1) ?? "", rows: count, sum }));

  const sources = amounts.map((field, at) => ({ name: field, rows: rows.length, sum: bySource[at]! }));
  const ways = [footed("source", sources), footed("strategy", named(strategies))];
  const agencyField = submission.fields.roles.agency;
  if (rows.some((row) => placeIn(row, agencyField) ?? row.agency))
    ways.push(footed("agency", named(sumsByAgency(rows, submission.fields))));
  const totals = sections.map(({ total }) => amounts.map((field) => total?.amounts[field]?.value ?? null));
  if (totals.length > 0 && !totals.flat().includes(null)) {
    const parts = sections.map(({ path, rows: own }, index) => ({
      ...{ name: path.at(-1)?.name ?? "-", rows: own.length },
      sum: sumSatang(totals[index]!.map((value) => value ?? noMoney)),
    }));
    ways.push(footed("sections", parts));
  }
  return ways;
}
