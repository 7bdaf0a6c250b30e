import { makeStyles, tokens } from "@fluentui/react-components";
import type { CellChange } from "../../session/shown";
import { useSpeech } from "../speech";
import { CellLink } from "./CellLink";
import { LongList } from "./LongList";
import { SheetText } from "./SheetText";

const useStyles = makeStyles({
  change: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  texts: { overflowWrap: "anywhere", minWidth: 0 },
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
  after: { fontWeight: tokens.fontWeightSemibold },
});

/** What a change would write, cell by cell: what is there now, struck out, above what will. */
export function ChangeTable({ changes }: { readonly changes: readonly CellChange[] }) {
  const { words } = useSpeech();
  const styles = useStyles();
  return (
    <LongList
      items={changes}
      label={words.check.preview}
      keyOf={({ place }) => `${place.sheet}!${place.cell}`}
      estimate={58}
    >
      {({ place, before, after }) => (
        <div className={styles.change}>
          <CellLink place={place} />
          <div className={styles.texts}>
            <del className={styles.before} aria-label={words.check.before}>
              {before === null ? words.pane.nothing : <SheetText>{before}</SheetText>}
            </del>
            <br />
            <ins className={styles.after} aria-label={words.check.after} style={{ textDecoration: "none" }}>
              {after === null ? words.pane.nothing : <SheetText>{after}</SheetText>}
            </ins>
          </div>
        </div>
      )}
    </LongList>
  );
}
