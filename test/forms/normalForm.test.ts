import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { builtInForms } from "../../src/forms/builtIn";
import { loadForm } from "../../src/forms/loadForm";
import { normalForm } from "../../src/forms/normalForm";
import { ruam } from "../support/ruam";

const folder = join(__dirname, "../../src/samples/forms");
const samples = readdirSync(folder).map((name) => {
  const loaded = loadForm(readFileSync(join(folder, name), "utf8"));
  if ("faults" in loaded) throw new Error(JSON.stringify(loaded.faults));
  return loaded.form;
});

describe.each([...builtInForms, ...samples].map((form) => [form.id, form] as const))("%s", (_, form) => {
  const normal = normalForm(form);

  test("says the same in its normal form, in which series are written out as columns", () => {
    expect(loadForm(JSON.stringify(normal))).toEqual({ form: { ...form, series: [] } });
  });

  test("leaves out what follows from the defaults", () => {
    const text = JSON.stringify(normal);
    expect(text).not.toMatch(
      /"aliases":\[\]|"misreadings":\[\]|"children":\[\]|"derived":false|"unit":"baht"|"open":true/,
    );
  });
});

test("ruam form upgrade prints it", async () => {
  const { exitCode, stdout } = await ruam("form", "upgrade", "rayong-results-2553");
  expect(exitCode).toBe(0);
  expect(loadForm(stdout)).toEqual({ form: builtInForms.find(({ id }) => id === "rayong-results-2553") });
});
