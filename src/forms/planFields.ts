import type { PlanFields, Role } from "../plan/fields";
import { columnKinds, type ColumnKind, type Field } from "../plan/fields";
import type { Words } from "../text/language";
import { perForm } from "./perForm";
import type { Form, FormColumn } from "./schema";

export const fieldsOf = perForm(({ levels, columns, main, sender }: Form): PlanFields => {
  const names: Record<Field, Words> = {};
  const kinds: Record<Field, ColumnKind> = {};
  const baht: Record<Field, number> = {};
  const roles: { [role in Role]?: Field } = {};
  const add = ({ field, name, kind, role }: Pick<FormColumn, "field" | "name" | "kind" | "role">): void => {
    names[field] ??= name;
    kinds[field] ??= kind;
    // Who is responsible for a row is not who sent it, unless the form says so.
    if (role !== null && (role !== "agency" || sender === "column")) roles[role] ??= field;
  };
  for (const level of levels) add({ ...level, kind: "level" });
  for (const column of columns) {
    add(column);
    if (column.kind === "amount") baht[column.field] = column.values.baht;
  }
  const those = (fits: (kind: (typeof columnKinds)[ColumnKind]) => boolean): Field[] =>
    columns.filter(({ kind }) => fits(columnKinds[kind])).map(({ field }) => field);
  return {
    levels: levels.map(({ field }) => field),
    texts: those(({ kept }) => kept === "texts"),
    prose: those(({ isProse }) => isProse),
    numbers: those(({ kept }) => kept === "numbers"),
    amounts: those(({ kept }) => kept === "amounts"),
    summed: columns.filter(isSummed).map(({ field }) => field),
    figures: Object.fromEntries(
      columns.flatMap((column) => (column.total && !isSummed(column) ? [[column.field, column.total]] : [])),
    ),
    main,
    values: those(({ kept }) => kept !== null),
    ...{ kinds, baht, names, roles },
  };
});

const isSummed = ({ field, kind, total }: FormColumn): boolean =>
  kind === "amount" && total?.kind === "sum" && total.of === field;
