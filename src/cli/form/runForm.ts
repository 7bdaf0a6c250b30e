import type { Work } from "../../app/work";
import type { Language } from "../../words/language";
import type { CommandOf } from "../command";
import type { Failure } from "../failure";
import type { CommandOutcome } from "../outcome";
import { checkForm } from "./checkForm";
import { diffForms } from "./diffForms";
import { formFrom } from "./formFrom";
import { formOfNextYear } from "./formOfNextYear";
import { runFormTest } from "./runFormTest";
import { upgradeForm } from "./upgradeForm";
import { workbookOfForm } from "./workbookOfForm";

/** `ruam form`: what is done with a form. */
export async function runForm(
  asked: CommandOf<"form">,
  language: Language,
  now: string,
  work: Work,
): Promise<CommandOutcome | Failure> {
  switch (asked.task) {
    case "upgrade":
      return upgradeForm(asked.form);
    case "check":
      return checkForm(asked.form, language);
    case "workbook":
      return workbookOfForm(asked, language);
    case "next":
      return formOfNextYear(asked, language);
    case "diff":
      return diffForms(asked, language);
    case "from":
      return formFrom(asked, language, now);
    case "test":
      return runFormTest(asked, language, work);
  }
}
