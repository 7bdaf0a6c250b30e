import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Wrench16Regular } from "@fluentui/react-icons";
import type { IssueShown } from "../engine/shown";
import { CellLink } from "../parts/CellLink";
import { useLayoutStyles } from "../parts/layoutStyles";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";
import { FixPreview } from "./FixPreview";
import type { Check } from "./useCheck";

const useStyles = makeStyles({
  issue: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
  },
  fact: { margin: 0, overflowWrap: "anywhere" },
});

/** One thing found, with its cell, and its fix where there is one. Without `check` it is only told. */
export function IssueItem({ issue, check }: { readonly issue: IssueShown; readonly check?: Check }) {
  const { words, say } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const asked = `issue:${issue.id}`;
  const preview = check?.state.preview;
  return (
    <div className={styles.issue} data-issue={issue.code}>
      <div className={styles.line}>
        {issue.place ? <CellLink place={issue.place} /> : <span className={shared.quiet}>{words.pane.wholeFile}</span>}
        <p className={shared.text}>{say(issue.message)}</p>
      </div>
      {(issue.found !== null || issue.expected !== null) && (
        <dl className={`${styles.facts} ${shared.quiet}`}>
          {issue.found !== null && (
            <>
              <dt>{words.pane.found}</dt>
              <dd className={styles.fact}>
                <SheetText>{issue.found}</SheetText>
              </dd>
            </>
          )}
          {issue.expected !== null && (
            <>
              <dt>{words.pane.expected}</dt>
              <dd className={styles.fact}>
                <SheetText>{issue.expected}</SheetText>
              </dd>
            </>
          )}
        </dl>
      )}
      {check && issue.fixable && (
        <div>
          <Button
            size="small"
            icon={<Wrench16Regular />}
            disabledFocusable={check.task.busy}
            onClick={() => check.preview(asked, [issue.id])}
          >
            {words.check.fix}
          </Button>
        </div>
      )}
      {check && preview?.asked === asked && <FixPreview preview={preview} check={check} />}
    </div>
  );
}
