import { entry, type None } from "./entry";
import { amountText, quoted, rowWords, type Measured } from "./words";

/** A sum in a sheet that no form describes. */
interface SumFacts {
  readonly unit: Measured;
  /** What the cell shows. */
  readonly stored: number;
  /** What the cells it stands for add up to. */
  readonly computed: number;
}

interface CoveredSum extends SumFacts {
  /** 0-based. */
  readonly rows: readonly number[];
}

const shows = ({ stored, computed, unit }: SumFacts): { th: string; en: string } =>
  stored === computed
    ? { th: "", en: "" }
    : {
        th: ` จึงได้ ${amountText(stored, unit)} แทนที่จะเป็น ${amountText(computed, unit)}`,
        en: `, so it shows ${amountText(stored, unit)} instead of ${amountText(computed, unit)}`,
      };

const useSum = {
  th: "ตรวจขอบเขตของสูตร ให้ครอบคลุมทุกรายการ รายการละครั้งเดียว",
  en: "Check the formula's range: every entry, each once.",
};

/** What verifying finds beyond the checks of a form: sums whose structure was inferred, and what adds up across. */
export const aboutSums = {
  "sum-mismatch": entry<SumFacts & { covers: string }>({
    severity: "error",
    th: ({ stored, computed, unit, covers }) =>
      `ยอดรวม ${amountText(stored, unit)} แต่ ${covers} รวมกันได้ ${amountText(computed, unit)} ต่างกัน ${amountText(stored - computed, unit)}`,
    en: ({ stored, computed, unit, covers }) =>
      `The total says ${amountText(stored, unit)}, but ${covers} add up to ${amountText(computed, unit)}: a difference of ${amountText(stored - computed, unit)}`,
    why: { th: "ผู้อ่านเห็นยอดที่ไม่ตรงกับรายการ", en: "Readers see a total that its entries do not add up to." },
    example: { stored: 1_200_000, computed: 12_000_000, unit: "satang", covers: "F3:F9" },
    remedy: {
      th: "ตรวจตัวเลขของแต่ละรายการและสูตรของยอดรวม",
      en: "Check the figure of each entry and the formula of the total.",
    },
  }),
  "sum-range-short": entry<CoveredSum>({
    severity: "error",
    th: (facts) => `สูตรรวมไม่ได้นับ${rowWords(facts.rows).th}${shows(facts).th}`,
    en: (facts) => `The total leaves out ${rowWords(facts.rows).en}${shows(facts).en}`,
    why: { th: "แถวที่สูตรไม่นับทำให้ยอดรวมน้อยกว่าความจริง", en: "The rows left out make the total too small." },
    example: { stored: 1_200_000, computed: 12_000_000, unit: "satang", rows: [38] },
    remedy: useSum,
  }),
  "sum-counts-twice": entry<CoveredSum>({
    severity: "error",
    th: (facts) => `สูตรรวมนับ${rowWords(facts.rows).th} ซ้ำ${shows(facts).th}`,
    en: (facts) => `The total counts ${rowWords(facts.rows).en} more than once${shows(facts).en}`,
    why: { th: "แถวเหล่านี้ถูกนับสองครั้งในยอดรวม", en: "These rows are counted twice in the total." },
    example: { stored: 1_200_000, computed: 12_000_000, unit: "satang", rows: [8, 9] },
    remedy: useSum,
  }),
  "sum-refers-elsewhere": entry<SumFacts & { cells: string }>({
    severity: "error",
    th: (facts) => `สูตรรวมนับ ${facts.cells} ซึ่งต่างจากสูตรของคอลัมน์ข้างเคียง${shows(facts).th}`,
    en: (facts) => `The total counts ${facts.cells}, unlike the totals beside it${shows(facts).en}`,
    why: { th: "ยอดรวมเปลี่ยนตามเซลล์ที่ไม่เกี่ยวข้อง", en: "The total changes with cells that do not belong to it." },
    example: { stored: 1_200_000, computed: 12_000_000, unit: "satang", cells: "F3" },
    remedy: useSum,
  }),
  "sum-skips-text": entry<CoveredSum>({
    severity: "error",
    th: (facts) => `ตัวเลขใน${rowWords(facts.rows).th} เป็นข้อความ สูตรจึงไม่นับ${shows(facts).th}`,
    en: (facts) =>
      `The amounts in ${rowWords(facts.rows).en} are text, which the formula does not count${shows(facts).en}`,
    why: {
      th: "ยอดรวมน้อยกว่าความจริง ทั้งที่ตัวเลขแสดงอยู่ในช่อง",
      en: "The total is too small although the figure is visible in its cell.",
    },
    example: { stored: 1_200_000, computed: 12_000_000, unit: "satang", rows: [38] },
    remedy: { th: "พิมพ์ตัวเลขในแถวนั้นใหม่เป็นตัวเลข", en: "Type these figures again as numbers." },
  }),
  "rows-in-no-total": entry<{ rows: readonly number[]; amount: number; unit: Measured }>({
    severity: "warning",
    th: ({ rows, amount, unit }) =>
      `${rowWords(rows).th} (${amountText(amount, unit)}) ไม่อยู่ในยอดรวมใด ทั้งที่แถวลักษณะเดียวกันอยู่`,
    en: ({ rows, amount, unit }) =>
      `${rowWords(rows).en.replace(/^r/, "R")} (${amountText(amount, unit)}) ${rows.length === 1 ? "is" : "are"} not in any total, although rows like ${rows.length === 1 ? "it" : "them"} are`,
    why: {
      th: "จำนวนของแถวเหล่านี้ไม่อยู่ในยอดที่เสนอ",
      en: "What these rows hold is missing from the totals that are put forward.",
    },
    example: { rows: [8, 9], amount: 40, unit: "number" },
    remedy: {
      th: "ตรวจว่ายอดรวมของส่วนนี้หายไป หรือสูตรรวมไม่ครอบคลุมแถวนี้",
      en: "Check whether this part has no total, or a formula does not reach it.",
    },
  }),
  "reference-leaves-out-rows": entry<{ sheet: string; rows: readonly number[] }>({
    severity: "warning",
    th: ({ sheet, rows }) => `สูตรอ่านแถวส่วนใหญ่ของแผน “${sheet}” แต่ไม่รวม${rowWords(rows).th} ของแผน`,
    en: ({ sheet, rows }) =>
      `The formula reads most rows of the plan “${sheet}” but leaves out its ${rowWords(rows).en}`,
    why: {
      th: "ยอดในแผ่นงานนี้ขาดแถวที่แทรกเข้ามาภายหลัง ผู้ลงนามจะไม่เห็น",
      en: "Rows inserted later are missing from the figure on this sheet, and nobody who signs it can see that.",
    },
    example: { sheet: "แผนรวม", rows: [8] },
    remedy: {
      th: "ตรวจช่วงเซลล์ในสูตร ให้ครอบคลุมทุกแถวของหัวข้อหรือของแผน",
      en: "Check the range in the formula: every row of the section, or of the plan.",
    },
  }),
  "reference-other-row": entry<{ label: string; at: string; of: string }>({
    severity: "warning",
    th: ({ label, at, of }) => `บรรทัดนี้เป็นของ ${quoted(label)} แต่สูตรอ่าน ${at} ซึ่งเป็นแถวของ ${quoted(of)}`,
    en: ({ label, at, of }) =>
      `The line is labelled ${quoted(label)}, but the formula reads ${at}, a row of ${quoted(of)}`,
    why: {
      th: "ยอดที่แสดงเป็นของหน่วยงานหรือหัวข้ออื่น",
      en: "The figure shown is that of another agency or heading.",
    },
    example: { label: "สำนักงานคลังจังหวัดตราด", at: "แผนรวม!E12", of: "สำนักงานจังหวัดตราด" },
    remedy: { th: "แก้สูตรให้อ่านแถวของบรรทัดนั้น", en: "Correct the formula to read the row that the line names." },
  }),
  "sum-stale": entry<SumFacts>({
    severity: "warning",
    th: ({ stored, computed, unit }) =>
      `สูตรถูกต้อง แต่ค่าที่แสดงยังเป็น ${amountText(stored, unit)} ต้องเป็น ${amountText(computed, unit)}`,
    en: ({ stored, computed, unit }) =>
      `The formula is right but still shows ${amountText(stored, unit)} instead of ${amountText(computed, unit)}`,
    why: { th: "ผู้อ่านเห็นยอดเก่าที่ไม่ตรงกับรายการ", en: "Readers see an old total that does not match the entries." },
    example: { stored: 1_200_000, computed: 12_000_000, unit: "satang" },
    remedy: { th: "เปิดไฟล์ใน Excel ให้คำนวณใหม่ (F9) แล้วบันทึก", en: "Open it in Excel, recalculate (F9) and save." },
  }),
  "sum-adds-number": entry<{ typed: number; unit: Measured }>({
    severity: "warning",
    th: ({ typed, unit }) => `สูตรรวมมีตัวเลข ${amountText(typed, unit)} พิมพ์ไว้ในสูตร นอกจากเซลล์ที่รวม`,
    en: ({ typed, unit }) =>
      `The total's formula has ${amountText(typed, unit)} typed into it, besides the cells that it adds up`,
    why: {
      th: "จำนวนที่พิมพ์ไว้ในสูตรไม่ปรากฏเป็นรายการให้ผู้อ่านเห็น",
      en: "An amount typed into a formula is in no entry that a reader can see.",
    },
    example: { typed: 50_000, unit: "satang" },
    remedy: {
      th: "แยกจำนวนนั้นเป็นรายการของตนเอง หรือลบออกจากสูตร",
      en: "Give the amount an entry of its own, or remove it.",
    },
  }),
  "sum-typed": entry<{ stored: number; unit: Measured }>({
    severity: "note",
    th: ({ stored, unit }) => `ยอดรวม ${amountText(stored, unit)} ถูกต้อง แต่พิมพ์ไว้เป็นตัวเลข ขณะที่ยอดอื่นเป็นสูตร`,
    en: ({ stored, unit }) => `The total of ${amountText(stored, unit)} is right but typed, while others are formulas`,
    why: { th: "ยอดที่พิมพ์ไว้ไม่เปลี่ยนเมื่อแก้รายการ", en: "A typed total stays the same when its entries change." },
    example: { stored: 12, unit: "number" },
    remedy: { th: "ใช้สูตร SUM เพื่อให้ยอดเปลี่ยนตามรายการ", en: "Use SUM, so that it follows its entries." },
  }),
  "sum-rounded": entry<{ shown: string; sumShown: string; stored: number; unit: Measured }>({
    severity: "note",
    th: ({ shown, sumShown, stored, unit }) =>
      `ยอดที่แสดงคือ ${shown} แต่ตัวเลขที่แสดงในรายการรวมกันได้ ${sumShown} เพราะปัดเศษตามรูปแบบ ค่าจริงคือ ${amountText(stored, unit)}`,
    en: ({ shown, sumShown, stored, unit }) =>
      `It shows ${shown}, but the figures as shown add up to ${sumShown}: they are rounded by their format; the value is ${amountText(stored, unit)}`,
    why: { th: "ผู้อ่านที่บวกตัวเลขบนกระดาษจะได้ยอดไม่ตรง", en: "Readers who add up the printed figures get another sum." },
    example: { shown: "3", sumShown: "2", stored: 250, unit: "satang" },
    remedy: {
      th: "แสดงทศนิยมให้ครบ หรือระบุในเอกสารว่าตัวเลขปัดเศษ",
      en: "Show all decimals, or say on the page that figures are rounded.",
    },
  }),
  "cross-foot-mismatch": entry<SumFacts & { by: keyof typeof ways }>({
    severity: "error",
    th: ({ by, stored, computed, unit }) =>
      `รวม${ways[by].th}ได้ ${amountText(computed, unit)} ไม่ตรงกับผลรวมของทุกแถว ${amountText(stored, unit)}`,
    en: ({ by, stored, computed, unit }) =>
      `Added up ${ways[by].en} it is ${amountText(computed, unit)}, not the ${amountText(stored, unit)} of all rows together`,
    why: {
      th: "แถวเดียวกันรวมสองวิธีต้องได้เท่ากัน ถ้าไม่เท่า มีแถวที่ขาดหรือนับซ้ำ",
      en: "The same rows added up in two ways must agree; if not, a row is missing or counted twice.",
    },
    example: { stored: 1_200_000, computed: 12_000_000, unit: "satang", by: "agency" },
    remedy: {
      th: "หาแถวที่ไม่มีหัวข้อหรือไม่มีหน่วยงาน และตรวจยอดรวมของแต่ละหัวข้อ",
      en: "Look for rows without a heading or agency, and check each section's total.",
    },
  }),
  "hidden-number": entry<{ where: keyof typeof hiddenParts; stored: number; unit: Measured }>({
    severity: "warning",
    th: ({ where, stored, unit }) => `${amountText(stored, unit)} อยู่ใน${hiddenParts[where].th} แต่ถูกนับในยอดรวม`,
    en: ({ where, stored, unit }) => `${amountText(stored, unit)} is in ${hiddenParts[where].en} but is counted`,
    why: { th: "ผู้อ่านไม่เห็นตัวเลขนี้ แต่ยอดรวมนับอยู่", en: "Readers do not see this figure, yet the total counts it." },
    example: { where: "filter", stored: 12, unit: "number" },
    remedy: {
      th: "ยกเลิกการซ่อน แล้วยืนยันว่ารายการนี้ต้องนับรวม",
      en: "Unhide it, and confirm that it is meant to count.",
    },
  }),
  "hidden-sheet": entry<{ veryHidden: boolean; numbers: number }>({
    severity: "warning",
    th: ({ veryHidden, numbers }) =>
      `แผ่นงานนี้ซ่อนอยู่${veryHidden ? "ชนิดที่เมนูของ Excel ไม่แสดงชื่อ" : ""} และมีตัวเลข ${numbers} เซลล์`,
    en: ({ veryHidden, numbers }) =>
      `This sheet is hidden${veryHidden ? ", so that Excel's menus do not list it," : ""} and holds ${numbers} number${numbers === 1 ? "" : "s"}`,
    why: { th: "ยอดอาจมาจากตัวเลขที่ผู้ตรวจสอบมองไม่เห็น", en: "Totals may come from figures that an auditor does not see." },
    example: { veryHidden: true, numbers: 2 },
    remedy: {
      th: "ตรวจว่ายอดใดอ้างถึงแผ่นงานนี้ และเหตุใดจึงซ่อนไว้",
      en: "Check which totals refer to it, and why it is hidden.",
    },
  }),
  "sums-not-found": entry<None>({
    severity: "note",
    th: () => "ไม่พบยอดรวมในแผ่นงานนี้ ทั้งจากสูตรและจากการบวกตัวเลข จึงไม่มีอะไรให้ตรวจ",
    en: () => "No total was found in this sheet, by formula or by arithmetic, so there was nothing to verify",
    why: { th: "ไม่พบอะไรไม่ได้แปลว่ายอดถูกต้อง", en: "Finding nothing does not mean that the totals are right." },
    example: {},
    remedy: { th: "ถ้ามียอดรวม ให้ใช้คำว่า รวม กำกับไว้ที่แถวนั้น", en: "If it has one, label its row as a total." },
  }),
  "total-not-recomputed": entry<{ rows: readonly number[] }>({
    severity: "note",
    th: ({ rows }) => `ตรวจยอดนี้ไม่ได้ เพราะอ่านจำนวนเงินใน${rowWords(rows).th} ไม่ได้`,
    en: ({ rows }) => `This total was not verified: an amount in ${rowWords(rows).en} cannot be read`,
    why: { th: "ยอดที่สอบทานไม่ได้ไม่ใช่ยอดที่ถูกต้อง", en: "A total that could not be verified is not a total that is right." },
    example: { rows: [38] },
    remedy: { th: "แก้จำนวนเงินในแถวนั้นก่อน แล้วตรวจใหม่", en: "Correct these amounts first, then verify again." },
  }),
  "totals-not-added": entry<{ rows: readonly number[]; shown: keyof typeof notAmounts }>({
    severity: "note",
    th: ({ rows, shown }) => `ไม่ได้ตรวจยอดใน${rowWords(rows).th} ของคอลัมน์นี้ เพราะแสดงเป็น${notAmounts[shown].th}`,
    en: ({ rows, shown }) =>
      `This column's totals in ${rowWords(rows).en} were not verified: they are shown as ${notAmounts[shown].en}`,
    why: {
      th: "ร้อยละและวันที่บวกกันไม่มีความหมาย แต่ถ้าเป็นจำนวนเงินที่ตั้งรูปแบบผิด ยอดจะไม่ได้ตรวจ",
      en: "Percentages and dates do not add up; but if it is an amount in the wrong format, its total went unverified.",
    },
    example: { rows: [8, 9], shown: "date" },
    remedy: {
      th: "ถ้าเป็นจำนวนเงิน ให้แก้รูปแบบตัวเลขแล้วสอบทานใหม่ ถ้าไม่ใช่ ให้ตรวจด้วยตนเอง",
      en: "If they are amounts, correct the number format and verify again; otherwise check them by hand.",
    },
  }),
  "sum-not-verified": entry<{ formula: string; count: number; cells: string; stored: boolean }>({
    severity: "note",
    th: ({ formula, count, cells, stored }) =>
      stored
        ? `ไม่ได้ตรวจ ${count} สูตร เช่น ${quoted(formula)} เพราะเกินกว่าที่คำนวณซ้ำได้ หรืออ้างถึงสิ่งที่ไม่มีในไฟล์: ${cells}`
        : `ไม่ได้ตรวจ ${count} สูตร เช่น ${quoted(formula)} เพราะยังไม่มีค่าที่คำนวณไว้: ${cells}`,
    en: ({ formula, count, cells, stored }) => {
      const named =
        count === 1 ? `The formula ${quoted(formula)} was` : `${count} formulas such as ${quoted(formula)} were`;
      return stored
        ? `${named} not verified: more than can be computed again, or reading what is not in the file (${cells})`
        : `${named} not verified: never calculated (${cells})`;
    },
    why: {
      th: "ยอดที่สอบทานไม่ได้ไม่ใช่ยอดที่ถูกต้อง",
      en: "A figure that could not be verified is not a figure that is right.",
    },
    example: { formula: "=VLOOKUP(A1,B:C,2)", count: 3, cells: "D4:D6", stored: true },
    remedy: { th: "ตรวจยอดเหล่านี้ด้วยตนเอง", en: "Check these figures by hand." },
  }),
  "typed-total-unclear": entry<{ count: number; cells: string }>({
    severity: "note",
    th: ({ count, cells }) => `ไม่ได้ตรวจยอดรวมที่พิมพ์ไว้ ${count} ยอด เพราะไม่ชัดว่ารวมแถวใดบ้าง: ${cells}`,
    en: ({ count, cells }) =>
      `${count === 1 ? "1 typed total was" : `${count} typed totals were`} not verified: it is not clear which rows ${count === 1 ? "it adds" : "they add"} up (${cells})`,
    why: {
      th: "ยอดที่สอบทานไม่ได้ไม่ใช่ยอดที่ถูกต้อง",
      en: "A figure that could not be verified is not a figure that is right.",
    },
    example: { count: 2, cells: "C9:D9" },
    remedy: {
      th: "ตรวจยอดเหล่านี้ด้วยตนเอง หรือใช้สูตรแทนตัวเลขที่พิมพ์",
      en: "Check these totals by hand, or use formulas in place of typed figures.",
    },
  }),
  "nothing-verified": entry<{ open: number }>({
    severity: "warning",
    th: ({ open }) => `ไม่มียอดใดในไฟล์นี้ที่สอบทานได้${open > 0 ? ` ค้างอยู่ ${open} รายการ` : ""} จึงยังบอกไม่ได้ว่าถูกหรือผิด`,
    en: ({ open }) =>
      `No total of this file could be verified${open > 0 ? ` (${open} left open)` : ""}: nothing can be said of whether it is right`,
    why: { th: "ไม่พบข้อผิดพลาดไม่ได้แปลว่ายอดถูกต้อง", en: "Finding nothing wrong does not mean that the totals are right." },
    example: { open: 4 },
    remedy: {
      th: "ตรวจด้วยตนเอง หรือทำให้ยอดเป็นตัวเลขและใช้คำว่า รวม กำกับแถวยอดรวม แล้วสอบทานใหม่",
      en: "Check it by hand, or make the amounts numbers and label the rows of totals, then verify again.",
    },
  }),
  "mostly-not-verified": entry<{ open: number; computed: number }>({
    severity: "warning",
    th: ({ open, computed }) => `สอบทานได้ ${computed} ยอดและสูตร แต่ค้างอยู่ ${open} ซึ่งมากกว่าที่สอบทานได้`,
    en: ({ open, computed }) =>
      `${computed} totals and formulas were verified, but ${open} were left open: more than were verified`,
    why: { th: "ไม่พบข้อผิดพลาดไม่ได้แปลว่ายอดถูกต้อง", en: "Finding nothing wrong does not mean that the totals are right." },
    example: { open: 40, computed: 12 },
    remedy: { th: "ดูรายการที่ไม่ได้ตรวจ แล้วตรวจด้วยตนเอง", en: "See what was not checked, and check it by hand." },
  }),
  "amounts-typed-as-text": entry<{
    readonly count: number;
    readonly sum: number;
    readonly total: { readonly row: number; readonly says: number } | null;
    readonly unit: Measured;
  }>({
    severity: "warning",
    th: ({ count, sum, total, unit }) =>
      `จำนวนเงิน ${count} ช่องในคอลัมน์นี้เป็นข้อความทั้งหมด จึงตรวจยอดไม่ได้ ถ้าอ่านเป็นตัวเลขรวมกันได้ ${amountText(sum, unit)}${total ? ` แต่แถว ${total.row + 1} พิมพ์ไว้ ${amountText(total.says, unit)}` : ""}`,
    en: ({ count, sum, total, unit }) =>
      `All ${count} amounts of this column are text, so nothing could be verified: as numbers they add up to ${amountText(sum, unit)}${total ? `, and row ${total.row + 1} says ${amountText(total.says, unit)}` : ""}`,
    why: {
      th: "ไม่มีสูตรใดนับข้อความ ยอดที่เห็นจึงไม่ได้มาจากตัวเลขเหล่านี้",
      en: "No formula counts text, so no total comes from these figures.",
    },
    example: { count: 7, sum: 2_800_000, total: { row: 8, says: 9_900_000 }, unit: "satang" },
    remedy: { th: "เปลี่ยนข้อความเป็นตัวเลข แล้วสอบทานใหม่", en: "Turn the text into numbers, then verify again." },
  }),
};

/** Ways of adding up the same rows, which must agree. */
export const ways = {
  strategy: { th: "ตามยุทธศาสตร์", en: "by strategy" },
  agency: { th: "ตามหน่วยงาน", en: "by agency" },
  source: { th: "ตามแหล่งงบ", en: "by budget source" },
  sections: { th: "จากยอดของแต่ละหัวข้อ", en: "from the total of each section" },
};

const notAmounts = {
  share: { th: "ร้อยละ", en: "a percentage" },
  date: { th: "วันที่หรือเวลา", en: "a date or time" },
};

const hiddenParts = {
  row: { th: "แถวที่ซ่อนอยู่", en: "a hidden row" },
  column: { th: "คอลัมน์ที่ซ่อนอยู่", en: "a hidden column" },
  merge: { th: "เซลล์ที่ถูกเซลล์ผสานบังไว้", en: "a cell covered by a merged cell" },
  format: { th: "เซลล์ที่รูปแบบตัวเลขไม่แสดงค่า", en: "a cell whose number format does not show it" },
  color: { th: "เซลล์ที่สีตัวอักษรเหมือนสีพื้น", en: "a cell whose text has the colour of its background" },
  size: { th: "เซลล์ที่ตัวอักษรเล็กจนอ่านไม่ได้", en: "a cell whose text is too small to read" },
  filter: { th: "แถวที่ตัวกรองซ่อนไว้", en: "a row that the filter hides" },
};
