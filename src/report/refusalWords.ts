import type { Refusal } from "../change/refusal";
import { toA1, type Position } from "../grid/area";
import { describeMasterRefusal } from "../issues/reasons/masterRefusals";
import { describeNotice } from "../issues/reasons/notices";
import { describeRefusal } from "../issues/reasons/refusals";
import { sentences } from "../issues/sentences";
import type { Words } from "../issues/entry";
import type { MasterRefusal } from "../merging/refusal";

/** Why a workbook did not take a change, where, and what to do about it on the command line. */
export const refusalWords = (refusal: Refusal): Words =>
  sentences(describeRefusal(refusal), placed(refusal.sheet, refusal.at, refusal.detail), "command");

/** Why nothing can be done with a master. */
export const masterRefusalWords = (refusal: MasterRefusal): Words =>
  sentences(describeMasterRefusal(refusal), placed(refusal.sheet ?? "", refusal.at), "command");

/** Said before anything is written of a workbook that is signed. */
export const signatureLostWords: Words = sentences(describeNotice({ kind: "signature-lost" }), "", "command");

const placed = (sheet: string, at: Position | null, detail = ""): string =>
  [[sheet, at ? toA1(at) : ""].filter((part) => part !== "").join("!"), detail].filter((part) => part !== "").join(" ");
