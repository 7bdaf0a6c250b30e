import { z } from "zod";
import { formFileSchema } from "../../../src/forms/formFile";
import * as keys from "../../../src/forms/workbook/keys";
import { relationKinds } from "../../../src/forms/workbook/relations";
import { formSheets } from "../../../src/forms/workbook/sheetNames";

interface JsonSchema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** Every key of a shape, as "levels[].name"; keys that hold others are there with those. */
function keysOf(schema: JsonSchema, path: string): string[] {
  const { properties = {}, items, additionalProperties, anyOf = [], oneOf = [] } = schema;
  return [
    ...Object.entries(properties).flatMap(([key, inner]) => {
      const at = path === "" ? key : `${path}.${key}`;
      return [at, ...keysOf(inner, at)];
    }),
    ...(items ? keysOf(items, `${path}[]`) : []),
    ...(typeof additionalProperties === "object" ? keysOf(additionalProperties, `${path}.*`) : []),
    ...[...anyOf, ...oneOf].flatMap((one) => keysOf(one, path)),
  ];
}

const under = (path: string, places: object): string[] => Object.keys(places).map((key) => `${path}.${key}`);
const languages = (path: string) => [`${path}.th`, `${path}.en`];

/** Where the workbook has a key: the table of its sheet, or how the sheet is laid out. */
const placed = new Set([
  ...[
    "format",
    ...Object.keys(keys.formKeys),
    ...Object.keys(keys.printKeys),
    ...Object.keys(formSheets),
    "titles",
    "sheets",
  ],
  ...under("levels[]", keys.levelKeys),
  ...under("columns[]", keys.columnKeys),
  ...["columns[].series", "columns[].by", "columns[].sum", "columns[].sums", "columns[].sums.quarter"],
  ...["columns[].over[]", "columns[].by[]"].flatMap((path) => under(path, keys.memberKeys)),
  ...["columns[].sum", "columns[].sums.quarter"].flatMap((path) => under(path, keys.memberKeys)),
  ...under("totals[]", keys.totalKeys),
  ...["taxonomy[].level", "taxonomy[].number", "taxonomy[].name", "taxonomy[].aliases", "taxonomy[].children"],
  ...under("agencies[]", keys.agencyKeys),
  ...under("units[]", keys.unitKeys),
  ...under("lists.*[]", keys.listKeys),
  ...under("relations[]", keys.relationKeys),
  ...relationKinds.map((kind) => `relations[].${kind}`),
  ...["title", "levels[].name", "columns[].name", "columns[].over[].name", "columns[].by[].name"].flatMap(languages),
  ...["columns[].sum.name", "columns[].sums.quarter.name"].flatMap(languages),
]);

/** What is written whole into one cell. */
const inOneCell = ["columns[].total.", "totals[].figures[].", "totals[].figures["];

const all = [...new Set(keysOf(z.toJSONSchema(formFileSchema, { io: "input" }) as JsonSchema, ""))];

test("the keys of the schema are found", () => {
  expect(all).toEqual(
    expect.arrayContaining(["id", "levels[].written", "columns[].sums.quarter.name", "units[].whole"]),
  );
  expect(all.length).toBeGreaterThan(80);
});

test("every key of a form's file has its place in the workbook", () => {
  expect(all.filter((key) => !placed.has(key) && !inOneCell.some((whole) => key.startsWith(whole)))).toEqual([]);
});
