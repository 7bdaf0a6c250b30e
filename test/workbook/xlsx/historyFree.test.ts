import fc from "fast-check";
import { sheetsAndSteps } from "../../support/changes";
import { openedXlsx, partsOf, savedAfter } from "../../support/openedXlsx";
import { seed } from "../../support/property";
import { xlsxOf } from "../../support/xlsxOf";

/** Results aside: a formula written before rows came into its range is to be recomputed, one written after is not. */
const sheetsOf = (file: Uint8Array) =>
  [...partsOf(file)]
    .filter(([name]) => name.startsWith("xl/worksheets/"))
    .map(([name, xml]) => [name, xml.replace(/(?: t="[a-z]+")?(><f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1")]);

test("steps at once and steps one by one give the same sheets, byte for byte", async () => {
  await fc.assert(
    fc.asyncProperty(sheetsAndSteps, async ({ sheets, steps }) => {
      const file = xlsxOf([...sheets.values()]);
      const workbook = openedXlsx(file);
      for (const step of steps) expect(await workbook.apply({ steps: [step] })).toEqual({ done: true });
      expect(sheetsOf(workbook.save())).toEqual(sheetsOf(await savedAfter(file, ...steps)));
    }),
    { seed, numRuns: 60 },
  );
});
