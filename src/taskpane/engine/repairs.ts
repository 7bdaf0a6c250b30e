import type { ChangeSet } from "../../change/changeSet";
import { aboutTotals } from "../../issues/aboutTotals";
import type { Issue } from "../../issues/issue";
import { combineFixes } from "./combineFixes";

const repaired: ReadonlySet<string> = new Set([...Object.keys(aboutTotals), "amount-as-text"]);

/** Every mending of totals that is certain, as one change. */
export const planRepairs = ({ issues }: { readonly issues: readonly Issue[] }): ChangeSet =>
  combineFixes(issues.flatMap(({ code, fix }) => (repaired.has(code) && fix ? [fix] : [])));
