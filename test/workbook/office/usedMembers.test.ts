import { readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";
import { usedMembers, type UsedMember } from "./usedMembers";

const root = resolve(__dirname, "../../..");
const places = ["src/workbook/office", "src/taskpane", "src/commands"];

/** Types are asked for, not checked. */
function programOf(files: readonly string[], made?: { readonly name: string; readonly text: string }): ts.Program {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  // Only our own modules are followed: what packages bring has nothing to do with Excel.
  host.resolveModuleNameLiterals = (literals, from, _, settings) =>
    literals.map(({ text }) =>
      text.startsWith(".") ? ts.resolveModuleName(text, from, settings, host) : { resolvedModule: undefined },
    );
  if (made) {
    const { getSourceFile, fileExists } = host;
    host.fileExists = (path) => path === made.name || fileExists(path);
    host.getSourceFile = (path, ...rest) =>
      path === made.name
        ? ts.createSourceFile(path, made.text, ts.ScriptTarget.ES2022, true)
        : getSourceFile(path, ...rest);
  }
  return ts.createProgram({ rootNames: [...files, ...(made ? [made.name] : [])], options, host });
}

const sources = places.flatMap((place) =>
  readdirSync(join(root, place), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(root, place, name))
    .filter((path) => /excel|office|session/i.test(readFileSync(path, "utf8"))),
);

const minor = (version: string): number => Number(version.split(".")[1] ?? 0);
/** What every Excel has that the manifest lets in. */
const promised = "1.9";

/** Of Office as a whole: there with every Excel that shows the ribbon's buttons (AddinCommands 1.1). */
const withCommands = new Set(["Event.completed"]);

/** Members that this Excel may not have, used where nobody has asked whether it has. */
const unguarded = (members: readonly UsedMember[]): string[] =>
  members.flatMap(({ member, set, gate, file }) => {
    const [name, version = "1.1"] = (set ?? "").split(" ");
    const isThere =
      name === "ExcelApi" ? minor(version) <= minor(gate ?? promised) : name === "" || withCommands.has(member);
    return isThere ? [] : [`${member} needs ${set} (${relative(root, file)})`];
  });

// Calls that test the gate itself: one program for all of them, since the types of Office.js are large.
const made = {
  name: join(root, "src/workbook/office/made.ts"),
  text: `
    import { supports } from "./supports";
    declare const range: Excel.Range;
    export const bare = () => range.getMergedAreasOrNullObject();
    export const asked = () => (supports("1.13") ? range.getMergedAreasOrNullObject() : undefined);
    export const less = () => (supports("1.12") ? range.getMergedAreasOrNullObject() : undefined);
    export function left() {
      if (!supports("1.13")) return undefined;
      return range.getMergedAreasOrNullObject();
    }
    export const old = () => range.values;
    export const wanted = () => Excel.run({ mergeUndoGroup: true }, async () => undefined);
  `,
};
const program = programOf(sources, made);

test("no member beyond ExcelApi 1.9 is used without asking for it", () => {
  const members = usedMembers(program, sources);
  expect(unguarded(members)).toEqual([]);
  process.stdout.write(table(members));
});

test("the check itself finds what is not asked for", () => {
  const found = usedMembers(program, [made.name]);
  expect(found.map(({ member, gate }) => [member, gate])).toEqual([
    ["Range.getMergedAreasOrNullObject", null],
    ["Range.getMergedAreasOrNullObject", "1.13"],
    ["Range.getMergedAreasOrNullObject", "1.12"],
    ["Range.getMergedAreasOrNullObject", "1.13"],
    ["Range.values", null],
    ["Excel.run", null],
    ["RunOptions.mergeUndoGroup", null],
  ]);
  expect(unguarded(found).map((line) => line.split(" needs ")[0])).toEqual([
    "Range.getMergedAreasOrNullObject",
    "Range.getMergedAreasOrNullObject",
    "RunOptions.mergeUndoGroup",
  ]);
});

function table(members: readonly UsedMember[]): string {
  const lines = new Map(
    members
      .filter(({ set }) => set !== null)
      .map(({ member, set, gate }) => [
        member,
        `  ${member.padEnd(50)} ${set!.padEnd(14)} ${gate ? `asked for ${gate}` : ""}`,
      ]),
  );
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line.trimEnd());
  const newer = sorted.filter((line) => line.includes("asked for"));
  return (
    `Members of Office.js in use, the set that brought them, and where that is asked for:\n${sorted.join("\n")}\n` +
    `  ${sorted.length} members, ${newer.length} of them beyond ExcelApi ${promised}, none without asking\n`
  );
}
