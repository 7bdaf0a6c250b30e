import { makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type DragEvent } from "react";
import type { Position } from "../grid/area";
import type { IssueShown, Place } from "../session/shown";
import { droppedFiles } from "../taskpane/merge/droppedFiles";
import { emitter } from "../taskpane/emitter";
import type { PaneHost } from "../taskpane/host";
import { Pane } from "../taskpane/Pane";
import { onPasted } from "../taskpane/pastedFiles";
import { FailureView } from "../taskpane/parts/FailureView";
import { Outcome } from "../taskpane/parts/Outcome";
import { useSpeech } from "../taskpane/speech";
import { fetchSample } from "../taskpane/sample";
import { BookView } from "./BookView";
import { DiscardDialog } from "./DiscardDialog";
import { FileBar } from "./FileBar";
import { OpenFile } from "./OpenFile";
import { OpenProblem } from "./OpenProblem";
import type { PageClient } from "./pageClient";
import { download } from "../taskpane/parts/download";
import { useBook } from "./useBook";
import type { GridHandle } from "./grid/GridView";
import type { Highlight, SheetParts } from "./grid/marks";

const narrow = "@media (max-width: 820px)";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  main: { display: "flex", flexDirection: "column", flex: "1 1 auto", minHeight: 0 },
  messages: { flexShrink: 0, maxHeight: "40%", overflowY: "auto" },
  halves: { display: "flex", flex: "1 1 auto", minHeight: 0, [narrow]: { flexDirection: "column" } },
  book: { display: "flex", flexDirection: "column", flex: "1 1 60%", minWidth: 0, minHeight: 0 },
  pane: {
    flex: "0 0 clamp(340px, 32vw, 460px)",
    minWidth: 0,
    minHeight: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { flex: "1 1 auto", borderLeft: "none" },
  },
  tabs: { flexShrink: 0, backgroundColor: tokens.colorNeutralBackground1 },
  wide: { flex: "1 1 auto", minHeight: 0, overflowY: "auto", padding: tokens.spacingHorizontalL },
  hidden: { display: "none" },
  /** Where there is room for one half only, the other steps back. */
  away: { [narrow]: { display: "none" } },
});

/** Whether there is room for one half only. */
function useNarrow(): boolean {
  const query = useMemo(() => window.matchMedia(narrow.replace("@media ", "")), []);
  const listen = useCallback(
    (changed: () => void) => {
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(listen, () => query.matches);
}

/** The standalone page: a workbook as a grid, the pane beside it. */
export function Page({ client }: { readonly client: PageClient }) {
  const styles = useStyles();
  const { words } = useSpeech();
  const book = useBook(client);
  const { state } = book;
  const [half, setHalf] = useState<"sheet" | "pane">("pane");
  const [wide, setWide] = useState<HTMLElement | null>(null);
  const [wideUsed, setWideUsed] = useState(false);
  const [large, setLarge] = useState<"wide" | "sheet">("wide");
  const isNarrow = useNarrow();
  const showsWide = wideUsed && !isNarrow;
  const [highlight, setHighlight] = useState<Highlight | null>(null);
  const grid = useRef<GridHandle>(null);
  const active = useRef<Awaited<ReturnType<PaneHost["selected"]>>>(null);
  const selected = useMemo(() => emitter<[sheet: string, at: Position]>(), []);
  const activate = useCallback(
    (sheet: string, at: Position) => {
      active.current = { sheet, at };
      selected.emit(sheet, at);
    },
    [selected],
  );
  const from = useRef<HTMLElement | null>(null);
  const { engine, changes, files } = client;
  const { open, show } = book;
  const save = useRef(book.save);
  save.current = book.save;

  const [issues, setIssues] = useState<readonly IssueShown[]>([]);
  const [parts, setParts] = useState<SheetParts>({ sheet: "", of: [] });
  const picked = useMemo(() => emitter<[issue: number]>(), []);
  const given = useMemo(() => emitter<[files: readonly File[]]>(), []);
  const walk = useCallback(
    async (place: Place) => {
      setHighlight({ sheet: place.sheet, area: place.area, severity: "error" });
      await show(place.sheet);
      const { top, left } = place.area;
      // The grid of another sheet is there only after the next drawing.
      requestAnimationFrame(() => grid.current?.goTo({ row: top, column: left }));
    },
    [show],
  );

  const host = useMemo<PaneHost>(
    () => ({
      engine,
      onChange: changes.listen,
      onFile: files.listen,
      saveFile: download,
      saveBytes: download,
      saveBook: () => save.current(),
      selected: async () => active.current,
      openFile: open,
      onGiven: given.listen,
      markIssues: setIssues,
      markParts: (sheet, of) => setParts({ sheet, of }),
      onSelected: selected.listen,
      openBook: (name, content) => open(new File([content], name)),
      onPicked: picked.listen,
      goTo: (place, pressed) => {
        from.current = pressed;
        setHalf("sheet");
        setLarge("sheet");
        void walk(place);
      },
      openSample: async (role) => {
        const sample = await fetchSample(role);
        await engine.loadForm(sample.form);
        return (await open(sample.workbook)) ? sample.submissions : null;
      },
    }),
    [engine, changes, files, open, picked, selected, given, walk],
  );

  const comeBack = useCallback(() => {
    setHalf("pane");
    setLarge("wide");
    const pressed = from.current;
    // A fixed issue takes its button with it; then the pane itself is where to go on.
    const back = pressed?.isConnected ? pressed : document.querySelector<HTMLElement>("#pane-body h2[tabindex]");
    requestAnimationFrame(() => back?.focus());
  }, []);

  /** Several files, or any while the agencies are shown, are submissions; one is opened. */
  const give = (files: readonly File[]) => {
    const [file, ...others] = files;
    if (file && (others.length > 0 || (showsWide && large === "wide"))) given.emit(files);
    else if (file) void open(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void droppedFiles(event.dataTransfer).then(give);
  };
  // Where submissions are given, they take what is pasted before the page hears of it.
  useEffect(() => onPasted(window, words.pane.pastedTable, give));
  /** Where nothing takes a file, the browser itself would: by leaving this page for it. */
  const stay = (event: DragEvent) => {
    if (event.dataTransfer.types.includes("Files")) event.preventDefault();
  };

  return (
    <div className={styles.page} onDragOver={stay} onDrop={stay}>
      <DiscardDialog book={book} />
      <FileBar book={book} half={half} onHalf={setHalf} />
      <main className={styles.main}>
        <div className={styles.messages}>
          <OpenProblem book={book} />
          {state.failure && <FailureView error={state.failure.error} onRetry={book.closeFailure} />}
          {state.notice && <Outcome notice={state.notice} onUndo={() => undefined} onClose={book.closeNotice} />}
        </div>
        <div className={styles.halves}>
          <section
            aria-label={words.page.sheetView}
            className={mergeClasses(styles.book, half === "pane" && styles.away)}
            onDrop={drop}
          >
            {showsWide && (
              <TabList
                className={styles.tabs}
                selectedValue={large}
                aria-label={words.page.large}
                onTabSelect={(_, { value }) => setLarge(value as "wide" | "sheet")}
              >
                <Tab value="wide">{words.merge.board}</Tab>
                <Tab value="sheet">{words.page.sheetView}</Tab>
              </TabList>
            )}
            {!isNarrow && (
              <div
                ref={setWide}
                className={mergeClasses(styles.wide, !(showsWide && large === "wide") && styles.hidden)}
              />
            )}
            {showsWide && large === "wide" ? null : state.shape ? (
              <BookView
                book={book}
                shape={state.shape}
                engine={engine}
                grid={grid}
                highlight={highlight?.sheet === state.shape.sheet ? highlight : null}
                issues={issues}
                parts={parts}
                onPicked={picked.emit}
                onWalk={walk}
                onLeave={comeBack}
                onActive={activate}
              />
            ) : (
              <OpenFile book={book} />
            )}
          </section>
          <div className={mergeClasses(styles.pane, half === "sheet" && styles.away)}>
            <Pane host={host} wide={isNarrow ? null : wide} onWide={setWideUsed} />
          </div>
        </div>
      </main>
    </div>
  );
}
