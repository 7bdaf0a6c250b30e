import { createRoot } from "react-dom/client";
import { officeWorkbook } from "../workbook/office/officeWorkbook";
import { excelHost } from "./excel/excelHost";
import { InterruptedBar } from "./excel/InterruptedBar";
import { LastChangeBar } from "./excel/LastChangeBar";
import { PaneTitle } from "./excel/PaneTitle";
import { keepTabInPane } from "./excel/tabKey";
import { Pane, type View } from "./Pane";
import { Root } from "./Root";

/** The pane in Excel. */
void Office.onReady(() => {
  const language = Office.context.displayLanguage.startsWith("th") ? "th" : "en";
  const workbook = officeWorkbook();
  const host = excelHost(workbook);
  keepTabInPane(document);
  // The ribbon's buttons open the pane at the view they name.
  const named = new URLSearchParams(location.search).get("view");
  const asked: View | null = named === "check" || named === "verify" ? named : null;
  createRoot(document.getElementById("root")!).render(
    <Root language={language} surface="pane">
      <div style={{ display: "flex", flexDirection: "column", height: "100%" }}>
        <PaneTitle />
        <div style={{ flex: "0 0 auto", maxHeight: "50%", overflowY: "auto" }}>
          <InterruptedBar workbook={workbook} onTrouble={host.onTrouble} />
          <LastChangeBar workbook={workbook} onApplied={host.onApplied} />
        </div>
        <main style={{ flex: "1 1 auto", minHeight: 0 }}>
          <Pane host={host} first={asked} />
        </main>
      </div>
    </Root>,
  );
});
