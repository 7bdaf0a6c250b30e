import { makeStyles, tokens } from "@fluentui/react-components";
import type { AssumptionShown } from "../../session/shown";
import { CellLink } from "../parts/CellLink";
import { Fold } from "../parts/Fold";
import { assumptions as kinds } from "../../issues/reasons/assumptions";
import type { AssumptionCode } from "../../plan/submission";
import { useLayoutStyles } from "../parts/layoutStyles";
import { LongList } from "../parts/LongList";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";
import { groupAssumptions } from "./groupAssumptions";

const useStyles = makeStyles({
  assumption: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What was read differently from what is there: nothing is assumed in silence. */
export function AssumptionList({ assumptions }: { readonly assumptions: readonly AssumptionShown[] }) {
  const { words, figure, language } = useSpeech();
  const kindOf = (code: AssumptionCode) => kinds[code][language]({});
  return (
    <Fold title={words.check.assumptions({ count: figure(assumptions.length) })}>
      {groupAssumptions(assumptions).map(({ code, found }) => (
        <Fold key={code} level="h4" title={`${kindOf(code)} (${figure(found.length).text})`}>
          <LongList items={found} label={kindOf(code)} keyOf={({ place }) => place.cell} estimate={64}>
            {(assumption) => <Assumption assumption={assumption} />}
          </LongList>
        </Fold>
      ))}
    </Fold>
  );
}

function Assumption({ assumption: { place, found, taken } }: { readonly assumption: AssumptionShown }) {
  const { words } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  return (
    <div className={styles.assumption}>
      <CellLink place={place} />
      <div>
        <p className={shared.text}>{found === "" ? words.pane.nothing : <SheetText>{found}</SheetText>}</p>
        <p className={shared.text}>
          <span className={shared.quiet}>{words.check.taken}</span> <SheetText>{taken}</SheetText>
        </p>
      </div>
    </div>
  );
}
