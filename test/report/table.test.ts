import { tableLines } from "../../src/report/table";

test("numbers are flush right under Thai words", () => {
  const table = {
    head: ["กลยุทธ์", "บูรณาการ"],
    rows: [
      ["ที่ ๑", "1,000"],
      ["ที่ ๑๐ ปี", "20.50"],
    ],
    foot: ["รวม", "1,020.50"],
  };
  expect(tableLines(table)).toEqual([
    "กลยุทธ์    บูรณาการ",
    "──────  ────────",
    "ที่ ๑        1,000",
    "ที่ ๑๐ ปี     20.50",
    "──────  ────────",
    "รวม     1,020.50",
  ]);
});
