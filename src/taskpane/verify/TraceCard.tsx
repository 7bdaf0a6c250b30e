import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { thaiMoment } from "../../report/thaiMoment";
import type { TracedShown, TraceShown } from "../../session/shownVerified";
import { CellLink } from "../parts/CellLink";
import { useLayoutStyles } from "../parts/layoutStyles";
import { LongList } from "../parts/LongList";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  origin: { gridColumn: "2 / -1" },
});

/** The rows that a cell is made of, each with the file, sheet and row it came from. */
export function TraceCard({ trace, onClose }: { readonly trace: TraceShown; readonly onClose: () => void }) {
  const { words, figure, baht } = useSpeech();
  const shared = useLayoutStyles();
  const amount = { value: trace.amount, text: baht(trace.amount) };
  return (
    <section className={shared.card} aria-labelledby="verify-trace">
      <div className={shared.spread}>
        <h3 id="verify-trace" className={shared.heading} tabIndex={-1}>
          {words.verify.traceTitle({ cell: trace.place.cell })}
        </h3>
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={words.pane.close}
          onClick={onClose}
        />
      </div>
      {trace.rows.length === 0 ? (
        <p className={shared.text}>{words.verify.traceNothing}</p>
      ) : (
        <>
          <p className={shared.text}>{words.verify.traceRows({ rows: figure(trace.rows.length), amount })}</p>
          <LongList
            items={trace.rows}
            label={words.verify.traceTitle({ cell: trace.place.cell })}
            keyOf={({ place }) => place.cell}
            estimate={92}
          >
            {(row) => <TracedRow row={row} />}
          </LongList>
        </>
      )}
    </section>
  );
}

function TracedRow({ row: { place, name, amount, origin, edits } }: { row: TracedShown }) {
  const { words, say, baht, figure, digits, language } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  return (
    <div className={styles.row} data-traced>
      <CellLink place={place} />
      <SheetText>{name}</SheetText>
      <span className={shared.amount}>{baht(amount)}</span>
      <div className={`${shared.quiet} ${styles.origin}`}>
        {origin ? (
          <>
            <SheetText>{origin.agency}</SheetText>
            <br />
            <SheetText>{origin.file}</SheetText> {words.verify.source({ sheet: origin.sheet, row: figure(origin.row) })}{" "}
            {origin.at !== null && words.verify.merged({ at: digits(thaiMoment(origin.at, language)) })}
          </>
        ) : (
          words.verify.noOrigin
        )}
        {edits.map((edit) => (
          <p key={edit.th} className={shared.text}>
            {say(edit)}
          </p>
        ))}
      </div>
    </div>
  );
}
