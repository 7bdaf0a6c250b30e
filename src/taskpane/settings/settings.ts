import type { Field } from "../../plan/fields";
import type { Digits, Language } from "../../words/language";

/** What a person has chosen once and for all; kept on this computer only. */
export interface Settings {
  readonly language: Language;
  readonly digits: Digits;
  readonly theme: "system" | "light" | "dark";
  /** A form's id; null: the engine chooses. */
  readonly form: string | null;
  /** Header texts that a person has said the meaning of. */
  readonly columns: Readonly<Record<string, Field>>;
  /** Whether the introduction was seen or skipped. */
  readonly welcomed: boolean;
  /** The work that was done last. */
  readonly view: WorkView;
  /** Who merges, for the log; "": not said. */
  readonly person: string;
  /** Name of the file that was opened last; "": none was. */
  readonly lastFile: string;
}

export type WorkView = "check" | "merge" | "verify";

export const firstSettings = (language: Language): Settings => ({
  language,
  digits: "arabic",
  theme: "system",
  form: null,
  columns: {},
  welcomed: false,
  view: "check",
  person: "",
  lastFile: "",
});

const key = "ruam.settings";

/** Where settings are kept; a browser may refuse (private windows, blocked storage), then they last for this visit. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
}

/** localStorage, or nothing where the browser forbids it. */
export function localShelf(): Shelf | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** What was kept, or first settings in this language; anything kept that is not understood is left out. */
export function keptSettings(shelf: Shelf | undefined, language: Language): Settings {
  const first = firstSettings(language);
  try {
    const kept: unknown = JSON.parse(shelf?.getItem(key) ?? "{}");
    return typeof kept === "object" && kept !== null ? { ...first, ...understood(kept) } : first;
  } catch {
    return first;
  }
}

export function keepSettings(shelf: Shelf | undefined, settings: Settings): void {
  try {
    shelf?.setItem(key, JSON.stringify(settings));
  } catch {
    // Full or forbidden: the settings still hold for this visit.
  }
}

function understood(kept: object): Partial<Settings> {
  const { language, digits, theme, form, columns, welcomed, view, person, lastFile } = kept as Partial<
    Record<keyof Settings, unknown>
  >;
  return {
    ...(language === "th" || language === "en" ? { language } : {}),
    ...(digits === "thai" || digits === "arabic" ? { digits } : {}),
    ...(theme === "system" || theme === "light" || theme === "dark" ? { theme } : {}),
    ...(typeof form === "string" ? { form } : {}),
    ...(typeof columns === "object" && columns !== null ? { columns: columns as Record<string, Field> } : {}),
    ...(typeof welcomed === "boolean" ? { welcomed } : {}),
    ...(view === "check" || view === "merge" || view === "verify" ? { view } : {}),
    ...(typeof person === "string" ? { person } : {}),
    ...(typeof lastFile === "string" ? { lastFile } : {}),
  };
}
