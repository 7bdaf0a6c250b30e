import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Radio,
  RadioGroup,
} from "@fluentui/react-components";
import { ArrowUpload20Regular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import type { Engine, FormLoaded } from "../../session/engine";
import type { FormListed } from "../../session/shown";
import { Choice } from "../parts/Choice";
import { useLayoutStyles } from "../parts/layoutStyles";
import { useSpeech } from "../speech";
import type { Settings } from "./settings";

interface Props {
  readonly settings: Settings;
  readonly forms: readonly FormListed[];
  readonly engine: Engine;
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
export function SettingsView({ settings, forms, engine, onChange, onForm, onMake, onForget, onTour }: Props) {
  const { words, say, language } = useSpeech();
  const styles = useLayoutStyles();
  const input = useRef<HTMLInputElement>(null);
  const [loaded, setLoaded] = useState<FormLoaded | null>(null);
  const load = async (file: File | undefined) => {
    if (!file) return;
    const json = await file.text();
    const result = await engine.loadForm(json);
    setLoaded(result);
    if ("form" in result) onForm(result.form.id, json);
  };
  const own = forms.find(({ id, loaded }) => loaded && id === settings.form);
  const unload = async (id: string) => {
    await engine.unloadForm(id);
    setLoaded(null);
    onForm(id, null);
  };
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
        <div className={styles.row}>
          <Button icon={<ArrowUpload20Regular />} onClick={() => input.current?.click()}>
            {words.settings.loadForm}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            data-files="form"
            accept=".json,application/json"
            onChange={({ target }) => {
              void load(target.files?.[0]);
              target.value = "";
            }}
          />
          {onMake && <Button onClick={onMake}>{words.making.open}</Button>}
          {own && <Button onClick={() => void unload(own.id)}>{words.settings.unloadForm}</Button>}
        </div>
        {loaded && "form" in loaded && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{words.settings.formLoaded({ form: say(loaded.form.title) })}</MessageBarBody>
          </MessageBar>
        )}
        {loaded && "wrong" in loaded && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{words.settings.formRefused}</MessageBarTitle>
              <ul>
                {loaded.wrong.map(({ path, reason }) => (
                  <li key={path}>
                    <code data-from="program">{path}</code> {reason[language]}
                  </li>
                ))}
              </ul>
            </MessageBarBody>
          </MessageBar>
        )}
      </section>
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
