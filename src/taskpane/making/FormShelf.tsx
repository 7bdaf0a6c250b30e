import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { ArrowUpload20Regular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import type { FormFault } from "../../forms/formFault";
import type { FormHeldShown, FormNextShown } from "../../session/formHeldShown";
import type { FormListed, PlanRefused } from "../../session/shown";
import type { PaneHost } from "../host";
import { PlanRefusal } from "../merge/PlanRefusal";
import { FailureView } from "../parts/FailureView";
import { Fold } from "../parts/Fold";
import { useLayoutStyles } from "../parts/layoutStyles";
import { Outcome, type PressResult } from "../parts/Outcome";
import { SheetText } from "../parts/SheetText";
import { useTask } from "../parts/useTask";
import { useSpeech } from "../speech";
import { FormFaults } from "./FormFaults";
import { giveBook } from "./giveBook";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  cell: {
    textAlign: "start",
    verticalAlign: "top",
    padding: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly host: PaneHost;
  readonly forms: readonly FormListed[];
  /** Whether a workbook is open, into which a form may be put. */
  readonly isOpen: boolean;
  /** The form's file is kept, or (null) no more; the list of forms is to be read again. */
  readonly onForm: (id: string, json: string | null) => void;
}

/** The forms at hand: what each holds, as a workbook, of next year, taken in and put away. */
export default function FormShelf({ host, forms, isOpen, onForm }: Props) {
  const { words, say, digits } = useSpeech();
  const styles = useLayoutStyles();
  const { engine } = host;
  const input = useRef<HTMLInputElement>(null);
  const task = useTask();
  const { run } = task;
  const [wrong, setWrong] = useState<readonly FormFault[] | null>(null);
  const [notice, setNotice] = useState<PressResult | null>(null);
  const [refused, setRefused] = useState<PlanRefused | null>(null);
  const [held, setHeld] = useState<FormHeldShown | null>(null);
  const [next, setNext] = useState<FormNextShown | null>(null);
  const done = (message: string) => setNotice({ kind: "done", message });
  const press = (work: () => Promise<void>) =>
    run(async () => {
      setWrong(null);
      setNotice(null);
      setRefused(null);
      await work();
    });
  const take = async (json: string) => {
    const loaded = await engine.loadForm(json);
    if ("wrong" in loaded) return setWrong(loaded.wrong);
    onForm(loaded.form.id, json);
    done(words.settings.formLoaded({ form: say(loaded.form.title) }));
    setNext(null);
    setHeld(await engine.formHeld(loaded.form.id));
  };
  const load = (file: File | undefined) =>
    file &&
    press(async () => {
      const opened = await engine.openForm(file);
      if ("wrong" in opened) setWrong(opened.wrong);
      else await take(opened.json);
    });
  const look = (id: string) =>
    press(async () => {
      setNext(null);
      setHeld(held?.id === id ? null : await engine.formHeld(id));
    });
  const presses = {
    book: (id: string) =>
      press(async () => {
        const bytes = await engine.formWorkbook(id);
        if (bytes) await giveBook(host, id, bytes);
        done(words.making.savedBook({ file: `${id}.xlsx` }));
      }),
    next: (id: string) => press(async () => setNext(await engine.nextForm(id))),
    master: (id: string) =>
      press(async () => {
        const made = await engine.newMaster(id, false);
        if (made && "refused" in made) return setRefused(made);
        if (made && (await host.openBook(`${id}.xlsx`, made))) done(words.making.masterMade);
      }),
    inside: (id: string) =>
      press(async () => {
        const outcome = await engine.keepForm(id);
        if ("refused" in outcome) setNotice({ kind: "refused", refusal: outcome });
        else setNotice({ kind: "done", message: words.making.keptInside, undo: { change: outcome.change } });
      }),
    remove: (id: string) =>
      press(async () => {
        await engine.unloadForm(id);
        setHeld(null);
        onForm(id, null);
      }),
  };
  const undo = () =>
    press(async () => void (await engine.undo(notice && "undo" in notice ? notice.undo?.change : undefined)));
  if (task.failure) return <FailureView error={task.failure.error} onRetry={task.retry} />;
  return (
    <section className={styles.card} aria-label={words.making.shelf}>
      <h3 className={styles.heading}>{words.making.shelf}</h3>
      <p className={styles.quiet}>{words.making.shelfHint}</p>
      <div className={styles.row}>
        <Button icon={<ArrowUpload20Regular />} disabledFocusable={task.busy} onClick={() => input.current?.click()}>
          {words.settings.loadForm}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          data-files="form"
          accept=".xlsx,.ods,.xls,.json,application/json"
          onChange={({ target }) => {
            load(target.files?.[0]);
            target.value = "";
          }}
        />
      </div>
      {notice && <Outcome notice={notice} onUndo={undo} onClose={() => setNotice(null)} />}
      {refused && <PlanRefusal refused={refused} />}
      {wrong && <FormFaults faults={wrong} />}
      <ul className={`${styles.list} ${styles.stack}`}>
        {forms.map(({ id, title, fiscalYear, loaded }) => (
          <li key={id} className={styles.stack} data-form={id}>
            <div className={styles.spread}>
              <span>
                <SheetText>{say(title)}</SheetText>{" "}
                <span className={styles.quiet}>
                  {words.check.fiscalYear({ year: digits(String(fiscalYear)) })} ·{" "}
                  {loaded ? words.making.ownForm : words.making.builtIn}
                </span>
              </span>
              <Button
                size="small"
                aria-expanded={held?.id === id}
                aria-label={(held?.id === id ? words.making.lookAwayFrom : words.making.lookAt)({ form: say(title) })}
                disabledFocusable={task.busy}
                onClick={() => look(id)}
              >
                {held?.id === id ? words.making.lookAway : words.making.look}
              </Button>
            </div>
            {held?.id === id && (
              <>
                <div className={styles.row}>
                  <Button size="small" disabledFocusable={task.busy} onClick={() => presses.book(id)}>
                    {words.making.asBook}
                  </Button>
                  <Button size="small" disabledFocusable={task.busy} onClick={() => presses.next(id)}>
                    {words.making.nextYear}
                  </Button>
                  <Button size="small" disabledFocusable={task.busy} onClick={() => presses.master(id)}>
                    {words.making.newMaster}
                  </Button>
                  {isOpen && (
                    <Button size="small" disabledFocusable={task.busy} onClick={() => presses.inside(id)}>
                      {words.making.keepInside}
                    </Button>
                  )}
                  {loaded && (
                    <Button size="small" disabledFocusable={task.busy} onClick={() => presses.remove(id)}>
                      {words.settings.unloadForm}
                    </Button>
                  )}
                </div>
                {next && <Next next={next} busy={task.busy} onTake={(json) => press(() => take(json))} />}
                <Held held={held} />
              </>
            )}
          </li>
        ))}
      </ul>
      {task.busy && <Spinner size="tiny" label={words.making.working} />}
    </section>
  );
}

/** The form of the year after, as it differs from this one. */
function Next({
  next,
  busy,
  onTake,
}: {
  readonly next: FormNextShown;
  readonly busy: boolean;
  readonly onTake: (json: string) => void;
}) {
  const { words, say, figure } = useSpeech();
  const styles = useLayoutStyles();
  const shown = 12;
  return (
    <div className={styles.stack} data-next={next.id}>
      <p className={styles.text}>
        <SheetText>{say(next.title)}</SheetText>
      </p>
      <p className={styles.quiet}>{words.making.differs({ count: figure(next.differences.length) })}</p>
      <ul>
        {next.differences.slice(0, shown).map((one, at) => (
          <li key={at} lang="th" data-from="sheet">
            {say(one)}
          </li>
        ))}
        {next.differences.length > shown && (
          <li>{words.making.andMore({ count: figure(next.differences.length - shown) })}</li>
        )}
      </ul>
      <div className={styles.row}>
        <Button appearance="primary" size="small" disabledFocusable={busy} onClick={() => onTake(next.json)}>
          {words.making.use}
        </Button>
      </div>
    </div>
  );
}

/** What a form holds. */
function Held({ held }: { readonly held: FormHeldShown }) {
  const { words, say, figure } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const names = (title: string, list: readonly string[]) =>
    list.length > 0 && (
      <Fold title={`${title} (${figure(list.length).text})`} level="h4">
        <ul>
          {list.map((name, at) => (
            <li key={at}>
              <SheetText>{name}</SheetText>
            </li>
          ))}
        </ul>
      </Fold>
    );
  return (
    <div className={shared.stack}>
      <Fold title={`${words.making.columns} (${figure(held.columns.length).text})`} level="h4" open>
        <div className={shared.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                {[words.making.header, words.making.kind, words.making.role].map((title) => (
                  <th key={title} scope="col" className={styles.cell}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {held.columns.map(({ name, headers, kind, role, required }, at) => (
                <tr key={at}>
                  <td className={styles.cell}>
                    <SheetText>{headers.join(" · ") || say(name)}</SheetText>
                  </td>
                  <td className={styles.cell}>
                    {say(kind)}
                    {required && ` · ${words.making.required}`}
                  </td>
                  <td className={styles.cell}>{role ? say(role) : ""}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Fold>
      <Fold title={`${words.making.levels} (${figure(held.levels.length).text})`} level="h4">
        <ol>
          {held.levels.map(({ name, place }, at) => (
            <li key={at}>
              <SheetText>{say(name)}</SheetText> · {say(place)}
            </li>
          ))}
        </ol>
      </Fold>
      {held.totals.length > 0 && (
        <Fold title={`${words.making.totals} (${figure(held.totals.length).text})`} level="h4">
          <ul>
            {held.totals.map(({ of, labels }, at) => (
              <li key={at}>
                {of ? <SheetText>{say(of)}</SheetText> : words.making.grand}
                {labels.length > 0 && (
                  <>
                    {" · "}
                    <SheetText>{labels.join(", ")}</SheetText>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {held.headings.length > 0 && (
        <Fold title={`${words.making.headings} (${figure(held.headings.length).text})`} level="h4">
          {held.headings.map(({ depth, text }, at) => (
            <span key={at} style={{ paddingInlineStart: `${depth}em` }}>
              <SheetText>{text}</SheetText>
            </span>
          ))}
        </Fold>
      )}
      {names(words.making.agencies, held.agencies)}
      {names(words.making.units, held.units)}
      {held.lists.map(({ name, entries }) => (
        <div key={name}>{names(name, entries)}</div>
      ))}
      {names(words.making.relations, held.relations.map(say))}
    </div>
  );
}
