import { masterPlan, type PlanSource } from "../app/masterPlan";
import { traceMaster } from "../app/traceMaster";
import type { VerifiedSheet } from "../app/verifyFiles";
import type { ChangeSet } from "../change/changeSet";
import type { Form } from "../forms/schema";
import type { Grid } from "../grid/grid";
import type { Issue } from "../issues/issue";
import { verifyPage } from "../report/verifyPage";
import { planRepair, type RepairPlan } from "../totals/planRepair";
import type { WorkbookPort } from "../workbook/port";
import { checkShown, checkSheet, type CheckedSheet } from "./checkSheet";
import { ChangeJournal } from "./changeJournal";
import { combineFixes } from "./combineFixes";
import type { Ask, Engine, Outcome, Screen } from "./engine";
import { refusedShown } from "./planShown";
import { FormShelf } from "./formShelf";
import { issueSheetChanges } from "./issueSheet";
import { MergeDesk, type MasterAsked } from "./mergeDesk";
import type { ReaderPool } from "./readerPool";
import { toMend } from "./toMend";
import { stampChanges, stampOf } from "./stampSheet";
import { traceShown } from "./traceShown";
import { verifiedSheets, verifyShown } from "./verifySheet";
import { changesShown, formShown } from "./wording";

/** Where the engine finds the open workbook; undefined: none is open. */
export type OpenWorkbook = () => WorkbookPort | undefined;

/** The open workbook as a file: its name, and the SHA-256 of its bytes; undefined: it is not at hand as one. */
export type OpenFile = () => { readonly file: string; readonly sha256: string } | undefined;

type Checked = CheckedSheet | { readonly issues: readonly Issue[] };

const nothingToRepair: RepairPlan = { changes: { steps: [] }, repairs: [] };
const noWorkbook: Outcome = { refused: "sheet-missing", sheet: "", at: null };

/** The engine, and what only whoever holds the workbook may ask of it. */
export interface PlanEngine extends Engine {
  /** Applies a change that can be undone. */
  apply(changes: ChangeSet): Promise<Outcome>;
  /** Another workbook was opened: there is nothing to undo in it. */
  forget(): void;
}

/** The program behind the pane, over whichever workbook is open. Methods run one at a time, as the screen calls them. */
export function planEngine(
  openWorkbook: OpenWorkbook,
  pool: ReaderPool,
  screen: Screen,
  openFile: OpenFile = () => undefined,
): PlanEngine {
  const shelf = new FormShelf();
  const journal = new ChangeJournal();
  const desk = new MergeDesk(pool);
  let last: Checked = { issues: [] };
  let verified: readonly VerifiedSheet[] = [];

  const forms = (ask: Ask): readonly Form[] => shelf.withColumns(ask.columns);

  const grids = async (): Promise<readonly Grid[]> => (await openWorkbook()?.readAll()) ?? [];

  const asked = async (ask: Ask): Promise<MasterAsked> => ({ grids: await grids(), forms: forms(ask), ask });

  const apply = async (changes: ChangeSet): Promise<Outcome> => {
    const workbook = openWorkbook();
    return workbook ? journal.apply(workbook, changes) : noWorkbook;
  };

  /** The plan asked for among these sheets, which are not read again. */
  const source = (all: readonly Grid[], ask: Ask, sheet: string | null): PlanSource => ({
    ...{ workbook: { readAll: async () => all }, forms: forms(ask), form: ask.form, sheet },
  });

  const repairs = async (all: readonly Grid[], ask: Ask): Promise<RepairPlan> => {
    const plan = await masterPlan(source(all, ask, ask.sheet));
    return ("refused" in plan ? undefined : planRepair(plan.grid, plan.submission, plan.form)) ?? nothingToRepair;
  };

  const fixesOf = (ids: readonly number[]) => combineFixes(ids.flatMap((id) => last.issues[id]?.fix ?? []));

  return {
    forms: async () => shelf.all().map(formShown),
    loadForm: async (json) => shelf.load(json),
    sheets: async () => (await openWorkbook()?.sheets()) ?? [],

    async check(ask) {
      const all = await grids();
      last = checkSheet(all, forms(ask), ask);
      return checkShown(last, "grid" in last ? stampOf(all, last) : null);
    },
    async previewFixes(ids) {
      const { changes, count } = fixesOf(ids);
      return { changes: changesShown(changes), fixes: count };
    },
    applyFixes: (ids) => apply(fixesOf(ids).changes),
    async stamp(at) {
      if (!("grid" in last)) return noWorkbook;
      return apply(stampChanges(await grids(), last, at));
    },

    giveFiles: async (files) => desk.give(files),
    readFiles: (ask) => desk.read(forms(ask), ask.form, (file, done, all) => void screen.onFile(file, done, all)),
    cancelReading: async () => pool.cancel(),
    files: async (ask) => desk.files(await asked(ask)),
    fileIssues: async (file) => desk.issues(file),
    async writeIssues(file, heading, language) {
      const sheets = ((await openWorkbook()?.sheets()) ?? []).map(({ sheet }) => sheet);
      return apply(issueSheetChanges(heading, desk.nameOf(file), toMend(desk.issues(file)), sheets, language));
    },
    includeFile: async (file, included) => desk.include(file, included),
    removeFile: async (file) => desk.remove(file),
    removeAllFiles: async () => desk.removeAll(),
    board: async (ask) => desk.board(await asked(ask)),
    planMerge: async (ask, answers, at, person) => desk.planMerge(await asked(ask), answers, { at, person }),
    applyMerge: () => apply(desk.planned()),

    async verify(ask) {
      const all = await grids();
      verified = verifiedSheets(all, forms(ask), ask);
      return verifyShown(verified, (await repairs(all, ask)).repairs.length);
    },
    async verifyReport(language, at) {
      const file = openFile();
      if (!file) return null;
      const told = { ...file, sheets: verified, issues: [] };
      return verifyPage({ files: [told], skipped: [], unreadable: [], when: at, person: null }, language);
    },
    async trace(ask, sheet, at) {
      const traced = await traceMaster(source(await grids(), ask, sheet), at);
      return "refused" in traced ? refusedShown(traced) : traceShown(sheet, at, traced.trace);
    },
    previewRepairs: async (ask) => changesShown((await repairs(await grids(), ask)).changes),
    applyRepairs: async (ask) => apply((await repairs(await grids(), ask)).changes),

    undo: async (change) => {
      const workbook = openWorkbook();
      return workbook ? journal.undo(workbook, change) : { done: false };
    },
    apply,
    forget: () => journal.forget(),
  };
}
