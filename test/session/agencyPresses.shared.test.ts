import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { cleaned } from "../support/agencyPresses";
import { openedXlsx } from "../support/openedXlsx";
import { filesIn, sessionOn } from "../support/sessions";
import { sharedData } from "../support/shared";

const data = sharedData();

if (!data) test("there is no shared data to count presses in", () => expect(sharedData()).toBeUndefined());
else {
  test("a faulty file is clean and saved after at most seven presses, where its errors have answers", async () => {
    const counted: string[] = [];
    const many: string[] = [];
    for (const path of filesIn(join(data, "faulty"))) {
      const { presses, left } = await cleaned(sessionOn(openedXlsx(readFileSync(path))));
      counted.push(`${basename(path)}: ${presses}${left.length > 0 ? `, left: ${left.join(", ")}` : ""}`);
      if (presses > 7) many.push(basename(path));
    }
    process.stdout.write(`${counted.join("\n")}\n`);
    expect(many).toEqual([]);
  });
}
