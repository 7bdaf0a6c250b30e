import { goTo } from "../../workbook/office/goTo";
import type { OfficeWorkbook } from "../../workbook/office/officeWorkbook";
import { selectedCell } from "../../workbook/office/selectedCell";
import { usualLimits } from "../../workbook/office/session";
import { watchChanges } from "../../workbook/office/watchChanges";
import { emitter } from "../emitter";
import { download } from "../parts/download";
import type { FileShown } from "../../session/shown";
import type { PaneHost, UserRole } from "../host";
import { fetchSample } from "../sample";
import { startEngine } from "./excelEngine";

/** The pane's surroundings in Excel, and what its bars hear of. */
export interface ExcelHost extends PaneHost {
  /** A change has been made, or has begun. */
  readonly onApplied: (listener: () => void) => () => void;
  /** A change may have stopped half way. */
  readonly onTrouble: (listener: () => void) => () => void;
}

const halfWay: ReadonlySet<string> = new Set(["unanswered", "unfinished"]);

export function excelHost(workbook: OfficeWorkbook): ExcelHost {
  const changes = emitter<[change: { readonly opened: boolean }]>();
  const files = emitter<[file: FileShown, done: number, all: number]>();
  const applied = emitter<[]>();
  const trouble = emitter<[]>();
  const engine = startEngine({
    sheets: workbook.sheets,
    read: workbook.read,
    readAll: workbook.readAll,
    readHeld: workbook.readHeld,
    readParts: workbook.readParts,
    apply: async (changes) => {
      const outcome = await workbook.apply(changes);
      if ("done" in outcome) applied.emit();
      else if (halfWay.has(outcome.refused)) trouble.emit();
      return outcome;
    },
    onFile: async (file, done, all) => files.emit(file, done, all),
  });
  void watchChanges(usualLimits, (edit) => {
    void engine.edited(edit);
    changes.emit({ opened: false });
  });
  return {
    engine,
    onApplied: applied.listen,
    onTrouble: trouble.listen,
    onChange: changes.listen,
    doubt: () => void engine.doubt(),
    onFile: files.listen,
    goTo: ({ sheet, area }) => void goTo(usualLimits, sheet, area),
    selected: () => selectedCell(usualLimits),
    // A download does not reach the person in every Excel; the list can be copied in all.
    saveFile: null,
    saveBytes: Office.context.platform === Office.PlatformType.Mac ? null : download,
    openSample: async (role: UserRole) => {
      const sample = await fetchSample(role);
      await engine.loadForm(sample.form);
      // A workbook of its own, so that nothing happens to the one that is open.
      await Excel.createWorkbook(await base64(sample.workbook));
      return sample.submissions;
    },
    openBook: async (name, content) => {
      await Excel.createWorkbook(await base64(new File([content], name)));
      return true;
    },
  };
}

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
