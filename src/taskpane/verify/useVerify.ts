import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Ask, ChangeOutcome, Engine, ExportRefused } from "../../session/engine";
import type { CellChange, PlanRefused } from "../../session/shown";
import type { ComparedShown, ComparisonRefused, TraceShown, VerifyShown } from "../../session/shownVerified";
import type { PaneHost } from "../host";
import { useAnnounce } from "../parts/Announcer";
import type { PressResult } from "../parts/Outcome";
import { undone } from "../parts/undone";
import { useQuietChange } from "../parts/useQuietChange";
import { useTask, type Task } from "../parts/useTask";
import { useSpeech } from "../speech";
import { verifySentence } from "./verifyOutcome";

export interface VerifyState {
  readonly shown: VerifyShown | null;
  readonly repairs: readonly CellChange[] | null;
  readonly notice: PressResult | null;
  readonly traced: TraceShown | null;
  /** Why nothing could be traced or repaired. */
  readonly refused: PlanRefused | null;
}

export interface Verify {
  readonly state: VerifyState;
  readonly task: Task;
  readonly verify: () => void;
  readonly previewRepairs: () => void;
  readonly closeRepairs: () => void;
  readonly applyRepairs: () => void;
  /** Asks where the cell comes from that is selected in the workbook. */
  readonly trace: () => void;
  readonly closeTrace: () => void;
  /** Rows of the plan that is drawn, by their indexes. */
  readonly rowsOf: Engine["rowsOfPlan"];
  /** What became of an older master in the open one. */
  readonly compare: (older: File, done: (found: ComparedShown | ComparisonRefused) => void) => void;
  readonly saveFile: PaneHost["saveFile"];
  /** Absent where a file cannot be handed over. */
  readonly saveReport: (() => void) | null;
  /** The plan as a .zip of open data; `done` hears why there is none, or null. Absent where bytes cannot be handed over. */
  readonly saveData:
    ((name: string, province: string | null, done: (refused: ExportRefused | null) => void) => void) | null;
  /** The report as a sheet of the open workbook. */
  readonly writeReport: () => void;
  /** Files of the agencies that the master is held against. */
  readonly sent: number;
  readonly addSent: (files: readonly File[]) => void;
  readonly undo: () => void;
  readonly closeNotice: () => void;
}

const nothingVerified: VerifyState = { shown: null, repairs: null, notice: null, traced: null, refused: null };

const changed = (state: VerifyState, change: Partial<VerifyState>): VerifyState => ({ ...state, ...change });

/** The Verify view's doings. Verifying reads only; a repair is a press of its own. */
export function useVerify(
  { engine, onChange, selected, saveFile, saveBytes, doubt }: PaneHost,
  ask: Ask,
  shown: boolean,
  { sent, addSent, person }: Pick<Verify, "sent" | "addSent"> & { readonly person: string | null },
): Verify {
  const [state, set] = useReducer(changed, nothingVerified);
  const task = useTask(doubt);
  const { run, follow, look } = task;
  const speech = useSpeech();
  const { words, figure, language } = speech;
  const announce = useAnnounce();
  const verifyNow = useRef(async () => undefined as void);
  verifyNow.current = async () => {
    const result = await engine.verify(ask);
    // Excel reports our own changes too: finding the same does not close what a person has just opened.
    const same = JSON.stringify(result) === JSON.stringify(state.shown);
    set(same ? { shown: result } : { shown: result, repairs: null, traced: null, refused: null });
    announce(verifySentence(result, speech));
  };

  const work = useCallback(() => verifyNow.current(), []);
  const verify = useCallback(() => follow(work), [follow, work]);

  const again = useCallback(() => {
    if (shown) look(work);
  }, [shown, look, work]);
  useQuietChange(
    onChange,
    again,
    useCallback(() => set(nothingVerified), []),
  );
  useEffect(() => {
    doubt?.();
    again();
  }, [again, ask, sent, doubt]);

  const change = (work: () => Promise<ChangeOutcome>, message: string) =>
    run(async () => {
      const outcome = await work();
      if ("refused" in outcome) return set({ notice: { kind: "refused", refusal: outcome } });
      set({ repairs: null, notice: { kind: "done", message, undo: { change: outcome.change } } });
      await verifyNow.current();
    });

  return {
    state,
    task,
    verify,
    previewRepairs: () =>
      run(async () => {
        const repairs = await engine.previewRepairs(ask);
        set("refused" in repairs ? { repairs: null, refused: repairs } : { repairs, refused: null });
      }),
    closeRepairs: () => set({ repairs: null }),
    applyRepairs: () =>
      change(() => engine.applyRepairs(), words.check.fixAnnounced({ count: figure(state.repairs?.length ?? 0) })),
    trace: () =>
      run(async () => {
        const cell = await selected();
        if (!cell) return;
        const traced = await engine.trace(ask, cell.sheet, cell.at);
        if ("refused" in traced) return set({ traced: null, refused: traced });
        set({ traced, refused: null });
        const title = words.verify.traceTitle({ cell: traced.place.cell });
        announce(traced.rows.length === 0 ? words.verify.traceNothing : title);
      }),
    closeTrace: () => set({ traced: null, refused: null }),
    rowsOf: engine.rowsOfPlan,
    compare: (older, done) =>
      run(async () => done(await engine.compare(ask, older, language, new Date().toISOString()))),
    saveFile,
    saveReport:
      saveFile &&
      (() =>
        run(async () => {
          const report = await engine.verifyReport(language, new Date().toISOString());
          if (report !== null) saveFile(`${words.verify.reportName}.html`, report);
        })),
    writeReport: () =>
      change(() => engine.writeReport(language, new Date().toISOString(), person), words.verify.reportWritten),
    sent,
    addSent,
    saveData:
      saveBytes &&
      ((name, province, done) =>
        run(async () => {
          const packed = await engine.exportData(ask, province);
          if ("refused" in packed) return done(packed);
          saveBytes(name, packed);
          done(null);
        })),
    undo: () =>
      run(async () => {
        set({ notice: await undone(engine, state.notice, words.check.undone, words) });
        await verifyNow.current();
      }),
    closeNotice: () => set({ notice: null }),
  };
}
