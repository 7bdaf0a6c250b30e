import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder of the case of this number beside the project; undefined where there are no cases. */
export function sharedCase(number: string): string | undefined {
  const folder = resolve(__dirname, "../../../shared/cases");
  if (!existsSync(folder)) return undefined;
  const name = readdirSync(folder).find((one) => one.startsWith(`${number}-`));
  return name === undefined ? undefined : join(folder, name);
}

/** The form that the cases of the base province are read by. */
export const baseForm = resolve(__dirname, "../../../shared/cases/base/form.json");
