import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeft20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import type { Position } from "../grid/area";
import type { IssueShown, Place } from "../session/shown";
import { AboutCell } from "../taskpane/parts/AboutCell";
import { useLayoutStyles } from "../taskpane/parts/layoutStyles";
import { SeverityMark } from "../taskpane/parts/SeverityMark";
import { useSpeech } from "../taskpane/speech";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    flexShrink: 0,
    minHeight: "32px",
    paddingBlock: tokens.spacingVerticalXXS,
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  message: {
    flex: "1 1 auto",
    minWidth: 0,
    margin: 0,
    maxHeight: "4.4em",
    overflowY: "auto",
    overflowWrap: "anywhere",
  },
  count: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
});

interface Props {
  /** Of the sheet in view, in its order. */
  readonly issues: readonly PlacedIssue[];
  readonly active: Position;
  readonly onWalk: (place: Place) => void;
}

/** An issue with a cell. */
export interface PlacedIssue extends IssueShown {
  readonly place: Place;
}

/** What is wrong in the active cell, and the way to the issue before and after it. */
export function IssueBar({ issues, active, onWalk }: Props) {
  const { words, say, figure } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const here = issues.filter(({ place }) => compare(place, active) === 0);
  const at = issues.findIndex(({ place }) => compare(place, active) === 0);
  const before = issues.filter(({ place }) => compare(place, active) < 0).at(-1) ?? issues.at(-1)!;
  const after = issues.find(({ place }) => compare(place, active) > 0) ?? issues[0]!;
  return (
    <div className={styles.bar}>
      {here[0] && <SeverityMark severity={here[0].severity} />}
      <div className={styles.message} tabIndex={0} role="group" aria-label={words.page.issuesOnSheet}>
        {here.length > 0 ? (
          <>
            {here.map(({ message }) => say(message)).join(" · ")}
            <AboutCell issue={here[0]!} />
          </>
        ) : (
          <span className={shared.quiet}>{words.page.noIssueHere}</span>
        )}
      </div>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronLeft20Regular />}
        aria-label={words.page.issueBefore}
        onClick={() => onWalk(before.place)}
      />
      <span className={styles.count}>
        {at < 0 ? figure(issues.length).text : `${figure(at + 1).text}/${figure(issues.length).text}`}
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronRight20Regular />}
        aria-label={words.page.issueAfter}
        onClick={() => onWalk(after.place)}
      />
    </div>
  );
}

/** Where an issue begins, seen from a cell in reading order: before it, there, after it. */
const compare = ({ area: { top, left } }: Place, { row, column }: Position): number => top - row || left - column;
