import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { FormOffered } from "../../session/formHeldShown";
import { DismissAction } from "../parts/DismissAction";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";
import { FormFaults } from "./FormFaults";

interface Props {
  readonly offered: FormOffered;
  readonly onUse: (json: string) => void;
  readonly onClose: () => void;
}

/** The open workbook brings a form that is not at hand: one press takes it. */
export default function FormOffer({ offered, onUse, onClose }: Props) {
  const { words, say } = useSpeech();
  if ("wrong" in offered) return <FormFaults faults={offered.wrong} />;
  return (
    <MessageBar intent="info" layout="multiline" data-offered={offered.form.id}>
      <MessageBarBody>
        {offered.by === "inside" ? words.making.offeredInside : words.making.offeredBook}{" "}
        <SheetText>{say(offered.form.title)}</SheetText>
      </MessageBarBody>
      <DismissAction onClose={onClose}>
        <Button onClick={() => onUse(offered.json)}>{words.making.use}</Button>
      </DismissAction>
    </MessageBar>
  );
}
