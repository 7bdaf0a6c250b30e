import { builtInForms } from "../forms/builtIn";
import { loadForm } from "../forms/loadForm";
import type { Form } from "../forms/schema";
import type { Field } from "../plan/fields";
import type { Ask, FormLoaded } from "./engine";
import type { ReadBy } from "./keptBook";
import { formShown } from "./wording";

/** What a person has said header texts mean. */
export type ColumnMeanings = Readonly<Record<string, Field>>;

/** A form at hand; json: the file it was loaded from, null of a built-in one. */
export interface ShelvedForm {
  readonly form: Form;
  readonly json: string | null;
}

/**
 * The forms at hand: the built-in ones, and those loaded from files, which stand in for a built-in one of their id. As
 * long as nothing is loaded, the same question has the same forms for an answer: what was read by them stays read.
 */
export class FormShelf {
  private readonly loaded = new Map<string, { readonly form: Form; readonly json: string }>();
  private forms: readonly Form[] = builtInForms;
  private derived: { readonly key: string; readonly forms: readonly Form[] } | undefined;

  all(): readonly Form[] {
    return this.forms;
  }

  load(json: string): FormLoaded {
    const result = loadForm(json);
    if ("faults" in result) return { wrong: result.faults };
    this.loaded.set(result.form.id, { form: result.form, json });
    this.changed();
    return { form: formShown(result.form) };
  }

  /** Whether a form of this id was loaded from a file. */
  isLoaded(id: string): boolean {
    return this.loaded.has(id);
  }

  find(id: string): ShelvedForm | undefined {
    const form = this.forms.find((one) => one.id === id);
    return form && { form, json: this.loaded.get(id)?.json ?? null };
  }

  unload(id: string): void {
    if (this.loaded.delete(id)) this.changed();
  }

  /** The forms with the header texts as a person has said they are to be read. */
  withColumns(columns: ColumnMeanings): readonly Form[] {
    const key = JSON.stringify(columns);
    if (Object.keys(columns).length === 0) return this.all();
    // Reading keeps what it learns of a form with the form itself: the same columns must give the same forms.
    if (this.derived?.key !== key) this.derived = { key, forms: this.all().map((form) => withMeanings(form, columns)) };
    return this.derived.forms;
  }

  /** What a person asks to read by: a form that was chosen once and is not at hand any more is not a choice. */
  readBy({ form, columns }: Pick<Ask, "form" | "columns">): ReadBy {
    const forms = this.withColumns(columns);
    return { forms, form: forms.some(({ id }) => id === form) ? form : null };
  }

  private changed(): void {
    const own = [...this.loaded.values()].map(({ form }) => form);
    this.forms = [...own, ...builtInForms.filter(({ id }) => !this.loaded.has(id))];
    this.derived = undefined;
  }
}

/** The form whose columns also answer to these header texts, and others no longer do. */
export function withMeanings(form: Form, columns: ColumnMeanings): Form {
  const own = new Set(form.columns.map(({ field }) => field));
  const meanings = Object.entries(columns).filter(([, field]) => own.has(field));
  if (meanings.length === 0) return form;
  const assigned = new Set(meanings.map(([text]) => text));
  return {
    ...form,
    columns: form.columns.map((column) => {
      const kept = column.headers.filter((text) => !assigned.has(text));
      const added = meanings.filter(([, field]) => field === column.field).map(([text]) => text);
      const headers = [...kept, ...added];
      return {
        ...column,
        headers: headers.length > 0 ? headers : column.headers,
        misreadings: column.misreadings.filter((text) => !assigned.has(text)),
      };
    }),
  };
}
