import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { partsOf } from "../support/openedXlsx";

/** Where the schema of ECMA-376 (transitional) lies; undefined where it does not. */
export function schemaFolder(): string | undefined {
  const folder = resolve(__dirname, "../../../shared/schema");
  return existsSync(join(folder, "sml.xsd")) ? folder : undefined;
}

const ecma = "http://schemas.openxmlformats.org";
/** The namespaces of parts that are judged, with the file of each. */
const schemas = new Map([
  [`${ecma}/spreadsheetml/2006/main`, "sml.xsd"],
  [`${ecma}/drawingml/2006/spreadsheetDrawing`, "dml-spreadsheetDrawing.xsd"],
  [`${ecma}/drawingml/2006/chart`, "dml-chart.xsd"],
  [`${ecma}/drawingml/2006/main`, "dml-main.xsd"],
  [`${ecma}/package/2006/content-types`, "opc-contentTypes.xsd"],
  [`${ecma}/package/2006/relationships`, "opc-relationships.xsd"],
]);

export interface Judged {
  readonly name: string;
  readonly faults: readonly string[];
}

/** The parts of each workbook that the schema knows, with what it finds wrong in them; one run of xmllint for all. */
export function schemaFaults(folder: string, workbooks: readonly Uint8Array[]): Judged[][] {
  const work = mkdtempSync(join(tmpdir(), "ruam-"));
  try {
    const imports = [...schemas].map(
      ([namespace, file]) =>
        `<xs:import namespace="${namespace}" schemaLocation="${pathToFileURL(join(folder, file)).href}"/>`,
    );
    writeFileSync(
      join(work, "all.xsd"),
      `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join("")}</xs:schema>`,
    );
    const files: string[] = [];
    const known = workbooks.map((bytes, at) =>
      [...partsOf(bytes)].flatMap(([name, xml]) => {
        if (!isKnown(xml)) return [];
        const file = `${at}-${files.length}.xml`;
        writeFileSync(join(work, file), asFirstVersion(xml));
        files.push(file);
        return [{ name, file }];
      }),
    );
    const run = spawnSync("xmllint", ["--noout", "--nonet", "--schema", "all.xsd", ...files], {
      cwd: work,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    if (run.error) throw new Error(`xmllint (of libxml2-utils) is needed: ${run.error.message}`);
    const lines = run.stderr.split("\n").filter((line) => line !== "");
    const judged = new Set(lines.flatMap((line) => /^(\S+) (?:validates|fails to validate)$/.exec(line)?.[1] ?? []));
    if (files.some((file) => !judged.has(file))) throw new Error(`xmllint did not judge every part: ${run.stderr}`);
    const faults = new Map<string, string[]>();
    for (const line of lines) {
      const [, file, fault] = /^(\S+?):\d+: .*?Schemas validity error : (.*)$/.exec(line) ?? [];
      if (file !== undefined && fault !== undefined) faults.set(file, [...(faults.get(file) ?? []), fault]);
    }
    return known.map((parts) => parts.map(({ name, file }) => ({ name, faults: faults.get(file) ?? [] })));
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** Faults that a workbook has now and had not, or had less often, each with its part. */
export function newFaults(before: readonly Judged[], after: readonly Judged[]): string[] {
  const had = before.flatMap(({ faults }) => faults);
  return after.flatMap(({ name, faults }) =>
    faults.flatMap((fault) => {
      const at = had.indexOf(fault);
      if (at < 0) return [`${name}: ${fault}`];
      had.splice(at, 1);
      return [];
    }),
  );
}

function isKnown(xml: string): boolean {
  const [, prefix, attributes] = /^[^<]*(?:<[?!][^>]*>[^<]*)*<(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml) ?? [];
  if (attributes === undefined) return false;
  const declared = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  const [, namespace] = new RegExp(`\\s${declared}="([^"]*)"`).exec(attributes) ?? [];
  return namespace !== undefined && schemas.has(namespace);
}

/**
 * Markup as a reader of the format's first version reads it: without what later versions added. `xml:space`, which Excel writes
 * of every text that begins or ends with a space, belongs to XML itself; the schema does not name it.
 */
function asFirstVersion(xml: string): string {
  const [, ignorable = ""] = /\smc:Ignorable="([^"]*)"/.exec(xml) ?? [];
  const later = ["mc", "xml", ...ignorable.split(" ").filter((prefix) => prefix !== "")].join("|");
  return xml
    .replace(/<(?:\w+:)?extLst\b[^>]*\/>|<((?:\w+:)?extLst)\b[^>]*>[\s\S]*?<\/\1>/g, "")
    .replace(
      /<mc:AlternateContent\b[\s\S]*?<\/mc:AlternateContent>/g,
      (choice) => /<mc:Fallback\b[^>]*>([\s\S]*?)<\/mc:Fallback>/.exec(choice)?.[1] ?? "",
    )
    .replace(new RegExp(`\\s(?:${later}):[\\w.-]+="[^"]*"`, "g"), "");
}
