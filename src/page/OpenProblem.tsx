import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { DismissAction } from "../taskpane/parts/DismissAction";
import { useSpeech } from "../taskpane/speech";
import type { OpenedBook } from "./useBook";

/** Why the last file could not be opened; the one that was open still is. */
export function OpenProblem({ book }: { readonly book: OpenedBook }) {
  const { words, say, advise } = useSpeech();
  const { problem } = book.state;
  if (!problem) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.page.cannotOpen({ file: problem.file })}</MessageBarTitle>
        {say(problem.message)}
        <br />
        {advise(problem.remedy)}
      </MessageBarBody>
      <DismissAction onClose={book.closeProblem} />
    </MessageBar>
  );
}
