import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { FormFault } from "../../forms/formFault";
import { useSpeech } from "../speech";

/** Every place of a form's file or workbook that is wrong. */
export function FormFaults({ faults }: { readonly faults: readonly FormFault[] }) {
  const { words, language } = useSpeech();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.settings.formRefused}</MessageBarTitle>
        <ul>
          {faults.map(({ path, reason }, at) => (
            <li key={at}>
              <code lang="th" data-from="program">
                {path}
              </code>{" "}
              {reason[language]}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
