import { invertStep, type Step } from "./step";

/** Changes to a workbook as plain data: to be shown, applied, turned back and logged. Applied in order. */
export interface ChangeSet {
  readonly steps: readonly Step[];
}

/** The change set that undoes this one. */
export const invert = ({ steps }: ChangeSet): ChangeSet => ({ steps: steps.map(invertStep).reverse() });
