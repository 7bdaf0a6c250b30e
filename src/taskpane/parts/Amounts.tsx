import { makeStyles, tokens } from "@fluentui/react-components";
import type { AmountShown } from "../../session/shown";
import { useSpeech } from "../speech";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, margin: 0 },
  amount: { flex: "1 1 120px", minWidth: 0 },
  name: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // Columns are named as inside a sentence.
    "::first-letter": { textTransform: "uppercase" },
  },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  unit: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
});

/** Sums of money, large enough to be read across a desk. */
export function Amounts({ amounts }: { readonly amounts: readonly AmountShown[] }) {
  const { words, say, baht } = useSpeech();
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {amounts.map(({ title, satang }) => (
        <div key={title.th} className={styles.amount}>
          <dt className={styles.name}>{say(title)}</dt>
          <dd className={styles.figure}>
            {baht(satang)} <span className={styles.unit}>{words.pane.baht}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
