import type { NoticeShown, PlanShown } from "../../session/shown";
import { CellLink } from "../parts/CellLink";
import { useLayoutStyles } from "../parts/layoutStyles";
import { SeverityMark } from "../parts/SeverityMark";
import { SheetText } from "../parts/SheetText";
import { WhyWrong } from "../parts/WhyWrong";
import { useSpeech } from "../speech";

/** What a person should know before the merge is written. */
export function PlanNotices({ plan }: { readonly plan: PlanShown }) {
  const { words } = useSpeech();
  const styles = useLayoutStyles();
  if (plan.notices.length === 0) return null;
  return (
    <section className={styles.stack}>
      <h3 className={styles.heading}>{words.merge.notices}</h3>
      {[...new Set(plan.notices.map(({ kind }) => kind))].map((kind) => (
        <NoticesOfKind key={kind} notices={plan.notices.filter((notice) => notice.kind === kind)} />
      ))}
    </section>
  );
}

/** Notices with one thing to do about them. */
function NoticesOfKind({ notices }: { readonly notices: readonly NoticeShown[] }) {
  const { say, advise } = useSpeech();
  const styles = useLayoutStyles();
  return (
    <div className={styles.stack}>
      <ul className={`${styles.list} ${styles.stack}`}>
        {notices.map(({ severity, place, agency, message }, index) => (
          <li key={index} className={styles.row}>
            <SeverityMark severity={severity} />
            {place && <CellLink place={place} />}
            <span className={styles.text}>{say(message)}</span>
            {agency !== null && <SheetText>{agency}</SheetText>}
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{advise(notices[0]!.remedy)}</p>
      <WhyWrong why={notices[0]!.why} code={notices[0]!.kind} />
    </div>
  );
}
