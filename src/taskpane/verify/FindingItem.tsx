import { makeStyles, tokens } from "@fluentui/react-components";
import { IssueItem } from "../check/IssueItem";
import type { FindingShown } from "../../session/shownVerified";
import { CellLink } from "../parts/CellLink";
import { useLayoutStyles } from "../parts/layoutStyles";
import { SeverityMark } from "../parts/SeverityMark";
import { WhyWrong } from "../parts/WhyWrong";
import { useSpeech } from "../speech";
import { Figures } from "./Figures";

const useStyles = makeStyles({
  finding: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  mark: { paddingTop: tokens.spacingVerticalM },
  more: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
  },
});

/** One thing that verifying found: its cell, its figures, and which cell is to blame. */
export function FindingItem({ finding }: { readonly finding: FindingShown }) {
  const { say } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const { figures, culprit } = finding;
  return (
    <div className={styles.finding}>
      <span className={styles.mark}>
        <SeverityMark severity={finding.severity} />
      </span>
      <div>
        <IssueItem issue={finding} />
        <div className={styles.more}>
          <WhyWrong why={finding.why} code={finding.code} />
          {figures && <Figures figures={figures} />}
          {culprit && (
            <div className={shared.row} data-culprit>
              {culprit.place && <CellLink place={culprit.place} />}
              <p className={shared.quiet} style={{ flex: "1 1 140px" }}>
                {say(culprit.words)}
              </p>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
