import { Badge, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TotalShown } from "../../session/shown";
import { CellLink } from "../parts/CellLink";
import { useLayoutStyles } from "../parts/layoutStyles";
import { LongList } from "../parts/LongList";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";
import { Figures } from "./Figures";
import { differing, totalState } from "./totalRows";

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

/** Every total: its cell, what is printed, what its rows add up to, and the difference. */
export function TotalsTable({ totals }: { readonly totals: readonly TotalShown[] }) {
  const { words } = useSpeech();
  const styles = useLayoutStyles();
  const wrong = totals.filter(differing);
  const [onlyWrong, setOnlyWrong] = useState(false);
  return (
    <section className={styles.card} aria-labelledby="verify-totals">
      <div className={styles.spread}>
        <h3 id="verify-totals" className={styles.heading}>
          {words.verify.totals}
        </h3>
        {wrong.length > 0 && wrong.length < totals.length && (
          <Switch
            label={words.verify.onlyDiffering}
            checked={onlyWrong}
            onChange={(_, { checked }) => setOnlyWrong(checked)}
          />
        )}
      </div>
      <LongList
        items={onlyWrong && wrong.length > 0 ? wrong : totals}
        label={words.verify.totals}
        keyOf={({ place }) => `${place.sheet}!${place.cell}`}
        estimate={92}
      >
        {(total) => <Total total={total} />}
      </LongList>
    </section>
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
