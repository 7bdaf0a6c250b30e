import { CheckmarkCircle20Filled, Circle20Regular, ErrorCircle20Filled } from "@fluentui/react-icons";
import { tokens } from "@fluentui/react-components";
import type { BoardShown } from "../../session/shown";
import { CopyButton } from "../parts/CopyButton";
import { Fold } from "../parts/Fold";
import { useLayoutStyles } from "../parts/layoutStyles";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";

/** The register: who has sent, whose file has errors, who is missing. */
export function Board({ board }: { readonly board: BoardShown }) {
  const { words, figure } = useSpeech();
  const styles = useLayoutStyles();
  const all = board.sent.length + board.faulty.length + board.missing.length;
  if (all === 0) return null;
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
  return (
    <Fold title={`${words.merge.board} ${figure(board.sent.length).text}/${figure(all).text}`}>
      {parts
        .filter(({ names }) => names.length > 0)
        .map(({ title, names, Icon, color }) => (
          <section key={title} className={styles.stack}>
            <h4 className={styles.text}>
              {title} {figure(names.length).text}
            </h4>
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
          <CopyButton
            label={words.merge.reminder}
            text={words.merge.reminderText({ agencies: board.missing.map((name) => `- ${name}`).join("\n") })}
          />
        </div>
      )}
    </Fold>
  );
}
