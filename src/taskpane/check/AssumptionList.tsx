import { makeStyles, tokens } from "@fluentui/react-components";
import type { AssumptionShown } from "../engine/shown";
import { CellLink } from "../parts/CellLink";
import { Fold } from "../parts/Fold";
import { useLayoutStyles } from "../parts/layoutStyles";
import { LongList } from "../parts/LongList";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";

const useStyles = makeStyles({
  assumption: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What was read otherwise than it stands: nothing is assumed in silence. */
export function AssumptionList({ assumptions }: { readonly assumptions: readonly AssumptionShown[] }) {
  const { words, figure } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const title = words.check.assumptions({ count: figure(assumptions.length) });
  return (
    <Fold title={title}>
      <LongList
        items={assumptions}
        label={title}
        keyOf={({ place, code }) => `${place.sheet}!${place.cell} ${code}`}
        estimate={64}
      >
        {({ place, code, found, taken }) => (
          <div className={styles.assumption}>
            <CellLink place={place} />
            <div>
              <p className={shared.quiet}>{words.assumption[code]}</p>
              <p className={shared.text}>
                <SheetText>{found}</SheetText> {words.check.taken} <SheetText>{taken}</SheetText>
              </p>
            </div>
          </div>
        )}
      </LongList>
    </Fold>
  );
}
