import { valueShown } from "../../src/grid/numberShown";

const nothing = { kind: "nothing" };
const plain = { kind: "plain" };

test.each([
  ["no format", "General", 5000, plain],
  ["thousands separated", "#,##0", 5000, plain],
  ["Thai digits", "[$-D00041E]t#,##0.00", 5000, plain],
  ["the built-in form of accounts", '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', 5000, plain],
  ["zero as a dash", '#,##0;-#,##0;"-"', 5000, plain],
  ["a unit behind", '#,##0 "บาท"', 5000, plain],
  ["a year behind", '#,##0" (ปี 2565)"', 5000, plain],
  ["a date", "d mmm bbbb", 23_000, plain],
  ["the sign of baht behind", "#,##0.-", 5000, plain],
  ["brackets for what is below zero", "#,##0_);(#,##0)", 5000, plain],
  ["brackets for every number", "(#,##0)", 5000, { kind: "otherwise", as: "-5,000" }],
  ["quoted brackets for every number", '"("#,##0")"', 5000, { kind: "otherwise", as: "-5,000" }],
  ["a minus before every number", "-#,##0", 5000, { kind: "otherwise", as: "-5,000" }],
  ["a minus in red before every number", "[Red]\\-#,##0.00", 5000, { kind: "otherwise", as: "-5,000.00" }],
  ["a minus before thousands", "-#,##0,", 5000, { kind: "otherwise", as: "-5" }],
  ["a minus between digits", "000-0000", 5000, plain],
  ["words with a dash in front", '"งบ-บาท "#,##0', 5000, plain],
  ["hours", "[h]", 2, plain],
  ["as text", "@", 5000, plain],
  ["nothing at all", ";;;", 5000, nothing],
  ["nothing of numbers, text alone", ";;;@", 5000, nothing],
  ["nothing for either sign", ";;", 5000, nothing],
  ["nothing for positive ones", ";-0", 5000, nothing],
  ["negative ones are shown", ";-0", -5000, plain],
  ["nothing for negative ones", "0;;0", -5000, nothing],
  ["positive ones are shown", "0;;", 5000, plain],
  ["a dash for each number", '"-"', 5000, nothing],
  ["a dash for each sign", '"-";"-";"-"', 5000, nothing],
  ["words for each number", '"ไม่ใช้งบ"', 5000, nothing],
  ["spaces alone", '" "', 5000, nothing],
  ["an escaped dash", "\\-", 5000, nothing],
  ["space as wide as a sign", "_-", 5000, nothing],
  ["white letters", "[White]#,##0", 5000, nothing],
  ["white by number", "[Color2]0", 5000, nothing],
  ["red letters", "[Red]#,##0", 5000, plain],
  ["blank above a limit", '[>1000]"";General', 5000, nothing],
  ["blank above a limit it does not reach", '[>10000]"";General', 5000, plain],
  ["blank below a limit", "[<10000];#,##0", 5000, nothing],
  ["two limits, blank between", '[<100]0;[>9000]0;""', 5000, nothing],
  ["two limits, shown above", '[<100]0;[>1000]0;""', 5000, plain],
  ["in thousands", "#,##0,", 5_000_000, { kind: "otherwise", as: "5,000" }],
  ["in thousands, too small to show", "#,##0,", 400, { kind: "otherwise", as: "0" }],
  ["in millions with a decimal", "0.0,,", 5_200_000, { kind: "otherwise", as: "5.2" }],
  ["in thousands, said behind", '#,##0, "พันบาท"', 5_000_000, { kind: "otherwise", as: "5,000" }],
  ["in thousands by a limit", "[>=1000]#,##0,;0", 5_000_000, { kind: "otherwise", as: "5,000" }],
  ["three zeros that are not there", '#,##0",000"', 5, { kind: "otherwise", as: "5,000" }],
  ["a digit before that is not there", '"1"000', 500, { kind: "otherwise", as: "1500" }],
  ["negative, in thousands", "#,##0,", -5_000_000, { kind: "otherwise", as: "-5,000" }],
])("%s: %s of %d", (_, code, value, shown) => {
  expect(valueShown(code, value)).toEqual(shown);
});

test.each([
  ["no text section", "0;-0;0", plain],
  ["text as it is", "0;-0;0;@", plain],
  ["nothing at all", ";;;", nothing],
  ["text hidden alone", "0;-0;0;", nothing],
  ["a dash for text", '0;-0;0;"-"', nothing],
  ["numbers hidden, text shown", ";;;@", plain],
])("text, %s: %s", (_, code, shown) => {
  expect(valueShown(code, "5,000 บาท")).toEqual(shown);
});
