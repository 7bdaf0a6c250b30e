import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RowChangeShown } from "../../session/shown";
import { useLayoutStyles } from "../parts/layoutStyles";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";

const useStyles = makeStyles({
  row: {
    paddingBlock: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    marginBlockStart: tokens.spacingVerticalXS,
  },
  kind: { fontWeight: tokens.fontWeightSemibold },
  values: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
  },
  value: { margin: 0, overflowWrap: "anywhere" },
  before: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: "none" },
});

interface Props {
  readonly row: RowChangeShown;
  /** Where its row number counts. */
  readonly in: "plan" | "file";
}

/** A row that comes, goes or changes: whose it is, and its values before and after. */
export function ChangedRow({ row: { kind, activity, agency, file, row, values }, in: place }: Props) {
  const { words, say, figure } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  return (
    <div className={styles.row} data-row-change={kind}>
      <p className={shared.text}>
        <span className={styles.kind}>{words.merge[kind]}</span> <SheetText>{activity}</SheetText>
      </p>
      <p className={mergeClasses(shared.text, shared.quiet)}>
        {agency !== null && (
          <>
            <SheetText>{agency}</SheetText> ·{" "}
          </>
        )}
        <SheetText>{file}</SheetText>
        {row !== null && ` · ${words.merge[place === "plan" ? "rowOfPlan" : "rowOfFile"]({ row: figure(row + 1) })}`}
      </p>
      {values.length > 0 && (
        <dl className={styles.values}>
          {values.map(({ column, before, after }) => (
            <div key={column.th} style={{ display: "contents" }}>
              <dt className={shared.quiet}>{say(column)}</dt>
              <dd className={styles.value}>
                {kind !== "added" && (
                  <del className={styles.before} aria-label={words.check.before}>
                    {before === null ? words.pane.nothing : <SheetText>{before}</SheetText>}
                  </del>
                )}
                {kind === "changed" && " → "}
                {kind !== "removed" && (
                  <ins className={styles.after} aria-label={words.check.after}>
                    {after === null ? words.pane.nothing : <SheetText>{after}</SheetText>}
                  </ins>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
