import type { Grid } from "../../grid/grid";
import { issueCodes, catalogue, type IssueCode } from "../../issues/catalogue";
import { numberOfText } from "./numberOfText";
import { relationNames } from "./choices";
import { formNames, type FormNames } from "./formNames";
import type { BookPlace } from "./bookSheet";
import type { CellFault } from "./gridTexts";
import { Places } from "./places";
import { readKeySheet } from "./readKeySheet";
import { addMembers } from "./readMembers";
import { headingsAmong, readTable, type ReadTable } from "./readTable";
import { isRelationKind, relationEntry } from "./relations";
import { sheetCalled, type FormSheetKey } from "./sheetNames";
import { tables, type TableKey } from "./sheets";
import type { ReadLine } from "./table";
import { readTaxonomy } from "./readTaxonomy";
import { withId } from "./withId";

type Entry = Record<string, unknown>;

/** What the sheets of a form's workbook say, as its file would, and where each key of it is. */
export interface ReadFormBook {
  readonly value: Readonly<Entry>;
  readonly places: Places;
  /** What no file can say: an unknown heading, a formula. */
  readonly faults: readonly CellFault[];
}

const noNames: FormNames = { called: (_, id) => id, meant: (_, text) => text, knows: () => false };

/** Reads the sheets of a form's workbook. Whatever they hold, everything in them is in the answer or among its faults. */
export function readForm(grids: readonly Grid[]): ReadFormBook {
  return new FormReader(grids).read();
}

class FormReader {
  private readonly places = new Places();
  private readonly faults: CellFault[] = [];
  private readonly sheets = new Map<FormSheetKey, Grid>();
  private readonly value: Entry = { format: 2 };

  constructor(grids: readonly Grid[]) {
    for (const grid of grids) {
      const key = sheetCalled(grid.sheet);
      if (key && !this.sheets.has(key)) this.sheets.set(key, grid);
      else if (grid.rows.length > 0) {
        this.fault(
          { sheet: grid.sheet, row: 0, column: 0 },
          "แบบฟอร์มไม่มีแผ่นชื่อนี้ แก้ชื่อแผ่น หรือลบแผ่นนี้ออก",
          "A form has no sheet of this name: rename or remove it",
        );
      }
    }
    const first = grids[0]?.sheet ?? "";
    this.places.put([], { sheet: first, row: 0, column: 0 });
  }

  read(): ReadFormBook {
    const keySheets = (["form", "print"] as const).flatMap((key) => {
      const grid = this.sheets.get(key);
      return grid ? [readKeySheet(key, grid, this.places)] : [];
    });
    for (const { faults, values } of keySheets) {
      this.faults.push(...faults);
      Object.assign(this.value, values(noNames));
    }
    this.put(
      "levels",
      this.entries("levels", noNames, (level) => withId(level)),
    );
    this.lists();
    this.columns();
    const names = formNames(this.value);
    for (const { values } of keySheets) Object.assign(this.value, values(names));
    this.put("totals", this.entries("totals", names));
    this.taxonomy(names);
    this.put("agencies", this.entries("agencies", names));
    this.put("units", this.entries("units", names));
    this.relations(names);
    this.severities();
    return { value: this.value, places: this.places, faults: this.faults };
  }

  private put(key: string, entries: readonly unknown[]): void {
    if (entries.length > 0) this.value[key] = entries;
  }

  private fault(place: BookPlace, th: string, en: string): void {
    this.faults.push({ place, reason: { th, en } });
  }

  /** The lines of a sheet; none where the workbook lacks it. */
  private lines(key: TableKey, names: FormNames): ReadLine[] {
    const table = this.table(key);
    return table ? table.lines(names) : [];
  }

  private table(key: TableKey): ReadTable | undefined {
    const grid = this.sheets.get(key);
    if (!grid) return undefined;
    const table = readTable(grid, headingsAmong(tables[key]));
    this.faults.push(...table.faults);
    this.places.put([key], table.header);
    return table;
  }

  /** The lines of a sheet as entries of the file's list of its name. */
  private entries(
    key: Exclude<TableKey, "members" | "lists" | "severities" | "relations">,
    names: FormNames,
    entryOf: (values: Entry) => Entry = (values) => values,
  ): Entry[] {
    return this.lines(key, names).map((line, at) => {
      this.placeKeys([key, at], line, keysOf(key));
      return entryOf({ ...line.values });
    });
  }

  private placeKeys(path: readonly PropertyKey[], line: ReadLine, all: readonly string[]): void {
    this.places.put(path, line.place(all[0]!));
    for (const key of all) {
      if (key.endsWith(".en")) this.places.put([...path, key.slice(0, -".en".length), "en"], line.place(key));
      else this.places.put([...path, key], line.place(key));
    }
  }

  private columns(): void {
    const [table, members] = [this.table("columns"), this.lines("members", noNames)];
    // How a total comes about names other columns: they are known once all are read.
    for (let known = 0; known < 2; known++) {
      const lines = table?.lines(formNames(this.value)) ?? [];
      const columns = lines.map((line, at) => this.column(line, ["columns", at]));
      const faults = addMembers(columns, members, (path, line) => this.placeKeys(path, line, keysOf("members")));
      if (known > 0) this.faults.push(...faults);
      this.put("columns", columns);
    }
  }

  private column(line: ReadLine, path: readonly PropertyKey[]): Entry {
    this.placeKeys(path, line, keysOf("columns"));
    this.places.put(path, line.place("name"));
    this.places.put([...path, "series"], line.place("id"));
    const { over, id, ...rest } = line.values;
    if (over !== undefined) return { ...rest, ...withId({ name: rest["name"], id }, "series"), over };
    return id === undefined ? rest : { ...rest, id };
  }

  private lists(): void {
    const lists: Record<string, Entry[]> = {};
    let id: string | undefined;
    for (const line of this.lines("lists", noNames)) {
      const { list, ...entry } = line.values;
      if (list !== undefined) id = String(list);
      if (id === undefined) {
        this.fault(line.place("list"), "ต้องบอกชื่อรายการ", "It must say which list this is");
        continue;
      }
      if (Object.keys(entry).length === 0) continue;
      const names = (lists[id] ??= []);
      this.placeKeys(["lists", id, names.length], line, keysOf("lists"));
      if (names.length === 0) this.places.put(["lists", id], line.place("list"));
      names.push(entry);
    }
    if (Object.keys(lists).length > 0) this.value["lists"] = lists;
  }

  private taxonomy(names: FormNames): void {
    const grid = this.sheets.get("taxonomy");
    if (!grid) return;
    const levels = (this.value["levels"] ?? []) as readonly Entry[];
    const order = levels.map(({ id }) => String(id));
    const read = readTaxonomy(grid, order, names, this.places);
    this.faults.push(...read.faults);
    this.put("taxonomy", read.nodes);
  }

  private relations(names: FormNames): void {
    const relations: Entry[] = [];
    for (const line of this.lines("relations", names)) {
      const { kind, parts, is, ...rest } = line.values;
      if (!isRelationKind(kind)) {
        const known = Object.values(relationNames);
        this.fault(
          line.place("kind"),
          `ต้องเป็นค่าใดค่าหนึ่งใน ${known.map(({ th }) => th).join(", ")}`,
          `It must be one of ${known.map(({ en }) => en).join(", ")}`,
        );
        continue;
      }
      const path = ["relations", relations.length];
      this.placeKeys(path, line, keysOf("relations"));
      this.places.put(path, line.place("parts"));
      const text = typeof is === "string" ? is : "";
      relations.push({
        ...relationEntry(kind, (parts ?? []) as string[]),
        ...(is === undefined ? {} : { is: names.knows("column", text) ? is : numberOfText(text) }),
        ...rest,
      });
    }
    this.put("relations", relations);
  }

  private severities(): void {
    const severities: Entry = {};
    for (const line of this.lines("severities", noNames)) {
      const { code, severity } = line.values;
      if (code === undefined) {
        if (severity !== undefined)
          this.fault(line.place("code"), "ขาดรหัสของการตรวจนี้", "The code of this check is missing");
        continue;
      }
      const name = String(code);
      const isKnown = issueCodes.includes(name as IssueCode);
      if (name in severities) this.fault(line.place("code"), "การตรวจนี้มีแล้ว", "This check is there already");
      if (severity === undefined || (isKnown && catalogue[name as IssueCode].severity === severity)) continue;
      severities[name] = severity;
      this.places.put(["severities", name], line.place(isKnown ? "severity" : "code"));
    }
    if (Object.keys(severities).length > 0) this.value["severities"] = severities;
  }
}

const keysOf = (table: TableKey): string[] => tables[table].map(({ key }) => key);
