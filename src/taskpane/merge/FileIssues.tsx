import { Button } from "@fluentui/react-components";
import { ArrowDownload20Regular, FolderZip20Regular } from "@fluentui/react-icons";
import type { FileShown, IssueShown } from "../../session/shown";
import { issueLetter } from "../../session/issueLetter";
import { toFix } from "../../session/toFix";
import type { PaneHost } from "../host";
import { AboutCell } from "../parts/AboutCell";
import { CopyButton } from "../parts/CopyButton";
import { Fold } from "../parts/Fold";
import { useLayoutStyles } from "../parts/layoutStyles";
import { LongList } from "../parts/LongList";
import { SeverityMark } from "../parts/SeverityMark";
import { WhyWrong } from "../parts/WhyWrong";
import { useSpeech } from "../speech";
import type { Merge } from "./useMerge";

interface Props {
  readonly file: FileShown;
  readonly issues: readonly IssueShown[];
  readonly merge: Merge;
  readonly saveFile: PaneHost["saveFile"];
}

/** What is wrong with a submission, and three ways to send it to the agency. */
export function FileIssues({ file, issues, merge, saveFile }: Props) {
  const { words, figure, language } = useSpeech();
  const styles = useLayoutStyles();
  const heading = words.merge.listHeading({ file: file.file, agency: file.agency ?? words.check.agencyUnknown });
  const listed = toFix(issues);
  const notes = issues.filter(({ severity }) => severity === "note");
  const text = issueLetter(heading, listed, language);
  return (
    <div className={styles.stack}>
      <Issues issues={listed} label={heading} />
      <div className={styles.row} role="group" aria-label={words.merge.sendList}>
        <CopyButton label={words.merge.copyList} text={text} />
        {merge.saveAnswers && (
          <Button
            size="small"
            icon={<FolderZip20Regular />}
            disabledFocusable={merge.task.busy}
            onClick={() => merge.saveAnswers?.([file])}
          >
            {words.merge.saveAnswer}
          </Button>
        )}
        {saveFile && (
          <Button
            size="small"
            icon={<ArrowDownload20Regular />}
            onClick={() => saveFile(`${file.file.replace(/\.[^.]*$/, "")}.txt`, text)}
          >
            {words.merge.saveList}
          </Button>
        )}
      </div>
      {notes.length > 0 && (
        <Fold title={`${words.pane.notes} ${figure(notes.length).text}`}>
          <Issues issues={notes} label={words.pane.notes} />
        </Fold>
      )}
    </div>
  );
}

function Issues({ issues, label }: { readonly issues: readonly IssueShown[]; readonly label: string }) {
  const { say } = useSpeech();
  const styles = useLayoutStyles();
  return (
    <LongList items={issues} label={label} keyOf={({ id }) => id} estimate={56}>
      {(issue) => (
        <div className={styles.row} style={{ flexWrap: "nowrap", alignItems: "flex-start", paddingBlock: 4 }}>
          <SeverityMark severity={issue.severity} />
          <div>
            <p className={styles.text}>
              {issue.place && <strong>{issue.place.called ? say(issue.place.called) : issue.place.cell}</strong>}{" "}
              {say(issue.message)}
            </p>
            <AboutCell issue={issue} />
            <WhyWrong why={issue.why} code={issue.code} />
          </div>
        </div>
      )}
    </LongList>
  );
}
