import { Badge, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular, ChevronUp20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { AgencyLine, AgencyStatus, FileShown } from "../../session/shown";
import type { PaneHost } from "../host";
import { useLayoutStyles } from "../parts/layoutStyles";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";
import { FileCard } from "./FileCard";
import { TwoFiles } from "./TwoFiles";
import type { Merge } from "./useMerge";

const useStyles = makeStyles({
  line: { containerType: "inline-size", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  /** Narrow: below one another; where there is room, in columns. */
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    "@container (min-width: 620px)": { gridTemplateColumns: "minmax(0, 3fr) minmax(0, 3fr) 140px 40px" },
  },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  money: {
    fontVariantNumeric: "tabular-nums",
    gridColumn: "1 / -1",
    "@container (min-width: 620px)": { gridColumn: "auto" },
  },
  todo: { gridColumn: "1 / -1", "@container (min-width: 620px)": { gridColumn: "auto" } },
  badge: { justifySelf: "start", height: "auto", minHeight: "20px" },
  opener: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  files: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  beside: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(280px, 100%), 1fr))",
    columnGap: tokens.spacingHorizontalS,
  },
});

const tone: Readonly<Record<AgencyStatus, "warning" | "informative" | "danger" | "brand" | "success">> = {
  faulty: "danger",
  unreadable: "danger",
  nobody: "warning",
  twice: "warning",
  empty: "warning",
  edited: "warning",
  missing: "informative",
  replaces: "brand",
  new: "brand",
  merged: "success",
};

interface Props {
  readonly line: AgencyLine;
  readonly files: readonly FileShown[];
  readonly merge: Merge;
  readonly saveFile: PaneHost["saveFile"];
}

/** An agency: its status, its rows and money before and after, what is to be done; on opening, its files. */
export function BoardLine({ line, files, merge, saveFile }: Props) {
  const { words, baht, figure } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const { agency, status, before, after } = line;
  // Which of two files counts, and what cannot be read, is what a person is here for.
  const [opened, setOpened] = useState<boolean | null>(null);
  const open = opened ?? (status === "twice" || status === "unreadable");
  const own = line.files.flatMap((id) => files.find((file) => file.id === id) ?? []);
  const name = agency ?? own[0]?.file ?? "";
  const rows = (count: number) => words.merge.rowCount({ rows: figure(count) });
  const toggle = () => {
    setOpened(!open);
    const [first] = own;
    if (!open && own.length === 1 && first && first.errors + first.warnings > 0) merge.openFile(first.id);
  };
  return (
    <div className={styles.line} data-line={status}>
      <div className={styles.facts}>
        <div>
          <p className={styles.name}>
            <SheetText>{name}</SheetText>
          </p>
          <Badge className={styles.badge} appearance="tint" color={tone[status]} shape="rounded">
            {words.merge.agencyStatus[status]}
          </Badge>
        </div>
        <p className={mergeClasses(shared.quiet, styles.todo)}>{words.merge.agencyTodo[status]}</p>
        <p className={mergeClasses(shared.quiet, styles.money)}>
          {before && (
            <>
              {rows(before.rows)} {baht(before.satang)} {words.pane.baht}
            </>
          )}
          {before && after && " → "}
          {after && (
            <strong>
              {rows(after.rows)} {baht(after.satang)} {words.pane.baht}
            </strong>
          )}
        </p>
        {(own.length > 0 || before) && (
          <Button
            size="small"
            appearance="subtle"
            icon={open ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
            aria-expanded={open}
            aria-label={words.merge.openAgency({ agency: name })}
            onClick={toggle}
          />
        )}
      </div>
      {open && (own.length > 0 || before) && (
        <div className={styles.files}>
          <div className={styles.beside}>
            {own.map((file) => (
              <FileCard key={file.id} file={file} merge={merge} saveFile={saveFile} />
            ))}
          </div>
          {agency !== null && before && (
            <Button size="small" disabledFocusable={merge.task.busy} onClick={() => merge.withdraw(agency)}>
              {words.merge.withdraw}
            </Button>
          )}
          {own.length === 2 && <TwoFiles files={own} merge={merge} />}
        </div>
      )}
    </div>
  );
}
