import { normalFile } from "../../src/forms/normalForm";

/** A form that says something under nearly every key. */
export const wholeForm = normalFile({
  format: 2,
  id: "road-2570",
  title: { th: "แผนความปลอดภัยทางถนน พ.ศ. 2570", en: "Road safety plan 2570" },
  fiscalYear: 2570,
  sender: "title",
  levels: [
    { id: "strategy", name: { th: "ยุทธศาสตร์", en: "strategy" }, role: "strategy", numbering: "always", open: false },
    { id: "measure", name: "มาตรการ", labels: [], begins: "มาตรการ", numbering: "never" },
    { id: "project", name: { th: "โครงการ", en: "project" }, role: "project" },
  ],
  columns: [
    { level: "project" },
    { name: { th: "งบประมาณ", en: "budget" }, role: "budget" },
    { id: "spent", name: "เบิกจ่าย", kind: "amount", unit: "thousand", most: 500 },
    { id: "left", name: "คงเหลือ", kind: "amount", unit: "thousand", derived: true },
    { name: "สถานะ", list: "status" },
    { id: "plate", name: "รหัสทาง", kind: "code", digits: 4 },
    { role: "quantity", name: "ปริมาณงาน", whole: true, least: 0 },
    { role: "unit", name: "หน่วยนับ" },
    { series: "month", name: "เดือน", over: "month", kind: "mark", headers: "{month}", sign: "/" },
    {
      ...{ series: "source", name: "แหล่งเงิน", groups: "แหล่งงบประมาณ" },
      over: [
        { id: "province", name: { th: "จังหวัด", en: "province" } },
        { id: "local", name: "ท้องถิ่น", headers: ["อปท.", "ท้องถิ่น"] },
      ],
      sum: { name: "รวมแหล่งเงิน" },
    },
    { role: "agency", name: "ผู้รับผิดชอบ" },
  ],
  totals: [{ level: "strategy", label: ["รวม", "รวมยุทธศาสตร์"] }, { label: "รวมทั้งสิ้น" }],
  main: "budget",
  relations: [
    { id: "left", sum: ["spent", "left"], is: "source.sum", tolerance: 1, severity: "warning" },
    { most: ["source.province", "source.sum"] },
  ],
  taxonomy: [
    {
      ...{ level: "strategy", number: 1, name: "คนปลอดภัย", aliases: "ผู้ใช้ทางปลอดภัย" },
      children: [{ level: "measure", name: "มาตรการหมวกนิรภัย" }],
    },
    { level: "strategy", number: 2, name: "ถนนปลอดภัย" },
  ],
  agencies: [{ name: "สำนักงานขนส่งจังหวัด", aliases: "ขนส่ง" }, "แขวงทางหลวง"],
  units: [
    { name: "คน", whole: true },
    { name: "ร้อยละ", aliases: "%", percent: true },
  ],
  lists: { status: ["ยังไม่เริ่ม", { name: "แล้วเสร็จ", aliases: ["เสร็จ", "เสร็จแล้ว"] }] },
  print: { titles: ["แผนความปลอดภัย", "ปี {year}"], header: "strategy", paper: "A3" },
  severities: { "column-unknown-amounts": "warning" },
});
