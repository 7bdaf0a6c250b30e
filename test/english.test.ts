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

/** The comments of a file, their lines joined; what looks like one within a text is none. */
const commentsOf = (text: string): string[] =>
  [...text.matchAll(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\*[\s\S]*?\*\/|\/\/.*/g)]
    .map(([token]) => token)
    .filter((token) => token.startsWith("/"))
    .map((comment) => comment.replace(/\s*\n\s*(\*(?!\/))?\s*/g, " "));

/** What a paper says, without code and without words that it names. */
const proseOf = (text: string): string =>
  text
    .replace(/^ *```[\s\S]*?^ *```/gm, "")
    .replace(/`[^`]*`|_[^_\n]*_|^###.*$/gm, "")
    .replace(/\s+/g, " ");

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

const papers = ["README.md", ...["src", "test"].flatMap(papersIn)];

function papersIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));
}

const badTurn = (text: string): string[] => {
  const found = badEnglish.exec(text);
  return found ? [text.slice(Math.max(0, found.index - 40), found.index + 40)] : [];
};

test("no comment in the sources does", () => {
  const comments = sources.flatMap((path) => commentsOf(readFileSync(path, "utf8")).map((text) => ({ path, text })));
  expect(comments.length).toBeGreaterThan(3000);
  expect(comments.flatMap(({ path, text }) => badTurn(text).map((found) => [path, found]))).toEqual([]);
});

test("no paper does", () => {
  const bad = papers.flatMap((path) => badTurn(proseOf(readFileSync(path, "utf8"))).map((found) => [path, found]));
  expect(bad).toEqual([]);
});

test.each([
  ["/** It is\n * told here. */\nconst a = 1;", ["/** It is told here. */"]],
  ["const a = { b: 1, // mends it\n};", ["// mends it"]],
  ["function f() {\n  // stands last\n}", ["// stands last"]],
  ['const a = "// told"; const b = `/* mend */`; // fine', ["// fine"]],
])("the comments of %j", (text, comments) => expect(commentsOf(text)).toEqual(comments));

test("what a paper names and what is code is not its prose", () => {
  expect(badTurn(proseOf("No _told, mend_ or `stands`.\n\n```\nanew\n```\n"))).toEqual([]);
  expect(badTurn(proseOf("It is\ntold here."))).toEqual(["It is told here."]);
});

test.each(["{year} stands for the year", "it stands out", "a stand-in for it", "there is no such file"])(
  "%s: fine English",
  (text) => expect(badTurn(text)).toEqual([]),
);

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
