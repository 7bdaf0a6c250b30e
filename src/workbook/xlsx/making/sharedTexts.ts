import { declaration, escapeXml, mainNamespace } from "./xml";

/** Texts of a workbook, each held once. */
export class SharedTexts {
  readonly #index = new Map<string, number>();
  #uses = 0;

  add(text: string): number {
    this.#uses++;
    const known = this.#index.get(text);
    if (known !== undefined) return known;
    this.#index.set(text, this.#index.size);
    return this.#index.size - 1;
  }

  xml(): string {
    const texts = [...this.#index.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeXml(spelledOut(text))}</t></si>`,
    );
    return `${declaration}<sst xmlns="${mainNamespace}" count="${this.#uses}" uniqueCount="${texts.length}">${texts.join("")}</sst>`;
  }
}

/** What the format reads as the code of a letter is written so that it is read as what it is: `_x0041_` → `_x005F_x0041_` */
const spelledOut = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
