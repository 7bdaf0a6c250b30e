import { readdirSync } from "node:fs";
import { join } from "node:path";
import { everySurface } from "../support/everySurface";
import { sharedData } from "../support/shared";

const folder = sharedData();

if (folder === undefined) {
  test("the shared workbooks are not here", () => expect(folder).toBeUndefined());
} else {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".xlsx") && !name.startsWith("foreign"))
    .sort();

  test.each(files)("pane, page, ribbon and command line say the same of %s", async (file) => {
    const surfaces = await everySurface(join(folder, file));
    for (const [one, other] of Object.values(surfaces ?? {})) expect(one).toEqual(other);
  });
}
