import type { PlanShown } from "../../session/shown";
import { CellLink } from "../parts/CellLink";
import { useLayoutStyles } from "../parts/layoutStyles";
import { SeverityMark } from "../parts/SeverityMark";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";

/** What a person should know before the merge is written, and the files it goes without. */
export function PlanNotices({ plan }: { readonly plan: PlanShown }) {
  const { words } = useSpeech();
  const styles = useLayoutStyles();
  return (
    <>
      {plan.leftOut.length > 0 && (
        <section className={styles.stack}>
          <h3 className={styles.heading}>{words.merge.leftOutFiles}</h3>
          <ul className={styles.list}>
            {plan.leftOut.map(({ file, reason }) => (
              <li key={file} className={styles.text}>
                <SheetText>{file}</SheetText> {words.leftOut[reason]}
              </li>
            ))}
          </ul>
        </section>
      )}
      {plan.notices.length > 0 && (
        <section className={styles.stack}>
          <h3 className={styles.heading}>{words.merge.notices}</h3>
          <ul className={`${styles.list} ${styles.stack}`}>
            {plan.notices.map(({ kind, place, agency }, index) => (
              <li key={index} className={styles.row}>
                <SeverityMark severity="warning" />
                {place && <CellLink place={place} />}
                <span>{words.notice[kind]}</span>
                {agency !== null && <SheetText>{agency}</SheetText>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
