import { againstEachOther, type CheckedFile } from "../app/checkFiles";
import { issuesIn } from "../app/findings";
import { columnsInTheWay, judgedBy } from "../app/leftColumns";
import { answersOf, incomingOf, masterIn, planWithdrawOf, prepareMergeOf } from "../app/mergeFiles";
import type { ReadBook } from "../app/readBook";
import type { ChangeSet } from "../change/changeSet";
import { withFlatForms } from "../forms/flatForm";
import type { Form } from "../forms/schema";
import { describeSkipped } from "../issues/reasons/skipped";
import type { Master } from "../merging/master";
import type { MasterRefusal } from "../merging/refusal";
import type { RecordedAnswer } from "../merging/record/record";
import { heldSheets, type HeldSheet } from "../merging/heldSheets";
import type { Incoming } from "../merging/chooseSheets";
import type { MergeProposal } from "../merging/planMerge";
import type { AnswerTo } from "./answers";
import { issuesShown } from "./issueAbout";
import { sortGiven, type AsideFile } from "./givenFiles";
import type { ReadBy } from "./keptBook";
import { fileDifferences } from "./fileDifferences";
import { planFiles } from "./leftOutShown";
import { planShown, refusedShown, rowsShown } from "./planShown";
import type { ReadFile } from "./reader";
import type { ReaderPool } from "./readerPool";
import type {
  Answer,
  FileDifferences,
  FileShown,
  FilesListed,
  IssueShown,
  PlanRefused,
  PlanShown,
  RowChangeShown,
} from "./shown";
import { agencyLines } from "./agencyLines";
import { toFix } from "./toFix";
import { agencyOf, filesShown, includedFiles, sentTwice, type Submitted } from "./submissions";

/** The open workbook as a master. */
export interface MasterAsked {
  readonly book: ReadBook;
  /** The plan's; null: the only one that holds a plan. */
  readonly sheet: string | null;
}

/** Who merges, when (ISO 8601), and whether what is hidden in the master stays so. */
export interface MergeAsked {
  readonly at: string;
  readonly person: string | null;
  readonly keepHidden: boolean;
}

/** The submissions on the desk, and the merge that is planned of them. */
export class MergeDesk {
  /** Not read yet. */
  private readonly given: File[] = [];
  private submitted: Submitted[] = [];
  private aside: AsideFile[] = [];
  private lastId = 0;
  /** What the master that was listed last remembers. */
  private answered: readonly RecordedAnswer[] = [];
  private plan: MergeProposal | null = null;

  constructor(private readonly pool: ReaderPool) {}

  give(files: readonly File[]): void {
    this.given.push(...files);
  }

  async read(
    { forms, form }: ReadBy,
    onRead: (file: FileShown, done: number, all: number) => void,
  ): Promise<{ readonly read: number; readonly cancelled: boolean }> {
    const before = this.submitted.length;
    const { toRead: files, aside } = await sortGiven(this.given.splice(0));
    const known = new Set(this.aside.map(({ file }) => file));
    this.aside.push(...aside.filter(({ file }) => !known.has(file)));
    const formOf = formFinder(forms);
    const read = await this.pool.read(files, forms, form, (file, done) => {
      const submitted = { id: -1, read: checkedFile(file, formOf), wanted: null };
      onRead(filesShown([submitted], [])[0]!, done, files.length);
    });
    for (const file of read) this.take(checkedFile(file, formOf), file.source);
    return { read: this.submitted.length - before, cancelled: read.length < files.length };
  }

  /** The very same file twice is one. */
  private take(read: CheckedFile, source: File): void {
    if (read.sha256 !== "" && this.submitted.some((known) => known.read.sha256 === read.sha256)) return;
    this.lastId += 1;
    this.submitted.push({ id: this.lastId, read, source, wanted: null });
  }

  /** Each with what is wrong between it and the others as well. */
  private all(answers: readonly RecordedAnswer[]): readonly Submitted[] {
    const read = againstEachOther(this.submitted.map((file) => judgedBy(file.read, answers)));
    return this.submitted.map((file, at) => ({ ...file, read: read[at]! }));
  }

  private one(file: number): Submitted | undefined {
    return this.all(this.answered).find(({ id }) => id === file);
  }

  /** Every file as it compares with the master, and who has sent. */
  list({ book, sheet }: MasterAsked): FilesListed {
    const master = masterIn(book, sheet);
    const form = "refused" in master ? book.read.asked : master.base;
    this.answered = answersOf(master, []);
    const all = this.all(this.answered);
    const held = heldIn(master);
    const files = filesShown(all, held);
    const register = form?.agencies.map(({ name }) => name) ?? [];
    const main = "refused" in master ? null : master.shape.fields.main;
    return {
      files,
      board: {
        lines: agencyLines(all, files, register, held, main),
        form: form?.title ?? null,
        aside: this.aside.map(({ file, why }) => ({ file, why: describeSkipped(why) })),
      },
    };
  }

  issues(file: number): IssueShown[] {
    const found = this.one(file);
    return found ? issuesShown(issuesIn(found.read), found.read.plans) : [];
  }

  /** Whose file it is, or what it is called. */
  nameOf(file: number): string {
    const found = this.one(file);
    return found ? (agencyOf(found) ?? found.read.file) : "";
  }

  /** What is to be sent back about these files; those that are not at hand any more are left out. */
  answersTo(files: readonly { readonly file: number; readonly heading: string }[]): AnswerTo[] {
    return files.flatMap(({ file, heading }) => {
      const source = this.submitted.find(({ id }) => id === file)?.source;
      return source ? [{ name: this.nameOf(file), source, heading, issues: toFix(this.issues(file)) }] : [];
    });
  }

  /** Of an agency's files only one can count: taking one in leaves the others out. */
  include(file: number, wanted: boolean): void {
    const twice = sentTwice(this.all(this.answered));
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
    this.aside = [];
  }

  /** What the agencies sent, but for files that a person has said do not count; null: nothing was given. */
  sent(): readonly Incoming[] | null {
    const counting = this.all(this.answered).filter(({ wanted }) => wanted !== false);
    return counting.length === 0 ? null : counting.flatMap(({ read }) => incomingOf(read));
  }

  /** What differs between two files of an agency: the rows of the second against those of the first. */
  differences(one: number, other: number): FileDifferences | null {
    const [before, after] = [one, other].map((id) => this.submitted.find((file) => file.id === id));
    return before && after ? fileDifferences(before, after) : null;
  }

  planMerge(
    { book, sheet }: MasterAsked,
    answers: Readonly<Record<string, Answer>>,
    { at, person, keepHidden }: MergeAsked,
  ): PlanShown | PlanRefused {
    this.plan = null;
    const master = masterIn(book, sheet);
    const given = Object.entries(answers).map(([id, answer]) => ({ id, answer }));
    const all = this.all(answersOf(master, given));
    const held = heldIn(master);
    const shown = filesShown(all, held);
    const files = includedFiles(all).map(({ read }) => read);
    const restoring = all.filter(({ wanted }, at) => wanted === true && shown[at]!.state === "edited");
    const plan = prepareMergeOf({
      ...{ book, sheet, files, person, now: at, keepHidden },
      ...{ answers: given, holding: files.map(({ sha256 }) => sha256) },
      restoring: restoring.map(({ read }) => read.sha256),
    }).plan();
    if ("refused" in plan) return refusedShown(plan);
    this.plan = plan;
    const agencies = new Set(held.map(({ sheet }) => sheet.agency));
    const columns = columnsInTheWay(all.map(({ read }) => read));
    return planShown(plan, planFiles(all, shown, plan, agencies), columns);
  }

  /** Plans to take an agency's rows out of the master; it is written as a merge is. */
  planWithdraw(asked: Parameters<typeof planWithdrawOf>[0]): PlanShown | PlanRefused {
    this.plan = null;
    const plan = planWithdrawOf(asked);
    if ("refused" in plan) return refusedShown(plan);
    this.plan = plan;
    return planShown(plan, { given: 0, leftOut: [], absent: 0 });
  }

  /** The rows that the merge planned last touches in one of its sections; none where there is no such merge. */
  rowsOf(section: number): readonly RowChangeShown[] {
    const preview = this.plan?.preview.sections[section];
    return this.plan && preview ? rowsShown(preview, this.plan.fields) : [];
  }

  /** The changes of the merge that was planned last; none when it was refused or is written already. */
  planned(): ChangeSet {
    const changes = this.plan?.changes ?? { steps: [] };
    this.plan = null;
    return changes;
  }
}

const heldIn = (master: Master | MasterRefusal): readonly HeldSheet[] =>
  "refused" in master ? [] : heldSheets(master);

const formFinder = (forms: readonly Form[]) => {
  const byId = new Map(withFlatForms(forms).map((form) => [form.id, form]));
  return (id: string): Form => byId.get(id)!;
};

/** A file as its reader sent it, with the forms that it was read by. */
const checkedFile = ({ plans, ...file }: ReadFile, formOf: (id: string) => Form): CheckedFile => ({
  ...file,
  plans: plans.map((plan) => ({ ...plan, form: formOf(plan.form) })),
});
