import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { LeftOutShown, PlanFiles } from "../../session/shown";
import { useLayoutStyles } from "../parts/layoutStyles";
import { LongList } from "../parts/LongList";
import { SeverityMark } from "../parts/SeverityMark";
import { SheetText } from "../parts/SheetText";
import { WhyWrong } from "../parts/WhyWrong";
import { useSpeech } from "../speech";

const useStyles = makeStyles({
  file: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  absent: { margin: 0, color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  amounts: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, margin: 0 },
});

/** Before all figures of a merge: that they are not those of all the files given. */
export function LeftOutAlarm({ files }: { readonly files: PlanFiles }) {
  const { words, figure } = useSpeech();
  if (files.leftOut.length === 0) return null;
  const counts = { left: figure(files.leftOut.length), given: figure(files.given), absent: figure(files.absent) };
  return (
    <MessageBar intent={files.absent > 0 ? "error" : "warning"} layout="multiline" data-left-out={files.leftOut.length}>
      <MessageBarBody>
        <MessageBarTitle>{words.merge.leftOutCount(counts)}</MessageBarTitle>
        {files.absent > 0 && (
          <>
            <br />
            {words.merge.absentAgencies(counts)}
          </>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

/** The files that a merge goes on without: whose they are, why, and how much money is in them. */
export function LeftOutList({ files }: { readonly files: PlanFiles }) {
  const { words } = useSpeech();
  const styles = useLayoutStyles();
  if (files.leftOut.length === 0) return null;
  return (
    <section className={styles.stack} aria-labelledby="merge-left-out">
      <h3 id="merge-left-out" className={styles.heading}>
        {words.merge.leftOutFiles}
      </h3>
      <LongList items={files.leftOut} label={words.merge.leftOutFiles} keyOf={({ file }) => file} estimate={145}>
        {(one) => <LeftOutFile left={one} />}
      </LongList>
    </section>
  );
}

function LeftOutFile({ left }: { readonly left: LeftOutShown }) {
  const { words, say, advise, baht } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const { file, agency, amounts, inPlan, message, remedy, why, code } = left;
  return (
    <div className={styles.file} data-left-out-file={file} data-in-plan={inPlan}>
      <SeverityMark severity={inPlan === "absent" || inPlan === "unknown" ? "error" : "warning"} />
      <div>
        <p className={styles.name}>
          <SheetText>{agency ?? file}</SheetText>
        </p>
        {agency !== null && (
          <p className={shared.quiet}>
            <SheetText>{file}</SheetText>
          </p>
        )}
        <p className={shared.text}>{say(message)}</p>
        <p className={inPlan === "absent" ? styles.absent : shared.quiet}>{words.merge.inPlan[inPlan]}</p>
        <p className={`${styles.amounts} ${shared.quiet}`}>
          {amounts.map(({ title, satang }) => (
            <span key={title.th}>
              {say(title)} {baht(satang)} {words.pane.baht}
            </span>
          ))}
        </p>
        <p className={shared.quiet}>{advise(remedy)}</p>
        <WhyWrong why={why} code={code} />
      </div>
    </div>
  );
}
