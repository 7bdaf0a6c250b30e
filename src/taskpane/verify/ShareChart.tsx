import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DataBarHorizontal20Regular, Table20Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { ShareShown } from "../../session/shownVerified";
import { useLayoutStyles } from "../parts/layoutStyles";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";
import { largest } from "./largest";

const useStyles = makeStyles({
  bars: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  name: { display: "flex", justifyContent: "space-between", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  figure: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", marginInlineStart: "auto" },
  bar: { display: "block", width: "100%", height: "10px" },
  /* In forced colours a fill would vanish; its outline stays. */
  fill: { fill: tokens.colorBrandBackground, forcedColorAdjust: "none" },
  track: { fill: tokens.colorNeutralBackground4 },
  table: { borderCollapse: "collapse", width: "100%" },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
});

/** Bars for comparing at a glance; the same numbers as a table for those who cannot see bars, or want every one. */
export function ShareChart({ title, shares }: { readonly title: string; readonly shares: readonly ShareShown[] }) {
  const { words, baht, figure } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const { shown, others } = largest(shares, 10);
  const bars =
    others === null
      ? shown
      : [...shown, { name: words.chart.others({ count: figure(others.count) }), satang: others.satang }];
  const most = Math.max(1, ...bars.map(({ satang }) => satang));
  return (
    <figure className={shared.card} style={{ margin: 0 }} aria-labelledby={id}>
      <div className={shared.spread} style={{ alignItems: "center" }}>
        <figcaption id={id}>
          <h3 className={shared.heading}>{title}</h3>
        </figcaption>
        <Button
          size="small"
          appearance="subtle"
          icon={asTable ? <DataBarHorizontal20Regular /> : <Table20Regular />}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? words.chart.asChart : words.chart.asTable}
        </Button>
      </div>
      {!asTable && (
        <ul className={styles.bars} aria-hidden>
          {bars.map(({ name, satang }) => (
            <li key={name}>
              <div className={styles.name}>
                <SheetText>{name}</SheetText>
                <span className={styles.figure}>{baht(satang)}</span>
              </div>
              <svg className={styles.bar} viewBox="0 0 1000 10" preserveAspectRatio="none">
                <rect className={styles.track} width="1000" height="10" rx="2" />
                <rect className={styles.fill} width={(Math.max(0, satang) / most) * 1000} height="10" rx="2" />
              </svg>
            </li>
          ))}
        </ul>
      )}
      <div className={asTable ? undefined : shared.hidden}>
        <table className={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col" className={styles.cell}>
                {words.chart.name}
              </th>
              <th scope="col" className={`${styles.cell} ${shared.amount}`}>
                {words.chart.amount}
              </th>
            </tr>
          </thead>
          <tbody>
            {shares.map(({ name, satang }) => (
              <tr key={name}>
                <th scope="row" className={styles.cell}>
                  <SheetText>{name}</SheetText>
                </th>
                <td className={`${styles.cell} ${shared.amount}`}>{baht(satang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
