import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { QuestionShown } from "../../session/shown";
import { useLayoutStyles } from "../parts/layoutStyles";
import { SheetText } from "../parts/SheetText";
import type { Dictionary } from "../../words/dictionary";
import { useSpeech } from "../speech";
import type { Merge } from "./useMerge";

const useStyles = makeStyles({
  question: {
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** What only a person can say: whether activities that look alike are one, which of several texts holds. */
export function Questions({
  questions,
  merge,
}: {
  readonly questions: readonly QuestionShown[];
  readonly merge: Merge;
}) {
  const { words } = useSpeech();
  const shared = useLayoutStyles();
  const { merge: say } = words;
  const groups = [
    { about: "columns", heading: say.columns, hint: say.columnsHint },
    { about: "look-alikes", heading: say.questions, hint: say.questionsHint },
    { about: "texts", heading: say.texts, hint: say.textsHint },
  ] as const;
  return groups.map(({ about, heading, hint }) => {
    const asked = questions.filter((question) => question.about === about);
    if (asked.length === 0) return null;
    const id = `merge-${about}`;
    return (
      <section key={about} className={shared.stack} aria-labelledby={id}>
        <h3 id={id} className={shared.heading}>
          {heading}
        </h3>
        <p className={shared.quiet}>{hint}</p>
        {asked.map((question) => (
          <Question key={question.id} question={question} merge={merge} />
        ))}
      </section>
    );
  });
}

function Question({ question, merge }: { question: QuestionShown; merge: Merge }) {
  const { words, say } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const names = question.wordings.map(({ name }) => name).join(" · ");
  return (
    <div className={`${shared.stack} ${styles.question}`}>
      <p className={shared.quiet}>
        <SheetText>{[...question.under, ...(question.column ? [say(question.column)] : [])].join(" › ")}</SheetText>
      </p>
      <ul className={shared.list}>
        {question.wordings.map(({ name, files }) => (
          <li key={name}>
            <SheetText>{`“${name}”`}</SheetText>{" "}
            <span className={shared.quiet}>
              <SheetText>
                {files.length === 0 && question.about === "texts" ? words.merge.ownText : files.join(", ")}
              </SheetText>
            </span>
          </li>
        ))}
      </ul>
      <RadioGroup
        layout={question.about === "texts" ? "vertical" : "horizontal"}
        aria-label={names}
        data-from="sheet"
        value={merge.state.answers[question.id] ?? ""}
        onChange={(_, { value }) => merge.answer(question.id, value)}
      >
        {answersTo(question, words.merge).map(({ answer, label }) => (
          <Radio key={answer} value={answer} label={label} />
        ))}
      </RadioGroup>
    </div>
  );
}

/** What may be answered, with the label of each. */
function answersTo({ about, wordings }: QuestionShown, say: Dictionary["merge"]) {
  switch (about) {
    case "texts":
      return wordings.map(({ name }) => ({ answer: name, label: name }));
    case "columns":
      return [
        { answer: "leave-out", label: say.leaveOut },
        { answer: "keep-out", label: say.keepOut },
      ];
    case "look-alikes":
      return [
        { answer: "same", label: say.same },
        { answer: "different", label: say.different },
      ];
  }
}
