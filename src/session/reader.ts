import { checkBytes, type CheckedFile } from "../app/checkFiles";
import type { Unfetched } from "../app/sourceFile";
import type { Form } from "../forms/schema";
import { issue } from "../issues/make";
import { fflateCodec } from "../workbook/xlsx/fflateCodec";
import { maxFileBytes } from "../workbook/xlsx/limits";
import { sha256Hex } from "./sha256";

/** A file as it was read: the forms stay behind, only their ids travel. */
export interface ReadFile extends Omit<CheckedFile, "plans"> {
  readonly plans: readonly (Omit<CheckedFile["plans"][number], "form"> & { readonly form: string })[];
}

/** What a reader's worker does. */
export interface Reader {
  use(forms: readonly Form[], form: string | null): Promise<void>;
  read(file: File): Promise<ReadFile>;
}

/** The reader itself, for the inside of a worker. */
export function reader(): Reader {
  let forms: readonly Form[] = [];
  let form: string | null = null;
  return {
    async use(given, asked) {
      forms = given;
      form = asked;
    },
    async read(file) {
      const bytes = await bytesOf(file);
      const { plans, ...checked } = await checkBytes({ file: file.name, name: file.name }, bytes, {
        forms,
        form,
        codec: fflateCodec,
        sha256: sha256Hex,
      });
      return {
        ...checked,
        plans: plans.map(({ form, ...plan }) => ({ ...plan, form: form.id })),
      };
    },
  };
}

/** A file's bytes. One that cannot be had, such as a folder that was dropped, does not stop the others. */
export async function bytesOf(file: File): Promise<Uint8Array | Unfetched> {
  // Looked at first: a file too large to be read fills the memory before that shows.
  if (file.size > maxFileBytes) return { unfetched: "too-large" };
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return { unfetched: "disk" };
  }
}

/** A file that took longer than any workbook does. */
export const tooLong = (file: string): ReadFile => ({
  file,
  name: file,
  sha256: "",
  plans: [],
  issues: [issue("file-unreadable", { sheet: null, area: null, params: { reason: "too-large" } })],
});
