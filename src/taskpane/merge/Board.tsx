import { Button, Input, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { FolderZip20Regular, Search16Regular } from "@fluentui/react-icons";
import { lazy, Suspense, useState } from "react";
import type { BoardShown, FileShown } from "../../session/shown";
import type { PaneHost } from "../host";
import { CopyButton } from "../parts/CopyButton";
import { dateShown } from "../parts/dateShown";
import { useLayoutStyles } from "../parts/layoutStyles";
import { LongList } from "../parts/LongList";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";
import { BoardLine } from "./BoardLine";
import { boardFilters, boardTally, isIn, lineKey, linesShown, type BoardFilter } from "./boardState";
import type { Merge } from "./useMerge";

const useStyles = makeStyles({
  search: { flex: "1 1 160px", minWidth: 0, maxWidth: "360px" },
  list: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
});

const BoardPicture = lazy(() =>
  import(/* webpackChunkName: "pictures" */ "../pictures/BoardPicture").then((module) => ({
    default: module.BoardPicture,
  })),
);

interface Props {
  readonly board: BoardShown;
  readonly files: readonly FileShown[];
  readonly merge: Merge;
  readonly saveFile: PaneHost["saveFile"];
}

/** One line an agency, the most urgent first: who has sent, what it would change, and what is to be done. */
export function Board({ board, files, merge, saveFile }: Props) {
  const { words, say, figure, language } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const [filter, setFilter] = useState<BoardFilter>("all");
  const [sought, setSought] = useState("");
  const { lines, aside } = board;
  if (lines.length + aside.length === 0) return null;
  const counts = boardFilters.map((one) => [one, lines.filter((line) => isIn(one, line)).length] as const);
  const used = counts.some(([one, count]) => one === filter && count > 0) ? filter : "all";
  const shown = linesShown(lines, files, used, sought);
  const tally = boardTally(lines);
  const missing = lines.flatMap(({ agency, status }) => (status === "missing" && agency !== null ? [agency] : []));
  const faulty = files.filter(({ errors, warnings }) => errors + warnings > 0);
  const unread = lines.some(({ status }) => status === "unreadable");
  return (
    <section className={shared.stack} aria-labelledby="merge-board" data-board>
      <h2 id="merge-board" className={shared.heading} tabIndex={-1}>
        {tally.all === 0
          ? words.merge.board
          : words.merge.boardCount({
              ...{ sent: figure(tally.sent), all: figure(tally.all), faulty: figure(tally.faulty) },
              ...{ empty: figure(tally.empty), missing: figure(tally.missing) },
            })}
      </h2>
      {tally.all > 0 && (
        <Suspense fallback={null}>
          <BoardPicture lines={lines.filter(({ agency }) => agency !== null)} />
        </Suspense>
      )}
      <div className={shared.row} role="group" aria-label={words.merge.boardFilter}>
        {counts
          .filter(([one, count]) => one === "all" || count > 0)
          .map(([one, count]) => (
            <ToggleButton
              key={one}
              size="small"
              shape="circular"
              checked={one === used}
              data-filter={one}
              onClick={() => setFilter(one)}
            >
              {words.merge.boardFilters[one]} {figure(count).text}
            </ToggleButton>
          ))}
        <Input
          type="search"
          contentBefore={<Search16Regular aria-hidden />}
          className={styles.search}
          size="small"
          aria-label={words.merge.boardSearch}
          placeholder={words.merge.boardSearch}
          value={sought}
          onChange={(_, { value }) => setSought(value)}
        />
      </div>
      {(missing.length > 0 || faulty.length > 0) && (
        <div className={shared.row}>
          {merge.saveAnswers && faulty.length > 0 && (
            <Button
              size="small"
              icon={<FolderZip20Regular />}
              disabledFocusable={merge.task.busy}
              data-action="answers"
              onClick={() => merge.saveAnswers?.(faulty)}
            >
              {words.merge.answers({ files: figure(faulty.length) })}
            </Button>
          )}
          {missing.length > 0 && (
            <CopyButton
              label={words.merge.reminder({ count: figure(missing.length) })}
              text={words.merge.reminderText({
                agencies: missing.map((name) => `- ${name}`).join("\n"),
                form: board.form ? say(board.form) : words.merge.thePlan,
                date: dateShown(new Date(), language, false),
              })}
            />
          )}
          {missing.length > 0 && unread && <p className={shared.quiet}>{words.merge.unreadMaybeTheirs}</p>}
        </div>
      )}
      {shown.length === 0 ? (
        <p className={shared.text}>{words.merge.boardNone}</p>
      ) : (
        <LongList items={shown} label={words.merge.board} keyOf={lineKey} estimate={64} className={styles.list}>
          {(line) => <BoardLine line={line} files={files} merge={merge} saveFile={saveFile} />}
        </LongList>
      )}
      {aside.length > 0 && (
        <details>
          <summary className={shared.target}>{`${words.merge.boardAside} ${figure(aside.length).text}`}</summary>
          <ul className={shared.list}>
            {aside.map(({ file, why }) => (
              <li key={file} className={shared.quiet}>
                <SheetText>{file}</SheetText> {say(why)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
