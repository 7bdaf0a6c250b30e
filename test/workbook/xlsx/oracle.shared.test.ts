import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sharedData } from "../../support/shared";
import { ours, theirs } from "./oracle";

const folder = sharedData();

if (folder === undefined) {
  test("there is no folder of shared workbooks", () => expect(folder).toBeUndefined());
} else {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xlsx"));

  test("there are workbooks to read", () => expect(files.length).toBeGreaterThan(60));

  test.each(files)("%s is read as SheetJS reads it", (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    expect(ours(bytes)).toEqual(theirs(bytes));
  });
}
