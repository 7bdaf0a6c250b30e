import { builtInForms } from "../forms/builtIn";
import { withFlatForms } from "../forms/flatForm";
import { loadForm } from "../forms/loadForm";
import type { Form } from "../forms/schema";
import type { Field } from "../plan/fields";
import type { FormLoaded } from "./engine";
import { formShown } from "./wording";

/** What a person has said header texts mean. */
export type ColumnMeanings = Readonly<Record<string, Field>>;

/** The forms at hand: the built-in ones, and those loaded from files, which stand in for a built-in one of their id. */
export class FormShelf {
  private readonly loaded = new Map<string, Form>();
  private derived: { readonly key: string; readonly forms: readonly Form[] } = { key: "", forms: builtInForms };

  all(): readonly Form[] {
    return [...this.loaded.values(), ...builtInForms.filter(({ id }) => !this.loaded.has(id))];
  }

  load(json: string): FormLoaded {
    const result = loadForm(json);
    if ("faults" in result) return { wrong: result.faults };
    this.loaded.set(result.form.id, result.form);
    this.derived = { key: "", forms: [] };
    return { form: formShown(result.form) };
  }

  /** The forms with the header texts as a person has said they are to be read. */
  withColumns(columns: ColumnMeanings): readonly Form[] {
    const key = JSON.stringify(columns);
    if (Object.keys(columns).length === 0) return this.all();
    // Reading keeps what it learns of a form with the form itself: the same columns must give the same forms.
    if (this.derived.key !== key) this.derived = { key, forms: this.all().map((form) => withMeanings(form, columns)) };
    return this.derived.forms;
  }

  /** The form of this id, or the flat table of one. */
  find(id: string, columns: ColumnMeanings): Form | undefined {
    return withFlatForms(this.withColumns(columns)).find((form) => form.id === id);
  }
}

/** The form whose columns also answer to these header texts, and others no longer do. */
export function withMeanings(form: Form, columns: ColumnMeanings): Form {
  const own = new Set(form.columns.map(({ field }) => field));
  const meanings = Object.entries(columns).filter(([, field]) => own.has(field));
  if (meanings.length === 0) return form;
  const said = new Set(meanings.map(([text]) => text));
  return {
    ...form,
    columns: form.columns.map((column) => {
      const kept = column.headers.filter((text) => !said.has(text));
      const added = meanings.filter(([, field]) => field === column.field).map(([text]) => text);
      const headers = [...kept, ...added];
      return {
        ...column,
        headers: headers.length > 0 ? headers : column.headers,
        misreadings: column.misreadings.filter((text) => !said.has(text)),
      };
    }),
  };
}
