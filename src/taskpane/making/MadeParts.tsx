import { mergeClasses } from "@fluentui/react-components";
import { useId } from "react";
import { columnKindWords, columnRoleWords } from "../../forms/columnKindWords";
import type { ColumnCorrection, TotalCorrection } from "../../inference/correctedForm";
import type { FormMadeShown } from "../../session/formMadeShown";
import { CellLink } from "../parts/CellLink";
import { Choice } from "../parts/Choice";
import { useLayoutStyles } from "../parts/layoutStyles";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";
import { usePartStyles } from "./partStyles";

/** A column: what it was taken for, and how many cells say so. */
export function MadeColumn({
  column,
  isPicked,
  onCorrect,
}: {
  readonly column: FormMadeShown["columns"][number];
  readonly isPicked: boolean;
  readonly onCorrect: (correction: ColumnCorrection) => void;
}) {
  const { words, figure, say } = useSpeech();
  const shared = useLayoutStyles();
  const styles = usePartStyles();
  const id = useId();
  const { entry, kind, role } = column;
  return (
    <li className={mergeClasses(styles.part, isPicked && styles.picked)} data-part={column.place.cell}>
      <CellLink place={column.place} />
      <label htmlFor={id}>
        <SheetText>{column.name}</SheetText>
      </label>
      {column.isLevel ? (
        <span id={id} className={styles.more}>
          {words.making.heading}
        </span>
      ) : (
        <>
          <Choice
            id={id}
            className={styles.more}
            value={kind ?? ""}
            aria-label={words.making.kindOf({ header: column.name })}
            onChange={(_, { value }) => onCorrect({ entry, kind: value === "" ? null : (value as "text") })}
          >
            {Object.entries(columnKindWords)
              .filter(([one]) => one !== "list" || kind === "list")
              .map(([one, name]) => (
                <option key={one} value={one}>
                  {say(name)}
                </option>
              ))}
            {!column.isOfSeries && <option value="level">{words.making.heading}</option>}
            <option value="">{words.making.leftOut}</option>
          </Choice>
          {kind !== null && kind !== "level" && !column.isOfSeries && (
            <Choice
              className={styles.more}
              value={role ?? ""}
              aria-label={words.making.roleOf({ header: column.name })}
              onChange={(_, { value }) => onCorrect({ entry, role: value === "" ? null : (value as "unit") })}
            >
              <option value="">{words.making.noRole}</option>
              {Object.entries(columnRoleWords).map(([one, name]) => (
                <option key={one} value={one}>
                  {say(name)}
                </option>
              ))}
            </Choice>
          )}
        </>
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

/** The levels of headings, outermost first. */
export function MadeLevels({
  made,
  picked,
  onCorrect,
}: {
  readonly made: FormMadeShown;
  readonly picked: string | null;
  readonly onCorrect: (level: string, isOut: boolean) => void;
}) {
  const { words, figure, say } = useSpeech();
  const shared = useLayoutStyles();
  const styles = usePartStyles();
  return (
    <section className={shared.card}>
      <h3 className={shared.title}>{words.making.levels}</h3>
      <ul className={shared.list}>
        {made.levels.map(({ id, name, count, isOut, isInnermost, examples }) => {
          const isPicked = examples.some(({ place }) => place.cell === picked);
          return (
            <li
              key={id}
              className={mergeClasses(styles.part, isPicked && styles.picked)}
              data-part={examples.map(({ place }) => place.cell).join(" ")}
            >
              {examples[0] ? <CellLink place={examples[0].place} /> : <span />}
              <span>
                <SheetText>{say(name)}</SheetText> · {words.making.places({ count: figure(count) })}
              </span>
              {examples[0] && (
                <span className={`${styles.more} ${shared.quiet}`}>
                  <SheetText>{examples[0].text}</SheetText>
                </span>
              )}
              {!isInnermost && (
                <Choice
                  className={styles.more}
                  value={isOut ? "out" : "level"}
                  aria-label={words.making.levelIs({ header: say(name) })}
                  onChange={(_, { value }) => onCorrect(id, value === "out")}
                >
                  <option value="level">{words.making.isLevel}</option>
                  <option value="out">{words.making.noLevel}</option>
                </Choice>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What is totalled. */
export function MadeTotals({
  made,
  onCorrect,
}: {
  readonly made: FormMadeShown;
  readonly onCorrect: (correction: TotalCorrection) => void;
}) {
  const { words, figure, say } = useSpeech();
  const shared = useLayoutStyles();
  const styles = usePartStyles();
  return (
    <section className={shared.card}>
      <h3 className={shared.title}>{words.making.totals}</h3>
      <ul className={shared.list}>
        {made.totals.map(({ at, of, isOut, count, label, place }) => (
          <li key={at} className={styles.part}>
            {place ? <CellLink place={place} /> : <span />}
            <span>
              {label !== null && <SheetText>{label}</SheetText>} · {words.making.places({ count: figure(count) })}
            </span>
            <Choice
              className={styles.more}
              value={isOut ? "out" : of === null ? "all" : `level ${of}`}
              aria-label={words.making.totalOf({ header: label ?? "" })}
              onChange={(_, { value }) =>
                onCorrect({
                  ...{ total: at, isOut: value === "out" },
                  of: value.startsWith("level ") ? value.slice("level ".length) : null,
                })
              }
            >
              <option value="all">{words.making.grand}</option>
              {made.levels.map((level) => (
                <option key={level.id} value={`level ${level.id}`} lang="th" data-from="sheet">
                  {say(level.name)}
                </option>
              ))}
              <option value="out">{words.making.noTotal}</option>
            </Choice>
          </li>
        ))}
      </ul>
    </section>
  );
}
