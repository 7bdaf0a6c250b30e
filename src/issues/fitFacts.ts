import type { Words } from "../text/language";
import { quoted } from "./words";

/** Why a form fits a sheet, and how far. */
export interface FitFacts {
  /** How many of its columns the header names. */
  readonly named: number;
  /** Those that it requires and that the header lacks. */
  readonly lacking: readonly Words[];
  /** Header texts that it does not know. */
  readonly unknown: readonly string[];
}

/** Names of a list that are shown; the rest are counted. */
const mostNames = 3;

/** "มี 9 คอลัมน์ของแบบฟอร์ม ขาด “งบประมาณ” ไม่รู้จัก “หมายเหตุ”" */
export function fitWords({ named, lacking, unknown }: FitFacts): Words {
  const list = (names: readonly string[], more: string): string =>
    [
      ...names.slice(0, mostNames).map(quoted),
      ...(names.length > mostNames ? [`${more} ${names.length - mostNames}`] : []),
    ].join(", ");
  const none = lacking.length === 0 && unknown.length === 0;
  const th = [
    `มี ${named} คอลัมน์ของแบบฟอร์ม${none ? " ครบและไม่มีอื่น" : ""}`,
    ...(lacking.length > 0
      ? [
          `ขาด ${list(
            lacking.map((one) => one.th),
            "และอีก",
          )}`,
        ]
      : []),
    ...(unknown.length > 0 ? [`แบบฟอร์มไม่มี ${list(unknown, "และอีก")}`] : []),
  ];
  const en = [
    `the header names ${named} of its columns${none ? ", all that it requires and no other" : ""}`,
    ...(lacking.length > 0
      ? [
          `lacks ${list(
            lacking.map((one) => one.en),
            "and more:",
          )}`,
        ]
      : []),
    ...(unknown.length > 0 ? [`has besides ${list(unknown, "and more:")}`] : []),
  ];
  return { th: th.join(" "), en: en.join(", ") };
}
