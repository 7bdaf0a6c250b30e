import { makeStyles, tokens } from "@fluentui/react-components";
import { thaiMoment } from "../../report/thaiMoment";
import type { TracedShown } from "../../session/shownVerified";
import { CellLink } from "../parts/CellLink";
import { useLayoutStyles } from "../parts/layoutStyles";
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

/** A row of the plan: its cell, its money, the file it came from, and what was edited since. */
export function RowOfPlan({ row: { place, name, amount, origin, edits } }: { row: TracedShown }) {
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
