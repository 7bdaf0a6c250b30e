import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cleaned } from "../support/agencyPresses";
import { openedXlsx } from "../support/openedXlsx";
import { sessionOn } from "../support/sessions";

const province = join(__dirname, "../../src/samples/province");

test.each(["10-education"])(
  "the sample's faulty file %s is clean and saved after at most seven presses",
  async (name) => {
    const engine = sessionOn(openedXlsx(readFileSync(join(province, "submissions", `${name}.xlsx`))));
    await engine.loadForm(readFileSync(join(province, "form.json"), "utf8"));
    const { presses, left } = await cleaned(engine);
    process.stdout.write(`presses for a faulty file to clean and saved: ${presses}\n`);
    expect(left).toEqual([]);
    expect(presses).toBeLessThanOrEqual(7);
  },
);
