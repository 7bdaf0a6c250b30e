import { Button, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { FormListed } from "../../session/shown";
import type { PaneHost } from "../host";
import { Choice } from "../parts/Choice";
import { useLayoutStyles } from "../parts/layoutStyles";
import { useSpeech } from "../speech";
import type { Settings } from "./settings";

const FormShelf = lazy(() => import("../making/FormShelf"));

interface Props {
  readonly settings: Settings;
  readonly forms: readonly FormListed[];
  readonly host: PaneHost;
  readonly onChange: (change: Partial<Settings>) => void;
  /** A form was loaded from this text, or (null) is loaded no longer: the list of forms is to be read again. */
  readonly onForm: (id: string, json: string | null) => void;
  /** A person asks for a form made from the open sheet; null: none is open. */
  readonly onMake: (() => void) | null;
  /** All that is kept on this computer is to be forgotten. */
  readonly onForget: () => void;
  readonly onTour: () => void;
}

/** Form and language: what is chosen once. */
export function SettingsView({ settings, forms, host, onChange, onForm, onMake, onForget, onTour }: Props) {
  const { words, say } = useSpeech();
  const styles = useLayoutStyles();
  return (
    <div className={styles.view}>
      <h2 className={styles.title}>{words.settings.title}</h2>
      <section className={styles.card}>
        <Field label={words.settings.form}>
          <Choice
            value={settings.form ?? ""}
            onChange={(_, { value }) => onChange({ form: value === "" ? null : value })}
          >
            <option value="">{words.pane.automatic}</option>
            {forms.map(({ id, title }) => (
              <option key={id} value={id}>
                {say(title)}
              </option>
            ))}
          </Choice>
        </Field>
        {onMake && (
          <div className={styles.row}>
            <Button onClick={onMake}>{words.making.open}</Button>
          </div>
        )}
      </section>
      <Suspense fallback={null}>
        <FormShelf host={host} forms={forms} isOpen={onMake !== null} onForm={onForm} />
      </Suspense>
      <section className={styles.card}>
        <Field label={words.settings.language}>
          <RadioGroup
            layout="horizontal"
            value={settings.language}
            onChange={(_, { value }) => onChange({ language: value === "th" ? "th" : "en" })}
          >
            {/* Each language is named in itself, so that it can be found by whoever needs it. */}
            <Radio
              value="th"
              label={
                <span lang="th" data-from="language">
                  ไทย
                </span>
              }
            />
            <Radio
              value="en"
              label={
                <span lang="en" data-from="language">
                  English
                </span>
              }
            />
          </RadioGroup>
        </Field>
        <Field label={words.settings.digits}>
          <RadioGroup
            layout="horizontal"
            value={settings.digits}
            onChange={(_, { value }) => onChange({ digits: value === "thai" ? "thai" : "arabic" })}
          >
            <Radio value="arabic" label={words.settings.arabicDigits} />
            <Radio value="thai" label={words.settings.thaiDigits} />
          </RadioGroup>
        </Field>
        <Field label={words.settings.theme}>
          <RadioGroup
            layout="horizontal"
            value={settings.theme}
            onChange={(_, { value }) => onChange({ theme: value as Settings["theme"] })}
          >
            {(["system", "light", "dark"] as const).map((theme) => (
              <Radio key={theme} value={theme} label={words.settings[theme]} />
            ))}
          </RadioGroup>
        </Field>
      </section>
      <section className={styles.card}>
        <Field label={words.settings.person} hint={words.settings.personHint}>
          <Input value={settings.person} onChange={(_, { value }) => onChange({ person: value })} />
        </Field>
        <p className={styles.text}>{words.settings.remembered}</p>
        <div className={styles.row}>
          <Button data-action="forget" onClick={onForget}>
            {words.settings.forget}
          </Button>
        </div>
      </section>
      <div>
        <Button onClick={onTour}>{words.settings.tour}</Button>
      </div>
      <p className={styles.quiet}>{words.pane.privacy}</p>
    </div>
  );
}
