import { readFileSync } from "node:fs";
import type { Answer } from "./host";

/** Where the client's requests go: this host, or one in another process. */
export interface Wire {
  answer(body: string): Answer | Promise<Answer>;
  raise?: (event: object) => void;
}

interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

interface ClientWindow {
  _richApiNativeBridge?: Bridge;
  OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  Office: unknown;
  eval(code: string): void;
}

/** The newest set the pinned client knows (its package is older than the one Microsoft serves). */
export const newestApi = "1.15";

export interface Surroundings {
  /** The newest requirement set of this Excel. */
  readonly api?: string;
  readonly platform?: "OfficeOnline" | "PC" | "Mac";
  /** The open workbook's file. */
  readonly file?: () => Uint8Array;
  /** Sees to every window that is opened; false: it cannot be opened. By default it is closed at once. */
  readonly dialogs?: (dialog: OpenedDialog) => boolean | void;
}

/** A window that the program has opened. */
export interface OpenedDialog {
  readonly url: string;
  /** As if the person closed it. */
  dismiss(): void;
  /** Whether the program has closed it. */
  isClosed(): boolean;
}

let wire: Wire | undefined;

/**
 * The genuine client of Excel on the web, pinned in package.json, wired to `to`; at first use it is evaluated, so that
 * Excel and OfficeExtension are globals of the test. It then refuses every member newer than `api`.
 * Needs jest's jsdom environment.
 */
export function connect(to: Wire, surroundings: Surroundings = {}): void {
  const host = window as unknown as ClientWindow;
  wire = to;
  to.raise = (event) => send({ type: 3, message: { entries: [event] } });
  if (!host._richApiNativeBridge) {
    host._richApiNativeBridge = bridge;
    host.eval(readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8"));
    host.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  }
  // The client's own Office object has no onReady and no context outside Office: tests bring theirs.
  host.Office = officeObject(surroundings);
}

const dismissed = (dialog: OpenedDialog): void => dialog.dismiss();

const send = (message: object): void => bridge.onMessageFromHost?.(JSON.stringify(message));

const bridge: Bridge = {
  onMessageFromHost: null,
  sendMessageToHost(text) {
    const { type, id, message } = JSON.parse(text) as { type: number; id: number; message: { body: unknown } };
    const to = wire;
    if (type !== 1 || !to) return;
    setTimeout(() => {
      void Promise.resolve(to.answer(JSON.stringify(message.body))).then((answer) => {
        if (answer) send({ id, type: 2, message: { statusCode: answer.status, headers: {}, body: answer.body } });
      });
    }, 0);
  },
};

function officeObject({
  api = newestApi,
  platform = "OfficeOnline",
  file,
  dialogs = dismissed,
}: Surroundings): unknown {
  const minor = (version: string) => Number(version.split(".")[1]);
  const info = { host: "Excel", platform };
  return {
    onReady: (onFound?: (found: object) => void) => Promise.resolve(info).then((found) => (onFound?.(found), found)),
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac" },
    actions: { associate: () => undefined },
    FileType: { Compressed: "compressed" },
    EventType: { DialogEventReceived: "dialogEventReceived" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    context: {
      displayLanguage: "th-TH",
      platform,
      requirements: {
        isSetSupported: (name: string, version = "1.1") => name !== "ExcelApi" || minor(version) <= minor(api),
      },
      ui: { displayDialogAsync: openDialog(dialogs) },
      document: { mode: "readWrite", getFileAsync: file && getFile(file) },
    },
  };
}

/** Office.context.ui.displayDialogAsync: a window that waits for the person, or for the program to close it. */
function openDialog(dialogs: NonNullable<Surroundings["dialogs"]>) {
  return (url: string, _options: object, done: (result: object) => void): void => {
    let closed = false;
    const handlers: ((event: object) => void)[] = [];
    const value = {
      addEventHandler: (_type: string, handler: (event: object) => void) => handlers.push(handler),
      close: () => (closed = true),
    };
    const dismiss = () => setTimeout(() => handlers.forEach((handler) => handler({ error: 12_006 })), 0);
    const opens = dialogs({ url, dismiss, isClosed: () => closed }) !== false;
    done(opens ? { status: "succeeded", value } : { status: "failed", error: { code: 12_011 } });
  };
}

const sliceSize = 65_536;

/** Office.context.document.getFileAsync: the workbook's file in slices. */
function getFile(file: () => Uint8Array) {
  return (_type: string, _options: object, done: (result: object) => void): void => {
    const whole = file();
    const value = {
      size: whole.length,
      sliceCount: Math.ceil(whole.length / sliceSize),
      getSliceAsync: (index: number, got: (result: object) => void) => {
        const data = [...whole.slice(index * sliceSize, (index + 1) * sliceSize)];
        setTimeout(() => got({ status: "succeeded", value: { index, size: data.length, data } }), 0);
      },
      closeAsync: (closed?: (result: object) => void) => closed?.({ status: "succeeded" }),
    };
    setTimeout(() => done({ status: "succeeded", value }), 0);
  };
}
