import type { ColumnKind, Field, PlanFields, Role } from "../plan/fields";
import type { Words } from "../text/language";
import { perForm } from "./perForm";
import type { Form, FormColumn } from "./schema";

export const fieldsOf = perForm(({ levels, columns, main }: Form): PlanFields => {
  const names: Record<Field, Words> = {};
  const kinds: Record<Field, ColumnKind> = {};
  const roles: { [role in Role]?: Field } = {};
  const add = ({ field, name, kind, role }: Pick<FormColumn, "field" | "name" | "kind" | "role">): void => {
    names[field] ??= name;
    kinds[field] ??= kind;
    if (role !== null) roles[role] ??= field;
  };
  for (const level of levels) add({ ...level, kind: "level" });
  for (const column of columns) add(column);
  const ofKind = (...wanted: readonly ColumnKind[]): Field[] =>
    columns.filter(({ kind }) => wanted.includes(kind)).map(({ field }) => field);
  return {
    levels: levels.map(({ field }) => field),
    texts: ofKind("text"),
    numbers: ofKind("number"),
    amounts: ofKind("amount"),
    main,
    values: ofKind("text", "number", "amount"),
    ...{ kinds, names, roles },
  };
});
