import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, answerable, errorsOf, named } from "../support/answered";
import { checkedGrids, gridsOf } from "../support/checkedFiles";
import { sharedData } from "../support/shared";

const data = sharedData();

if (!data) test("there is no shared data to answer", () => expect(sharedData()).toBeUndefined());
else {
  test("of the errors in the faulty files, seven in ten are fixed by a press, and no press brings another error", () => {
    const folder = join(data, "faulty");
    const key = JSON.parse(readFileSync(join(folder, "answer-key.json"), "utf8")) as {
      readonly files: readonly { readonly file: string }[];
    };
    let errors = 0;
    const open: string[] = [];
    for (const { file } of key.files) {
      const grids = gridsOf(join(folder, file));
      const sheets = checkedGrids(grids);
      const before = new Set(errorsOf(sheets));
      for (const { issue, presses } of answerable(sheets)) {
        if (issue.severity !== "error") continue;
        errors += 1;
        const results = presses.map((changes) => errorsOf(after(grids, changes)));
        const fixed = results.some((left) => !left.includes(named(issue)) && left.every((one) => before.has(one)));
        if (!fixed) open.push(`${file} ${named(issue)}`);
      }
    }
    process.stdout.write(
      `${errors - open.length} of ${errors} errors are fixed by a press; left:\n${open.join("\n")}\n`,
    );
    expect((errors - open.length) / errors).toBeGreaterThanOrEqual(0.7);
  });
}
