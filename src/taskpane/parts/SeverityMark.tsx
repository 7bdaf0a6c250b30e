import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle20Filled, Info20Filled, Warning20Filled } from "@fluentui/react-icons";
import type { Severity } from "../../issues/issue";
import { useSpeech } from "../speech";

const useStyles = makeStyles({
  mark: { display: "inline-flex", flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  note: { color: tokens.colorBrandForeground1 },
});

const icons = { error: ErrorCircle20Filled, warning: Warning20Filled, note: Info20Filled };

/** How much something matters: by shape, colour and, for those who listen, in words. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const { words } = useSpeech();
  const styles = useStyles();
  const Icon = icons[severity];
  return (
    <span className={mergeClasses(styles.mark, styles[severity])} role="img" aria-label={words.pane[severity]}>
      <Icon aria-hidden />
    </span>
  );
}
