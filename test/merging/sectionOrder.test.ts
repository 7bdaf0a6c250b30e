import type { Form, TaxonomyNode } from "../../src/forms/schema";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { Grid } from "../../src/grid/grid";
import { readSheet } from "../../src/reading/readSheet";
import { masterOf, submissionOf, type RowSpec } from "../support/generatedPlans";
import { contentOfSheet, mergingInto } from "../support/masters";

const [first, second] = tratPlan2565.taxonomy as [TaxonomyNode, TaxonomyNode];
const [governor, treasury, probation] = tratPlan2565.agencies.map(({ name }) => name) as [string, string, string];
const openLevels = (names: readonly string[]): Form["levels"] =>
  tratPlan2565.levels.map((level) => (names.includes(level.field) ? { ...level, closed: false } : level));
const node = ({ field, name, number, aliases }: TaxonomyNode, children: TaxonomyNode[] = []): TaxonomyNode => ({
  ...{ field, name, number, aliases, children },
});

/** Strategies are listed, what is below them is not; and a form that lists nothing. */
const listed: Form = {
  ...tratPlan2565,
  levels: openLevels(["substrategy", "guideline"]),
  taxonomy: [node(first), node(second)],
};
const open: Form = { ...listed, levels: openLevels(["strategy", "substrategy", "guideline"]), taxonomy: [] };

/** A section by its strategy, its own name, and the number it is written with. */
type Section = readonly [strategy: 1 | 2, name: string, number: number];

const headingsOf = ([strategy, name, number]: Section): TaxonomyNode[] => [
  strategy === 1 ? first : second,
  { ...first.children[0]!, name, number },
  { ...first.children[0]!.children[0]!, name: `แนวทางของ ${name}` },
];

const rowIn = (section: Section, agency: string): RowSpec => ({
  agency,
  path: [
    ...headingsOf(section).map(({ field, name, number }) => ({ field, name, number })),
    { field: "project", name: "โครงการหนึ่ง", number: 1 },
    { field: "activity", name: "กิจกรรมหนึ่ง", number: 1 },
  ],
  values: { unit: "คน", quantity: 1, integratedBudget: 5, agencyBudget: 0, indicator: "จำนวน", agency },
});

function masterWith(sections: readonly Section[]): Grid[] {
  const strategies = [...new Set(sections.map(([strategy]) => strategy))];
  const taxonomy = strategies.map((strategy) => {
    const own = sections
      .filter(([of]) => of === strategy)
      .map((one) => headingsOf(one) as [TaxonomyNode, TaxonomyNode, TaxonomyNode]);
    return node(
      own[0]![0],
      own.map(([, substrategy, guideline]) => node(substrategy, [node(guideline)])),
    );
  });
  const rows = sections.map((section) => rowIn(section, governor));
  const layout: Form = { ...tratPlan2565, taxonomy };
  return [masterOf(layout, { rows, blanks: 0, totals: "formula", merged: false, lacking: [], parting: true })];
}

const sentBy = (agency: string, sections: readonly Section[]) => ({
  fileName: `${agency}.xlsx`,
  sha256: Buffer.from(agency).toString("hex").slice(-64).padStart(64, "0"),
  submission: submissionOf(
    listed,
    agency,
    sections.map((section) => rowIn(section, agency)),
  ),
});

/** The sections as they follow in the sheet, with the numbers and names that are there: "1.2 ข". */
const sectionsShown = (grids: readonly Grid[], form: Form): string[] => {
  const shown = readSheet(grids[0]!, form).submission.rows.map(
    ({ path: [strategy, section] }) => `${strategy!.number}.${section!.number} ${section!.name}`,
  );
  return shown.filter((text, at) => text !== shown[at - 1]);
};

const [before, after]: [Section, Section] = [
  [1, "ท้องถิ่น", 1],
  [2, "ส่วนกลาง", 1],
];

test.each<[string, Form, Section[], Section[][], string[]]>([
  [
    "after the master's own of its strategy",
    listed,
    [before, after],
    [[[1, "ก", 2]]],
    ["1.1 ท้องถิ่น", "1.2 ก", "2.1 ส่วนกลาง"],
  ],
  [
    "several, by the number most files give them",
    listed,
    [before, after],
    [
      [
        [1, "ก", 4],
        [1, "ข", 2],
        [1, "ค", 3],
      ],
    ],
    ["1.1 ท้องถิ่น", "1.2 ข", "1.3 ค", "1.4 ก", "2.1 ส่วนกลาง"],
  ],
  [
    "of two files, with the same number: by the register",
    listed,
    [before],
    [[[1, "ก", 2]], [[1, "ข", 2]]],
    ["1.1 ท้องถิ่น", "1.2 ก", "1.3 ข"],
  ],
  [
    "under each strategy its own",
    listed,
    [before, after],
    [
      [
        [2, "ก", 3],
        [1, "ข", 3],
        [2, "ค", 2],
      ],
    ],
    ["1.1 ท้องถิ่น", "1.2 ข", "2.1 ส่วนกลาง", "2.2 ค", "2.3 ก"],
  ],
  [
    "of a strategy the master lacks, in the strategies' order",
    listed,
    [after],
    [
      [
        [1, "ก", 2],
        [1, "ข", 1],
      ],
    ],
    ["1.1 ข", "1.2 ก", "2.1 ส่วนกลาง"],
  ],
  [
    "where the form lists nothing: below its own strategy",
    open,
    [after, before],
    [
      [
        [2, "ก", 3],
        [1, "ข", 2],
        [2, "ค", 2],
      ],
    ],
    ["2.1 ส่วนกลาง", "2.2 ค", "2.3 ก", "1.1 ท้องถิ่น", "1.2 ข"],
  ],
  [
    "where the form lists nothing, a new strategy comes last",
    open,
    [after],
    [
      [
        [1, "ก", 2],
        [1, "ข", 1],
      ],
    ],
    ["1.1 ส่วนกลาง", "2.1 ข", "2.2 ก"],
  ],
])("sections that merging brings come in their order: %s", (_, form, own, files, expected) => {
  const { merge, withdraw } = mergingInto(form);
  const master = masterWith(own);
  const agencies = [treasury, probation];
  const sent = files.map((sections, at) => sentBy(agencies[at]!, sections));
  const merged = merge(master, sent);
  expect(sectionsShown(merged, form)).toEqual(expected);
  const oneByOne = [...sent].reverse().reduce<Grid[]>((grids, file) => merge(grids, [file]), master);
  expect(contentOfSheet(oneByOne, "แผนรวม")).toEqual(contentOfSheet(merged, "แผนรวม"));
  const withdrawn = agencies.slice(0, files.length).reduce<Grid[]>(withdraw, merged);
  expect(contentOfSheet(withdrawn, "แผนรวม")).toEqual(contentOfSheet(master, "แผนรวม"));
});
