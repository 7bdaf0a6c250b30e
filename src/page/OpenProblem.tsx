import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { useSpeech } from "../taskpane/speech";
import type { Book } from "./useBook";

/** Why the last file could not be opened; the one that was open still is. */
export function OpenProblem({ book }: { readonly book: Book }) {
  const { words, language } = useSpeech();
  const { problem } = book.state;
  if (!problem) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.page.cannotOpen({ file: problem.file })}</MessageBarTitle>
        {problem.reason[language]}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss20Regular />}
            aria-label={words.pane.close}
            onClick={book.closeProblem}
          />
        }
      />
    </MessageBar>
  );
}
