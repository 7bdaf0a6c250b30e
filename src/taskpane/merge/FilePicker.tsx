import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DocumentAdd24Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type DragEvent } from "react";
import { useLayoutStyles } from "../parts/layoutStyles";
import { onPasted } from "../pastedFiles";
import { useSpeech } from "../speech";
import { droppedFiles } from "./droppedFiles";

const useStyles = makeStyles({
  zone: { alignItems: "flex-start", border: `2px dashed ${tokens.colorNeutralStroke1}` },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `2px dashed ${tokens.colorBrandStroke1}` },
});

interface Props {
  /** Once there are files, only the way to add more. */
  readonly compact: boolean;
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Files by choosing, which works everywhere, or by dropping, where the host lets files through. */
export function FilePicker({ compact, busy, onFiles }: Props) {
  const { words } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const give = (files: readonly File[]) => {
    if (files.length > 0) onFiles(files);
  };
  const { pastedTable } = words.pane;
  useEffect(() => (busy ? undefined : onPasted(document, pastedTable, onFiles)), [busy, pastedTable, onFiles]);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(give);
  };

  return (
    <section
      className={mergeClasses(shared.card, styles.zone, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {!compact && (
        <>
          <h2 className={shared.title} tabIndex={-1}>
            {words.merge.title}
          </h2>
          <p className={shared.text}>{words.merge.intro}</p>
        </>
      )}
      <div className={shared.row}>
        <Button
          appearance={compact ? "secondary" : "primary"}
          icon={<DocumentAdd24Regular />}
          disabledFocusable={busy}
          onClick={() => input.current?.click()}
        >
          {compact ? words.merge.chooseMore : words.merge.choose}
        </Button>
        <span className={shared.quiet}>{words.merge.drop}</span>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-files="submissions"
        onChange={({ target }) => {
          give([...(target.files ?? [])]);
          // The same file chosen again must be news again.
          target.value = "";
        }}
      />
    </section>
  );
}
