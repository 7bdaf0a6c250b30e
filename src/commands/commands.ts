import { recompute } from "./recompute";

/** What the ribbon's buttons do without a pane; the names are the manifest's. */
void Office.onReady(() => Office.actions.associate("recomputeTotals", recompute));
