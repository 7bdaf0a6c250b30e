/**
 * The names of a plan's parts, in code and in JSON. Thai words, as on the printed forms:
 *
 *   strategy ยุทธศาสตร์ · substrategy กลยุทธ์ · measure มาตรการ · guideline แนวทางตามกลยุทธ์ ·
 *   project แผนงาน/โครงการ · activity กิจกรรม · unit หน่วยนับ · quantity ปริมาณงาน ·
 *   integratedBudget งบบูรณาการ · agencyBudget งบหน่วยงาน · budget งบประมาณ · indicator ตัวชี้วัด ·
 *   target เป้าหมาย · output ผลผลิต · outcome ผลลัพธ์ · achievement ร้อยละความสำเร็จ · agency ผู้รับผิดชอบ
 */
export const levelFields = ["strategy", "substrategy", "measure", "guideline", "project", "activity"] as const;
export const amountFields = ["integratedBudget", "agencyBudget", "budget"] as const;
export const numberFields = ["quantity", "achievement"] as const;
export const textFields = ["unit", "indicator", "target", "output", "outcome", "agency"] as const;

export const fields = [...levelFields, ...textFields, ...numberFields, ...amountFields] as const;

export type LevelField = (typeof levelFields)[number];
export type AmountField = (typeof amountFields)[number];
export type NumberField = (typeof numberFields)[number];
export type TextField = (typeof textFields)[number];
export type Field = (typeof fields)[number];

export const isLevelField = (field: Field): field is LevelField => (levelFields as readonly string[]).includes(field);
export const isAmountField = (field: Field): field is AmountField =>
  (amountFields as readonly string[]).includes(field);
export const isNumberField = (field: Field): field is NumberField =>
  (numberFields as readonly string[]).includes(field);
