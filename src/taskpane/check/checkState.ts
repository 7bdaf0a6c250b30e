import type { Severity } from "../../issues/issue";
import type { CheckShown, FixesShown, FixPick } from "../../session/shown";
import type { PressResult } from "../parts/Outcome";

/** Fixes about to be applied, shown where they were asked for. */
export interface Preview extends FixesShown {
  /** Which press asked: "all", "kind:CODE" or "issue:ID". */
  readonly asked: string;
  readonly picks: readonly FixPick[];
  /** Whether it holds what has one answer once those are made. */
  readonly following: boolean;
}

export interface CheckState {
  readonly shown: CheckShown | null;
  readonly filter: Severity | "all";
  readonly preview: Preview | null;
  readonly notice: PressResult | null;
  /** The issue whose cell the person went to on the sheet. */
  readonly picked: number | null;
}

export const nothingChecked: CheckState = { shown: null, filter: "all", preview: null, notice: null, picked: null };

export type CheckEvent =
  | { readonly kind: "checked"; readonly shown: CheckShown }
  | { readonly kind: "forgotten" }
  | { readonly kind: "filtered"; readonly filter: Severity | "all" }
  | { readonly kind: "previewed"; readonly preview: Preview }
  | { readonly kind: "preview-closed" }
  | { readonly kind: "noticed"; readonly notice: PressResult | null }
  | { readonly kind: "picked"; readonly issue: number };

export function checkReducer(state: CheckState, event: CheckEvent): CheckState {
  switch (event.kind) {
    case "checked": {
      // A severity that no longer occurs would show an empty list and hide the rest.
      const still = event.shown.issues.some(({ severity }) => severity === state.filter);
      // Excel reports about our own changes too: a check that found the same does not close what a person has just opened.
      const same = JSON.stringify(state.shown?.issues) === JSON.stringify(event.shown.issues);
      const preview = same ? state.preview : null;
      return {
        ...state,
        shown: event.shown,
        preview,
        picked: same ? state.picked : null,
        filter: still ? state.filter : "all",
      };
    }
    case "forgotten":
      return nothingChecked;
    case "filtered":
      return { ...state, filter: event.filter, preview: null };
    case "previewed":
      return { ...state, preview: event.preview };
    case "preview-closed":
      return { ...state, preview: null };
    case "noticed":
      return { ...state, notice: event.notice };
    case "picked":
      return { ...state, picked: event.issue };
  }
}
