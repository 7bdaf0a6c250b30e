import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLayoutStyles } from "../taskpane/parts/layoutStyles";
import { SheetText } from "../taskpane/parts/SheetText";
import { useSpeech } from "../taskpane/speech";
import type { CellShown } from "./grid/shape";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "minmax(52px, auto) minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "center",
    flexShrink: 0,
    minHeight: "32px",
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  address: { fontWeight: tokens.fontWeightSemibold },
  /** A phone has no Escape, and no room to say so. */
  hint: { "@media (max-width: 820px)": { display: "none" } },
  content: { maxHeight: "4.8em", overflowY: "auto", overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
});

interface Props {
  readonly address: string;
  readonly cell: CellShown | undefined;
  readonly hint: string;
}

/** The active cell's address and whole content, however little of it the grid has room for. */
export function CellBar({ address, cell, hint }: Props) {
  const { words } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  return (
    <div className={styles.bar} role="group" aria-label={words.page.cellContent}>
      <span className={styles.address}>{address}</span>
      <span className={styles.content} tabIndex={0} role="group" aria-label={words.page.cellContent}>
        {cell && <SheetText>{cell.formula ?? cell.raw}</SheetText>}
      </span>
      {cell?.isOpen ? (
        <span className={shared.quiet}>{cell.raw === "" ? words.page.neverComputed : words.page.openFormula}</span>
      ) : (
        <span className={mergeClasses(shared.quiet, styles.hint)}>{hint}</span>
      )}
    </div>
  );
}
