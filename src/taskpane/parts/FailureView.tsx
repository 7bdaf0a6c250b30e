import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { describeUnread } from "../../issues/reasons/unread";
import { sentences } from "../../issues/sentences";
import { RemoteFailure, unreadOf } from "../../session/remote";
import { useSpeech } from "../speech";
import { CopyButton } from "./CopyButton";
import { useLayoutStyles } from "./layoutStyles";

/** An unexpected failure as text for whoever looks after the computer: no content of any sheet is in it. */
function failureDetail(error: unknown): string {
  if (error instanceof RemoteFailure) return `${error.message}\n${error.detail}`;
  if (error instanceof Error) return `${error.name}: ${error.message}\n${error.stack ?? ""}`;
  return String(error);
}

/** The program failed, or could not read the workbook: says so in words, what to do, and keeps the detail to copy. */
export function FailureView({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { words, language, surface } = useSpeech();
  const styles = useLayoutStyles();
  const detail = failureDetail(error);
  const unread = unreadOf(error);
  return (
    <div className={styles.stack} role="alert">
      <MessageBar intent="error" layout="multiline">
        {unread ? (
          <MessageBarBody>{sentences(describeUnread(unread), unread.detail, surface)[language]}</MessageBarBody>
        ) : (
          <MessageBarBody>
            <MessageBarTitle>{words.failure.title}</MessageBarTitle>
            {words.failure.reassure}
          </MessageBarBody>
        )}
      </MessageBar>
      <div className={styles.row}>
        <Button appearance="primary" onClick={onRetry}>
          {words.failure.retry}
        </Button>
        <CopyButton label={words.failure.copyDetail} text={detail} />
      </div>
      <details>
        <summary>{words.failure.detail}</summary>
        <pre lang="en" data-from="program" tabIndex={0} className={styles.scroll}>
          {detail}
        </pre>
      </details>
    </div>
  );
}
