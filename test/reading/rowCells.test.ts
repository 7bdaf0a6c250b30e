import { toA1 } from "../../src/grid/area";
import { submitter } from "../support/agencySheet";
import { nameOf, readPlanted, rowAt } from "../support/readings";

describe("activities and merged cells", () => {
  it("an activity goes on where its cell is blank, from the cell that wrote it", () => {
    const reading = readPlanted({ B12: null, B13: null });
    for (const row of [12, 13]) {
      const activity = rowAt(reading, row).path.at(-1)!;
      expect([activity.name, activity.number, toA1(activity.at)]).toEqual(["กิจกรรมอบรมคุณธรรม", 1, "B11"]);
    }
    expect(toA1(rowAt(reading, 13).cells.activity!)).toBe("B13");
  });

  it("an activity written again goes on", () => {
    const { submission } = readPlanted({ B12: "๑) กิจกรรมอบรม  คุณธรรม" });
    expect(submission.rows[1]!.path.at(-1)).toBe(submission.rows[0]!.path.at(-1));
  });

  it("text merged over several rows is in each, at its own cell", () => {
    const reading = readPlanted({ I12: null, I13: null, G13: null }, { merges: ["I11:I13", "G12:G13"] });
    expect(reading.submission.rows.slice(0, 3).map(({ agency }) => agency)).toEqual([submitter, submitter, submitter]);
    expect(rowAt(reading, 13).texts.indicator).toBe("จำนวนครั้งในการเผยแพร่");
    expect(toA1(rowAt(reading, 13).cells.agency!)).toBe("I13");
    expect(reading.submission.assumptions.map(({ code, at }) => [code, toA1(at)])).toEqual([
      ["filled-down", "I12"],
      ["filled-down", "G13"],
      ["filled-down", "I13"],
    ]);
  });

  it("an amount merged over several rows counts once", () => {
    const { submission } = readPlanted({ F12: null, F13: null }, { merges: ["F11:F13"] });
    expect(submission.rows.slice(0, 3).map(({ amounts }) => amounts.agencyBudget)).toEqual([5_000_000, 0, 0]);
  });

  it("text that is blank without a merge stays blank", () => {
    expect(rowAt(readPlanted({ G12: null }), 12).texts.indicator).toBeUndefined();
  });

  it("a name merged with the number's cell is read", () => {
    const reading = readPlanted({ A11: "๑) กิจกรรมอบรม", B11: null }, { merges: ["A11:B11"] });
    expect(reading.issues).toEqual([]);
    expect(nameOf(rowAt(reading, 11), "activity")).toBe("กิจกรรมอบรม");
  });
});
