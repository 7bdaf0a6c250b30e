import type { AgencyLine, AgencyStatus, FileShown } from "../../session/shown";
import { matchKey } from "../../text/matchKey";

/** What a person may look at only. */
export const boardFilters = ["all", "problems", "missing", "ready", "merged"] as const;
export type BoardFilter = (typeof boardFilters)[number];

const filterOf: Readonly<Record<AgencyStatus, Exclude<BoardFilter, "all">>> = {
  ...{ faulty: "problems", unreadable: "problems", nobody: "problems", twice: "problems", empty: "problems" },
  ...{ edited: "problems", missing: "missing", replaces: "ready", new: "ready", merged: "merged" },
};

export const isIn = (filter: BoardFilter, { status }: AgencyLine): boolean =>
  filter === "all" || filterOf[status] === filter;

/** The lines of this filter whose agency, or file, holds what is sought. */
export function linesShown(
  lines: readonly AgencyLine[],
  files: readonly FileShown[],
  filter: BoardFilter,
  sought: string,
): readonly AgencyLine[] {
  const key = matchKey(sought);
  const names = new Map(files.map(({ id, file }) => [id, file]));
  const holds = ({ agency, files: ids }: AgencyLine) =>
    [agency ?? "", ...ids.map((id) => names.get(id) ?? "")].some((name) => matchKey(name).includes(key));
  return lines.filter((line) => isIn(filter, line) && (key === "" || holds(line)));
}

export const lineKey = ({ agency, files }: AgencyLine): string => agency ?? `file ${files[0]}`;

/** Agencies of the register that have sent something that can be counted, by now or earlier. */
export const sentCount = (lines: readonly AgencyLine[]): number =>
  lines.filter(({ agency, status }) => agency !== null && ["merged", "edited", "replaces", "new"].includes(status))
    .length;
