import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { areaToA1 } from "../../src/grid/area";
import type { Issue } from "../../src/issues/issue";
import { checkedFiles } from "../support/checkedFiles";
import { sharedData } from "../support/shared";

interface Planted {
  readonly cell: string | null;
  readonly severity: "error" | "warning";
  readonly type: string;
  readonly optional?: boolean;
  /** Another file of the folder that it is about. */
  readonly otherFile?: string;
}

interface AnswerKey {
  readonly files: readonly { readonly file: string; readonly errors: readonly Planted[] }[];
}

const data = sharedData();
const cellOf = ({ area }: Issue): string | null => area && areaToA1(area);

if (!data) test("there is no shared data to check", () => expect(sharedData()).toBeUndefined());
else {
  const faulty = join(data, "faulty");
  const key = JSON.parse(readFileSync(join(faulty, "answer-key.json"), "utf8")) as AnswerKey;
  const last = (path: string): string => path.split("/").at(-1)!;

  describe("files with planted faults", () => {
    test.each(key.files.map(({ file, errors }) => [file, errors] as const))("%s", (file, planted) => {
      const others = planted.flatMap(({ otherFile }) => (otherFile ? [join(faulty, last(otherFile))] : []));
      const sheets = checkedFiles([...others, join(faulty, file)]);
      const issues = sheets.filter((sheet) => sheet.file === file).flatMap((sheet) => sheet.issues);
      const reported = new Set(issues.map((issue) => `${issue.severity} ${cellOf(issue)}`));
      for (const { cell, severity, optional } of planted)
        if (!optional) expect(reported).toContain(`${severity} ${cell}`);

      const known = new Set(planted.map(({ cell }) => cell));
      const invented = issues.filter((issue) => issue.severity === "error" && !known.has(cellOf(issue)));
      expect(invented.map((issue) => [cellOf(issue), issue.code])).toEqual([]);
    });
  });

  describe("clean files", () => {
    const folder = join(data, "submissions");
    const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".xlsx")) : [];
    const sheets = checkedFiles(files.map((file) => join(folder, file)));
    const count = (severity: Issue["severity"]) =>
      sheets.flatMap(({ file, issues }) =>
        issues.filter((issue) => issue.severity === severity).map((issue) => `${file} ${cellOf(issue)} ${issue.code}`),
      );

    test("35 of them, without an error", () => {
      expect(sheets).toHaveLength(35);
      expect(count("error")).toEqual([]);
    });

    test("the only warnings are two faults of the printed plan that a clean copy still has", () => {
      expect(count("warning")).toEqual([
        "11-public-health.xlsx C60 unit-indicator-mismatch",
        "19-commerce.xlsx D30 unit-indicator-mismatch",
      ]);
    });

    test("notes are few enough to be read", () => {
      expect(count("note").length).toBeLessThan(sheets.length);
    });
  });
}
