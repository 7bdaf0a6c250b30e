import { makeStyles, tokens } from "@fluentui/react-components";
import type { FiguresShown } from "../../session/shownVerified";
import { useLayoutStyles } from "../parts/layoutStyles";
import { useSpeech } from "../speech";

const useStyles = makeStyles({
  figures: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, margin: 0 },
  figure: { display: "flex", columnGap: tokens.spacingHorizontalXS, fontVariantNumeric: "tabular-nums" },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  difference: { color: tokens.colorStatusDangerForeground1 },
});

/** What is in the workbook, what it ought to be, and the difference. */
export function Figures({ figures: { stored, recomputed, unit } }: { readonly figures: FiguresShown }) {
  const { words, baht, change, figure } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const shown = (value: number | null, none: string) =>
    value === null ? none : unit === "satang" ? baht(value) : figure(value).text;
  const difference = stored !== null && recomputed !== null ? stored - recomputed : 0;
  return (
    <dl className={`${styles.figures} ${shared.quiet}`}>
      <div className={styles.figure}>
        <dt>{words.verify.printed}</dt>
        <dd className={styles.value}>{shown(stored, words.pane.nothing)}</dd>
      </div>
      <div className={styles.figure}>
        <dt>{words.verify.recomputed}</dt>
        <dd className={styles.value}>{shown(recomputed, words.verify.notComputed)}</dd>
      </div>
      {difference !== 0 && (
        <div className={`${styles.figure} ${styles.difference}`}>
          <dt>{words.verify.difference}</dt>
          <dd className={styles.value}>{unit === "satang" ? change(difference) : figure(difference).text}</dd>
        </div>
      )}
    </dl>
  );
}
