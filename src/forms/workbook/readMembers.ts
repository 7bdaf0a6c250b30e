import { matchKey } from "../../text/matchKey";
import { choiceWords, seriesParts } from "./choices";
import type { CellFault } from "./gridTexts";
import { withId } from "./withId";
import type { ReadLine } from "./table";

type Entry = Record<string, unknown>;

/**
 * Puts the members and sums of series where they belong, into `columns`. A line without a series goes on with the one
 * above. `place`: says where in the file a line has come to be.
 */
export function addMembers(
  columns: readonly Entry[],
  lines: readonly ReadLine[],
  place: (path: readonly PropertyKey[], line: ReadLine) => void,
): CellFault[] {
  const faults: CellFault[] = [];
  const fault = (line: ReadLine, key: string, th: string, en: string): void => {
    faults.push({ place: line.place(key), reason: { th, en } });
  };
  const byDimension = new Set(columns.filter(({ over }) => over !== undefined && over !== "list"));
  for (const column of columns) if (column["over"] === "list") column["over"] = [];
  let at = -1;
  for (const line of lines) {
    const { series, part, ...entry } = line.values;
    if (series !== undefined) at = columns.findIndex((column) => isCalled(column, String(series)));
    const column = columns[at];
    if (!column) {
      fault(line, "series", "ไม่มีชุดชื่อนี้ในแผ่นคอลัมน์", "There is no series of this name among the columns");
      continue;
    }
    const path = ["columns", at];
    if (part === "over" || part === "by") {
      if (part === "over" && byDimension.has(column)) {
        const { th, en } = choiceWords(String(column["over"]));
        fault(
          line,
          "part",
          `ชุดนี้เป็นตาม${th} ไม่มีสมาชิกเอง`,
          `This series is over the ${en}: it has no members of its own`,
        );
        continue;
      }
      const members = (column[part] ??= []) as Entry[];
      place([...path, part, members.length], line);
      members.push(withId(entry));
    } else if (part === "sum" || part === "quarter") {
      const sums = part === "sum" ? column : ((column["sums"] ??= {}) as Entry);
      if (sums[part] !== undefined) fault(line, "part", "ชุดนี้มียอดรวมนี้แล้ว", "This series has this sum already");
      place(part === "sum" ? [...path, part] : [...path, "sums", part], line);
      sums[part] = entry;
    } else {
      const known = Object.values(seriesParts);
      fault(
        line,
        "part",
        `ต้องเป็นค่าใดค่าหนึ่งใน ${known.map(({ th }) => th).join(", ")}`,
        `It must be one of ${known.map(({ en }) => en).join(", ")}`,
      );
    }
  }
  return faults;
}

const isCalled = ({ series, name }: Entry, text: string): boolean => {
  const called = typeof name === "object" && name !== null ? (name as { th: unknown }).th : name;
  return (
    series !== undefined && (series === text || (typeof called === "string" && matchKey(called) === matchKey(text)))
  );
};
