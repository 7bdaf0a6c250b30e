import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { badEnglish } from "./support/badEnglish";

/** Sentences that a file holds as text: what is quoted and has a space, without what is imported. */
function sentencesOf(path: string, text: string): string[] {
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      if (/\S\s+\S|^\s|\s$/.test(node.text)) found.push(node.text);
    } else if (ts.isJsxText(node)) found.push(node.text);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((name) => join("src", name))
  .filter((path) => /\.tsx?$/.test(path));

test("no sentence of a screen, a report or an error is one that a native engineer would not write", () => {
  const sentences = sources.flatMap((path) =>
    sentencesOf(path, readFileSync(path, "utf8")).map((text) => ({ path, text })),
  );
  expect(sentences.length).toBeGreaterThan(1000);
  expect(sentences.filter(({ text }) => badEnglish.test(text))).toEqual([]);
});

test.each([
  ['const a = "it is told here";', ["it is told here"]],
  ["const b = `${n} rows stand here`;", [" rows stand here"]],
  ["const c = <p>Mend it</p>;", ["Mend it"]],
  ['import { d } from "./mend it";', []],
  ['const e = "stands-already";', []],
])("what %s says", (text, sentences) => {
  const found = sentencesOf("a.tsx", text);
  expect(found).toEqual(sentences);
  expect(found.filter((sentence) => !badEnglish.test(sentence))).toEqual([]);
});
