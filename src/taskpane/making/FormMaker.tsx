import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { noCorrections, type ColumnCorrection, type Corrections } from "../../inference/correctedForm";
import type { Ask } from "../../session/engine";
import type { FormMadeShown, FormTriedShown } from "../../session/formMadeShown";
import type { PaneHost } from "../host";
import { CellLink } from "../parts/CellLink";
import { FailureView } from "../parts/FailureView";
import { useLayoutStyles } from "../parts/layoutStyles";
import { Outcome, type PressResult } from "../parts/Outcome";
import { SheetText } from "../parts/SheetText";
import { useTask } from "../parts/useTask";
import { useSpeech } from "../speech";
import { giveBook } from "./giveBook";
import { MadeColumn, MadeLevels, MadeTotals } from "./MadeParts";
import { usePartStyles } from "./partStyles";
import { tintOf } from "./tints";

interface Props {
  readonly host: PaneHost;
  readonly ask: Ask;
  /** The form is kept from now on: its id and file. */
  readonly onKeep: (id: string, json: string) => void;
  /** A person is done with it. */
  readonly onClose: () => void;
}

/** Buddhist Era, of this moment: for a sheet that names no year. */
const thisYear = (): number => new Date().getFullYear() + 543;

/** A form made from the open sheet: what was understood, to be corrected, tried and kept. */
export default function FormMaker({ host, ask, onKeep, onClose }: Props) {
  const { engine, markParts, onSelected } = host;
  const { words, figure, say } = useSpeech();
  const styles = useLayoutStyles();
  const task = useTask();
  const { run } = task;
  const input = useRef<HTMLInputElement>(null);
  const [corrections, setCorrections] = useState(noCorrections);
  const [made, setMade] = useState<FormMadeShown | null | undefined>(undefined);
  const [tried, setTried] = useState<readonly FormTriedShown[]>([]);
  const [notice, setNotice] = useState<PressResult | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  // Corrected once it is kept, it takes the place of itself.
  const own = useRef<string | null>(null);
  // The sheet is not the one that is read from now on because the form was kept: it is as it was asked for at first.
  const asked = useRef({ ...ask, form: null }).current;
  const make = useCallback(
    async (said: Corrections) => {
      setMade(await engine.makeForm(asked, thisYear(), said, own.current));
      setTried([]);
    },
    [engine, asked],
  );
  useEffect(() => run(() => make(noCorrections)), [run, make]);
  useEffect(() => {
    if (!markParts || !made) return;
    markParts(made.sheet, made.parts);
    return () => markParts(made.sheet, []);
  }, [markParts, made]);
  useEffect(() => {
    if (!onSelected || !made) return;
    return onSelected((sheet, { row, column }) => {
      if (sheet !== made.sheet) return;
      const places = [
        ...made.columns.map(({ place }) => place),
        ...made.levels.flatMap(({ examples }) => examples.map(({ place }) => place)),
      ];
      const at = places.find(({ area }) => area.top === row && area.left === column);
      if (!at) return;
      setPicked(at.cell);
      document.querySelector(`[data-part~="${at.cell}"]`)?.scrollIntoView({ block: "nearest" });
    });
  }, [onSelected, made]);
  const correct = (next: Corrections) => {
    setCorrections(next);
    run(() => make(next));
  };
  if (task.failure) return <FailureView error={task.failure.error} onRetry={task.retry} />;
  if (made === undefined) return <Spinner label={words.making.reading} />;
  if (made === null) {
    return (
      <section className={styles.card}>
        <p className={styles.text}>{words.making.noTable}</p>
        <div className={styles.row}>
          <Button onClick={onClose}>{words.making.cancel}</Button>
        </div>
      </section>
    );
  }
  /** Keeps the form, then does something with it. */
  const kept = (then: () => Promise<void> | void) =>
    run(async () => {
      const loaded = await engine.loadForm(made.json);
      if ("wrong" in loaded) return;
      own.current = made.id;
      onKeep(made.id, made.json);
      await then();
    });
  const saveBook = () =>
    kept(async () => {
      const bytes = await engine.formWorkbook(made.id);
      if (bytes) await giveBook(host, made.id, bytes);
      setNotice({ kind: "done", message: words.making.savedBook({ file: `${made.id}.xlsx` }) });
    });
  const keepInside = () =>
    kept(async () => {
      const outcome = await engine.keepForm(made.id);
      setNotice(
        "refused" in outcome
          ? { kind: "refused", refusal: outcome }
          : { kind: "done", message: words.making.keptInside, undo: { change: outcome.change } },
      );
    });
  const undo = () =>
    run(async () => {
      await engine.undo(notice && "undo" in notice ? notice.undo?.change : undefined);
      setNotice(null);
    });
  const tryOn = (files: readonly File[]) => run(async () => setTried(await engine.tryForm(made.json, files)));
  return (
    <div className={styles.view} data-made={made.id}>
      <section className={styles.card}>
        <h2 className={styles.title} tabIndex={-1}>
          {words.making.title}
        </h2>
        <p className={styles.text}>
          <SheetText>{say(made.title)}</SheetText>
        </p>
        <p className={styles.text}>
          {words.making.read({ rows: figure(made.rows), unexplained: figure(made.unexplained.length) })}
        </p>
        <p className={styles.quiet}>
          {words.making.breaks({ errors: figure(made.errors), warnings: figure(made.warnings) })}
        </p>
        {made.isRefused && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{words.making.refused}</MessageBarBody>
          </MessageBar>
        )}
        {notice && <Outcome notice={notice} onUndo={undo} onClose={() => setNotice(null)} />}
        <div className={styles.row}>
          <Button appearance="primary" disabledFocusable={task.busy} onClick={() => kept(onClose)}>
            {words.making.use}
          </Button>
          <Button disabledFocusable={task.busy} onClick={saveBook}>
            {words.making.save}
          </Button>
          <Button disabledFocusable={task.busy} onClick={keepInside}>
            {words.making.keepInside}
          </Button>
          <Button disabledFocusable={task.busy} onClick={() => input.current?.click()}>
            {words.making.tryIt}
          </Button>
          <Button onClick={onClose}>{words.making.cancel}</Button>
          <input
            ref={input}
            type="file"
            hidden
            multiple
            data-files="try-form"
            onChange={({ target }) => tryOn([...(target.files ?? [])])}
          />
        </div>
        {tried.length > 0 && (
          <ul className={styles.list}>
            {tried.map((one) => (
              <li key={one.file}>
                <SheetText>{one.file}</SheetText>{" "}
                {words.making.tried({
                  ...{ rows: figure(one.rows), unexplained: figure(one.unexplained), errors: figure(one.errors) },
                })}
              </li>
            ))}
          </ul>
        )}
      </section>
      {markParts && <Legend made={made} />}
      {made.unplaced.length > 0 && <Unplaced made={made} />}
      {made.unexplained.length > 0 && <Unexplained made={made} />}
      <section className={styles.card}>
        <h3 className={styles.title}>{words.making.columns}</h3>
        <p className={styles.quiet}>{words.making.columnsHint}</p>
        <ul className={styles.list}>
          {made.columns.map((column) => (
            <MadeColumn
              key={column.place.cell + column.name}
              column={column}
              isPicked={picked === column.place.cell}
              onCorrect={(one) => correct({ ...corrections, columns: withColumn(corrections.columns, one) })}
            />
          ))}
        </ul>
      </section>
      <MadeLevels
        made={made}
        picked={picked}
        onCorrect={(level, isOut) => {
          const others = corrections.levelsOut.filter((id) => id !== level);
          correct({ ...corrections, levelsOut: isOut ? [...others, level] : others });
        }}
      />
      {made.totals.length > 0 && (
        <MadeTotals
          made={made}
          onCorrect={(one) => {
            const others = corrections.totals.filter(({ total }) => total !== one.total);
            correct({ ...corrections, totals: [...others, one] });
          }}
        />
      )}
    </div>
  );
}

/** What was said of a column before goes on, but that another kind has no meaning yet. */
function withColumn(columns: Corrections["columns"], one: ColumnCorrection): Corrections["columns"] {
  const before = one.kind === undefined ? columns.find(({ entry }) => entry === one.entry) : undefined;
  return [...columns.filter(({ entry }) => entry !== one.entry), { ...before, ...one }];
}

/** What each tint of the sheet says. */
function Legend({ made }: { readonly made: FormMadeShown }) {
  const { words, say } = useSpeech();
  const shared = useLayoutStyles();
  const styles = usePartStyles();
  const swatch = (is: FormMadeShown["parts"][number]["is"], depth: number) => (
    <span className={styles.swatch} style={{ backgroundColor: tintOf({ is, depth }) }} aria-hidden />
  );
  return (
    <section className={shared.card} aria-label={words.making.tints}>
      <p className={shared.quiet}>{words.making.tintsHint}</p>
      <ul className={`${shared.list} ${shared.row}`}>
        <li>
          {swatch("header", 0)}
          {words.making.header}
        </li>
        {made.levels
          .filter(({ isOut }) => !isOut)
          .map(({ id, name }, depth) => (
            <li key={id}>
              {swatch("heading", depth)}
              <SheetText>{say(name)}</SheetText>
            </li>
          ))}
        <li>
          {swatch("total", 0)}
          {words.making.totals}
        </li>
        <li>
          {swatch("unexplained", 0)}
          {words.making.unexplained}
        </li>
      </ul>
    </section>
  );
}

/** What of the sheet the form has no place for: never dropped in silence. */
function Unplaced({ made }: { readonly made: FormMadeShown }) {
  const { words, say } = useSpeech();
  const shared = useLayoutStyles();
  const styles = usePartStyles();
  return (
    <section className={shared.card}>
      <h3 className={shared.title}>{words.making.unplaced}</h3>
      <ul className={shared.list}>
        {made.unplaced.map(({ place, text, why }, at) => (
          <li key={at} className={styles.part}>
            {place ? <CellLink place={place} /> : <span />}
            <span>
              {say(why)} {text !== "" && <SheetText>{text}</SheetText>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Cells that the form reads nothing in. */
function Unexplained({ made }: { readonly made: FormMadeShown }) {
  const { words, figure } = useSpeech();
  const shared = useLayoutStyles();
  const shown = 12;
  return (
    <section className={shared.card}>
      <h3 className={shared.title}>{words.making.unexplained}</h3>
      <div className={shared.row}>
        {made.unexplained.slice(0, shown).map((place) => (
          <CellLink key={place.cell} place={place} />
        ))}
        {made.unexplained.length > shown && (
          <span>{words.making.andMore({ count: figure(made.unexplained.length - shown) })}</span>
        )}
      </div>
    </section>
  );
}
