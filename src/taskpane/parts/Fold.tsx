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
  /** Inside another fold. */
  readonly within?: boolean;
  readonly children: ReactNode;
}

/** Something worth having at hand, but not in the way. */
export function Fold({ title, open = false, within = false, children }: Props) {
  const shared = useLayoutStyles();
  const styles = useStyles();
  return (
    <Accordion collapsible defaultOpenItems={open ? ["fold"] : []} className={styles.fold}>
      <AccordionItem value="fold">
        <AccordionHeader as={within ? "h4" : "h3"} expandIconPosition="end">
          <span className={styles.title}>{title}</span>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <div className={shared.stack}>{children}</div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
