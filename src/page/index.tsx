import { createRoot } from "react-dom/client";
import { Root } from "../taskpane/Root";
import { Page } from "./Page";
import { within } from "./oneFile/within";
import { startPageEngine } from "./pageClient";

/** The standalone page: no Office.js, no server, nothing leaves the computer. */
const language = navigator.language.startsWith("en") ? "en" : "th";
const client = startPageEngine();
// The engine takes requests in turn: whatever is asked next knows the form.
const { form = null } = within() ?? {};
if (form) void client.engine.loadForm(JSON.stringify(form));

createRoot(document.getElementById("root")!).render(
  <Root language={language} surface="page">
    <Page client={client} />
  </Root>,
);

// Keeps the page usable without a network after its first visit; opened from a folder there is none to keep.
if ("serviceWorker" in navigator && location.protocol !== "file:") void navigator.serviceWorker.register("offline.js");
