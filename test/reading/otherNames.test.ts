import { toA1 } from "../../src/grid/area";
import { nameOf, readPlanted, rowAt } from "../support/readings";

const assumed = (planted: Parameters<typeof readPlanted>[0], code: string) =>
  readPlanted(planted).submission.assumptions.flatMap(({ code: each, at, taken }) =>
    each === code ? [[toA1(at), taken]] : [],
  );

test.each([
  ["the form's name", "ข่าว", []],
  ["another name the form knows", "ข่าวสาร", [["C12", "ข่าว"]]],
  ["a sign", "%", [["C12", "ร้อยละ"]]],
  ["none that it knows", "ไร่", []],
])("a unit by %s", (_, C12, expected) => {
  expect(assumed({ C12 }, "unit-spelling")).toEqual(expected);
});

test.each([
  ["like an activity", "๒) กิจกรรมเผยแพร่", []],
  ["like nothing", "๒) ประกาศเจตนารมณ์", []],
  ["like a project", "๒) โครงการ เผยแพร่", [["B12", "กิจกรรม"]]],
])("an activity that begins %s stays one", (_, B12, expected) => {
  expect(assumed({ B12 }, "level-kept")).toEqual(expected);
  expect(nameOf(rowAt(readPlanted({ B12 }), 12), "activity")).toBe(B12.slice(3));
});
