import { Button, Checkbox, Field, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { FormListed, PlanRefused } from "../../session/shown";
import type { PaneHost } from "../host";
import { PlanRefusal } from "../merge/PlanRefusal";
import { Choice } from "../parts/Choice";
import { FailureView } from "../parts/FailureView";
import { useLayoutStyles } from "../parts/layoutStyles";
import { useTask } from "../parts/useTask";
import { useSpeech } from "../speech";

interface Props {
  readonly host: PaneHost;
  readonly forms: readonly FormListed[];
  /** The one that is read by now; null: whichever fits. */
  readonly form: string | null;
  /** The form of the new master is to be used from now on; its file, where it is not at hand yet. */
  readonly onUse: (id: string, json: string | null) => void;
}

/** For whoever has no master yet: an empty one made from a form, on one sheet or over several. */
export default function NewMaster({ host, forms, form, onUse }: Props) {
  const { words, say } = useSpeech();
  const styles = useLayoutStyles();
  const task = useTask();
  const [chosen, setChosen] = useState(form);
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<PlanRefused | null>(null);
  const by = forms.find(({ id }) => id === chosen) ?? forms[0];
  if (task.failure) return <FailureView error={task.failure.error} onRetry={task.retry} />;
  if (!by) return null;
  const { level, isOver } = by.sheets ?? { level: null, isOver: false };
  const make = () =>
    task.run(async () => {
      const made = await host.engine.newMaster(by.id, over && !isOver);
      setRefused(made && "refused" in made ? made : null);
      if (!made || "refused" in made) return;
      if (!(await host.openBook(`${by.id}.xlsx`, made))) return;
      // Over several sheets its form is one of its own, which it carries.
      const offered = await host.engine.offeredForm();
      if (!offered || "wrong" in offered) return onUse(by.id, null);
      await host.engine.loadForm(offered.json);
      onUse(offered.form.id, offered.json);
    });
  return (
    <section className={styles.card} aria-labelledby="new-master" data-new-master>
      <h2 id="new-master" className={styles.heading}>
        {words.making.masterTitle}
      </h2>
      <p className={styles.text}>{words.making.masterHint}</p>
      {refused && <PlanRefusal refused={refused} />}
      <Field label={words.pane.form}>
        <Choice value={by.id} onChange={(_, { value }) => setChosen(value)}>
          {forms.map(({ id, title }) => (
            <option key={id} value={id}>
              {say(title)}
            </option>
          ))}
        </Choice>
      </Field>
      {level && (
        <Checkbox
          label={words.making.masterSheets({ level: say(level) })}
          checked={over || isOver}
          disabled={isOver}
          onChange={(_, { checked }) => setOver(checked === true)}
        />
      )}
      <div className={styles.row}>
        <Button disabledFocusable={task.busy} onClick={make}>
          {words.making.newMaster}
        </Button>
        {task.busy && <Spinner size="tiny" />}
      </div>
    </section>
  );
}
