/**
 * Words of official Thai that are often written wrong, and how the dictionary of the Royal Society writes them. Only
 * spellings that are not part of a right word, so that what is found is wrong wherever it is. A gift and a village
 * head sound alike: only a gift is given; and only people, not the commission of nearly the same letters, are a target
 * group. A space stands for one that may be there, where a line broke.
 */
const misspellings: readonly (readonly [wrong: string, right: string])[] = [
  ["ธรรมมาภิบาล", "ธรรมาภิบาล"],
  ["จริยะธรรม", "จริยธรรม"],
  ["คุณะธรรม", "คุณธรรม"],
  ["เจตจำนงค์", "เจตจำนง"],
  ["มาตราการ", "มาตรการ"],
  ["ปลุกฝัง", "ปลูกฝัง"],
  ["ประพฤตมิชอบ", "ประพฤติมิชอบ"],
  ["ประพฤตินิชอบ", "ประพฤติมิชอบ"],
  ["ของขวัญของ กำนัน", "ของขวัญของกำนัล"],
  ["ของขวัญและของ กำนัน", "ของขวัญและของกำนัล"],
  ["รับของ กำนัน", "รับของกำนัล"],
  ["แจ้เบาะแส", "แจ้งเบาะแส"],
  ["เบาะแสดการ", "เบาะแสการ"],
  ["แบรนเนอร์", "แบนเนอร์"],
  ["แบรนเนอ์", "แบนเนอร์"],
  ["กิจกรรมมประชา", "กิจกรรมประชา"],
  ["ประชาชนสัมพันธ์", "ประชาสัมพันธ์"],
  ["ประชาสัมพันธุ์", "ประชาสัมพันธ์"],
  ["บูรณการ", "บูรณาการ"],
  ["สัมนา", "สัมมนา"],
  ["อนุญาติ", "อนุญาต"],
  ["สังเกตุ", "สังเกต"],
  ["โครงการณ์", "โครงการ"],
  ["ผลลัพท์", "ผลลัพธ์"],
  ["ประสิทธภาพ", "ประสิทธิภาพ"],
  ["ศักยะภาพ", "ศักยภาพ"],
  ["บุคคลากร", "บุคลากร"],
  ["ลายเซ็นต์", "ลายเซ็น"],
  ["เวปไซต์", "เว็บไซต์"],
  ["เว็ปไซต์", "เว็บไซต์"],
  ["เว็บไซด์", "เว็บไซต์"],
  ["อินเตอร์เน็ต", "อินเทอร์เน็ต"],
  ["งบประมาน", "งบประมาณ"],
  ["และร่วมด้าน การทุจริต", "และร่วมต้านการทุจริต"],
  ["ปปช. กลุ่มเป้าหมาย", "ปชช. กลุ่มเป้าหมาย"],
];

export interface Misspelling {
  readonly wrong: string;
  readonly right: string;
  /** The whole text with its misspelt words put right. */
  readonly correct: string;
}

/** The first misspelt word of a text. */
export function misspelling(text: string): Misspelling | undefined {
  if (!anyWrong.test(text)) return undefined;
  const { wrong, right } = patterns.find(({ pattern }) => text.search(pattern) >= 0)!;
  const correct = patterns.reduce((kept, { pattern, right: instead }) => kept.replace(pattern, instead), text);
  return { wrong, right, correct };
}

const patterns = misspellings.map(([wrong, right]) => ({
  ...{ wrong: wrong.replace(" ", ""), right },
  pattern: new RegExp(wrong.replace(".", "\\.").replace(" ", "\\s?"), "g"),
}));
const anyWrong = new RegExp(patterns.map(({ pattern }) => pattern.source).join("|"));
