import { Button } from "@fluentui/react-components";
import { ArrowDownload20Regular, TableAdd20Regular } from "@fluentui/react-icons";
import type { FileShown, IssueShown } from "../engine/shown";
import type { PaneHost } from "../host";
import { CopyButton } from "../parts/CopyButton";
import { useLayoutStyles } from "../parts/layoutStyles";
import { SeverityMark } from "../parts/SeverityMark";
import { useSpeech } from "../speech";
import { issueLines } from "./issueLines";
import type { Merge } from "./useMerge";

interface Props {
  readonly file: FileShown;
  readonly issues: readonly IssueShown[];
  readonly merge: Merge;
  readonly saveText: PaneHost["saveText"];
}

/** What is wrong with a submission, and three ways to send it to the agency. */
export function FileIssues({ file, issues, merge, saveText }: Props) {
  const { words, say, language } = useSpeech();
  const styles = useLayoutStyles();
  const heading = words.merge.listHeading({ file: file.file, agency: file.agency ?? words.check.agencyUnknown });
  const text = issueLines(heading, issues, language);
  return (
    <div className={styles.stack}>
      <ul className={`${styles.list} ${styles.stack}`}>
        {issues.map((issue) => (
          <li key={issue.id} className={styles.row} style={{ flexWrap: "nowrap", alignItems: "flex-start" }}>
            <SeverityMark severity={issue.severity} />
            <p className={styles.text}>
              {issue.place && <strong>{issue.place.cell}</strong>} {say(issue.message)}
            </p>
          </li>
        ))}
      </ul>
      <div className={styles.row} role="group" aria-label={words.merge.sendList}>
        <CopyButton label={words.merge.copyList} text={text} />
        <Button
          size="small"
          icon={<TableAdd20Regular />}
          disabledFocusable={merge.task.busy}
          onClick={() => merge.writeIssues(file.id, heading)}
        >
          {words.merge.writeList}
        </Button>
        {saveText && (
          <Button
            size="small"
            icon={<ArrowDownload20Regular />}
            onClick={() => saveText(`${file.file.replace(/\.[^.]*$/, "")}.txt`, text)}
          >
            {words.merge.saveList}
          </Button>
        )}
      </div>
    </div>
  );
}
