import { ToggleButton } from "@fluentui/react-components";
import type { Severity } from "../../issues/issue";
import type { IssueShown } from "../../session/shown";
import { useLayoutStyles } from "../parts/layoutStyles";
import { SeverityMark } from "../parts/SeverityMark";
import { useSpeech } from "../speech";
import { countIssues } from "./groupIssues";

interface Props {
  readonly issues: readonly IssueShown[];
  readonly filter: Severity | "all";
  readonly onFilter: (filter: Severity | "all") => void;
}

/** How many of each importance, and a press to see only those. */
export function SeverityFilter({ issues, filter, onFilter }: Props) {
  const { words, figure } = useSpeech();
  const styles = useLayoutStyles();
  const counts = countIssues(issues);
  const names = { error: words.pane.errors, warning: words.pane.warnings, note: words.pane.notes };
  const severities = (["error", "warning", "note"] as const).filter((severity) => counts[severity] > 0);
  if (severities.length < 2) return null;
  return (
    <div role="group" aria-label={words.check.filter} className={styles.row}>
      <ToggleButton size="small" shape="circular" checked={filter === "all"} onClick={() => onFilter("all")}>
        {words.check.all} {figure(issues.length).text}
      </ToggleButton>
      {severities.map((severity) => (
        <ToggleButton
          key={severity}
          size="small"
          shape="circular"
          icon={<SeverityMark severity={severity} />}
          checked={filter === severity}
          onClick={() => onFilter(filter === severity ? "all" : severity)}
        >
          {names[severity]} {figure(counts[severity]).text}
        </ToggleButton>
      ))}
    </div>
  );
}
