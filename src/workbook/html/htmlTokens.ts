import { stop } from "../xlsx/fault";

/** What a web page is made of, in its order: texts, and elements that begin or end. */
export type HtmlToken =
  | { readonly text: string }
  | { readonly begins: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly ends: string };

/** Elements whose content nobody sees on the page. That of `style` is handed on. */
const unseen = /^(script|style|title|template|noscript|textarea|xml)$/;

/**
 * The tokens of a page, as browsers find them, but that nothing of it may be swallowed: a comment, a tag or a script without
 * an end makes it damaged.
 *
 * @param onStyle is given each style sheet
 */
export function* htmlTokens(html: string, onStyle: (css: string) => void): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    const end = open < 0 ? html.length : open;
    if (end > at) yield { text: decoded(html.slice(at, end)) };
    if (open < 0) return;
    if (html.startsWith("<!--", open)) at = after(html, "-->", open + 4);
    else if (/[!?]/.test(html[open + 1] ?? "")) at = after(html, ">", open + 2);
    else if (/[a-z/]/i.test(html[open + 1] ?? "")) {
      const close = endOfTag(html, open + 1);
      const tag = html.slice(open + 1, close);
      at = close + 1;
      const name = /^\/?([^\s/]*)/.exec(tag)![1]!.toLowerCase();
      if (tag.startsWith("/")) yield { ends: name };
      else if (unseen.test(name)) {
        const from = at;
        if (!tag.endsWith("/")) at = endOfUnseen(html, name, at);
        if (name === "style") onStyle(html.slice(from, at));
      } else {
        yield { begins: name, attributes: attributesOf(tag) };
      }
    } else {
      yield { text: "<" };
      at = open + 1;
    }
  }
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? stop("damaged", `no ${mark}`) : at + mark.length;
}

/** Where the `>` of a tag is: not the one within a value. */
function endOfTag(html: string, from: number): number {
  let quote = "";
  for (let at = from; at < html.length; at++) {
    const letter = html[at]!;
    if (quote !== "") {
      if (letter === quote) quote = "";
    } else if ((letter === '"' || letter === "'") && /=\s*$/.test(html.slice(Math.max(from, at - 8), at)))
      quote = letter;
    else if (letter === ">") return at;
  }
  return stop("damaged", "a tag without an end");
}

function endOfUnseen(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[\\s/>]`, "gi");
  end.lastIndex = from;
  return end.exec(html)?.index ?? stop("damaged", `<${name}> without an end`);
}

const noAttributes: ReadonlyMap<string, string> = new Map();

function attributesOf(tag: string): ReadonlyMap<string, string> {
  if (!tag.includes("=")) return noAttributes;
  const found = new Map<string, string>();
  for (const [, name, double, single, bare] of tag.matchAll(
    /[\s/]([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g,
  )) {
    const key = name!.toLowerCase();
    if (!found.has(key)) found.set(key, decoded(double ?? single ?? bare ?? ""));
  }
  return found;
}

const named: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", shy: "\u00ad" },
  ...{ ndash: "–", mdash: "—", hellip: "…", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", bull: "•", middot: "·" },
  ...{ ensp: "\u2002", emsp: "\u2003", thinsp: "\u2009", zwnj: "\u200c", zwj: "\u200d", times: "×", minus: "−" },
};

/** `&#3649;ผน &amp; งบ` → `แผน & งบ` */
const decoded = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/gi, (whole, hex, decimal, name) => {
        if (name !== undefined) return named[name as string] ?? (whole as string);
        const code = hex === undefined ? Number(decimal) : parseInt(hex as string, 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
      })
    : text;
