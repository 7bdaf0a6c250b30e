interface Doubtful {
  readonly pattern: RegExp;
  readonly likely: string;
  /** Whether nothing else can be meant. */
  readonly certain: boolean;
}

/**
 * Words that look like others and mostly stand for those. Unlike a misspelling they may be meant, or are read rightly
 * by everyone: a province may call its project "ด้านทุจริต", and whoever reads ชรก. knows that officials are meant.
 */
const doubtfulWords: readonly Doubtful[] = [
  { pattern: /ด้านทุจริต/, likely: "ต้านทุจริต", certain: false },
  { pattern: /(?<![ก-๎.])ชรก\./, likely: "ขรก.", certain: true },
  { pattern: /บริการ\s?พช\./, likely: "บริการปชช.", certain: false },
  { pattern: /ข้อมูลข่าว\s?ของ\s?ราชการ/, likely: "ข้อมูลข่าวสารของราชการ", certain: false },
  { pattern: /(?<!ราย)ชื่อร้องเรียน/, likely: "ข้อร้องเรียน", certain: false },
];

export interface DoubtfulWord {
  readonly word: string;
  readonly likely: string;
  /** The whole text with that word replaced everywhere; null where something else may be meant. */
  readonly suggested: string | null;
}

/** The first doubtful word of a text. */
export function doubtfulWord(text: string): DoubtfulWord | undefined {
  if (!anyDoubtful.test(text)) return undefined;
  const { pattern, likely, certain } = doubtfulWords.find((each) => each.pattern.test(text))!;
  const [word] = pattern.exec(text)!;
  return { word, likely, suggested: certain ? text.replace(new RegExp(pattern, "g"), likely) : null };
}

const anyDoubtful = new RegExp(doubtfulWords.map(({ pattern }) => pattern.source).join("|"));
