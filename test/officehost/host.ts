import { areaToA1, cellArea, maxColumns, type Area, type Position } from "../../src/grid/area";
import type { Book } from "./book";
import { execute, References } from "./interpreter";
import { ActionType, type RequestBody } from "./protocol";
import { RangeObject } from "./range";
import type { Placed, Sheet } from "./sheet";
import { WorkbookObject } from "./workbook";

/**
 * How a request is to go wrong.
 * fail: nothing of it is done. stop: its first actions are done, then the host breaks down. drop: all is done, the answer
 * is lost. hang: no answer ever, nothing done. hang-done: no answer ever, all done. late: no answer, and it is done when
 * nobody waits for it any more (`release`).
 */
export type Fault =
  | { readonly kind: "fail" | "drop" | "hang" | "hang-done" | "late"; readonly code?: string }
  | { readonly kind: "stop"; readonly after: number };

/** One request as it went over the wire; bytes as UTF-8. */
export interface Traffic {
  readonly actions: number;
  readonly up: number;
  readonly down: number;
}

/** What the transport gives back: an answer, an error of the transport, or nothing at all. */
export type Answer = { readonly status: number; readonly body: string } | undefined;

const bytes = (text: string): number => Buffer.byteLength(text, "utf8");
const transportError = (code: string): Answer => ({
  status: 503,
  body: JSON.stringify({ error: { code, message: code } }),
});

/** Excel behind its wire: takes requests as text, counts them, and goes wrong on request. */
export class OfficeHost {
  /** As Excel on the web. */
  payloadLimit = 5_000_000;
  traffic: Traffic[] = [];
  /** Faults by the request they befall, counted from 1 since the last `forget`. */
  faults = new Map<number, Fault>();
  /** Before a request is executed: for a co-author who is at work in the same book. */
  before: (request: number) => void = () => undefined;
  /** Set by the client: how the host passes events on to it. */
  raise: (event: object) => void = () => undefined;

  readonly #references = new References();
  #late: string[] = [];

  constructor(readonly book: Book) {
    book.onChange = (sheet, area) => this.#changed(sheet, area);
  }

  get requests(): number {
    return this.traffic.length;
  }
  get bytesUp(): number {
    return this.traffic.reduce((sum, { up }) => sum + up, 0);
  }
  get bytesDown(): number {
    return this.traffic.reduce((sum, { down }) => sum + down, 0);
  }
  get referencesHeld(): number {
    return this.#references.kept.length;
  }

  /** A new count; no faults. */
  forget(): void {
    this.traffic = [];
    this.faults.clear();
    this.before = () => undefined;
  }

  /** Does at last what has been waiting. */
  release(): void {
    for (const text of this.#late.splice(0)) this.#execute(JSON.parse(text) as RequestBody);
  }

  answer(text: string): Answer {
    const body = JSON.parse(text) as RequestBody;
    // The client's own tidying up after Excel.run: never counted, never in trouble.
    if (
      body.Actions.every(({ Name, ActionType: type }) => type === ActionType.instantiate || Name === "_RemoveReference")
    ) {
      return { status: 200, body: JSON.stringify(this.#execute(body)) };
    }
    const number = this.requests + 1;
    const fault = this.faults.get(number);
    this.before(number);
    const answer = this.#answer(text, body, fault);
    this.traffic.push({ actions: body.Actions.length, up: bytes(text), down: bytes(answer?.body ?? "") });
    return answer;
  }

  #answer(text: string, body: RequestBody, fault: Fault | undefined): Answer {
    if (fault?.kind === "fail") return transportError(fault.code ?? "GeneralException");
    if (fault?.kind === "hang") return undefined;
    if (fault?.kind === "late") {
      this.#late.push(text);
      return undefined;
    }
    if (bytes(text) > this.payloadLimit) return transportError("RequestPayloadSizeLimitExceeded");
    if (this.book.editingCell) return transportError("InvalidOperationInCellEditMode");
    const answer = JSON.stringify(this.#execute(body, fault?.kind === "stop" ? fault.after : undefined));
    if (fault?.kind === "drop") return transportError("ConnectionFailure");
    if (fault?.kind === "hang-done") return undefined;
    if (bytes(answer) > this.payloadLimit) return transportError("ResponsePayloadSizeLimitExceeded");
    return { status: 200, body: answer };
  }

  #execute(body: RequestBody, stopBefore?: number): object {
    const { Error, TraceIds, Results } = execute(new WorkbookObject(this.book), this.#references, body, stopBefore);
    this.#forgetRanges();
    return Error ? { Error, TraceIds, ProcessedResults: { Results } } : { TraceIds, Results };
  }

  /** Ranges that the client has not asked to keep need not be moved any longer. */
  #forgetRanges(): void {
    const kept = new Set(
      this.#references.kept.flatMap((object) => (object instanceof RangeObject ? [object.$place] : [])),
    );
    const named = new Set<Placed>(this.book.names.values());
    for (const { placed } of this.book.sheets) {
      for (const place of placed) if (!kept.has(place) && !named.has(place)) placed.delete(place);
    }
  }

  /** As a person types into a cell. */
  type(sheet: Sheet, { row, column }: Position, input: string | number): void {
    this.book.type(sheet, row, column, input);
    this.#changed(sheet, cellArea({ row, column }));
  }

  /** As a person inserts rows. */
  insertRows(sheet: Sheet, row: number, count: number): void {
    this.book.insertRows(sheet, row, count);
    this.#changed(sheet, { top: row, left: 0, bottom: row + count - 1, right: maxColumns - 1 }, "RowInserted");
  }

  #changed(sheet: Sheet, area: Area, changeType = "RangeEdited"): void {
    const message = JSON.stringify({
      address: areaToA1(area),
      changeType,
      source: "Local",
      worksheetId: sheet.id,
    });
    // Those who listen to this sheet, and those who listen to all.
    for (const targetId of [sheet.id, "Workbook"]) {
      this.raise({ messageCategory: 65536, messageType: 10, targetId, message, id: "" });
    }
  }
}
