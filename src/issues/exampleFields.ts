import type { NamedField } from "../plan/fields";
import type { Words } from "../text/language";

const named = (field: string, name: Words): NamedField => ({ field, name });

/** Levels and columns that many forms have, for the examples of the catalogue. */
export const exampleFields = {
  strategy: named("strategy", { th: "ยุทธศาสตร์", en: "strategy" }),
  project: named("project", { th: "โครงการ", en: "project" }),
  activity: named("activity", { th: "กิจกรรม", en: "activity" }),
  unit: named("unit", { th: "หน่วยนับ", en: "unit" }),
  quantity: named("quantity", { th: "ปริมาณงาน", en: "quantity" }),
  budget: named("budget", { th: "งบประมาณ", en: "budget" }),
  target: named("target", { th: "เป้าหมาย", en: "target" }),
  output: named("output", { th: "ผลผลิต", en: "output" }),
  outcome: named("outcome", { th: "ผลลัพธ์", en: "outcome" }),
  indicator: named("indicator", { th: "ตัวชี้วัด", en: "indicator" }),
  agency: named("agency", { th: "ผู้รับผิดชอบ", en: "responsible agency" }),
} as const;
