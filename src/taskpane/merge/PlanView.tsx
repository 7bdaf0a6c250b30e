import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PlanShown } from "../engine/shown";
import { useLayoutStyles } from "../parts/layoutStyles";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";
import { PlanNotices } from "./PlanNotices";
import { Questions } from "./Questions";
import type { Merge } from "./useMerge";

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(88px, 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  figure: {
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  table: { borderCollapse: "collapse", width: "100%" },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    verticalAlign: "top",
  },
  name: { minWidth: "140px", overflowWrap: "anywhere", fontWeight: tokens.fontWeightRegular },
  total: { fontWeight: tokens.fontWeightSemibold },
});

/** What the merge would do, before anything is written: rows and totals by section, and what must be asked. */
export function PlanView({ plan, merge }: { readonly plan: PlanShown; readonly merge: Merge }) {
  const { words, figure, baht, change, say } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const { totals, rows, questions } = plan;
  const open = questions.filter(({ id }) => merge.state.answers[id] === undefined).length > 0;
  const counts = [
    [words.merge.added, rows.added],
    [words.merge.changed, rows.changed],
    [words.merge.removed, rows.removed],
  ] as const;
  return (
    <section className={shared.card} aria-labelledby="merge-plan">
      <h2 id="merge-plan" className={shared.title} tabIndex={-1}>
        {words.merge.planTitle}
      </h2>
      {plan.nothingToDo ? (
        <p className={shared.text}>{words.merge.noChange}</p>
      ) : (
        <>
          <dl className={styles.figures}>
            {counts.map(([name, count]) => (
              <div key={name} className={styles.figure}>
                <dt className={shared.quiet}>{name}</dt>
                <dd className={styles.number}>{figure(count).text}</dd>
              </div>
            ))}
          </dl>
          <Questions questions={questions} merge={merge} />
          <PlanNotices plan={plan} />
          <div className={shared.scroll} tabIndex={0} role="group" aria-label={words.merge.planTitle}>
            <table className={styles.table}>
              <thead>
                <tr className={shared.quiet}>
                  {[words.merge.section, words.merge.added, words.merge.changed, words.merge.removed].map((title) => (
                    <th key={title} scope="col" className={styles.cell}>
                      {title}
                    </th>
                  ))}
                  {[words.merge.totalBefore, words.merge.totalAfter, words.merge.difference].map((title) => (
                    <th key={title} scope="col" className={mergeClasses(styles.cell, shared.amount)}>
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {plan.sections.map((section) => (
                  <tr key={section.name}>
                    <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                      <SheetText>{section.name}</SheetText>
                    </th>
                    {[section.added, section.changed, section.removed].map((count, index) => (
                      <td key={index} className={mergeClasses(styles.cell, shared.amount)}>
                        {figure(count).text}
                      </td>
                    ))}
                    <td className={mergeClasses(styles.cell, shared.amount)}>{baht(section.before)}</td>
                    <td className={mergeClasses(styles.cell, shared.amount)}>{baht(section.after)}</td>
                    <td className={mergeClasses(styles.cell, shared.amount)}>
                      {change(section.after - section.before)}
                    </td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                {totals.map(({ title, before, after }) => (
                  <tr key={title.th} className={styles.total}>
                    <th scope="row" colSpan={4} className={styles.cell}>
                      {words.merge.grandTotal} {say(title)}
                    </th>
                    <td className={mergeClasses(styles.cell, shared.amount)}>{baht(before)}</td>
                    <td className={mergeClasses(styles.cell, shared.amount)} data-total="after">
                      {baht(after)}
                    </td>
                    <td className={mergeClasses(styles.cell, shared.amount)}>{change(after - before)}</td>
                  </tr>
                ))}
              </tfoot>
            </table>
          </div>
        </>
      )}
      <div className={shared.row}>
        {!plan.nothingToDo && (
          <Button
            appearance="primary"
            disabledFocusable={merge.task.busy || open}
            onClick={() => {
              merge.write();
              document.getElementById("merge-files")?.focus();
            }}
          >
            {words.merge.write}
          </Button>
        )}
        <Button onClick={merge.closePlan}>{words.pane.back}</Button>
      </div>
    </section>
  );
}
