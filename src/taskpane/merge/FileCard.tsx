import { Badge, Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular, ChevronUp20Regular, Delete20Regular } from "@fluentui/react-icons";
import type { FileShown, FileState } from "../../session/shown";
import type { PaneHost } from "../host";
import { dateShown } from "../parts/dateShown";
import { useLayoutStyles } from "../parts/layoutStyles";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";
import { FileIssues } from "./FileIssues";
import type { Merge } from "./useMerge";

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalM, marginBottom: tokens.spacingVerticalS, rowGap: tokens.spacingVerticalXS },
  head: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS },
  agency: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  facts: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, margin: 0 },
  fact: { display: "flex", columnGap: tokens.spacingHorizontalXS },
  name: { "::first-letter": { textTransform: "uppercase" } },
  value: { margin: 0, fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
});

const tone: Readonly<Record<FileState, "warning" | "informative" | "danger" | "brand">> = {
  new: "brand",
  replaces: "brand",
  unchanged: "informative",
  twice: "warning",
  faulty: "danger",
  nobody: "warning",
  edited: "warning",
  empty: "warning",
  "not-chosen": "informative",
  unreadable: "danger",
};

interface Props {
  readonly file: FileShown;
  readonly merge: Merge;
  readonly saveFile: PaneHost["saveFile"];
}

/** One submission: whose it is, what it holds, how it compares with the master, and whether it is merged. */
export function FileCard({ file, merge, saveFile }: Props) {
  const { words, say, advise, baht, figure, language } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const open = merge.state.open?.file === file.id ? merge.state.open : null;
  const mergeable = !["faulty", "unreadable", "nobody"].includes(file.state);
  return (
    <article className={`${shared.card} ${styles.card}`} aria-label={file.agency ?? file.file} data-file={file.file}>
      <div className={styles.head}>
        <div>
          <p className={styles.agency}>
            <SheetText>{file.agency ?? file.file}</SheetText>
          </p>
          {file.agency !== null && (
            <p className={shared.quiet}>
              <SheetText>{file.file}</SheetText>
            </p>
          )}
        </div>
        <Badge appearance="tint" color={tone[file.state]} shape="rounded">
          {words.merge.fileState[file.state]}
        </Badge>
      </div>
      {!file.unread && (
        <dl className={`${styles.facts} ${shared.quiet}`}>
          <div className={styles.fact}>
            <dt>{words.merge.filesRows}</dt>
            <dd className={styles.value}>{figure(file.rows).text}</dd>
          </div>
          {file.amounts.map(({ title, satang, unread }) => (
            <div key={title.th} className={styles.fact}>
              <dt className={styles.name}>{say(title)}</dt>
              <dd className={styles.value}>
                {unread > 0 && satang === 0 ? "" : baht(satang)}{" "}
                {unread > 0 && words.merge.amountsUnread({ cells: figure(unread) })}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {!mergeable && !file.unread && (
        <p className={shared.quiet}>{file.state === "nobody" ? words.merge.ofNobody : words.merge.leftOut}</p>
      )}
      {file.unread && (
        <div data-unread>
          <p className={shared.text}>{say(file.unread.message)}</p>
          <p className={shared.quiet}>{advise(file.unread.remedy)}</p>
        </div>
      )}
      {file.modified !== null && !file.unread && (
        <p className={shared.quiet}>
          {words.merge.modified({ at: dateShown(new Date(file.modified), language) })}
          {file.stamp && ` · ${words.merge.stamp[file.stamp.whole ? "whole" : "broken"]}`}
        </p>
      )}
      {file.state === "edited" && (
        <p className={shared.text}>{words.merge.editedCells({ cells: figure(file.edits) })}</p>
      )}
      {file.state === "empty" && <p className={shared.text}>{words.merge.emptyFile}</p>}
      {file.state === "twice" && <p className={shared.quiet}>{words.merge.sentTwice}</p>}
      <div className={shared.spread} style={{ alignItems: "center" }}>
        {mergeable ? (
          <Checkbox
            label={file.state === "edited" ? words.merge.restore : words.merge.include}
            checked={file.included}
            disabled={merge.task.busy}
            onChange={(_, { checked }) => merge.include(file.id, checked === true)}
          />
        ) : (
          <span />
        )}
        <span className={shared.row}>
          {file.errors + file.warnings > 0 && (
            <Button
              size="small"
              appearance="subtle"
              icon={open ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
              iconPosition="after"
              aria-expanded={open !== null}
              onClick={() => merge.openFile(open ? null : file.id)}
            >
              {words.merge.showIssues({ errors: figure(file.errors), warnings: figure(file.warnings) })}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            icon={<Delete20Regular />}
            aria-label={words.merge.remove({ file: file.file })}
            onClick={() => {
              merge.remove(file.id);
              document.getElementById("merge-files")?.focus();
            }}
          />
        </span>
      </div>
      {open && <FileIssues file={file} issues={open.issues} merge={merge} saveFile={saveFile} />}
    </article>
  );
}
