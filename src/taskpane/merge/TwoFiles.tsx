import { useState } from "react";
import type { FileDifferences, FileShown } from "../../session/shown";
import { useLayoutStyles } from "../parts/layoutStyles";
import { LongList } from "../parts/LongList";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";
import { ChangedRow } from "./ChangedRow";
import type { Merge } from "./useMerge";

/** What the newer of an agency's two files says differently from the older. */
export function TwoFiles({ files, merge }: { readonly files: readonly FileShown[]; readonly merge: Merge }) {
  const { words, figure } = useSpeech();
  const styles = useLayoutStyles();
  const [found, setFound] = useState<FileDifferences | "none" | null>(null);
  const [older, newer] = [...files].sort((a, b) => (a.modified ?? 0) - (b.modified ?? 0));
  if (!older || !newer || files.some(({ unread }) => unread)) return null;
  const look = () => {
    if (found === null) void merge.differences(older.id, newer.id).then((answer) => setFound(answer ?? "none"));
  };
  return (
    <details onToggle={look} data-differences>
      <summary className={styles.target}>{words.merge.twoFiles}</summary>
      <p className={styles.quiet}>
        <SheetText>{older.file}</SheetText> → <SheetText>{newer.file}</SheetText>
      </p>
      {found === "none" && <p className={styles.text}>{words.merge.twoForms}</p>}
      {found !== null && found !== "none" && (
        <>
          <p className={styles.text}>
            {words.merge.differing({ rows: figure(found.rows.length), same: figure(found.same) })}
          </p>
          <LongList
            items={found.rows}
            label={words.merge.twoFiles}
            keyOf={(row) => found.rows.indexOf(row)}
            estimate={96}
          >
            {(row) => <ChangedRow row={row} in="file" />}
          </LongList>
        </>
      )}
    </details>
  );
}
