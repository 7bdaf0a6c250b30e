import type { IssueShown } from "../../session/shown";
import { useSpeech } from "../speech";
import { useLayoutStyles } from "./layoutStyles";
import { SheetText } from "./SheetText";

/** Which column of which activity an issue is about: seen where the sheet itself has scrolled away, or is not at hand. */
export function AboutCell({
  issue: { activity, column },
}: {
  readonly issue: Pick<IssueShown, "activity" | "column">;
}) {
  const { say } = useSpeech();
  const styles = useLayoutStyles();
  if (activity === null && column === null) return null;
  return (
    <p className={`${styles.text} ${styles.quiet}`}>
      {column && say(column)}
      {column && activity !== null && " · "}
      {activity !== null && <SheetText>{activity}</SheetText>}
    </p>
  );
}
