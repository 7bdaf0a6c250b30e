import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayoutStyles } from "./layoutStyles";

const useStyles = makeStyles({
  fold: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { paddingBlock: tokens.spacingVerticalXS, overflowWrap: "anywhere", textAlign: "start" },
  panel: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`, margin: 0 },
});

interface Props {
  readonly title: string;
  readonly open?: boolean;
  /** Of its heading: h4 inside another fold, h2 where it is a part of the view. */
  readonly level?: "h2" | "h3" | "h4";
  readonly children: ReactNode;
}

/** Something worth having at hand, but not in the way. */
export function Fold({ title, open = false, level = "h3", children }: Props) {
  const shared = useLayoutStyles();
  const styles = useStyles();
  return (
    <Accordion collapsible defaultOpenItems={open ? ["fold"] : []} className={styles.fold}>
      <AccordionItem value="fold">
        <AccordionHeader as={level} expandIconPosition="end">
          <span className={styles.title}>{title}</span>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <div className={shared.stack}>{children}</div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
