import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RowChangeShown, SectionChange } from "../../session/shown";
import { useLayoutStyles } from "../parts/layoutStyles";
import { LongList } from "../parts/LongList";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";
import { ChangedRow } from "./ChangedRow";
import type { Merge } from "./useMerge";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  counts: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  money: { marginInlineStart: "auto", fontVariantNumeric: "tabular-nums" },
});

/** What a merge does to a section: its figures, and on opening it every row with what it is now and will be. */
export function SectionRows({ section, merge }: { readonly section: SectionChange; readonly merge: Merge }) {
  const { words, figure, baht, change } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const [rows, setRows] = useState<readonly RowChangeShown[] | null>(null);
  const counts = (["added", "changed", "removed"] as const).filter((kind) => section[kind] > 0);
  const name = section.path.at(-1) ?? "";
  const open = () => {
    if (rows === null) void merge.rowsOf(section.index).then(setRows);
  };
  return (
    <div className={styles.section} data-section={section.index}>
      <SheetText>{name}</SheetText>
      {section.path.length > 1 && (
        <p className={mergeClasses(shared.text, shared.quiet)}>
          <SheetText>{section.path.slice(0, -1).join(" › ")}</SheetText>
        </p>
      )}
      <div className={mergeClasses(styles.counts, shared.quiet)}>
        {counts.map((kind) => (
          <span key={kind}>
            {words.merge[kind]} {figure(section[kind]).text}
          </span>
        ))}
        <span className={styles.money}>
          {baht(section.before)} → {baht(section.after)} ({change(section.after - section.before)})
        </span>
      </div>
      {counts.length > 0 && (
        <details onToggle={open}>
          <summary className={mergeClasses(shared.target, shared.quiet)}>{words.merge.rowsOfSection}</summary>
          {rows && (
            <LongList items={rows} label={name} keyOf={(row) => rows.indexOf(row)} estimate={96}>
              {(row) => <ChangedRow row={row} in="plan" />}
            </LongList>
          )}
        </details>
      )}
    </div>
  );
}
