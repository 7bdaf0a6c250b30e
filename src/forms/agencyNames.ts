import { remembering } from "../text/remembering";
import { perForm } from "./perForm";
import { registerOf, type Recognised, type Register } from "./register";
import type { Form } from "./schema";

type Entries = Form["agencies"];

/** What everybody writes for the words that names of agencies begin with, or have their province after. */
const shortForms: readonly (readonly [RegExp, string])[] = [
  [/^สนง\.? ?/, "สำนักงาน"],
  [/^อ\. ?/, "อำเภอ"],
  [/^ทม\. ?/, "เทศบาลเมือง"],
  [/^รพ\. ?/, "โรงพยาบาล"],
  [/ ?จ\. ?/, "จังหวัด"],
];
const office = "สำนักงาน";
const province = "จังหวัด";

/**
 * The register of agencies, which knows names in short as well: with สนง. for สำนักงาน, without สำนักงาน at all, or
 * without the province's name at the end. What is found so is near, not exact: a person sees it.
 *
 *   "สนง.วัฒนธรรม จ.ตราด", "วัฒนธรรมจังหวัดตราด", "สำนักงานวัฒนธรรมจังหวัด" → "สำนักงานวัฒนธรรมจังหวัดตราด"
 */
function agenciesOf(entries: Entries): Register {
  const register = registerOf(entries);
  const exactly = (name: string): string | undefined => {
    const found = register.find(name);
    return found && found.how !== "near" ? found.name : undefined;
  };
  const inShort = (written: string): string | undefined => {
    const whole = shortForms.reduce((text, [short, long]) => text.replace(short, long), written.trim());
    if (whole.startsWith(province)) return undefined;
    const wordings = whole.startsWith(office) ? [whole] : [whole, office + whole];
    for (const wording of wordings) {
      const found = wording === written ? undefined : exactly(wording);
      if (found !== undefined) return found;
    }
    if (!whole.endsWith(province)) return undefined;
    const begun = entries.filter(({ name }) => wordings.some((wording) => name.startsWith(wording)));
    return begun.length === 1 ? begun[0]!.name : undefined;
  };
  return {
    find: remembering((written): Recognised | undefined => {
      const found = register.find(written);
      if (found) return found;
      const name = inShort(written);
      return name === undefined ? undefined : { name, how: "near" };
    }),
    suggest: register.suggest,
    alike: register.alike,
  };
}

const remembered = perForm(agenciesOf);
export const agencyRegister = (form: Form): Register => remembered(form.agencies);
