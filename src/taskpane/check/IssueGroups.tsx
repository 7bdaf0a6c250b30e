import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  CounterBadge,
} from "@fluentui/react-components";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { IssueShown } from "../../session/shown";
import { useLayoutStyles } from "../parts/layoutStyles";
import { LongList } from "../parts/LongList";
import { SeverityMark } from "../parts/SeverityMark";
import { WhyWrong } from "../parts/WhyWrong";
import { useSpeech } from "../speech";
import { FixPreview } from "./FixPreview";
import { fixPicks } from "../../session/fixPicks";
import { groupIssues, ofSeverity, type IssueGroup } from "./groupIssues";
import { IssueItem } from "./IssueItem";
import type { Check } from "./useCheck";

const useStyles = makeStyles({
  groups: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  group: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  header: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    textAlign: "start",
    paddingBlock: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
  title: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  panel: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`, margin: 0 },
});

/** All groups open while a person can take them in at a glance; more than that, the first. */
const glance = 12;

const keyOf = ({ severity, code }: IssueGroup): string => `${severity} ${code}`;

export function IssueGroups({ issues, check }: { readonly issues: readonly IssueShown[]; readonly check: Check }) {
  const styles = useStyles();
  const groups = groupIssues(ofSeverity(issues, check.state.filter));
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const isOpen = (group: IssueGroup, index: number) =>
    opened.has(keyOf(group)) || (!closed.has(keyOf(group)) && (index === 0 || issues.length <= glance));

  const { picked } = check.state;
  const pickedGroup = groups.find((group) => group.issues.some(({ id }) => id === picked));
  const pickedKey = pickedGroup && keyOf(pickedGroup);
  // Whoever goes to a cell on the sheet sees what is said of it.
  useEffect(() => {
    if (pickedKey === undefined) return;
    setOpened((set) => changed(set, pickedKey, true));
    setClosed((set) => changed(set, pickedKey, false));
  }, [picked, pickedKey]);

  const toggle = (group: IssueGroup, index: number) => {
    const key = keyOf(group);
    const open = isOpen(group, index);
    setOpened((set) => changed(set, key, !open));
    setClosed((set) => changed(set, key, open));
  };

  return (
    <Accordion
      multiple
      collapsible
      className={styles.groups}
      openItems={groups.filter(isOpen).map(keyOf)}
      onToggle={(_, { value }) => {
        const index = groups.findIndex((group) => keyOf(group) === value);
        if (index >= 0) toggle(groups[index]!, index);
      }}
    >
      {groups.map((group) => (
        <Group key={keyOf(group)} group={group} check={check} />
      ))}
    </Accordion>
  );
}

function changed(set: ReadonlySet<string>, key: string, present: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (present) next.add(key);
  else next.delete(key);
  return next;
}

function Group({ group, check }: { group: IssueGroup; check: Check }) {
  const { words, advise, say, figure } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const asked = `kind:${group.code}`;
  const { preview } = check.state;
  return (
    <AccordionItem value={keyOf(group)} className={styles.group}>
      <AccordionHeader as="h3" expandIconPosition="end">
        <span className={styles.header}>
          <SeverityMark severity={group.severity} />
          <span className={styles.title}>
            <span>{say(group.issues[0]!.message)}</span>
            <span className={shared.quiet}>{advise(group.remedy)}</span>
          </span>
          {group.issues.length > 1 && (
            <CounterBadge count={group.issues.length} overflowCount={9999} appearance="filled" color="informative" />
          )}
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <WhyWrong why={group.why} code={group.code} />
        {group.fixable.length > 1 && (
          <div className={shared.stack}>
            <div>
              <Button
                size="small"
                disabledFocusable={check.task.busy}
                onClick={() => check.preview(asked, fixPicks(group.fixable))}
              >
                {words.check.fixAllOfKind({ count: figure(group.fixable.length) })}
              </Button>
            </div>
            {preview?.asked === asked && <FixPreview preview={preview} check={check} />}
          </div>
        )}
        <LongList
          items={group.issues}
          label={advise(group.remedy)}
          keyOf={({ id }) => id}
          estimate={84}
          sought={group.issues.findIndex(({ id }) => id === check.state.picked)}
        >
          {(issue) => <IssueItem issue={issue} check={check} titled={group.issues.length === 1} />}
        </LongList>
      </AccordionPanel>
    </AccordionItem>
  );
}
