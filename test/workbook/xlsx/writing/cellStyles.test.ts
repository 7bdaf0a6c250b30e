import { CellStyles } from "../../../../src/workbook/xlsx/writing/cellStyles";

const styles = (xml: string) =>
  new CellStyles(new TextEncoder().encode(`<styleSheet xmlns="urn:x"><fonts/>${xml}<dxfs/></styleSheet>`));
const written = (of: CellStyles) => {
  const bytes = of.changed();
  return bytes && new TextDecoder().decode(bytes).replace(/^<styleSheet[^>]*><fonts\/>|<dxfs\/><\/styleSheet>$/g, "");
};

test("a style of that format is taken where there is one", () => {
  const known = styles(
    '<cellXfs count="3"><xf numFmtId="0" fontId="1"/><xf numFmtId="3" fontId="2"/><xf fontId="1" numFmtId="3" applyNumberFormat="1"/></cellXfs>',
  );
  expect([known.withFormat(0, "#,##0"), known.withFormat(2, "General"), known.withFormat(1, "#,##0")]).toEqual([
    2, 0, 1,
  ]);
  expect(written(known)).toBeUndefined();
});

test("one is added that differs in nothing else", () => {
  const known = styles(
    '<cellXfs count="1"><xf numFmtId="0" fontId="1" xfId="0"><alignment wrapText="1"/></xf></cellXfs>',
  );
  expect(known.withFormat(0, "#,##0")).toBe(1);
  expect(known.withFormat(0, "#,##0")).toBe(1);
  expect(known.formatOf(1)).toBe("#,##0");
  expect(written(known)).toBe(
    '<cellXfs count="2"><xf numFmtId="0" fontId="1" xfId="0"><alignment wrapText="1"/></xf><xf numFmtId="3" fontId="1" xfId="0" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs>',
  );
});

test.each([
  [
    "into the list",
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0"/></numFmts>',
    '<numFmts count="2"><numFmt numFmtId="170" formatCode="0.0"/><numFmt numFmtId="171" formatCode="#,##0;-#,##0;&quot;-&quot;"/></numFmts>',
  ],
  [
    "into an empty list",
    "<numFmts/>",
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0;-#,##0;&quot;-&quot;"/></numFmts>',
  ],
])("a format of one's own goes %s", (_, before, after) => {
  const known = styles(`${before}<cellXfs count="1"><xf numFmtId="0"/></cellXfs>`);
  known.withFormat(0, '#,##0;-#,##0;"-"');
  expect(written(known)).toContain(after);
});

test("a format that a country writes its own way is spelled out", () => {
  const known = styles('<cellXfs count="1"><xf numFmtId="0"/></cellXfs>');
  known.withFormat(0, "t#,##0");
  expect(new TextDecoder().decode(known.changed())).toContain(
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="t#,##0"/></numFmts>',
  );
});

test("a workbook without styles gets them", () => {
  const made = new CellStyles(undefined);
  expect(made.withFormat(0, "0.00")).toBe(1);
  expect(new TextDecoder().decode(made.changed())).toContain(
    '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
  );
});
