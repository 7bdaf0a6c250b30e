import type { CellComment } from "../grid/grid";
import type { Draft, DraftComment } from "./draft";
import type { Refusal } from "./refusal";
import type { Step } from "./step";

type CommentStep = Extract<Step, { kind: "take-comments" | "put-comments" }>;

/** The comments of a sheet in work in the cells they have now; one whose row has gone is gone with it. */
export const commentsNow = (draft: Draft): CellComment[] => placed(draft, draft.comments);

const placed = (draft: Draft, comments: readonly DraftComment[]): CellComment[] =>
  comments.flatMap((one) => {
    const row = rowNow(draft, one);
    return row === undefined ? [] : [{ ...one.comment, row }];
  });

function rowNow({ history }: Draft, { comment: { row }, put }: DraftComment): number | undefined {
  if (put !== null) return history.since(put).row(row);
  return history.length === 0 && !history.hasGrown ? row : history.since(0, "growing").row(row);
}

/** Each of these comments is there and goes, or its cell has none and it comes. */
export function setComments(draft: Draft, { kind, sheet, comments }: CommentStep): Refusal | undefined {
  const now = new Map(draft.comments.map((one) => [`${rowNow(draft, one)} ${one.comment.column}`, one]));
  for (const comment of comments) {
    const key = `${comment.row} ${comment.column}`;
    const found = now.get(key);
    const holds = kind === "take-comments" ? found?.comment.text === comment.text : found === undefined;
    if (!holds) return { refused: "stale", sheet, at: { row: comment.row, column: comment.column } };
    if (kind === "take-comments") now.delete(key);
    else now.set(key, { comment, put: draft.history.length });
  }
  draft.comments = [...now.values()];
  return undefined;
}

/** What steps have made of a sheet's comments: those that went, by the rows of the sheet as given, and those that came. */
export function commentChange(draft: Draft): {
  readonly taken: readonly CellComment[];
  readonly put: readonly CellComment[];
} {
  const left = new Set(draft.comments.map(({ comment }) => comment));
  return {
    taken: (draft.given.comments ?? []).filter((comment) => !left.has(comment)),
    put: placed(
      draft,
      draft.comments.filter(({ put }) => put !== null),
    ),
  };
}
