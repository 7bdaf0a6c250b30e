import { plainText } from "../../report/plainText";
import type { Language } from "../../words/language";
import type { FormCheckAnswer } from "../answers/formCheckAnswer";
import { isFailure, type Failure } from "../failure";
import { formAt } from "../loadForms";
import type { CommandOutcome } from "../outcome";

/** `ruam form check FORM`: every place of a form's file that is wrong. Exit code 1 when there is any. */
export async function checkForm(asked: string, language: Language): Promise<CommandOutcome | Failure> {
  const loaded = await formAt(asked);
  if (isFailure(loaded)) return loaded;
  const form = "form" in loaded ? loaded.form : null;
  const faults = "faults" in loaded ? loaded.faults : [];
  const answer = (): FormCheckAnswer => ({
    form: form && { id: form.id, version: form.version, title: form.title, fiscalYear: form.fiscalYear },
    faults: faults.map(({ path, reason }) => ({ path, message: reason })),
  });
  return { clean: form !== null, answer, report: () => [...summary(), ...lines()].map(plainText) };

  function summary(): string[] {
    if (form) {
      const { levels, columns, agencies, units } = form;
      return language === "th"
        ? [
            `แบบฟอร์ม ${form.title.th} ใช้ได้`,
            `${levels.length} ระดับ ${columns.length} คอลัมน์ ${agencies.length} หน่วยงาน ${units.length} หน่วยนับ`,
          ]
        : [
            `The form ${form.title.en} can be used`,
            `${levels.length} levels, ${columns.length} columns, ${agencies.length} agencies, ${units.length} units`,
          ];
    }
    return [
      language === "th"
        ? `แบบฟอร์มนี้ใช้ไม่ได้ ต้องแก้ ${faults.length} แห่ง`
        : `This form cannot be used: ${faults.length} ${faults.length === 1 ? "place" : "places"} to correct`,
    ];
  }

  function lines(): string[] {
    return faults.map(({ path, reason }) => `  ${path === "" ? "" : `${path}: `}${reason[language]}`);
  }
}
