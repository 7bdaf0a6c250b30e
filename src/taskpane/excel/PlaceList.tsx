import { areaToA1 } from "../../grid/area";
import type { ChangedPlaces } from "../../workbook/office/changedPlaces";
import { useLayoutStyles } from "../parts/layoutStyles";
import { useSpeech } from "../speech";

/** Where an interrupted change was to write, for whoever has to look for themselves. */
export function PlaceList({ places }: { readonly places: readonly ChangedPlaces[] }) {
  const { words } = useSpeech();
  const { scroll, text } = useLayoutStyles();
  if (places.length === 0) return <p className={text}>{words.pane.placesUnknown}</p>;
  return (
    <ul className={scroll} tabIndex={0} style={{ maxHeight: "200px", overflowY: "auto" }}>
      {places.map(({ sheet, rows, cells }) => (
        <li key={sheet}>
          <strong data-from="workbook">{sheet}</strong>
          {sentenceOf(rows, true, words.pane.rowsInserted)}
          {sentenceOf(rows, false, words.pane.rowsDeleted)}
          {cells.length > 0 && `; ${words.pane.cellsWritten({ places: cells.map(areaToA1).join(", ") })}`}
        </li>
      ))}
    </ul>
  );
}

function sentenceOf(
  rows: ChangedPlaces["rows"],
  inserted: boolean,
  words: (facts: { places: string }) => string,
): string | null {
  const meant = rows.filter((one) => one.inserted === inserted);
  const spans = meant.map(({ row, count }) => (count === 1 ? `${row + 1}` : `${row + 1}–${row + count}`));
  return meant.length === 0 ? null : `; ${words({ places: spans.join(", ") })}`;
}
