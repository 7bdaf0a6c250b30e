import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { PlanRefused } from "../../session/shown";
import { CellLink } from "../parts/CellLink";
import { WhyWrong } from "../parts/WhyWrong";
import { useSpeech } from "../speech";

/** Why nothing can be merged into the open workbook, with its cell where there is one. */
export function PlanRefusal({ refused }: { readonly refused: PlanRefused }) {
  const { words, say, advise } = useSpeech();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.merge.cannotPlan}</MessageBarTitle>
        {say(refused.message)} {refused.place && <CellLink place={refused.place} />}
        <br />
        {advise(refused.remedy)}
        <WhyWrong why={refused.why} code={refused.refused} />
      </MessageBarBody>
    </MessageBar>
  );
}
