import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { builtInForms } from "../../src/forms/builtIn";
import { columnKinds, columnRoles, levelRoles } from "../../src/plan/fields";

const root = join(__dirname, "../../src");
/** A column of a kind or role may be called after it. */
const known = new Set<string>([...columnRoles, ...levelRoles, ...Object.keys(columnKinds)]);
const ids = [
  ...new Set(
    builtInForms.flatMap(({ id, levels, columns }) => [id, ...[...levels, ...columns].map(({ field }) => field)]),
  ),
].filter((id) => !known.has(id));

const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((name) => join(root, name))
  .filter((path) => /\.tsx?$/.test(path) && !/^(forms|samples)\//.test(relative(root, path)));

/** An id as code would use it: in quotation marks, or as the name of a property. */
const named = (id: string) => new RegExp(`["'\`]${id}["'\`]|\\.${id}\\b|\\b${id}:`);

test("no id of a built-in form is known to the code outside of forms and samples, but for the names of roles and kinds", () => {
  expect(ids).toEqual(expect.arrayContaining(["trat-plan-2565", "rayong-plan-2554", "rayong-results-2553"]));
  expect(ids.length).toBeGreaterThan(5);
  expect(sources.length).toBeGreaterThan(500);
  const found = sources.flatMap((path) => {
    const text = readFileSync(path, "utf8");
    return ids.filter((id) => named(id).test(text)).map((id) => `${relative(root, path)}: ${id}`);
  });
  expect(found).toEqual([]);
});
