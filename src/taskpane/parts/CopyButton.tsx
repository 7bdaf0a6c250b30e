import { Button } from "@fluentui/react-components";
import { Checkmark20Regular, Copy20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { pasteable } from "../../text/pasteable";
import { useSpeech } from "../speech";
import { useAnnounce } from "./Announcer";

/** Copies a text; where the clipboard is closed to us, the text is marked for copying by hand. */
export function CopyButton({ label, text: written }: { readonly label: string; readonly text: string }) {
  const { words } = useSpeech();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const text = pasteable(written);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      copyByHand(text);
    }
    setCopied(true);
    announce(words.pane.copied);
  };
  return (
    <Button size="small" icon={copied ? <Checkmark20Regular /> : <Copy20Regular />} onClick={copy}>
      {copied ? words.pane.copied : label}
    </Button>
  );
}

/** Excel's pane runs in a frame that may not be given the clipboard; the old way still works there. */
function copyByHand(text: string): void {
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}
