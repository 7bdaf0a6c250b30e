import { areaToA1, parseA1, toA1 } from "../../src/grid/area";
import { submitter } from "../support/agencySheet";
import type { CellSpec } from "../support/grids";
import { nameOf, readPlanted, rowAt, reportedOf } from "../support/readings";

const reportedPlanted = (...args: Parameters<typeof readPlanted>): string[] => reportedOf(readPlanted(...args));

describe("rows that are beside their header", () => {
  const cells = ["๔) กิจกรรมใหม่", "คน", 5, "-", 700, "ตัวชี้วัดใหม่", "ผลลัพธ์ใหม่", submitter];
  const shifted = (first: string): Record<string, CellSpec> => {
    const { column } = parseA1(`${first}1`)!;
    const row: Record<string, CellSpec> = Object.fromEntries(
      "ABCDEFGHIJ".split("").map((letter) => [`${letter}12`, null]),
    );
    cells.forEach((spec, at) => (row[toA1({ row: 11, column: column + at })] = spec));
    return row;
  };

  it.each([
    ["one column to the left", "A", -1],
    ["one column to the right", "C", 1],
  ])("%s", (_, first, columns) => {
    const reading = readPlanted(shifted(first));
    expect(reading.issues.map(({ code, area, params }) => [code, areaToA1(area!), params])).toEqual([
      ["row-shifted", "A12:I12", { columns }],
    ]);
    const row = rowAt(reading, 12);
    expect([row.agency, row.numbers.quantity, row.amounts, nameOf(row, "activity")]).toEqual([
      submitter,
      5,
      { integratedBudget: 0, agencyBudget: 70_000 },
      "กิจกรรมใหม่",
    ]);
    expect(toA1(row.cells.activity!)).toBe(`${first}12`);
  });

  it("are moved for a known unit where the agency is not known", () => {
    expect(rowAt(readPlanted({ ...shifted("A"), H12: "อำเภอแหลมฉบัง" }), 12).texts.agency).toBe("อำเภอแหลมฉบัง");
  });

  it("are not moved where it is not certain", () => {
    const reading = readPlanted({ ...shifted("A"), B12: "หน่วย", H12: "อำเภอแหลมฉบัง" });
    expect(reading.issues.map(({ code }) => code)).not.toContain("row-shifted");
    expect(reading.issues.length).toBeGreaterThan(0);
  });

  it("in their place are not moved for one wrong cell", () => {
    expect(reportedPlanted({ C12: 80, D12: "หลาย" })).toEqual(["D12 quantity-unreadable"]);
  });
});
