/**
 * The number formats that a file names by id alone and never spells out: ECMA-376 part 1, 18.8.30,
 * with its list for Thailand (59 to 62 and 67 to 81). There "t" asks for Thai digits, and ว ด ป ช น ท
 * are the day, month, year, hour, minute and second.
 */
const codes: readonly (readonly [id: number, code: string])[] = [
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"$"#,##0_);\\("$"#,##0\\)'],
  [6, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
  [7, '"$"#,##0.00_);\\("$"#,##0.00\\)'],
  [8, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "m/d/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"],
  [37, "#,##0_);(#,##0)"],
  [38, "#,##0_);[Red](#,##0)"],
  [39, "#,##0.00_);(#,##0.00)"],
  [40, "#,##0.00_);[Red](#,##0.00)"],
  [41, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'],
  [42, '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'],
  [44, '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
  [59, "t0"],
  [60, "t0.00"],
  [61, "t#,##0"],
  [62, "t#,##0.00"],
  [67, "t0%"],
  [68, "t0.00%"],
  [69, "t# ?/?"],
  [70, "t# ??/??"],
  [71, "ว/ด/ปปปป"],
  [72, "ว-ดดด-ปป"],
  [73, "ว-ดดด"],
  [74, "ดดด-ปป"],
  [75, "ช:นน"],
  [76, "ช:นน:ทท"],
  [77, "ว/ด/ปปปป ช:นน"],
  [78, "นน:ทท"],
  [79, "[ช]:นน:ทท"],
  [80, "นน:ทท.0"],
  [81, "d/m/bb"],
];

const byId = new Map(codes);

/** Dates of the lists for Japan, China and Korea. How they look there does not matter; that they are not amounts does. */
for (const [first, last] of [
  [27, 36],
  [50, 58],
] as const) {
  for (let id = first; id <= last; id++) byId.set(id, "yyyy/m/d");
}

/** The code of a built-in format; undefined for an id that a file has to spell out. */
export const builtInFormat = (id: number): string | undefined => byId.get(id);
