import type { z } from "zod";
import type { Words } from "../issues/catalogue";

/** One field of a form file that is wrong. */
export interface FormFault {
  /** Where it is: "levels[1].written"; empty for the file as a whole. */
  readonly path: string;
  readonly reason: Words;
}

/** `["levels", 1, "written"] → "levels[1].written"` */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.map((key, at) => (typeof key === "number" ? `[${key}]` : `${at === 0 ? "" : "."}${String(key)}`)).join("");

/** How a fault of shape is put, where a form is written as JSON or in another way. */
export interface FaultWords {
  /** What a kind of value is called by people who do not write programs. */
  kind(expected: string): Words;
  /** One of the values a key may have. */
  value(allowed: string): Words;
  readonly missing: (kind: Words) => Words;
  /** A key where no such key may be. */
  readonly unknown: Words;
}

const kinds: Readonly<Record<string, Words>> = {
  string: { th: "ข้อความในเครื่องหมายคำพูด", en: "text in quotation marks" },
  number: { th: "ตัวเลข", en: "a number" },
  int: { th: "จำนวนเต็ม", en: "a whole number" },
  boolean: { th: "true หรือ false", en: "true or false" },
  array: { th: "รายการในวงเล็บ [ ]", en: "a list in [ ]" },
  object: { th: "กลุ่มข้อมูลในวงเล็บ { }", en: "a group in { }" },
  record: { th: "กลุ่มข้อมูลในวงเล็บ { }", en: "a group in { }" },
};
const otherKind: Words = { th: "ค่าชนิดอื่น", en: "another kind of value" };

const jsonWords: FaultWords = {
  kind: (expected) => kinds[expected] ?? otherKind,
  value: (allowed) => ({ th: `"${allowed}"`, en: `"${allowed}"` }),
  missing: ({ th, en }) => ({ th: `ขาดช่องนี้ ต้องเป็น${th}`, en: `It is missing; it must be ${en}` }),
  unknown: { th: "แบบฟอร์มไม่มีช่องชื่อนี้", en: "A form has no field of this name" },
};

/** A fault of shape in words of our own: the schema library's words are not for officers. */
export function shapeFaults(found: z.core.$ZodIssue, value: unknown, words: FaultWords = jsonWords): FormFault[] {
  const path = pathText(found.path);
  const fault = (th: string, en: string): FormFault[] => [{ path, reason: { th, en } }];
  switch (found.code) {
    case "invalid_type": {
      const wanted = words.kind(found.expected);
      return valueAt(value, found.path) === undefined
        ? [{ path, reason: words.missing(wanted) }]
        : fault(`ต้องเป็น${wanted.th}`, `It must be ${wanted.en}`);
    }
    case "invalid_value": {
      const allowed = found.values.map((each) => words.value(String(each)));
      return fault(
        `ต้องเป็นค่าใดค่าหนึ่งใน ${allowed.map(({ th }) => th).join(", ")}`,
        `It must be one of ${allowed.map(({ en }) => en).join(", ")}`,
      );
    }
    case "too_small":
      return found.origin === "string"
        ? fault("ต้องไม่เว้นว่าง", "It must not be empty")
        : found.origin === "array"
          ? fault(`ต้องมีอย่างน้อย ${found.minimum} รายการ`, `It needs at least ${found.minimum} entries`)
          : fault(`ต้องไม่น้อยกว่า ${least(found)}`, `It must be at least ${least(found)}`);
    case "too_big":
      return found.origin === "array"
        ? fault(`ต้องมีไม่เกิน ${found.maximum} รายการ`, `It may have at most ${found.maximum} entries`)
        : fault(`ต้องไม่เกิน ${found.maximum}`, `It must be at most ${found.maximum}`);
    case "unrecognized_keys":
      return found.keys.map((key) => ({ path: pathText([...found.path, key]), reason: words.unknown }));
    case "invalid_format":
      return found.format === "includes"
        ? fault("ต้องมี {name} อยู่ในข้อความ", "It must contain {name}")
        : found.path.length === 1
          ? fault(
              "ใช้ได้เฉพาะตัวพิมพ์เล็ก a-z ตัวเลข และขีดกลาง",
              "It may hold only small letters a-z, digits and hyphens between them",
            )
          : fault(
              "ใช้ได้เฉพาะตัวอักษร ตัวเลข จุด และขีดกลาง ขึ้นต้นด้วยตัวอักษรหรือตัวเลข ไม่เกิน 40 ตัว",
              "It may hold only letters, digits, dots and hyphens, begins with a letter or digit and has at most 40 of them",
            );
    case "invalid_union": {
      // Of the shapes that it may have, the one it comes nearest to.
      const [nearest = []] = [...found.errors].sort(
        (a, b) => distance(a) - distance(b) || a.length - b.length || depth(b) - depth(a),
      );
      return nearest.flatMap((inner) => shapeFaults({ ...inner, path: [...found.path, ...inner.path] }, value, words));
    }
    default:
      return fault("ค่านี้ใช้ไม่ได้", "This value cannot be used");
  }

  /** How many keys are not those of a shape. */
  function distance(issues: readonly z.core.$ZodIssue[]): number {
    return issues.reduce((sum, issue) => {
      const isMissing = issue.code === "invalid_type" && valueAt(value, [...found.path, ...issue.path]) === undefined;
      return sum + (issue.code === "unrecognized_keys" ? issue.keys.length : isMissing ? 1 : 0);
    }, 0);
  }
}

/** How far in the innermost of these issues is. */
const depth = (issues: readonly z.core.$ZodIssue[]): number => Math.max(0, ...issues.map(({ path }) => path.length));

const least = ({ minimum, inclusive }: z.core.$ZodIssueTooSmall): number =>
  inclusive === false ? Number(minimum) + 1 : Number(minimum);

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}
