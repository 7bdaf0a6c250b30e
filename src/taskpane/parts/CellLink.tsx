import { Button } from "@fluentui/react-components";
import type { Place } from "../../session/shown";
import { useSpeech } from "../speech";
import { useGoTo } from "../host";

/** A cell's address that takes the reader there. */
export function CellLink({ place }: { readonly place: Place }) {
  const { words } = useSpeech();
  const goTo = useGoTo();
  return (
    <Button
      size="small"
      appearance="outline"
      style={{ minWidth: 0, flexShrink: 0 }}
      aria-label={words.pane.goTo({ cell: place.cell })}
      data-cell={place.cell}
      onClick={(event) => goTo(place, event.currentTarget)}
    >
      {place.cell}
    </Button>
  );
}
