import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Field } from "../../plan/fields";
import type { CheckShown, ColumnShown } from "../../session/shown";
import { CellLink } from "../parts/CellLink";
import { Choice } from "../parts/Choice";
import { useLayoutStyles } from "../parts/layoutStyles";
import { SheetText } from "../parts/SheetText";
import { Fold } from "../parts/Fold";
import { useSpeech } from "../speech";

const useStyles = makeStyles({
  column: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "start",
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  choice: { gridColumn: "2" },
});

interface Props {
  readonly shown: CheckShown;
  readonly onReadAs: (header: string, field: Field | null) => void;
  readonly remembered: boolean;
  readonly onForget: () => void;
}

/** Which column was read as what, to be corrected by choosing. */
export function ColumnList({ shown, onReadAs, remembered, onForget }: Props) {
  const { words, say } = useSpeech();
  const styles = useLayoutStyles();
  return (
    <Fold title={words.check.headers} open={shown.missing.length > 0}>
      <p className={styles.quiet}>{words.check.headersHint}</p>
      {shown.missing.length > 0 && (
        <p className={styles.text}>
          {words.check.missingColumn}: {shown.missing.map(({ title }) => say(title)).join(", ")}
        </p>
      )}
      <ul className={styles.list}>
        {shown.columns.map((column) => (
          <Column key={column.place.cell} column={column} shown={shown} onReadAs={onReadAs} />
        ))}
      </ul>
      {remembered && (
        <div>
          <Button size="small" onClick={onForget}>
            {words.check.forgetHeaders}
          </Button>
        </div>
      )}
    </Fold>
  );
}

function Column({ column, shown, onReadAs }: { column: ColumnShown } & Pick<Props, "shown" | "onReadAs">) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const id = useId();
  return (
    <li className={styles.column}>
      <CellLink place={column.place} />
      <label htmlFor={id}>
        <SheetText>{column.text}</SheetText>
      </label>
      <Choice
        id={id}
        size="small"
        className={styles.choice}
        aria-label={words.check.readAs({ header: column.text })}
        value={column.field ?? ""}
        onChange={(_, { value }) => onReadAs(column.text, value === "" ? null : value)}
      >
        <option value="">{words.check.notInForm}</option>
        {shown.fields.map(({ field, title }) => (
          <option key={field} value={field}>
            {say(title)}
          </option>
        ))}
      </Choice>
    </li>
  );
}
