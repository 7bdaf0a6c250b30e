import { makeStyles, MessageBar, MessageBarBody, Tab, TabList, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState, type Ref } from "react";
import { toA1, type Position } from "../grid/area";
import { SheetText } from "../taskpane/parts/SheetText";
import { useSpeech } from "../taskpane/speech";
import type { IssueShown, Place } from "../session/shown";
import { CellBar } from "./CellBar";
import { IssueBar } from "./IssueBar";
import type { PageEngine } from "./engine/pageEngine";
import { GridView, type GridHandle } from "./grid/GridView";
import { issueMarks, partMarks, type Highlight, type SheetParts } from "./grid/marks";
import type { CellShown, SheetShape } from "./grid/shape";
import type { OpenedBook } from "./useBook";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", flex: "1 1 auto", minHeight: 0, minWidth: 0 },
  open: { flexShrink: 0, borderRadius: 0 },
  tabs: {
    flexShrink: 0,
    overflowX: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  readonly book: OpenedBook;
  readonly shape: SheetShape;
  readonly engine: PageEngine;
  readonly grid: Ref<GridHandle>;
  readonly highlight: Highlight | null;
  /** What the check found, in the order of its list. */
  readonly issues: readonly IssueShown[];
  /** What cells were taken for, while a form is made from a sheet. */
  readonly parts: SheetParts;
  /** Hears that a cell with an issue became the active one. */
  readonly onPicked: (issue: number) => void;
  /** Takes the person to an issue's cell. */
  readonly onWalk: (place: Place) => void;
  readonly onLeave: () => void;
  /** Hears which cell is the active one. */
  readonly onActive: (sheet: string, at: Position) => void;
}

const firstCell: Position = { row: 0, column: 0 };

/** The open workbook: the content of the active cell, the sheet, and the sheets' tabs. */
export function BookView(props: Props) {
  const { book, shape, engine, grid, highlight, issues, parts, onPicked, onWalk, onLeave, onActive } = props;
  const { words, figure } = useSpeech();
  const styles = useStyles();
  const [places, setPlaces] = useState<Readonly<Record<string, Position>>>({});
  const [cell, setCell] = useState<CellShown | undefined>();
  const active = places[shape.sheet] ?? firstCell;
  const { sheet } = shape;
  const activate = useCallback(
    (at: Position, shown: CellShown | undefined) => {
      setPlaces((before) =>
        before[sheet]?.row === at.row && before[sheet]?.column === at.column ? before : { ...before, [sheet]: at },
      );
      setCell(shown);
      onActive(sheet, at);
    },
    [sheet, onActive],
  );
  const here = useMemo(
    () => issues.flatMap((issue) => (issue.place?.sheet === sheet ? [{ ...issue, place: issue.place }] : [])),
    [issues, sheet],
  );
  const marks = useMemo(
    () => (parts.sheet === sheet && parts.of.length > 0 ? partMarks(parts.of) : issueMarks(here, sheet)),
    [here, sheet, parts],
  );
  const picked = here.find(({ place: { area } }) => area.top === active.row && area.left === active.column)?.id;
  useEffect(() => {
    if (picked !== undefined) onPicked(picked);
  }, [picked, onPicked]);
  return (
    <div className={styles.view}>
      <CellBar address={toA1(active)} cell={cell} hint={highlight ? words.page.backToList : ""} />
      {here.length > 0 && parts.of.length === 0 && <IssueBar issues={here} active={active} onWalk={onWalk} />}
      {shape.openFormulas > 0 && (
        <MessageBar className={styles.open} intent="warning" layout="multiline">
          <MessageBarBody>{words.page.openFormulas({ count: figure(shape.openFormulas) })}</MessageBarBody>
        </MessageBar>
      )}
      <GridView
        key={sheet}
        shape={shape}
        fetchRows={engine.rows}
        active={active}
        highlight={highlight}
        issues={marks}
        handle={grid}
        onActive={activate}
        onEdit={book.edit}
        onUndo={book.undo}
        onLeave={onLeave}
      />
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={words.page.sheets}
        selectedValue={sheet}
        onTabSelect={(_, { value }) => void book.show(String(value))}
      >
        {book.state.sheets
          .filter(({ visibility }) => visibility === "visible")
          .map(({ sheet: name }) => (
            <Tab key={name} value={name}>
              <SheetText>{name}</SheetText>
            </Tab>
          ))}
      </TabList>
    </div>
  );
}
