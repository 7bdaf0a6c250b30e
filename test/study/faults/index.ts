import type { FaultKind } from "./faultKind";
import { ofAmounts } from "./ofAmounts";
import { ofRows } from "./ofRows";
import { ofTotals } from "./ofTotals";

export const faultKinds: readonly FaultKind[] = [...ofTotals, ...ofAmounts, ...ofRows];
