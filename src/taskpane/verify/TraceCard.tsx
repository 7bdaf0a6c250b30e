import { Button } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import type { TraceShown } from "../../session/shownVerified";
import { useLayoutStyles } from "../parts/layoutStyles";
import { LongList } from "../parts/LongList";
import { useSpeech } from "../speech";
import { RowOfPlan } from "./RowOfPlan";

/** The rows that a cell is made of, each with the file, sheet and row it came from. */
export function TraceCard({ trace, onClose }: { readonly trace: TraceShown; readonly onClose: () => void }) {
  const { words, figure, baht } = useSpeech();
  const shared = useLayoutStyles();
  const amount = { value: trace.amount, text: baht(trace.amount) };
  return (
    <section className={shared.card} aria-labelledby="verify-trace">
      <div className={shared.spread}>
        <h3 id="verify-trace" className={shared.heading} tabIndex={-1}>
          {words.verify.traceTitle({ cell: trace.place.cell })}
        </h3>
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={words.pane.close}
          onClick={onClose}
        />
      </div>
      {trace.rows.length === 0 ? (
        <p className={shared.text}>{words.verify.traceNothing}</p>
      ) : (
        <>
          <p className={shared.text}>{words.verify.traceRows({ rows: figure(trace.rows.length), amount })}</p>
          <LongList
            items={trace.rows}
            label={words.verify.traceTitle({ cell: trace.place.cell })}
            keyOf={({ place }) => place.cell}
            estimate={92}
          >
            {(row) => <RowOfPlan row={row} />}
          </LongList>
        </>
      )}
    </section>
  );
}
