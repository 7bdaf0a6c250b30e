/** A long list of an answer, whose items are made one by one as they are written. */
export class StreamedList<T> {
  /** @param items gone through when the list is written, once */
  constructor(readonly items: () => Iterable<T>) {}
}

/** The items of a list, each made of one of these. */
export const longList = <From, T>(from: Iterable<From>, make: (one: From) => T): StreamedList<T> =>
  new StreamedList(function* () {
    for (const one of from) yield make(one);
  });

/** An answer as it is handed over for writing; its lists may be long. */
export type Writable<A> = A extends readonly (infer Item)[]
  ? readonly Writable<Item>[] | StreamedList<Writable<Item>>
  : A extends object
    ? { readonly [Key in keyof A]: Writable<A[Key]> }
    : A;

/** As many characters are handed on at a time. */
const pieceLength = 1 << 16;

/**
 * An answer as JSON, piece by piece: that of a large merge is longer than all it was made of, and need not be in
 * memory. Items of long lists hold no long lists themselves.
 */
export function* jsonText(answer: unknown): Iterable<string> {
  let piece = "";
  for (const part of parts(answer)) {
    piece += part;
    if (piece.length < pieceLength) continue;
    yield escaped(piece);
    piece = "";
  }
  yield escaped(piece);
}

/** A terminal obeys eight-bit controls and turned directions wherever they are; JSON may hold them, so their codes are written. */
const escaped = (json: string): string =>
  json.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

function* parts(value: unknown): Iterable<string> {
  if (value instanceof StreamedList) yield* streamed(value.items());
  else if (Array.isArray(value)) yield* listed(value, parts, "[", "]");
  else if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, of]) => of !== undefined);
    yield* listed(entries, entryParts, "{", "}");
  } else yield JSON.stringify(value);
}

/** Many items at a time: handed on one by one through all that they are in, they would cost more than they are. */
function* streamed(items: Iterable<unknown>): Iterable<string> {
  let part = "";
  let sign = "[";
  for (const item of items) {
    part += sign + JSON.stringify(item);
    sign = ",";
    if (part.length < pieceLength) continue;
    yield part;
    part = "";
  }
  yield sign === "[" ? "[]" : `${part}]`;
}

function* entryParts([key, value]: [string, unknown]): Iterable<string> {
  yield `${JSON.stringify(key)}:`;
  yield* parts(value);
}

function* listed<T>(
  items: Iterable<T>,
  partsOf: (item: T) => Iterable<string>,
  before: string,
  after: string,
): Iterable<string> {
  let sign = before;
  for (const item of items) {
    yield sign;
    yield* partsOf(item);
    sign = ",";
  }
  yield sign === before ? before + after : after;
}
