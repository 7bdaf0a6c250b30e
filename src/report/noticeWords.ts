import { areaToA1, cellArea } from "../grid/area";
import type { Words } from "../issues/entry";
import { baht, columnWords, quoted, rowWords } from "../issues/words";
import type { LeftOut } from "../merging/chooseSheets";
import type { Notice } from "../merging/notices";
import { contentWords } from "./contentWords";

/** What becomes of a row that was edited by hand. */
const fates: Readonly<Record<Extract<Notice, { kind: "row-edited" }>["fate"], Words>> = {
  stays: { th: "คงไว้ตามที่แก้", en: "it stays as it is" },
  replaced: { th: "จะถูกแทนด้วยไฟล์ที่ส่งใหม่", en: "the new file replaces it" },
  withdrawn: { th: "จะถูกเอาออกพร้อมส่วนที่แก้", en: "it goes, and the edit with it" },
};

/** Said before anything is written of a workbook that is signed. */
export const signatureLostWords: Words = {
  th: "แผนรวมมีลายเซ็นดิจิทัล ไฟล์ที่เขียนจะมีลายเซ็นที่ใช้ไม่ได้ ต้องลงนามใหม่ เก็บไฟล์เดิมที่ลงนามแล้วไว้",
  en: "The master carries a digital signature, which is no longer valid in the file written: sign that one again, and keep the signed one",
};

/** Something a person should know of a merge, in a sentence. */
export function noticeWords(notice: Notice): Words {
  switch (notice.kind) {
    case "row-edited": {
      const where = rowWords([notice.row]);
      const fate = fates[notice.fate];
      const edits = (language: keyof Words): string =>
        notice.edits
          .map(({ field, from, to }) => `${columnWords[field][language]}: ${contentWords(from)} → ${contentWords(to)}`)
          .join(", ");
      return {
        th: `${where.th} ถูกแก้ด้วยมือหลังรวม (${edits("th")}) ${fate.th}`,
        en: `${where.en}: edited by hand since it was merged (${edits("en")}); ${fate.en}`,
      };
    }
    case "row-missing": {
      const source = `${notice.file} ${notice.sourceRow + 1}`;
      return {
        th: `แถวของ${notice.agency ?? ""} (${source}) ถูกลบด้วยมือหลังรวม จะไม่ใส่กลับจนกว่าหน่วยงานจะส่งใหม่`,
        en: `A row of ${notice.agency ?? "an agency"} (${source}) was taken out by hand; it comes back when the agency sends again`,
      };
    }
    case "row-twice": {
      const where = rowWords([notice.row]);
      return {
        th: `${where.th} ของแผนรวมซ้ำกับแถวในไฟล์ ${notice.file} และนับทั้งสองแถว ลบแถวหนึ่งถ้าเป็นรายการเดียวกัน`,
        en: `${where.en} of the master: the same is in ${notice.file} and both are counted; delete one if they are one thing`,
      };
    }
    case "without-origin": {
      const where = rowWords(notice.rows);
      return {
        th: `${where.th} ของแผนรวมไม่ได้มาจากการรวมไฟล์ใด`,
        en: `${where.en} of the master: written by no merge`,
      };
    }
    case "rows-moved": {
      const where = rowWords(notice.rows);
      const [from, to] = [notice.from, notice.to].map((name) => (name === "" ? "–" : quoted(name)));
      return {
        th: `${where.th} รวมไว้ใต้ ${to} แต่ตอนนี้อยู่ใต้ ${from} เพราะถูกย้ายหรือหัวข้อถูกแก้ด้วยมือ จะกลับไปอยู่ใต้ ${to}`,
        en: `${where.en}: merged under ${to}, now under ${from}, moved or its heading edited by hand; back under ${to} with this merge`,
      };
    }
    case "total-rewritten":
      return {
        th: `ยอดรวมที่ ${areaToA1(cellArea(notice.at))} (${contentWords(notice.from)}) เปลี่ยนเป็นสูตร ${contentWords(notice.to)}`,
        en: `The total at ${areaToA1(cellArea(notice.at))} (${contentWords(notice.from)}) becomes the formula ${contentWords(notice.to)}`,
      };
    case "amount-uncounted": {
      const where = areaToA1(cellArea(notice.at));
      const found = contentWords(notice.content);
      return notice.read === null
        ? {
            th: `${where} (${found}) อ่านเป็นจำนวนเงินไม่ได้ ยอดรวมจึงยังเชื่อไม่ได้ พิมพ์ใหม่เป็นตัวเลขในแผนรวม`,
            en: `${where} (${found}) cannot be read as an amount, so the totals cannot be relied on; type it again as a number`,
          }
        : {
            th: `${where} (${found}) คือ ${baht(notice.read)} บาท แต่ยอดรวมไม่นับตามนี้ ต้องเป็นตัวเลขในคอลัมน์งบประมาณของหัวข้อ และอยู่เหนือบรรทัดรวม`,
            en: `${where} (${found}) means ${baht(notice.read)} baht, but the totals do not count it so: it has to be a number, in its section's column and above the section's total`,
          };
    }
    case "signature-lost":
      return signatureLostWords;
    case "note-goes":
      return {
        th: `ข้อความข้างตารางที่ ${areaToA1(cellArea(notice.at))} (${contentWords(notice.content)}) จะหายไปพร้อมแถวของมัน`,
        en: `The note beside the table at ${areaToA1(cellArea(notice.at))} (${contentWords(notice.content)}) goes with its row`,
      };
  }
}

const reasons: Readonly<Record<LeftOut["reason"], Words>> = {
  "agency-unknown": { th: "บอกไม่ได้ว่าหน่วยงานใดส่ง", en: "it cannot be told which agency sent it" },
  "agency-twice": {
    th: "หน่วยงานเดียวกันส่งหลายไฟล์ เลือกนำเข้าเพียงไฟล์เดียว",
    en: "its agency has sent several files; merge only the one that counts",
  },
  "other-form": { th: "ไม่ได้ใช้แบบฟอร์มของแผนรวม", en: "it does not follow the master's form" },
  "stands-already": {
    th: "รายการของไฟล์นี้อยู่ในแผนรวมแล้วโดยไม่มีบันทึกการรวม ถ้ารวมอีกจะนับซ้ำ ถ้าเคยรวมไว้ ให้ใช้ไฟล์แผนรวมที่มีแผ่นบันทึกการรวมครบ หรือลบแถวเหล่านั้นก่อน",
    en: "its rows stand in the master already, by no merge it remembers, and would be counted twice; use the master with its sheets of merges, or delete those rows first",
  },
  empty: {
    th: "ไม่มีรายการ ถ้าต้องการเอาแถวเดิมออกให้ใช้ withdraw",
    en: "it has no rows; use withdraw to take out those merged before",
  },
  "amount-unread": { th: "มีจำนวนเงินที่อ่านไม่ได้", en: "an amount of it cannot be read" },
  "heading-unknown": { th: "มีหัวข้อที่แบบฟอร์มไม่มี", en: "it has a heading that the form does not list" },
};

/** Why a file was left out, and where in it. */
export function leftOutWords({ reason, sheet, at, others }: LeftOut): Words {
  const place = at ? ` (${sheet}!${areaToA1(cellArea(at))})` : "";
  const also = others.length > 0 ? `: ${others.join(", ")}` : "";
  return { th: reasons[reason].th + place + also, en: reasons[reason].en + place + also };
}
