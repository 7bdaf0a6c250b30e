import type { ChangeSet } from "../change/changeSet";
import { flatForm, withFlatForms } from "../forms/flatForm";
import type { Form } from "../forms/schema";
import type { Grid } from "../grid/grid";
import { readMaster } from "../merging/master";
import type { MergedSheet } from "../merging/tree/mergedRow";
import { refusal } from "../merging/refusal";
import { planMerge, type MergePlan } from "../merging/planMerge";
import { readWorkbook } from "../reading/readWorkbook";
import type { Ask } from "./engine";
import { planShown, refusedShown } from "./planShown";
import type { ReaderPool } from "./readerPool";
import type { Answer, BoardShown, FileShown, IssueShown, PlanRefused, PlanShown } from "./shown";
import {
  agencyOf,
  filesShown,
  includedFiles,
  incomingOf,
  isFaulty,
  issuesOf,
  sentTwice,
  type Submitted,
} from "./submissions";
import { issueShown } from "./wording";

/** The open workbook as a master: its sheets, and the forms they may follow. */
export interface MasterAsked {
  readonly grids: readonly Grid[];
  readonly forms: readonly Form[];
  readonly ask: Ask;
}

/** Who merges, and when (ISO 8601): for the log. */
export interface Signed {
  readonly at: string;
  readonly person: string | null;
}

/** The submissions on the desk, and the merge that is planned of them. */
export class MergeDesk {
  /** Not read yet. */
  private readonly given: File[] = [];
  private submitted: Submitted[] = [];
  private lastId = 0;
  private plan: MergePlan | null = null;

  constructor(private readonly pool: ReaderPool) {}

  give(files: readonly File[]): void {
    this.given.push(...files);
  }

  async read(
    forms: readonly Form[],
    form: string | null,
    onRead: (file: FileShown, done: number, all: number) => void,
  ): Promise<{ readonly read: number; readonly cancelled: boolean }> {
    const before = this.submitted.length;
    const files = this.given.splice(0);
    const formOf = formFinder(forms);
    const read = await this.pool.read(files, forms, form, (file, done) => {
      const submitted = { id: -1, read: file, wanted: null };
      onRead(filesShown([submitted], [], formOf)[0]!, done, files.length);
    });
    for (const file of read) this.take(file);
    return { read: this.submitted.length - before, cancelled: read.length < files.length };
  }

  /** The very same file twice is one. */
  private take(read: Submitted["read"]): void {
    if (read.sha256 !== "" && this.submitted.some((known) => known.read.sha256 === read.sha256)) return;
    this.lastId += 1;
    this.submitted.push({ id: this.lastId, read, wanted: null });
  }

  files(asked: MasterAsked): FileShown[] {
    return filesShown(this.submitted, mergedIn(asked), formFinder(asked.forms));
  }

  issues(file: number): IssueShown[] {
    const found = this.submitted.find(({ id }) => id === file);
    return found ? issuesOf(found).map(issueShown) : [];
  }

  /** Whose file it is, or what it is called. */
  nameOf(file: number): string {
    const found = this.submitted.find(({ id }) => id === file);
    return found ? (agencyOf(found) ?? found.read.file) : "";
  }

  /** Of an agency's files only one can count: taking one in leaves the others out. */
  include(file: number, wanted: boolean): void {
    const twice = sentTwice(this.submitted);
    const agency = twice.has(file) ? agencyOf(this.submitted.find(({ id }) => id === file)!) : null;
    this.submitted = this.submitted.map((one) => {
      if (one.id === file) return { ...one, wanted };
      return wanted && agency !== null && agencyOf(one) === agency ? { ...one, wanted: false } : one;
    });
  }

  remove(file: number): void {
    this.submitted = this.submitted.filter(({ id }) => id !== file);
  }

  removeAll(): void {
    this.submitted = [];
  }

  board(asked: MasterAsked): BoardShown {
    const form = masterForm(asked);
    const register = form?.agencies.map(({ name }) => name) ?? [];
    const sent = new Set([
      ...mergedIn(asked).map(({ agency }) => agency),
      ...this.submitted.filter((file) => !isFaulty(file)).map((file) => agencyOf(file) ?? ""),
    ]);
    const faulty = new Set(this.submitted.filter(isFaulty).map((file) => agencyOf(file) ?? ""));
    return {
      sent: register.filter((name) => sent.has(name)),
      faulty: register.filter((name) => faulty.has(name) && !sent.has(name)),
      missing: register.filter((name) => !sent.has(name) && !faulty.has(name)),
    };
  }

  planMerge(
    asked: MasterAsked,
    answers: Readonly<Record<string, Answer>>,
    { at, person }: Signed,
  ): PlanShown | PlanRefused {
    this.plan = null;
    const form = masterForm(asked);
    if (!form) return refusedShown(refusal("plan-missing"));
    const files = includedFiles(this.submitted);
    const plan = planMerge({
      master: asked.grids,
      form,
      sheet: asked.ask.sheet,
      now: at,
      person,
      submissions: files.flatMap(incomingOf),
      answers: Object.entries(answers).map(([id, answer]) => ({ id, answer })),
      holding: files.map(({ read }) => read.sha256),
    });
    if ("refused" in plan) return refusedShown(plan);
    this.plan = plan;
    return planShown(plan);
  }

  /** The changes of the merge that was planned last; none when it was refused or is written already. */
  planned(): ChangeSet {
    const changes = this.plan?.changes ?? { steps: [] };
    this.plan = null;
    return changes;
  }
}

const formFinder = (forms: readonly Form[]) => {
  const byId = new Map(withFlatForms(forms).map((form) => [form.id, form]));
  return (id: string): Form | undefined => byId.get(id);
};

/** The form that the master follows, as the province names it: not its flat table. */
function masterForm({ grids, forms, ask }: MasterAsked): Form | undefined {
  if (ask.form !== null) return forms.find(({ id }) => id === ask.form);
  const { plans } = readWorkbook(grids, forms, ask.sheet === null ? {} : { sheet: ask.sheet });
  const id = plans[0]?.form.id;
  return forms.find((form) => form.id === id || flatForm(form).id === id);
}

/** What the master has been merged of already; nothing where it is no master yet. */
function mergedIn(asked: MasterAsked): readonly MergedSheet[] {
  const form = masterForm(asked);
  if (!form) return [];
  const master = readMaster(asked.grids, form, asked.ask.sheet);
  return "refused" in master ? [] : master.standing.record.sheets;
}
