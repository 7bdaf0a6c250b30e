import { makeStyles, mergeClasses, Select, type SelectProps } from "@fluentui/react-components";

const useStyles = makeStyles({
  /* A select is as wide as its longest choice unless a width is given. */
  choice: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});

/** The browser's own drop-down list, which every screen reader and every narrow pane can cope with. */
export function Choice({ className, ...others }: SelectProps) {
  const styles = useStyles();
  return <Select className={mergeClasses(styles.choice, className)} {...others} />;
}
