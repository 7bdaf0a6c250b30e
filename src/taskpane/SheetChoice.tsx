import { Field, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Choice } from "./parts/Choice";
import { useSpeech } from "./speech";
import type { Workbook } from "./useWorkbook";

const useStyles = makeStyles({
  choices: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(130px, 100%), 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  details: { paddingInline: tokens.spacingHorizontalXS },
  summary: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, cursor: "pointer" },
  field: { minWidth: 0 },
});

interface Props {
  readonly workbook: Workbook;
  readonly sheet: string | null;
  readonly form: string | null;
  readonly onSheet: (sheet: string | null) => void;
  readonly onForm: (form: string | null) => void;
}

/** Which sheet is looked at, read as which form: chosen by the engine unless a person chooses; so it is folded. */
export function SheetChoice({ workbook, sheet, form, onSheet, onForm }: Props) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const [open, setOpen] = useState(sheet !== null || form !== null);
  const chosen = (value: string) => (value === "" ? null : value);
  return (
    <details className={styles.details} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{words.pane.sheetAndForm}</summary>
      {open && (
        <div className={styles.choices}>
          <Field label={words.pane.sheet} size="small" className={styles.field}>
            <Choice size="small" value={sheet ?? ""} onChange={(_, { value }) => onSheet(chosen(value))}>
              <option value="">{words.pane.automatic}</option>
              {workbook.sheets.map(({ sheet: name }) => (
                <option key={name} value={name} lang="th" data-from="sheet">
                  {name}
                </option>
              ))}
            </Choice>
          </Field>
          <Field label={words.pane.form} size="small" className={styles.field}>
            <Choice size="small" value={form ?? ""} onChange={(_, { value }) => onForm(chosen(value))}>
              <option value="">{words.pane.automatic}</option>
              {workbook.forms.map(({ id, title }) => (
                <option key={id} value={id}>
                  {say(title)}
                </option>
              ))}
            </Choice>
          </Field>
        </div>
      )}
    </details>
  );
}
