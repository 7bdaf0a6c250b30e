import type { Language } from "./language";

/** A string of the screen in both languages; with facts, a function of them. */
export type Leaf<F = never> =
  | { readonly th: string; readonly en: string }
  | { readonly th: (facts: F) => string; readonly en: (facts: F) => string };

/** Leaves, or groups of them by view. */
export interface WordTree {
  readonly [name: string]: WordTree | Leaf;
}

/** The same words in one language: every leaf is the string or function itself. */
export type Spoken<W> = W extends { readonly th: infer T; readonly en: unknown }
  ? T extends string
    ? string
    : T
  : { readonly [K in keyof W]: Spoken<W[K]> };

export const isLeaf = (node: WordTree | Leaf): node is Leaf => "th" in node && "en" in node;

/** Chooses a language once, so that a view says `words.check.title` and no more. */
export function speak<W extends WordTree>(words: W, language: Language): Spoken<W> {
  const spoken: Record<string, unknown> = {};
  for (const [name, node] of Object.entries(words)) {
    spoken[name] = isLeaf(node) ? node[language] : speak(node, language);
  }
  return spoken as Spoken<W>;
}
