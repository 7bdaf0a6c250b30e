import type { Words } from "../../text/language";
import type { OwnHowFile } from "../totalHowFile";
import { chosenValue, type Choices } from "./choices";
import { figuresOfText, figuresText, ownHowIn, ownHowText } from "./figureText";
import type { KeyShape } from "./keys";
import { numberOfText } from "./numberOfText";
import type { FormNames } from "./formNames";

/** What a cell says of a list that has no entries on purpose: a blank cell leaves it to the program. */
const none = "(ไม่มี)";
const mark = "\\";

/** A text as a cell says it. One that would be read as something else has a mark before it. */
const marked = (text: string): string => (text.startsWith(mark) || text === none || text === "-" ? mark + text : text);
const unmarked = (text: string): string => (text.startsWith(mark) ? text.slice(mark.length) : text);

/** A value of a form's file as a cell says it; several texts one a line. Not of words, which have two cells. */
export function cellText(value: unknown, shape: KeyShape, names: FormNames, language: keyof Words = "th"): string {
  switch (shape.is) {
    case "text":
    case "words":
      return marked(String(value));
    case "number":
      return String(value);
    case "how":
      return ownHowText(value as OwnHowFile, names, language);
    case "figures":
      return figuresText(value as Parameters<typeof figuresText>[0], names, language) || none;
    case "choice":
      return shape.of[String(value)]?.[language] ?? marked(String(value));
    case "refers":
      return linesOf(value, (id) => names.called(shape.to, id));
    case "texts":
      return linesOf(value, (text) => text);
  }
}

function linesOf(value: unknown, said: (text: string) => string): string {
  const texts = [value].flat().map(String);
  return texts.length === 0 ? none : texts.map((text) => marked(said(text))).join("\n");
}

/** The other way round. What fits no shape stays the text it is, for the schema to say so. */
export function valueOfCell(text: string, shape: KeyShape, names: FormNames): unknown {
  switch (shape.is) {
    case "text":
    case "words":
      return unmarked(text.trim());
    case "number":
      return numberOfText(text);
    case "how":
      return ownHowIn(text, names);
    case "figures":
      return text.trim() === none ? [] : figuresOfText(text, names);
    case "choice":
      return chosen(text, shape.of);
    case "refers":
      return shape.several
        ? textsIn(text).map((line) => names.meant(shape.to, line))
        : names.meant(shape.to, unmarked(text.trim()));
    case "texts":
      return textsIn(text);
  }
}

function textsIn(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim());
  return text.trim() === none ? [] : lines.filter((line) => line !== "").map(unmarked);
}

function chosen(text: string, of: Choices): string | boolean {
  const value = chosenValue(unmarked(text.trim()), of);
  return value === "true" ? true : value === "false" ? false : value;
}
