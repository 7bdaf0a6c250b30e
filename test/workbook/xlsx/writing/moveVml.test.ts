import { rowMoves } from "../../../../src/grid/rowMoves";
import { moveVml } from "../../../../src/workbook/xlsx/writing/moveVml";

const moves = rowMoves({ kind: "insert", row: 4, count: 2 });
const moved = (data: string, sheet: string | null = "แผน"): string => {
  const xml = `<xml><v:shape><v:textbox><br></v:textbox><x:ClientData>${data}</x:ClientData></v:shape></xml>`;
  const bytes = moveVml(new TextEncoder().encode(xml), { sheet, movesOf: (of) => (of === "แผน" ? moves : undefined) });
  return /<x:ClientData>(.*)<\/x:ClientData>/.exec(new TextDecoder().decode(bytes))![1]!;
};

test.each([
  [
    "a note goes with its cell",
    "<x:Anchor>1, 2, 3, 4, 5, 6, 7, 8</x:Anchor><x:Row>4</x:Row>",
    "<x:Anchor>1, 2, 5, 4, 5, 6, 9, 8</x:Anchor><x:Row>6</x:Row>",
  ],
  [
    "a note above stays, though its box reaches down",
    "<x:Anchor>1, 2, 3, 4, 5, 6, 7, 8</x:Anchor><x:Row>3</x:Row>",
    null,
  ],
  [
    "a control goes with its upper edge",
    "<x:Anchor>1,2,6,4,5,6,8,8</x:Anchor>",
    "<x:Anchor>1,2,8,4,5,6,10,8</x:Anchor>",
  ],
  [
    "what a control is tied to",
    "<x:FmlaLink>$B$9</x:FmlaLink><x:FmlaRange>'แผน'!$A$2:$A$9</x:FmlaRange>",
    "<x:FmlaLink>$B$11</x:FmlaLink><x:FmlaRange>'แผน'!$A$2:$A$11</x:FmlaRange>",
  ],
  ["a picture in a page's head", "<x:Anchor></x:Anchor>", null],
])("%s", (_, before, after) => {
  expect(moved(before)).toBe(after ?? before);
});

test.each([
  ["another one, with a digit in it", "ns4:"],
  ["none", ""],
])("tags with a prefix other than x, as other programs save them: %s", (_, prefix) => {
  const data = (anchor: string, row: number): string =>
    `<xml><x:ClientData><x:Anchor>${anchor}</x:Anchor><x:Row>${row}</x:Row><x:Column>4</x:Column></x:ClientData></xml>`;
  const named = (xml: string): Uint8Array => new TextEncoder().encode(xml.replaceAll("x:", prefix));
  const before = named(data("1, 2, 3, 4, 5, 6, 7, 8", 4));
  const after = moveVml(before, { sheet: "แผน", movesOf: () => moves });
  expect(after).toEqual(named(data("1, 2, 5, 4, 5, 6, 9, 8", 6)));
});

test("on a sheet whose rows stay, nothing moves but what names the other", () => {
  const data = "<x:Anchor>1, 2, 6, 4, 5, 6, 8, 8</x:Anchor><x:Row>9</x:Row><x:FmlaLink>แผน!$B$9</x:FmlaLink>";
  expect(moved(data, "รวม")).toBe(data.replace("$9", "$11"));
});
