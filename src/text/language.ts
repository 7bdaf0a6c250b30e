export const languages = ["th", "en"] as const;
export type Language = (typeof languages)[number];

/** Words for a person, Thai first. */
export interface Words {
  readonly th: string;
  readonly en: string;
}
