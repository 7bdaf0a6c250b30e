import { Button, Field, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { provinces } from "../../exporting/provinces";
import type { ExportRefused } from "../../session/engine";
import { PlanRefusal } from "../merge/PlanRefusal";
import { useAnnounce } from "../parts/Announcer";
import { Choice } from "../parts/Choice";
import { Fold } from "../parts/Fold";
import { useLayoutStyles } from "../parts/layoutStyles";
import { useSpeech } from "../speech";
import { openDataWords } from "../../words/openDataWords";
import type { Verify } from "./useVerify";

/** Saves the plan as open data. Its province is the one that its title names, until a person says another. */
export function OpenData({ verify }: { readonly verify: Verify }) {
  const { say } = useSpeech();
  const styles = useLayoutStyles();
  const announce = useAnnounce();
  const [province, setProvince] = useState("");
  const [refused, setRefused] = useState<ExportRefused | null>(null);
  const save = () =>
    verify.saveData?.(`${say(openDataWords.fileName)}.zip`, province === "" ? null : province, (problem) => {
      setRefused(problem);
      if (!problem) announce(say(openDataWords.saved));
    });
  return (
    <Fold title={say(openDataWords.title)}>
      <p className={styles.text}>{say(openDataWords.intro)}</p>
      <Field label={say(openDataWords.province)}>
        <Choice value={province} onChange={(_, { value }) => setProvince(value)}>
          <option value="">{say(openDataWords.provinceTitled)}</option>
          {provinces.map(({ code, th, en }) => (
            <option key={code} value={code}>
              {say({ th, en })}
            </option>
          ))}
        </Choice>
      </Field>
      <div aria-live="polite">
        {refused?.refused === "plan" && <PlanRefusal refused={refused.because} />}
        {refused?.refused === "province" && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {refused.named.length === 0
                ? say(openDataWords.provinceUnknown)
                : say(
                    openDataWords.provinceOther({
                      th: refused.named.map(({ th }) => th).join(", "),
                      en: refused.named.map(({ en }) => en).join(", "),
                    }),
                  )}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.row}>
        <Button disabledFocusable={verify.task.busy} onClick={save} data-action="open-data">
          {say(openDataWords.save)}
        </Button>
      </div>
    </Fold>
  );
}
