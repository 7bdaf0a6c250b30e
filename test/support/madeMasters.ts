import { readdirSync } from "node:fs";
import { join } from "node:path";
import { makeMaster, type MadeMaster } from "../../src/app/makeMaster";
import { builtInForms } from "../../src/forms/builtIn";
import type { Form } from "../../src/forms/schema";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { sampleForm } from "./formLayout";

const samples = readdirSync(join(__dirname, "../../src/samples/forms")).map((name) => name.replace(/\.json$/, ""));

/** The built-in forms and the samples. */
export const knownForms: readonly Form[] = [...builtInForms, ...samples.map(sampleForm)];

export async function madeMaster(form: Form): Promise<MadeMaster> {
  const made = await makeMaster(form, nodeCodec, null);
  if ("refused" in made) throw new Error(`${form.id}: ${JSON.stringify(made)}`);
  return made;
}
