import { readFileSync } from "node:fs";
import { builtInForms } from "../../src/forms/builtIn";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { FormShelf, withMeanings } from "../../src/session/formShelf";

const headersOf = (form: typeof tratPlan2565, field: string) =>
  form.columns.find((column) => column.field === field)!.headers;

test("a header text means what a person said, and no longer what it did", () => {
  const own = headersOf(tratPlan2565, "indicator")[0]!;
  const form = withMeanings(tratPlan2565, { เงินของเรา: "agencyBudget", [own]: "outcome" });
  expect(headersOf(form, "agencyBudget")).toContain("เงินของเรา");
  expect(headersOf(form, "outcome")).toContain(own);
});

test("meanings of columns that the form has not are left out", () => {
  expect(withMeanings(tratPlan2565, { งบ: "budget" })).toBe(tratPlan2565);
});

test("the same meanings give the same forms", () => {
  const shelf = new FormShelf();
  expect(shelf.withColumns({ ก: "unit" })).toBe(shelf.withColumns({ ก: "unit" }));
});

test("a form of one's own stands in for the built-in one of its id; a wrong one is refused field by field", () => {
  const file = {
    ...(JSON.parse(readFileSync("src/samples/province/form.json", "utf8")) as object),
    id: tratPlan2565.id,
  };
  const shelf = new FormShelf();
  const before = shelf.all().length;
  expect(shelf.load(JSON.stringify({ ...file, version: "9" }))).toMatchObject({
    form: { id: tratPlan2565.id },
  });
  expect(shelf.all()).toHaveLength(before);
  expect(shelf.all().find(({ id }) => id === tratPlan2565.id)!.version).toBe("9");
  expect(shelf.load(JSON.stringify({ ...file, fiscalYear: "2565" }))).toMatchObject({
    wrong: [{ path: "fiscalYear" }],
  });
  shelf.unload(tratPlan2565.id);
  expect(shelf.all()).toEqual(builtInForms);
});
