import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { TotalShown } from "../../session/shownVerified";
import { CellLink } from "../parts/CellLink";
import { Fold } from "../parts/Fold";
import { useLayoutStyles } from "../parts/layoutStyles";
import { LongList } from "../parts/LongList";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";
import { Figures } from "./Figures";
import { totalState } from "./totalRows";

const useStyles = makeStyles({
  total: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: "start",
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  figures: { gridColumn: "2 / -1" },
});

const tone = { agrees: "success", differs: "danger", missing: "warning", unverified: "subtle" } as const;

/** Every total: its cell, what is printed, what its rows add up to, and the difference. Those that agree are folded away. */
export function TotalsTable({ totals }: { readonly totals: readonly TotalShown[] }) {
  const { words, figure } = useSpeech();
  const styles = useLayoutStyles();
  const agreeing = totals.filter(({ ok }) => ok);
  const others = totals.filter(({ ok }) => !ok);
  return (
    <section className={styles.card} aria-labelledby="verify-totals">
      <h3 id="verify-totals" className={styles.heading}>
        {words.verify.totals}
      </h3>
      {others.length > 0 && <Totals totals={others} label={words.verify.totals} />}
      {agreeing.length > 0 && (
        <Fold level="h4" title={words.verify.agreeing({ totals: figure(agreeing.length) })}>
          <Totals totals={agreeing} label={words.verify.agrees} />
        </Fold>
      )}
    </section>
  );
}

function Totals({ totals, label }: { readonly totals: readonly TotalShown[]; readonly label: string }) {
  return (
    <LongList items={totals} label={label} keyOf={({ place }) => `${place.sheet}!${place.cell}`} estimate={92}>
      {(total) => <Total total={total} />}
    </LongList>
  );
}

function Total({ total }: { total: TotalShown }) {
  const { words, say } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const state = totalState(total);
  return (
    <div className={styles.total} data-total={state}>
      <CellLink place={total.place} />
      <p className={shared.text}>
        {total.name === "" ? words.merge.grandTotal : <SheetText>{total.name}</SheetText>}{" "}
        {total.column && <span className={shared.quiet}>{say(total.column)}</span>}
      </p>
      <Badge appearance="tint" shape="rounded" color={tone[state]}>
        {words.verify[state]}
      </Badge>
      <div className={styles.figures}>
        <Figures figures={total} />
      </div>
    </div>
  );
}
