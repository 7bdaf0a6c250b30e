import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { Answer, QuestionShown } from "../../session/shown";
import { useLayoutStyles } from "../parts/layoutStyles";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";
import type { Merge } from "./useMerge";

const useStyles = makeStyles({
  question: {
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Activities that look alike but are not written alike: only a person can say whether they are one. */
export function Questions({
  questions,
  merge,
}: {
  readonly questions: readonly QuestionShown[];
  readonly merge: Merge;
}) {
  const { words } = useSpeech();
  const shared = useLayoutStyles();
  if (questions.length === 0) return null;
  return (
    <section className={shared.stack} aria-labelledby="merge-questions">
      <h3 id="merge-questions" className={shared.heading}>
        {words.merge.questions}
      </h3>
      <p className={shared.quiet}>{words.merge.questionsHint}</p>
      {questions.map((question) => (
        <Question key={question.id} question={question} merge={merge} />
      ))}
    </section>
  );
}

function Question({ question, merge }: { question: QuestionShown; merge: Merge }) {
  const { words } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const names = question.wordings.map(({ name }) => name).join(" · ");
  return (
    <div className={`${shared.stack} ${styles.question}`}>
      <p className={shared.quiet}>
        <SheetText>{question.under.join(" › ")}</SheetText>
      </p>
      <ul className={shared.list}>
        {question.wordings.map(({ name, files }) => (
          <li key={name}>
            <SheetText>{`“${name}”`}</SheetText>{" "}
            <span className={shared.quiet}>
              <SheetText>{files.join(", ")}</SheetText>
            </span>
          </li>
        ))}
      </ul>
      <RadioGroup
        layout="horizontal"
        aria-label={names}
        data-from="sheet"
        value={merge.state.answers[question.id] ?? ""}
        onChange={(_, { value }) => merge.answer(question.id, value as Answer)}
      >
        <Radio value="same" label={words.merge.same} />
        <Radio value="different" label={words.merge.different} />
      </RadioGroup>
    </div>
  );
}
