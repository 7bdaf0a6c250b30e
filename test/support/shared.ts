import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** The folder of real and made-up workbooks beside the project; undefined where there is none. */
export function sharedData(): string | undefined {
  const folder = resolve(__dirname, "../../../shared/data");
  return existsSync(folder) ? folder : undefined;
}
