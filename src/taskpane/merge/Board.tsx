import { CheckmarkCircle20Filled, Circle20Regular, ErrorCircle20Filled } from "@fluentui/react-icons";
import { tokens } from "@fluentui/react-components";
import type { BoardShown } from "../../session/shown";
import { CopyButton } from "../parts/CopyButton";
import { Fold } from "../parts/Fold";
import { useLayoutStyles } from "../parts/layoutStyles";
import { SeverityMark } from "../parts/SeverityMark";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";

/** The register: who has sent, whose file has errors, who is missing. */
export function Board({ board }: { readonly board: BoardShown }) {
  const { words, say, figure } = useSpeech();
  const styles = useLayoutStyles();
  const all = board.sent.length + board.faulty.length + board.missing.length;
  const { unread, aside } = board;
  if (all + unread.length + aside.length === 0) return null;
  const parts = [
    {
      title: words.merge.boardErrors,
      names: board.faulty,
      Icon: ErrorCircle20Filled,
      color: tokens.colorStatusDangerForeground1,
    },
    {
      title: words.merge.boardMissing,
      names: board.missing,
      Icon: Circle20Regular,
      color: tokens.colorNeutralForeground2,
    },
    {
      title: words.merge.boardSent,
      names: board.sent,
      Icon: CheckmarkCircle20Filled,
      color: tokens.colorStatusSuccessForeground1,
    },
  ];
  const sent = all > 0 ? `${words.merge.board} ${figure(board.sent.length).text}/${figure(all).text}` : "";
  const missed = unread.length > 0 ? `${words.merge.boardUnread} ${figure(unread.length).text}` : "";
  const title = [sent, missed].filter(Boolean).join(" · ") || words.merge.boardAside;
  return (
    // Open from the beginning where something could not be read.
    <Fold key={unread.length > 0 ? "unread" : "sent"} title={title} level="h2" open={unread.length > 0}>
      {unread.length > 0 && <UnreadFiles unread={unread} />}
      {parts
        .filter(({ names }) => names.length > 0)
        .map(({ title, names, Icon, color }) => (
          <section key={title} className={styles.stack}>
            <h3 className={styles.text}>
              {title} {figure(names.length).text}
            </h3>
            <ul className={styles.list}>
              {names.map((name) => (
                <li key={name} className={styles.row} style={{ flexWrap: "nowrap", alignItems: "flex-start" }}>
                  <Icon aria-hidden style={{ color, flexShrink: 0, marginTop: 2 }} />
                  <SheetText>{name}</SheetText>
                </li>
              ))}
            </ul>
          </section>
        ))}
      {board.missing.length > 0 && (
        <div>
          {unread.length > 0 && <p className={styles.text}>{words.merge.unreadMaybeTheirs}</p>}
          <CopyButton
            label={words.merge.reminder}
            text={words.merge.reminderText({ agencies: board.missing.map((name) => `- ${name}`).join("\n") })}
          />
        </div>
      )}
      {aside.length > 0 && (
        <section className={styles.stack}>
          <h3 className={styles.text}>
            {words.merge.boardAside} {figure(aside.length).text}
          </h3>
          <ul className={styles.list}>
            {aside.map(({ file, why }) => (
              <li key={file} className={styles.quiet}>
                <SheetText>{file}</SheetText> {say(why)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Fold>
  );
}

/** Files that may be submissions and could not be read: what each is, and how a workbook comes of it. */
function UnreadFiles({ unread }: Pick<BoardShown, "unread">) {
  const { words, say, advise, figure } = useSpeech();
  const styles = useLayoutStyles();
  return (
    <section className={styles.stack} data-board="unread">
      <h3 className={styles.text}>
        {words.merge.boardUnread} {figure(unread.length).text}
      </h3>
      <ul className={`${styles.list} ${styles.stack}`}>
        {unread.map(({ file, message, remedy }) => (
          <li key={file} className={styles.row} style={{ flexWrap: "nowrap", alignItems: "flex-start" }}>
            <SeverityMark severity="error" />
            <div>
              <strong>
                <SheetText>{file}</SheetText>
              </strong>
              <p className={styles.text}>{say(message)}</p>
              <p className={styles.quiet}>{advise(remedy)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
