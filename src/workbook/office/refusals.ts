import type { Refusal } from "../../change/refusal";
import { Unanswered } from "./session";

/** Excel's codes that a person can do something about. */
const reasons: Readonly<Record<string, Refusal["refused"]>> = {
  AccessDenied: "protected",
  InvalidOperationInCellEditMode: "editing",
  FilteredRangeConflict: "filtered",
  ItemNotFound: "sheet-missing",
  NonBlankCellOffSheet: "limit",
  Timeout: "unanswered",
};

/** What Excel's refusal means to a person. Anything but a refusal is a fault of the program, and is thrown on. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Unanswered) return { refused: "unanswered", sheet: "", at: null };
  if (!(error instanceof OfficeExtension.Error)) throw error;
  const where = error.debugInfo?.errorLocation;
  return {
    refused: reasons[error.code] ?? "failed",
    sheet: "",
    at: null,
    detail: where ? `${error.code} (${where})` : error.code,
  };
}
