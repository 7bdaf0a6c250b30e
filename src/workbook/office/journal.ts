import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { fromBase64, toBase64 } from "./base64";
import { jsonBytes } from "./jsonBytes";
import type { Requests } from "./requests";
import type { SheetWrites, WritePlan } from "./sheetWrites";
import { timeOf } from "./ticket";
import type { EnteredBlock } from "./enteredBlocks";

/**
 * What is kept in the workbook while a change is written, and after: enough to finish the change or to take it back, by
 * whoever opens the pane next. It lies in the add-in's settings, which Excel saves with the file and no sheet shows.
 */
export interface Journal {
  /** null where the change is too large to be kept whole: then it can only be taken back. */
  readonly forward: WritePlan | null;
  readonly backward: WritePlan;
}

/** forward: a change is written; backward: it is taken back. */
export type TurnWay = "forward" | "backward";

/** How far a change has got, or its taking back. */
export interface TurnProgress {
  /** Whose requests are to be carried out: those of any other are too late. */
  readonly ticket: string;
  readonly turn: TurnWay;
  /** That many steps of that turn are done for certain. */
  readonly mark: number;
  /** All rows and sheets have come and gone. */
  readonly rowsDone: boolean;
  /** The change's own contents may be in cells, also in rows that are about to go. */
  readonly written: boolean;
}

const prefix = "ruam.";
const headKey = `${prefix}journal`;
const progressKey = `${prefix}progress`;
const partKey = (ticket: string, part: number): string => `${prefix}journal.${ticket}.${part}`;
const ticketKey = (ticket: string): string => `${prefix}ticket.${ticket}`;

/** Excel keeps 2 MB of settings for an add-in. */
const journalBytes = 1_000_000;
const partLength = 200_000;

/** The journal as text. */
export function packed(journal: Journal): string {
  const whole = pack(journal);
  return whole.length <= journalBytes ? whole : pack({ ...journal, forward: null });
}

/**
 * As a journal is kept: `on` and `back` for its turns, `typed` for what is entered. The words stay, so that what another
 * version has kept can be finished; what plans did not hold in earlier versions may be lacking.
 */
interface KeptJournal {
  readonly on: KeptPlan | null;
  readonly back: KeptPlan;
}
type KeptPlan = Omit<WritePlan, "references" | "sheets"> &
  Partial<Pick<WritePlan, "references">> & { readonly sheets: readonly KeptWrites[] };
type AddedSince = "show" | "clearsFilter" | "hide";
type KeptWrites = Omit<SheetWrites, AddedSince | "entered"> &
  Partial<Pick<SheetWrites, AddedSince>> & { readonly typed: readonly KeptBlock[] };
type KeptBlock = Omit<EnteredBlock, "entered"> & { readonly typed: EnteredBlock["entered"] };

function pack({ forward, backward }: Journal): string {
  const journal: KeptJournal = { on: forward && keptPlan(forward), back: keptPlan(backward) };
  return toBase64(deflateSync(strToU8(JSON.stringify(journal))));
}

const keptPlan = (plan: WritePlan): KeptPlan => ({
  ...plan,
  sheets: plan.sheets.map(({ entered, ...writes }) => ({
    ...writes,
    typed: entered.map(({ entered, ...block }) => ({ ...block, typed: entered })),
  })),
});

function unpacked(text: string): Journal {
  const { on, back } = JSON.parse(strFromU8(inflateSync(fromBase64(text)))) as KeptJournal;
  return { forward: on && completed(on), backward: completed(back) };
}

const completed = ({ sheets, ...plan }: KeptPlan): WritePlan => ({
  ...{ references: [], ...plan },
  sheets: sheets.map(({ typed, ...writes }) => ({
    ...{ show: [], clearsFilter: false, hide: [], ...writes },
    entered: typed.map(({ typed, ...block }) => ({ ...block, entered: typed })),
  })),
});

interface KeptHead {
  readonly ticket: string;
  readonly parts: number;
  /** Of sheets by their names; lacking in what earlier versions have kept. */
  readonly ids?: Readonly<Record<string, string>>;
}

/** What the settings of a workbook hold of us. */
export interface Kept {
  readonly keys: readonly string[];
  /** Whether a change, or its taking back, has begun and not ended. */
  readonly unfinished: boolean;
  readonly progress: TurnProgress | undefined;
  readonly journal: () => Journal | undefined;
  /** Excel's ids of the sheets, by the names that they had when the change began. */
  readonly ids: ReadonlyMap<string, string>;
  /** When the change began that the journal is of: milliseconds since 1970. */
  readonly madeAt: () => number;
}

/** `values` false: only whether something is unfinished; there to be had after the next sync. */
export function askKept({ workbook }: Excel.RequestContext, values: boolean): () => Kept {
  const { settings } = workbook;
  settings.load(values ? "items/key,items/value" : "items/key");
  return () => {
    const ours = settings.items.filter(({ key }) => key.startsWith(prefix));
    const value = (wanted: string): unknown => ours.find(({ key }) => key === wanted)?.value;
    const head = () => value(headKey) as KeptHead | undefined;
    return {
      keys: ours.map(({ key }) => key),
      unfinished: ours.some(({ key }) => key.startsWith(ticketKey(""))),
      progress: values ? progressOf(value(progressKey) as KeptProgress | undefined) : undefined,
      journal: () => {
        const kept = head();
        if (!kept) return undefined;
        const parts = Array.from({ length: kept.parts }, (_, part) => value(partKey(kept.ticket, part)));
        return parts.every((part) => typeof part === "string") ? unpacked(parts.join("")) : undefined;
      },
      ids: new Map(Object.entries((values && head()?.ids) || {})),
      madeAt: () => timeOf(head()?.ticket ?? ""),
    };
  };
}

/** As progress is kept, in the words of the journal. */
type KeptProgress = Omit<TurnProgress, "turn"> & { readonly turn: "on" | "back" };

const progressOf = (kept: KeptProgress | undefined): TurnProgress | undefined =>
  kept && { ...kept, turn: kept.turn === "on" ? "forward" : "backward" };

/** Puts the journal into the workbook, whole or not at all: its head comes last. */
export async function keepJournal(
  requests: Requests,
  { settings }: Excel.Workbook,
  ticket: string,
  text: string,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const parts = Math.ceil(text.length / partLength);
  for (let part = 0; part < parts; part++) {
    const piece = text.slice(part * partLength, (part + 1) * partLength);
    await requests.add(jsonBytes(piece) + settingBytes, () => settings.add(partKey(ticket, part), piece));
  }
  const head: KeptHead = { ticket, parts, ids: Object.fromEntries(ids) };
  await requests.add(settingBytes + jsonBytes(head), () => settings.add(headKey, head));
}

export const settingBytes = 300;

export const noteProgress = ({ settings }: Excel.Workbook, progress: TurnProgress): void =>
  void settings.add(progressKey, { ...progress, turn: progress.turn === "forward" ? "on" : "back" });

export const openTicket = ({ settings }: Excel.Workbook, ticket: string): void =>
  void settings.add(ticketKey(ticket), true);

/** Fails, and with it all that follows in the request, when the ticket is no longer there. */
export const showTicket = ({ settings }: Excel.Workbook, ticket: string): void =>
  void settings.getItem(ticketKey(ticket)).load("key");

export function closeTicket({ settings }: Excel.Workbook, ticket: string): void {
  settings.getItemOrNullObject(ticketKey(ticket)).delete();
}

/** Tickets go first: should Excel stop on the way, nothing counts as unfinished whose journal is gone. */
export function forget({ settings }: Excel.Workbook, keys: readonly string[]): void {
  const isTicket = (key: string) => key.startsWith(ticketKey(""));
  for (const key of [...keys.filter(isTicket), ...keys.filter((key) => !isTicket(key))])
    settings.getItemOrNullObject(key).delete();
}

/** Of what was kept when a turn began, what is to go when it has ended well: all but the journal it leaves behind. */
export const outdated = (keys: readonly string[], leaves: "a new journal" | "its journal" | "none"): string[] =>
  keys.filter((key) => leaves === "none" || (leaves === "its journal" ? !key.startsWith(headKey) : key !== headKey));
