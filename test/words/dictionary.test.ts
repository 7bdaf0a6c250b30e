import { dictionary } from "../../src/words/dictionary";
import { countIn, type Figure } from "../../src/words/language";
import { isLeaf, type Leaf, type WordTree } from "../../src/words/spoken";

/** Stands in for every fact a string may ask for. */
const facts = new Proxy(
  {},
  { get: (_, name): Figure | string => (textFacts.has(String(name)) ? "E11" : countIn(2, "arabic")) },
);
const textFacts = new Set([
  "cell",
  "year",
  "header",
  "form",
  "level",
  "at",
  "digest",
  "date",
  "file",
  "agency",
  "agencies",
  "sheet",
  "why",
  "places",
]);

function leaves(words: WordTree, path = ""): [string, Leaf][] {
  return Object.entries(words).flatMap(([name, node]) =>
    isLeaf(node) ? [[`${path}${name}`, node] as [string, Leaf]] : leaves(node, `${path}${name}.`),
  );
}

const textOf = (text: string | ((facts: never) => string)): string =>
  typeof text === "string" ? text : text(facts as never);

/** Words of the other language that belong to the sentence: names of programs and file types, digits as a specimen. */
const inThai = /\.xlsx|\.zip|\bExcel\b|\bWord\b|\bLibreOffice\b|\bJSON\b|\bEsc\b|\bDelete\b|\bCtrl\+V\b|\bE11\b/g;
const inEnglish = /๑๒๓/g;

describe("every string in both languages", () => {
  test.each(leaves(dictionary))("%s", (_, { th, en }) => {
    expect(typeof th).toBe(typeof en);
    expect(textOf(th).replace(inThai, "")).not.toMatch(/[A-Za-z]/);
    expect(textOf(th)).toMatch(/[ก-๙]/);
    expect(textOf(en).replace(inEnglish, "")).not.toMatch(/[ก-๙]/);
    expect(textOf(en)).toMatch(/[A-Za-z]/);
    for (const text of [textOf(th), textOf(en)]) expect(text).toBe(text.trim());
  });
});
