import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generatedProvince } from "../../bench/province";

/** A folder of its own that ends with the computer's other temporary files. */
export const temporary = (): string => mkdtempSync(join(tmpdir(), "ruam-"));

export interface ProvinceFiles {
  readonly form: string;
  readonly master: string;
  readonly submissions: readonly string[];
}

/** A generated province of that many agencies, that many rows each, as files. */
export function provinceFiles(agencies: number, rowsEach: number): ProvinceFiles {
  const folder = temporary();
  const { form, master, submissions } = generatedProvince(agencies, rowsEach);
  mkdirSync(join(folder, "in"));
  const written = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  return {
    form: written("form.json", JSON.stringify(form)),
    master: written("master.xlsx", master),
    submissions: submissions.map((bytes, at) => written(`in/${String(at + 1).padStart(4, "0")}.xlsx`, bytes)),
  };
}
