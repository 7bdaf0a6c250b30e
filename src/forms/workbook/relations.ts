import type { RelationFile } from "../formFile";

/** What a relation is, by the key of its file that names it. */
export const relationKinds = [
  ...(["sum", "difference", "percent", "share", "most", "atLeastOne", "atMostOne", "differ"] as const),
] as const;
export type RelationKind = (typeof relationKinds)[number];

export const isRelationKind = (text: unknown): text is RelationKind => relationKinds.includes(text as RelationKind);

/** A relation's kind and the columns it names there. */
export function relationParts(relation: RelationFile): { readonly kind: RelationKind; readonly parts: string[] } {
  const kind = relationKinds.find((one) => one in relation)!;
  return { kind, parts: [(relation as Record<RelationKind, string | string[]>)[kind]].flat() };
}

/** The same as a file says it. */
export const relationEntry = (kind: RelationKind, parts: readonly string[]): object => ({
  [kind]: kind === "share" && parts.length === 1 ? parts[0] : parts,
});
