import { idFrom } from "../formOf";

type Entry = Record<string, unknown>;

/** A level, series or member that was written without an id has one made of its name, as a column has. */
export function withId({ id, ...rest }: Readonly<Entry>, key = "id"): Entry {
  const { name } = rest;
  const called = typeof name === "object" && name !== null ? (name as { th: unknown }).th : name;
  if (id !== undefined) return { [key]: id, ...rest };
  return typeof called === "string" && called !== "" ? { [key]: idFrom(called), ...rest } : rest;
}
