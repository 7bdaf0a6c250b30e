import { catalogue, type Words } from "./catalogue";
import type { Issue } from "./issue";

/** What is wrong and what to do about it, in words for an officer. */
export interface Described {
  readonly message: Words;
  readonly remedy: Words;
}

export function describe({ code, params }: Issue): Described {
  // A code and its params are made together (see make.ts), which the union of all issues no longer shows.
  const { th, en, remedy } = catalogue[code] as {
    th: (facts: unknown) => string;
    en: (facts: unknown) => string;
    remedy: Words;
  };
  return { message: { th: th(params), en: en(params) }, remedy };
}
