import type { Grid } from "../grid/grid";
import type { Form } from "../forms/schema";
import type { Issue } from "../issues/issue";
import type { Header, Heading, PlanRow, Submission, TotalRow } from "../plan/submission";
import { contextOf, giveRole } from "./context";
import { isDetailLine, isTotalLine } from "./detailLine";
import { headerRowsAt, mayBeHeader } from "./headerRows";
import { headerWords } from "./headerWords";
import { bareHeading, labelledHeading, type HeadingLine } from "./headingLine";
import { headingNames } from "./headingNames";
import { linesOf, type Line } from "./line";
import { mergeFollower } from "./mergedCells";
import { isNoteLine } from "./noteLine";
import { pathThrough } from "./path";
import { readRow } from "./readRow";
import { sectionsOf } from "./sections";
import { tableOf, type Table } from "./table";
import { readTitle, type Titles } from "./titleLine";
import { tellUnread } from "./unread";
import { readTotal, totalLabels, type TotalLabel } from "./totalRow";

export interface SheetReading {
  readonly submission: Submission;
  readonly issues: readonly Issue[];
}

/**
 * Reads one sheet by one form. Every cell that holds something ends up in a row, a heading, a header, a total or a
 * note (see `roles`), or in an issue. What is read otherwise than it stands is an assumption; what has no one
 * sensible meaning is an issue. Never fails, whatever the sheet holds.
 */
export function readSheet(grid: Grid, form: Form): SheetReading {
  const context = contextOf(grid, form);
  const lines = linesOf(grid);
  const words = headerWords(form);
  const labels = totalLabels(form, lines);
  const mergesAt = mergeFollower(grid);
  const sections = sectionsOf(form);
  const path = pathThrough(form, headingNames(form), (assumption) => context.assumptions.push(assumption));
  const titles: Titles = { agency: null, agencyAt: null, fiscalYear: null };

  const headers: Header[] = [];
  const headings = new Set<Heading>();
  const rows: PlanRow[] = [];
  let grandTotal: TotalRow | null = null;
  let table: Table | undefined;
  /** Lines that what follows decides about: headings known by their place alone, and text that may be a footer. */
  let undecided: (HeadingLine & { readonly line: Line })[] = [];
  let loose: Line[] = [];

  const enter = (line: Line, { level, text, piece, rest }: HeadingLine): void => {
    giveRole(context, line, "heading");
    const entered = path.enter(level, text, piece.text, { row: line.index, column: piece.column });
    headings.add(entered.heading);
    if (!entered.repeated) sections.heading(level, path.headings(), line.index);
    tellUnread(context, line, rest);
  };
  const note = (line: Line): void => {
    giveRole(context, line, "note");
    if (rows.length === 0) readTitle(line, form, context.agencies, titles);
  };
  /** The plan goes on below: text that was no part of it is told. A heading known by its place needs a row. */
  const goOn = (row: boolean): void => {
    for (const { line, ...heading } of undecided) {
      if (row) enter(line, heading);
      else note(line);
    }
    for (const line of loose) tellUnread(context, line, line.pieces);
    undecided = [];
    loose = [];
  };

  const total = (line: Line, label: TotalLabel, columns: Table): void => {
    goOn(false);
    giveRole(context, line, "total");
    const read = readTotal(context, line, label.piece, labels.kindOf(label, sections), columns);
    if (read.kind === "grand-total") grandTotal = read;
    else {
      sections.total(read);
      path.close();
    }
  };
  const detail = (line: Line, columns: Table): void => {
    goOn(true);
    for (const row of readRow(context, line, columns, path, mergesAt(line.index))) {
      for (const heading of row.path) headings.add(heading);
      sections.detail(rows.length, line.index, row.path, { row: line.index, column: line.pieces[0]!.column });
      rows.push(row);
    }
  };

  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const header = mayBeHeader(line, words, context.keyOf) && headerRowsAt(lines, at, words, context.keyOf);
    if (header) {
      goOn(true);
      const read = tableOf(grid.sheet, header, form, table);
      table = read.table;
      context.issues.push(...read.issues);
      context.assumptions.push(...read.assumptions);
      headers.push(table.header);
      sections.header(header.area.bottom);
      for (; lines[at] && lines[at]!.index <= header.area.bottom; at++) giveRole(context, lines[at]!, "header");
      at -= 1;
      continue;
    }
    if (isNoteLine(line)) {
      note(line);
      continue;
    }
    const label = table && labels.find(line);
    if (table && label && isTotalLine(line, label.piece, table)) {
      total(line, label, table);
      continue;
    }
    const heading = labelledHeading(line, form) ?? bareHeading(line, form, table);
    if (heading && (heading.certain || !grandTotal)) {
      if (heading.certain) {
        goOn(false);
        enter(line, heading);
      } else undecided.push({ ...heading, line });
      continue;
    }
    if (table && isDetailLine(line, table)) detail(line, table);
    else if (table) loose.push(line);
    else note(line);
  }
  // Nothing of the plan follows: words are a footer, but a number may be an amount that nobody would see again.
  for (const { line } of undecided) note(line);
  for (const line of loose) {
    if (line.pieces.every(({ cell }) => typeof cell.value === "string")) note(line);
    else tellUnread(context, line, line.pieces);
  }

  return {
    submission: {
      sheet: grid.sheet,
      form: form.id,
      ...submitterOf(titles, rows),
      fiscalYear: titles.fiscalYear,
      headers,
      headings: [...headings],
      rows,
      sections: sections.all(),
      grandTotal,
      assumptions: context.assumptions,
      roles: context.roles,
    },
    issues: context.issues,
  };
}

/** The agency the title names, or the one that all rows name. */
function submitterOf({ agency, agencyAt }: Titles, rows: readonly PlanRow[]): Pick<Submission, "agency" | "agencyAt"> {
  if (agency !== null || agencyAt !== null) return { agency, agencyAt };
  const first = rows[0]?.agency ?? null;
  return { agency: rows.every((row) => row.agency === first) ? first : null, agencyAt: null };
}
