import { Button, makeStyles, mergeClasses, ToggleButton, tokens } from "@fluentui/react-components";
import { Wrench16Regular } from "@fluentui/react-icons";
import { Fragment, useEffect, useRef } from "react";
import type { IssueShown } from "../../session/shown";
import { AboutCell } from "../parts/AboutCell";
import { CellLink } from "../parts/CellLink";
import { useLayoutStyles } from "../parts/layoutStyles";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";
import { FixPreview } from "./FixPreview";
import { beyondMessage } from "./facts";
import { fixPicks, isPicked } from "../../session/fixPicks";
import type { Check } from "./useCheck";

const useStyles = makeStyles({
  issue: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** The one whose cell the person went to. */
  picked: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`, paddingInlineStart: tokens.spacingHorizontalS },
  line: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
  },
  /** An answer may be a whole name: it wraps, and no longer looks like a pill then. */
  answer: { maxWidth: "100%", height: "auto", textAlign: "start", overflowWrap: "anywhere" },
  fact: { margin: 0, overflowWrap: "anywhere" },
});

interface Props {
  readonly issue: IssueShown;
  /** Absent: it is only reported. */
  readonly check?: Check;
  /** Its sentence is the title above it. */
  readonly titled?: boolean;
}

/** One thing found, with its cell, and its fix or the answers to it where there are any. */
export function IssueItem({ issue, check, titled = false }: Props) {
  const { words, say, language } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const { found, expected } = beyondMessage(issue, language);
  const facts = [
    ...(found === null ? [] : [[words.pane.found, found] as const]),
    ...(expected === null ? [] : [[words.pane.expected, expected] as const]),
  ];
  const asked = `issue:${issue.id}`;
  const preview = check?.state.preview;
  const isGoneTo = check?.state.picked === issue.id;
  const item = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isGoneTo) item.current!.scrollIntoView({ block: "nearest" });
  }, [isGoneTo]);
  return (
    <div ref={item} className={mergeClasses(styles.issue, isGoneTo && styles.picked)} data-issue={issue.code}>
      <div className={styles.line}>
        {issue.place ? (
          <CellLink place={issue.place} />
        ) : (
          <span className={shared.quiet}>{issue.sheet === null ? words.pane.wholeFile : words.pane.wholeSheet}</span>
        )}
        <div>
          {!titled && <p className={shared.text}>{say(issue.message)}</p>}
          <AboutCell issue={issue} />
        </div>
      </div>
      {issue.place?.called && <p className={shared.quiet}>{say(issue.place.called)}</p>}
      {facts.length > 0 && (
        <dl className={`${styles.facts} ${shared.quiet}`}>
          {facts.map(([name, text]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd className={styles.fact}>
                <SheetText>{text}</SheetText>
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
      {check && issue.fixable && (
        <div>
          <Button
            size="small"
            icon={<Wrench16Regular />}
            disabledFocusable={check.task.busy}
            onClick={() => check.preview(asked, fixPicks([issue.id]))}
          >
            {words.check.fix}
          </Button>
        </div>
      )}
      {check && issue.suggestions.length > 0 && (
        <div className={shared.row} role="group" aria-label={words.check.answers}>
          {issue.suggestions.map((suggestion, index) => (
            <ToggleButton
              key={suggestion.th}
              size="small"
              shape="circular"
              className={styles.answer}
              checked={isPicked(preview?.picks ?? [], { issue: issue.id, suggestion: index })}
              disabledFocusable={check.task.busy}
              onClick={() => check.preview(asked, [{ issue: issue.id, suggestion: index }])}
            >
              {say(suggestion)}
            </ToggleButton>
          ))}
        </div>
      )}
      {check && preview?.asked === asked && <FixPreview preview={preview} check={check} />}
    </div>
  );
}
