import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { DocumentArrowLeft20Regular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import type { ComparedShown, ComparisonRefused } from "../../session/shownVerified";
import { compareWords } from "../../words/compareWords";
import { workbookEndings } from "../host";
import { ChangedRow } from "../merge/ChangedRow";
import { Fold } from "../parts/Fold";
import { useLayoutStyles } from "../parts/layoutStyles";
import { LongList } from "../parts/LongList";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";
import type { Verify } from "../verify/useVerify";
import { ChangePicture } from "./ChangePicture";

/** Another master beside the open one: a waterfall of what became of its money, and the rows that differ. */
export function CompareMasters({ verify }: { readonly verify: Verify }) {
  const { say } = useSpeech();
  const shared = useLayoutStyles();
  const input = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<ComparedShown | ComparisonRefused | null>(null);
  return (
    <Fold title={say(compareWords.title)}>
      <p className={shared.text}>{say(compareWords.intro)}</p>
      <div className={shared.row}>
        <Button
          icon={<DocumentArrowLeft20Regular />}
          disabledFocusable={verify.task.busy}
          onClick={() => input.current?.click()}
        >
          {say(compareWords.choose)}
        </Button>
        {found && "page" in found && verify.saveFile && (
          <Button onClick={() => verify.saveFile?.(`${say(compareWords.fileName)}.html`, found.page)}>
            {say(compareWords.save)}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept={workbookEndings}
        data-files="older"
        onChange={({ target }) => {
          const [older] = target.files ?? [];
          if (older) verify.compare(older, setFound);
          // The same file chosen again must be news again.
          target.value = "";
        }}
      />
      <div aria-live="polite" className={shared.stack}>
        {found && (found.refused === undefined ? <Compared found={found} /> : <Refused refused={found.refused} />)}
      </div>
    </Fold>
  );
}

function Refused({ refused }: ComparisonRefused) {
  const { say } = useSpeech();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say(refused)}</MessageBarBody>
    </MessageBar>
  );
}

function Compared({ found: { file, change, rows, moved, same, unexplained } }: { readonly found: ComparedShown }) {
  const { say, figure } = useSpeech();
  const shared = useLayoutStyles();
  const count = (value: number) => figure(value).text;
  return (
    <>
      <p className={shared.text} data-compared={rows.length}>
        <SheetText>{file}</SheetText> · {say(compareWords.rows(count(rows.length), count(same)))}
        {moved > 0 && ` · ${say(compareWords.moved(count(moved)))}`}
      </p>
      {unexplained > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{say(compareWords.odd(count(unexplained)))}</MessageBarBody>
        </MessageBar>
      )}
      <ChangePicture change={change} of="masters" />
      {rows.length > 0 && (
        <LongList items={rows} label={say(compareWords.title)} keyOf={(row) => rows.indexOf(row)} estimate={96}>
          {(row) => <ChangedRow row={row} in="plan" />}
        </LongList>
      )}
    </>
  );
}
