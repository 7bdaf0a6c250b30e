import { Button, Checkbox } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef } from "react";
import type { PlanShown } from "../../session/shown";
import { useLayoutStyles } from "../parts/layoutStyles";
import { LongList } from "../parts/LongList";
import { useSpeech } from "../speech";
import { LeftOutAlarm, LeftOutList } from "./LeftOut";
import { PlanNotices } from "./PlanNotices";
import { PlanTotals } from "./PlanTotals";
import { Questions } from "./Questions";
import { SectionRows } from "./SectionRows";
import type { Merge } from "./useMerge";

const ChangePicture = lazy(() =>
  import(/* webpackChunkName: "pictures" */ "../pictures/ChangePicture").then((module) => ({
    default: module.ChangePicture,
  })),
);

/** What the merge would do, before anything is written: totals, rows, what must be asked, and section by section. */
export function PlanView({ plan, merge }: { readonly plan: PlanShown; readonly merge: Merge }) {
  const { words, figure } = useSpeech();
  const shared = useLayoutStyles();
  const left = plan.files.leftOut.length;
  const heading = useRef<HTMLHeadingElement>(null);
  // The press that asked for the plan is gone with it: what was asked for is where to go on.
  useEffect(() => heading.current?.focus(), []);
  const unanswered = merge.state.questions.some(({ id }) => merge.state.answers[id] === undefined);
  const write = () => {
    merge.write();
    document.getElementById("merge-files")?.focus();
  };
  return (
    <section className={shared.card} aria-labelledby="merge-plan">
      <h2 ref={heading} id="merge-plan" className={shared.title} tabIndex={-1}>
        {words.merge.planTitle}
      </h2>
      <LeftOutAlarm files={plan.files} />
      {plan.nothingToDo ? <p className={shared.text}>{words.merge.noChange}</p> : <PlanTotals plan={plan} />}
      {!plan.nothingToDo && (
        <Suspense fallback={null}>
          <ChangePicture change={plan.change} of="merge" />
        </Suspense>
      )}
      <LeftOutList files={plan.files} />
      <PlanNotices plan={plan} />
      {plan.hiddenRows > 0 && (
        <Checkbox
          data-keep-hidden
          label={words.merge.keepHidden({ rows: figure(plan.hiddenRows) })}
          checked={merge.state.keepHidden}
          onChange={(_, { checked }) => merge.keepHidden(checked === true)}
        />
      )}
      <Questions questions={merge.state.questions} merge={merge} />
      <div className={shared.row}>
        {!plan.nothingToDo && (
          <Button appearance="primary" disabledFocusable={merge.task.busy || unanswered} onClick={write}>
            {left === 0
              ? words.merge.write
              : words.merge.writeSome({ merged: figure(plan.files.given - left), given: figure(plan.files.given) })}
          </Button>
        )}
        <Button onClick={merge.closePlan}>{words.pane.back}</Button>
      </div>
      {plan.sections.length > 0 && (
        <LongList items={plan.sections} label={words.merge.planTitle} keyOf={({ index }) => index} estimate={100}>
          {(section) => <SectionRows section={section} merge={merge} />}
        </LongList>
      )}
    </section>
  );
}
