import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { CheckMark } from "../../app/stampSheet";
import { dateShown } from "../parts/dateShown";
import { useSpeech } from "../speech";

/** That the sheet was checked, by which form, when, and of what content; or that it has changed since. */
export function Stamp({ stamp }: { readonly stamp: CheckMark }) {
  const { words, say, language } = useSpeech();
  const at = dateShown(new Date(stamp.at), language);
  return (
    <MessageBar intent={stamp.whole ? "success" : "warning"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{stamp.whole ? words.check.stamped : words.check.stampBroken}</MessageBarTitle>
        {words.check.stampDetail({ form: say(stamp.form), at, digest: stamp.digest })}
        <p style={{ margin: 0 }}>{stamp.whole ? words.check.stampSend : words.check.stampBrokenHint}</p>
      </MessageBarBody>
    </MessageBar>
  );
}
