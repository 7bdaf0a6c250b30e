import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import type { ColumnCorrection } from "../../inference/correctedForm";
import type { Ask, Engine } from "../../session/engine";
import type { FormMadeShown, FormTriedShown } from "../../session/formMadeShown";
import { columnKindWords } from "../../forms/columnKindWords";
import type { PaneHost } from "../host";
import { CellLink } from "../parts/CellLink";
import { Choice } from "../parts/Choice";
import { FailureView } from "../parts/FailureView";
import { useLayoutStyles } from "../parts/layoutStyles";
import { SheetText } from "../parts/SheetText";
import { useTask } from "../parts/useTask";
import { useSpeech } from "../speech";

const useStyles = makeStyles({
  part: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "start",
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  more: { gridColumn: "2" },
});

interface Props {
  readonly engine: Engine;
  readonly ask: Ask;
  readonly saveFile: PaneHost["saveFile"];
  /** The form is to be used from now on: its id and file. */
  readonly onUse: (id: string, json: string) => void;
  readonly onCancel: () => void;
}

/** Buddhist Era, of this moment: for a sheet that names no year. */
const thisYear = (): number => new Date().getFullYear() + 543;

/** A form made from the open sheet: what was understood, to be corrected, tried and kept. */
export default function FormMaker({ engine, ask, saveFile, onUse, onCancel }: Props) {
  const { words, figure, say } = useSpeech();
  const styles = useLayoutStyles();
  const task = useTask();
  const { run } = task;
  const input = useRef<HTMLInputElement>(null);
  const [corrections, setCorrections] = useState<readonly ColumnCorrection[]>([]);
  const [made, setMade] = useState<FormMadeShown | null | undefined>(undefined);
  const [tried, setTried] = useState<readonly FormTriedShown[]>([]);
  const make = useCallback(
    async (said: readonly ColumnCorrection[]) => {
      setMade(await engine.makeForm(ask, thisYear(), said));
      setTried([]);
    },
    [engine, ask],
  );
  useEffect(() => run(() => make([])), [run, make]);
  const correct = (entry: number, kind: ColumnCorrection["kind"]) => {
    const next = [...corrections.filter((one) => one.entry !== entry), { entry, kind }];
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
          <Button onClick={onCancel}>{words.making.cancel}</Button>
        </div>
      </section>
    );
  }
  const use = () =>
    run(async () => {
      const loaded = await engine.loadForm(made.json);
      if ("form" in loaded) onUse(made.id, made.json);
    });
  const tryOn = (files: readonly File[]) => run(async () => setTried(await engine.tryForm(made.json, files)));
  return (
    <div className={styles.view} data-made={made.id}>
      <section className={styles.card}>
        <h2 className={styles.title}>{words.making.title}</h2>
        <p className={styles.text}>{say(made.title)}</p>
        <p className={styles.text}>
          {words.making.read({ rows: figure(made.rows), unexplained: figure(made.unexplained.length) })}
        </p>
        <p className={styles.quiet}>
          {words.making.breaks({ errors: figure(made.errors), warnings: figure(made.warnings) })}
        </p>
        <div className={styles.row}>
          <Button appearance="primary" disabledFocusable={task.busy} onClick={use}>
            {words.making.use}
          </Button>
          {saveFile && <Button onClick={() => saveFile(`${made.id}.json`, made.json)}>{words.making.save}</Button>}
          <Button disabledFocusable={task.busy} onClick={() => input.current?.click()}>
            {words.making.tryIt}
          </Button>
          <Button onClick={onCancel}>{words.making.cancel}</Button>
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
      {made.unplaced.length > 0 && <Unplaced made={made} />}
      <section className={styles.card}>
        <h3 className={styles.title}>{words.making.columns}</h3>
        <p className={styles.quiet}>{words.making.columnsHint}</p>
        <ul className={styles.list}>
          {made.columns.map((column) => (
            <Column key={column.place.cell + column.name} column={column} onCorrect={correct} />
          ))}
        </ul>
      </section>
      <Levels made={made} />
    </div>
  );
}

function Column({
  column,
  onCorrect,
}: {
  readonly column: FormMadeShown["columns"][number];
  readonly onCorrect: (entry: number, kind: ColumnCorrection["kind"]) => void;
}) {
  const { words, figure, say } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const id = useId();
  return (
    <li className={styles.part}>
      <CellLink place={column.place} />
      <label htmlFor={id}>
        <SheetText>{column.name}</SheetText>
      </label>
      {column.isLevel ? (
        <span id={id} className={styles.more}>
          {words.making.heading}
        </span>
      ) : (
        <Choice
          id={id}
          className={styles.more}
          value={column.kind ?? ""}
          aria-label={words.making.kindOf({ header: column.name })}
          onChange={(_, { value }) =>
            onCorrect(column.entry, value === "" ? null : (value as ColumnCorrection["kind"]))
          }
        >
          {Object.entries(columnKindWords)
            .filter(([kind]) => kind !== "list" || column.kind === "list")
            .map(([kind, name]) => (
              <option key={kind} value={kind}>
                {say(name)}
              </option>
            ))}
          <option value="">{words.making.leftOut}</option>
        </Choice>
      )}
      {column.of > 0 && (
        <span className={`${styles.more} ${shared.quiet}`}>
          {words.making.obey({ obey: figure(column.obey), of: figure(column.of) })}
        </span>
      )}
      {column.exceptions.length > 0 && (
        <span className={`${styles.more} ${shared.row}`}>
          {column.exceptions.slice(0, 3).map((place) => (
            <CellLink key={place.cell} place={place} />
          ))}
        </span>
      )}
    </li>
  );
}

function Levels({ made }: { readonly made: FormMadeShown }) {
  const { words, figure } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  return (
    <section className={shared.card}>
      <h3 className={shared.title}>{words.making.levels}</h3>
      <ul className={shared.list}>
        {made.levels.map(({ name, count, examples: [example] }) => (
          <li key={name} className={styles.part}>
            {example ? <CellLink place={example.place} /> : <span />}
            <span>
              <SheetText>{name}</SheetText> · {words.making.places({ count: figure(count) })}
            </span>
            {example && (
              <span className={`${styles.more} ${shared.quiet}`}>
                <SheetText>{example.text}</SheetText>
              </span>
            )}
          </li>
        ))}
      </ul>
      {made.totals.length > 0 && (
        <>
          <h3 className={shared.title}>{words.making.totals}</h3>
          <ul className={shared.list}>
            {made.totals.map(({ level, count }) => (
              <li key={level ?? ""} className={shared.text}>
                {level === null ? words.making.grand : <SheetText>{level}</SheetText>} ·{" "}
                {words.making.places({ count: figure(count) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What of the sheet the form has no place for: never dropped in silence. */
function Unplaced({ made }: { readonly made: FormMadeShown }) {
  const { words, say } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
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
