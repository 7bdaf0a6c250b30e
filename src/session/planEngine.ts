import { checkBook, checkOneSheet, type CheckedBook } from "../app/checkBook";
import { withFileFacts, type FileFacts } from "../app/documentIssues";
import { readBook, type ReadBook } from "../app/readBook";
import { formSheetName } from "../app/formInBook";
import { keptByMerging } from "../app/masterPlan";
import { repairOf } from "../app/repairTotals";
import { stampChanges, stampOf, stampSheetName } from "../app/stampSheet";
import { traceMaster, traceRowsOf } from "../app/traceMaster";
import { verifyBook, type VerifiedSheet } from "../app/verifyFiles";
import type { ChangeSet } from "../change/changeSet";
import { isFormBook } from "../forms/workbook/sheetNames";
import type { Suggestion } from "../suggesting/suggestion";
import type { WorkbookPort } from "../workbook/port";
import { fflateCodec } from "../workbook/xlsx/fflateCodec";
import { ChangeJournal } from "./changeJournal";
import { checkShown, issuesShownOf, suggestionsShownOf } from "./checkShown";
import { combineFixes } from "./combineFixes";
import { fixesPicked } from "./fixPicks";
import { withFollowing } from "./followingFixes";
import type { Ask, Engine, ChangeOutcome, Screen } from "./engine";
import { FormShelf, type ShelvedForm } from "./formShelf";
import { KeptBook } from "./keptBook";
import { MergeDesk } from "./mergeDesk";
import { refusedShown } from "./planShown";
import type { ReaderPool } from "./readerPool";
import type { FilesListed, FixPick } from "./shown";
import { sha256Hex } from "./sha256";
import { mainPictured, picturedPlans } from "../summarizing/picturedPlan";
import { tracedShown, traceShown } from "./traceShown";
import { verifyShown } from "./verifyShown";
import { changesShown, formListed } from "./wording";

/** Where the engine finds the open workbook; undefined: none is open. */
export type OpenWorkbook = () => WorkbookPort | undefined;

/** What is known of the file that the open workbook was read from, where it was one of another kind; undefined: nothing more. */
export type SentAs = () => FileFacts | undefined;

/** The open workbook as a file: its name, and the SHA-256 of its bytes; undefined: it is not at hand as one. */
export type FileIdentity = () => { readonly file: string; readonly sha256: string } | undefined;

const nothingChecked: CheckedBook = { plans: [], issues: [] };
const noWorkbook: ChangeOutcome = { refused: "sheet-missing", sheet: "", at: null };

const checkedAs = (book: ReadBook, { sheet }: Ask): CheckedBook =>
  sheet === null ? checkBook(book) : checkOneSheet(book, sheet);

/** The engine, and what only whoever holds the workbook may ask of it. */
export interface PlanEngine extends Engine {
  /** Applies a change that can be undone. */
  apply(changes: ChangeSet): Promise<ChangeOutcome>;
  /** Another workbook was opened: there is nothing to undo in it. */
  forget(): void;
}

/**
 * The program behind the pane, over whichever workbook is open. Methods may be called while others still run: each
 * looks at the workbook once, and what it answers is of that moment.
 */
export function planEngine(
  openWorkbook: OpenWorkbook,
  pool: ReaderPool,
  screen: Screen,
  openFile: FileIdentity = () => undefined,
  sentAs: SentAs = () => undefined,
): PlanEngine {
  const shelf = new FormShelf();
  const journal = new ChangeJournal();
  const desk = new MergeDesk(pool);
  const book = new KeptBook(async (but) => (await openWorkbook()?.readAll(but)) ?? []);
  let last: CheckedBook = nothingChecked;
  let lastAsk: Ask = { sheet: null, form: null, columns: {} };
  let suggested: readonly (readonly Suggestion[])[] = [];
  let verified: readonly VerifiedSheet[] = [];
  let repairsShown: ChangeSet = { steps: [] };

  const look = (ask: Ask, but: readonly string[] = []): Promise<ReadBook> => book.now(shelf.readBy(ask), but);

  const listAfter = async (ask: Ask, decide: () => void): Promise<FilesListed> => {
    decide();
    return desk.list({ book: await book.last(shelf.readBy(ask)), sheet: ask.sheet });
  };

  const apply = async (changes: ChangeSet): Promise<ChangeOutcome> => {
    const workbook = openWorkbook();
    return workbook ? journal.apply(workbook, changes) : noWorkbook;
  };

  const fixesOf = async (picks: readonly FixPick[], following: boolean) => {
    const fixes = combineFixes(fixesPicked(picks, issuesShownOf(last), suggested));
    if (!following) return fixes;
    const by = shelf.readBy(lastAsk);
    const { grids } = await book.last(by);
    return withFollowing(fixes, grids, (after) => checkedAs(readBook(after, by.forms, by.form), lastAsk));
  };

  const formDesk = () => import(/* webpackChunkName: "forms" */ "./formDesk");
  type FormDesk = Awaited<ReturnType<typeof formDesk>>;
  async function ofForm<T>(id: string, done: (form: ShelvedForm, desk: FormDesk) => T | Promise<T>): Promise<T | null> {
    const form = shelf.find(id);
    return form ? done(form, await formDesk()) : null;
  }

  return {
    forms: async () => shelf.all().map((form) => formListed(form, shelf.isLoaded(form.id))),
    loadForm: async (json) => shelf.load(json),
    unloadForm: async (id) => shelf.unload(id),
    openForm: async (file) => (await formDesk()).formOpened(file, fflateCodec),
    formHeld: (id) => ofForm(id, (form, { formHeld }) => formHeld(form)),
    formWorkbook: (id) => ofForm(id, (form, { bookOfForm }) => bookOfForm(form)),
    nextForm: (id) => ofForm(id, (form, { formAfter }) => formAfter(form)),
    newMaster: (id, over) => ofForm(id, (form, { masterOf }) => masterOf(form, over, fflateCodec)),
    async offeredForm() {
      const workbook = openWorkbook();
      const sheets = (await workbook?.sheets()) ?? [];
      const carries = isFormBook(sheets) || sheets.some(({ sheet }) => sheet === formSheetName);
      if (!workbook || !carries) return null;
      const grids = await workbook.readAll();
      return (await formDesk()).formOffered(grids, (id) => shelf.find(id));
    },
    async keepForm(id) {
      const there = await openWorkbook()?.read(formSheetName);
      const changes = await ofForm(id, (form, { keepingSteps }) => keepingSteps(there, form));
      return changes ? apply(changes) : noWorkbook;
    },
    sheets: async () => (await openWorkbook()?.sheets()) ?? [],

    async makeForm(ask, year, corrections, own) {
      const { grids } = await look(ask);
      const { formMade } = await import(/* webpackChunkName: "make-form" */ "./formMade");
      return formMade(grids, ask.sheet, year, corrections, (id) => id !== own && shelf.find(id) !== undefined);
    },
    async tryForm(json, files) {
      const { formTried } = await import(/* webpackChunkName: "make-form" */ "./formMade");
      return formTried(json, files, fflateCodec);
    },

    async check(ask) {
      const looked = await look(ask, keptByMerging);
      const checked = checkedAs(looked, ask);
      const facts = sentAs();
      lastAsk = ask;
      last = facts ? withFileFacts(checked, facts, ask.sheet === null ? looked.grids : []) : checked;
      suggested = suggestionsShownOf(last);
      return checkShown(last, suggested, stampOf(looked.grids, last.plans, sha256Hex));
    },
    async previewFixes(picks, following) {
      const { changes, count } = await fixesOf(picks, following);
      return { changes: changesShown(changes), fixes: count };
    },
    applyFixes: async (picks, following) => apply((await fixesOf(picks, following)).changes),
    async cleanWorkbook(ask) {
      const { plans } = checkedAs(await look(ask), ask);
      const { cleanBook } = await import(/* webpackChunkName: "clean-book" */ "../app/cleanBook");
      return cleanBook(plans, { forms: shelf.readBy(ask).forms, codec: fflateCodec });
    },
    async stamp(at) {
      const workbook = openWorkbook();
      return workbook && last.plans.length > 0
        ? apply(stampChanges(await workbook.read(stampSheetName), last.plans, at, sha256Hex))
        : noWorkbook;
    },

    giveFiles: async (files) => desk.give(files),
    readFiles: (ask) => desk.read(shelf.readBy(ask), (file, done, all) => void screen.onFile(file, done, all)),
    cancelReading: async () => pool.cancel(),
    list: async (ask) => desk.list({ book: await look(ask), sheet: ask.sheet }),
    differences: async (one, other) => desk.differences(one, other),
    fileIssues: async (file) => desk.issues(file),
    async answers(files, listName, language) {
      const { packAnswers } = await import(/* webpackChunkName: "answers" */ "./answers");
      return packAnswers(desk.answersTo(files), listName, language);
    },
    includeFile: (ask, file, included) => listAfter(ask, () => desk.include(file, included)),
    removeFile: (ask, file) => listAfter(ask, () => desk.remove(file)),
    removeAllFiles: (ask) => listAfter(ask, () => desk.removeAll()),
    planMerge: async (ask, answers, at, person, keepHidden = false) =>
      desk.planMerge({ book: await look(ask), sheet: ask.sheet }, answers, { at, person, keepHidden }),
    planWithdraw: async (ask, agency, now, person) =>
      desk.planWithdraw({ book: await look(ask), sheet: ask.sheet, now, person, agency }),
    planRows: async (section) => desk.rowsOf(section),
    applyMerge: () => apply(desk.planned()),

    async verify(ask) {
      const looked = await look(ask);
      verified = verifyBook(looked, { sheet: ask.sheet, sent: desk.sent() });
      const repair = repairOf(looked, ask.sheet);
      return verifyShown(verified, "refused" in repair ? 0 : repair.repairs.length);
    },
    async rowsOfPlan(indexes) {
      const main = mainPictured(picturedPlans(verified));
      const provenance = verified.find(({ sheet }) => sheet === main)?.provenance;
      return provenance ? tracedShown(traceRowsOf(indexes, provenance), provenance.current.plan.fields) : [];
    },
    async compare(ask, older, language, at) {
      const { masterCompared } = await import(/* webpackChunkName: "compare" */ "./comparedShown");
      const { file, sha256 } = openFile() ?? { file: "", sha256: "" };
      return masterCompared(older, { file, sha256, book: await look(ask) }, fflateCodec, language, at);
    },
    async verifyReport(language, at) {
      const file = openFile();
      if (!file) return null;
      const { verifyPage } = await import(/* webpackChunkName: "report" */ "../report/verifyPage");
      const reported = { ...file, sheets: verified, issues: [] };
      return verifyPage({ files: [reported], skipped: [], unreadable: [], when: at, person: null }, language);
    },
    async writeReport(language, at, person) {
      const workbook = openWorkbook();
      if (!workbook) return noWorkbook;
      const { reportSheetChanges } = await import(/* webpackChunkName: "report-sheet" */ "../report/verifySheet");
      const reported = { ...(openFile() ?? { file: "", sha256: "" }), sheets: verified, issues: [] };
      const sheets = (await workbook.sheets()).map(({ sheet }) => sheet);
      return apply(reportSheetChanges({ when: at, person }, reported, sheets, language));
    },
    async exportData(ask, province) {
      // Only whoever saves loads what writes Parquet.
      const [{ packExport }, { fflateCodec }] = await Promise.all([
        import(/* webpackChunkName: "export" */ "../app/packExport"),
        import(/* webpackChunkName: "export" */ "../workbook/xlsx/fflateCodec"),
      ]);
      const { file, sha256 } = openFile() ?? { file: "", sha256: "" };
      const book = { file, sha256, book: await look(ask), sheet: ask.sheet, province };
      const packed = packExport(book, { codec: fflateCodec, sha256: sha256Hex });
      if (packed instanceof Uint8Array) return packed;
      if (packed.refused === "master") return { refused: "plan", because: refusedShown(packed.because) };
      return { refused: "province", named: "named" in packed ? packed.named.map(({ th, en }) => ({ th, en })) : [] };
    },
    async trace(ask, sheet, at) {
      const traced = traceMaster(await look(ask), sheet, at);
      return "refused" in traced ? refusedShown(traced) : traceShown(traced);
    },
    async previewRepairs(ask) {
      const repair = repairOf(await look(ask), ask.sheet);
      if ("refused" in repair) return refusedShown(repair);
      repairsShown = repair.changes;
      return changesShown(repairsShown);
    },
    applyRepairs: () => apply(repairsShown),

    undo: async (change) => {
      const workbook = openWorkbook();
      return workbook ? journal.undo(workbook, change) : { done: false };
    },
    apply,
    forget() {
      journal.forget();
      repairsShown = { steps: [] };
      book.forget();
    },
  };
}
