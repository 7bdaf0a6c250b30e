import { download } from "../taskpane/parts/download";
import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Position } from "../grid/area";
import { useAnnounce } from "../taskpane/parts/Announcer";
import type { PressResult } from "../taskpane/parts/Outcome";
import { useSpeech } from "../taskpane/speech";
import { useSettings } from "../taskpane/settings/useSettings";
import type { SheetInfo } from "../workbook/port";
import type { NotOpened } from "./engine/openBook";
import type { PageEngine } from "./engine/pageEngine";
import type { PageClient } from "./pageClient";
import type { SheetShape } from "./grid/shape";

export interface BookState {
  readonly name: string | null;
  readonly sheets: readonly SheetInfo[];
  readonly shape: SheetShape | null;
  readonly opening: boolean;
  readonly unsaved: boolean;
  /** Another file is to be opened in place of changes that are not saved: a person is asked. */
  readonly asking: ((discard: boolean) => void) | null;
  /** Why the last file could not be opened. */
  readonly problem: ({ readonly file: string } & NotOpened) | null;
  readonly notice: PressResult | null;
  /** The program itself failed at what was pressed last. */
  readonly failure: { readonly error: unknown } | null;
}

const nothingOpen: BookState = {
  name: null,
  sheets: [],
  shape: null,
  opening: false,
  unsaved: false,
  asking: null,
  problem: null,
  notice: null,
  failure: null,
};

export interface OpenedBook {
  readonly state: BookState;
  /** Chosen, dropped or a sample: changes that are not saved are not thrown away unasked. */
  readonly open: (file: File) => Promise<boolean>;
  /** false: nothing was handed over. */
  readonly save: () => Promise<boolean>;
  readonly show: (sheet: string) => Promise<void>;
  readonly edit: (at: Position, text: string) => void;
  /** Takes the last change back, whoever made it: a person's typing, a fix, a merge. */
  readonly undo: () => void;
  readonly closeNotice: () => void;
  readonly closeProblem: () => void;
  readonly closeFailure: () => void;
}

const changed = (state: BookState, change: Partial<BookState>): BookState => ({ ...state, ...change });

/** The open file: its sheets, the one that is shown, and whether it has changes that are not saved. */
export function useBook(client: PageClient): OpenedBook {
  const [state, set] = useReducer(changed, nothingOpen);
  const { words } = useSpeech();
  const { change } = useSettings();
  const announce = useAnnounce();
  const { engine, changes } = client;
  const shown = useRef<string | null>(null);

  const show = useCallback(
    async (sheet: string) => {
      shown.current = sheet;
      const shape = await engine.shape(sheet);
      if (shape && shown.current === sheet) set({ shape });
    },
    [engine],
  );

  const refresh = useCallback(async () => {
    const sheets = await engine.sheets();
    set({ sheets });
    const visible = sheets.filter(({ visibility }) => visibility === "visible");
    const sheet = sheets.some(({ sheet }) => sheet === shown.current) ? shown.current : visible[0]?.sheet;
    if (sheet) await show(sheet);
  }, [engine, show]);

  useEffect(
    () =>
      changes.listen(({ opened }) => {
        set({ unsaved: !opened });
        void refresh();
      }),
    [changes, refresh],
  );

  const { unsaved } = state;
  const isUnsaved = useRef(unsaved);
  isUnsaved.current = unsaved;
  const mayDiscard = useCallback(async () => {
    if (!isUnsaved.current) return true;
    const discard = await new Promise<boolean>((asking) => set({ asking }));
    set({ asking: null });
    return discard;
  }, []);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => unsaved && event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);

  const decline = useCallback(
    (message: string) => {
      set({ notice: { kind: "declined", message } });
      announce(message);
    },
    [announce],
  );
  const fail = useCallback((error: unknown) => set({ failure: { error } }), []);
  const open = useCallback(
    async (file: File) => {
      if (!(await mayDiscard())) return false;
      set({ opening: true, problem: null, notice: null });
      const opened = await engine.open(file).catch(fail);
      set({ opening: false });
      if (!opened) return false;
      if ("message" in opened) {
        set({ problem: { file: file.name, ...opened } });
        return false;
      }
      shown.current = null;
      const { name, isSigned } = opened;
      set({ name, shape: null });
      change({ lastFile: name });
      if (isSigned) decline(words.page.signed);
      changes.emit({ opened: true });
      return true;
    },
    [engine, changes, change, fail, mayDiscard, decline, words],
  );

  const report = (outcome: Awaited<ReturnType<PageEngine["edit" | "undo"]>>) => {
    if ("refused" in outcome) return set({ notice: { kind: "refused", refusal: outcome } });
    if (!("declined" in outcome)) return set({ notice: null });
    decline(words.page[outcome.declined]);
  };

  return {
    state,
    open,
    show,
    save: async () => {
      const saving = await Promise.all([engine.save(), engine.nameToSave()]).catch(fail);
      if (!saving) return false;
      const [bytes, { name, isChecked }] = saving;
      download(name, bytes);
      const message = (isChecked ? words.page.savedToSend : words.page.saved)({ file: name });
      set({ unsaved: false, notice: { kind: "done", message } });
      announce(message);
      return true;
    },
    edit: async (at, text) => {
      const sheet = state.shape?.sheet;
      if (sheet === undefined) return;
      const outcome = await engine.edit(sheet, at, text).catch(fail);
      if (outcome) report(outcome);
    },
    undo: async () => {
      const outcome = await engine.undo().catch(fail);
      if (outcome) report(outcome);
    },
    closeNotice: () => set({ notice: null }),
    closeProblem: () => set({ problem: null }),
    closeFailure: () => set({ failure: null }),
  };
}
