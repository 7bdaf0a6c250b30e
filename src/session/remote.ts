import type { Unread } from "../change/unread";
import { WorkbookUnread } from "../workbook/unread";

/** Methods that may be called from the other side: plain data in, a promise of plain data out. */
export type Methods<T> = { readonly [K in keyof T]: (...facts: never[]) => Promise<unknown> };

/** A Worker, the inside of one (`globalThis`), or a MessagePort. */
export interface Wire {
  postMessage(message: unknown, options?: { readonly transfer?: Transferable[] }): void;
  addEventListener(type: "message" | "error", listener: (event: MessageEvent) => void): void;
}

interface Call {
  readonly kind: "call";
  readonly id: number;
  readonly method: string;
  readonly facts: readonly unknown[];
}

type Answer =
  | { readonly kind: "answer"; readonly id: number; readonly value: unknown }
  | ({ readonly kind: "failure"; readonly id: number } & Failed);

interface Failed {
  readonly message: string;
  readonly detail: string;
  /** Where it was the workbook that could not be read. */
  readonly unread: Unread | null;
}

/** The other side failed: its message is for the log, never for people. */
export class RemoteFailure extends Error {
  readonly detail: string;
  readonly unread: Unread | null;

  constructor({ message, detail, unread }: Failed) {
    super(message);
    this.detail = detail;
    this.unread = unread;
  }
}

/** Why the workbook could not be read, where that is all that has failed; null: the program is broken. */
export function unreadOf(error: unknown): Unread | null {
  if (error instanceof RemoteFailure) return error.unread;
  return error instanceof WorkbookUnread ? error.reason : null;
}

/**
 * Two sides of a wire call each other's methods as if they were their own. Both sides do this once.
 * The answer is a stand-in for the other side; a call settles when the other side's method does.
 */
export function connect<Theirs extends Methods<Theirs>>(wire: Wire, own: object): Theirs {
  const waiting = new Map<number, { done(value: unknown): void; failed(failure: RemoteFailure): void }>();
  let last = 0;
  let heard = false;
  let broken: RemoteFailure | undefined;

  // A worker whose program cannot be loaded answers nothing, ever; one that was heard may go on after an error.
  wire.addEventListener("error", () => {
    const failure = new RemoteFailure({ message: "The worker stopped", detail: "", unread: null });
    if (!heard) broken = failure;
    for (const call of waiting.values()) call.failed(failure);
    waiting.clear();
  });

  wire.addEventListener("message", ({ data }: MessageEvent<Call | Answer>) => {
    heard = true;
    if (data.kind === "call") return void answer(data);
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === "answer") call?.done(data.value);
    else call?.failed(new RemoteFailure(data));
  });

  async function answer({ id, method, facts }: Call): Promise<void> {
    try {
      const value = await (own as Record<string, (...facts: readonly unknown[]) => unknown>)[method]!(...facts);
      // Bytes are handed over, not copied: whoever answers with them has no further use for them.
      const transfer = value instanceof Uint8Array ? [value.buffer] : [];
      wire.postMessage({ kind: "answer", id, value } satisfies Answer, { transfer });
    } catch (error) {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      const detail = error instanceof RemoteFailure ? error.detail : (stack ?? message);
      const failed = { message: `${method}: ${message}`, detail, unread: unreadOf(error) };
      wire.postMessage({ kind: "failure", id, ...failed } satisfies Answer);
    }
  }

  const call =
    (method: string) =>
    (...facts: readonly unknown[]): Promise<unknown> =>
      new Promise((done, failed) => {
        if (broken) return failed(broken);
        last += 1;
        waiting.set(last, { done, failed });
        wire.postMessage({ kind: "call", id: last, method, facts } satisfies Call);
      });

  return new Proxy({} as Theirs, {
    // A stand-in must not look like a promise, or awaiting it would call `then` on the other side.
    get: (_, method) => (method === "then" ? undefined : call(String(method))),
  });
}
