import type {
  Answer,
  BoardShown,
  FileShown,
  IssueShown,
  PlanRefused,
  PlanShown,
  QuestionShown,
} from "../../session/shown";
import type { PressResult } from "../parts/Outcome";
import type { Figure } from "../../words/language";

export interface Reading {
  readonly done: number;
  readonly all: number;
}

export interface MergeState {
  readonly files: readonly FileShown[];
  readonly reading: Reading | null;
  /** The file whose list is open. */
  readonly open: { readonly file: number; readonly issues: readonly IssueShown[] } | null;
  readonly answers: Readonly<Record<string, Answer>>;
  /** Asked since the files were read: an answered one stays, so that the answer can be changed until it is written. */
  readonly questions: readonly QuestionShown[];
  /** Whether the master's hidden rows stay so; chosen again for each plan. */
  readonly keepHidden: boolean;
  readonly plan: PlanShown | null;
  readonly refused: PlanRefused | null;
  readonly board: BoardShown | null;
  readonly notice: PressResult | null;
}

export const nothingToMerge: MergeState = {
  files: [],
  reading: null,
  open: null,
  answers: {},
  questions: [],
  keepHidden: false,
  plan: null,
  refused: null,
  board: null,
  notice: null,
};

export type MergeEvent =
  | { readonly kind: "reading"; readonly all: number }
  | { readonly kind: "file-read"; readonly file: FileShown; readonly done: number; readonly all: number }
  | { readonly kind: "files"; readonly files: readonly FileShown[]; readonly board: BoardShown }
  | { readonly kind: "opened"; readonly open: MergeState["open"] }
  | { readonly kind: "answered"; readonly question: string; readonly answer: Answer }
  | { readonly kind: "keep-hidden"; readonly keep: boolean }
  | { readonly kind: "planned"; readonly plan: PlanShown | PlanRefused }
  | { readonly kind: "plan-closed" }
  | { readonly kind: "noticed"; readonly notice: PressResult | null };

export function mergeReducer(state: MergeState, event: MergeEvent): MergeState {
  switch (event.kind) {
    case "reading":
      return { ...state, reading: { done: 0, all: event.all }, plan: null, refused: null, notice: null };
    case "file-read":
      return { ...state, reading: { done: event.done, all: event.all } };
    case "files": {
      const open = event.files.some(({ id }) => id === state.open?.file) ? state.open : null;
      return {
        ...state,
        files: event.files,
        board: event.board,
        ...{ reading: null, plan: null, refused: null, keepHidden: false, open, questions: [] },
      };
    }
    case "opened":
      return { ...state, open: event.open };
    case "answered":
      return { ...state, answers: { ...state.answers, [event.question]: event.answer } };
    case "keep-hidden":
      return { ...state, keepHidden: event.keep };
    case "planned":
      return "refused" in event.plan
        ? { ...state, plan: null, refused: event.plan }
        : { ...state, plan: event.plan, refused: null, questions: allAsked(state.questions, event.plan.questions) };
    case "plan-closed":
      return { ...state, plan: null, refused: null, keepHidden: false };
    case "noticed":
      return { ...state, notice: event.notice };
  }
}

function allAsked(before: readonly QuestionShown[], now: readonly QuestionShown[]): readonly QuestionShown[] {
  const known = new Set(before.map(({ id }) => id));
  return [...before, ...now.filter(({ id }) => !known.has(id))];
}

export const readyFiles = (files: readonly FileShown[]): readonly FileShown[] =>
  files.filter(({ included, state }) => included && state !== "unchanged");

/** Those that the master holds already. */
const mergedFiles = (files: readonly FileShown[]): readonly FileShown[] =>
  files.filter(({ state, included }) => state === "unchanged" || (state === "edited" && !included));

/** How many files there are, and how many of them would be and were merged. */
export const fileCounts = (files: readonly FileShown[], figure: (count: number) => Figure) => ({
  files: figure(files.length),
  ready: figure(readyFiles(files).length),
  merged: figure(mergedFiles(files).length),
});
