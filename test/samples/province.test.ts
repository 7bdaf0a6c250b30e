import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { provinceFiles } from "../../src/samples/province";
import { resubmission, submissions } from "../../src/samples/submissions";

const folder = join(__dirname, "../../src/samples/province");
const files = [...provinceFiles()];

describe("the sample province as committed is what the generator makes", () => {
  test.each(files)("%s", (path, bytes) => {
    expect(readFileSync(join(folder, path)).equals(bytes)).toBe(true);
  });

  test("and nothing else", () => {
    const committed = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".xlsx"),
    );
    expect(committed.map((path) => path.replaceAll("\\", "/")).sort()).toEqual(files.map(([path]) => path).sort());
  });
});

test("at least twelve agencies send, two of them with faults, one of them twice", () => {
  expect(submissions.filter(({ faults }) => faults.length === 0).length).toBeGreaterThanOrEqual(12);
  expect(submissions.filter(({ faults }) => faults.length > 0)).toHaveLength(2);
  expect(submissions.filter(({ agency }) => agency === resubmission.agency)).toHaveLength(1);
});
