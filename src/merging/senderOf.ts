import type { Form } from "../forms/schema";
import type { Submission } from "../plan/submission";
import { matchKey } from "../text/matchKey";

/**
 * Whose a file is, as the form says who sends; null where nobody can say. A file whose form has no column for it stands
 * for itself where its title names nobody.
 */
export function senderOf(
  { submission, fileName }: { readonly submission: Submission; readonly fileName: string },
  form: Form,
): string | null {
  if (submission.agency !== null || form.sender === "column") return submission.agency;
  return (form.sender === "file" ? agencyIn(fileName, form) : undefined) ?? fileName;
}

/** The one agency of the register that a file's name names: of two of which one's name holds the other's, the longer. */
function agencyIn(fileName: string, { agencies }: Form): string | undefined {
  const key = matchKey(fileName);
  const found = agencies.flatMap(({ name, aliases }) =>
    [name, ...aliases].flatMap((spelling) => {
      const own = matchKey(spelling);
      return own !== "" && key.includes(own) ? [{ name, own }] : [];
    }),
  );
  const whole = found.filter(({ own }) => !found.some((other) => other.own !== own && other.own.includes(own)));
  const [first] = whole;
  return whole.every(({ name }) => name === first?.name) ? first?.name : undefined;
}
