import { areaToA1, maxRows, parseArea, type Area } from "../../../grid/area";
import { moveArea } from "../../../grid/moveAreas";
import { rehomeFormula } from "../../../grid/rehomeFormula";
import type { RowMoves } from "../../../grid/rowMoves";
import { shiftFormula, type MovesOf } from "../../../grid/shiftFormula";
import type { XmlScanner } from "../xmlScanner";
import { Anchor } from "./anchor";
import { escapeAttribute, escapeText } from "./escapeXml";
import { lists, type ElementRule, type ReferenceKind, type ReferenceRules } from "./references";
import type { Splices } from "./splices";

/** What rows have moved, and which sheet a part belongs to; null for one that belongs to none. */
export interface PartMoves {
  readonly sheet: string | null;
  readonly movesOf: MovesOf;
}

/** A value and where it stands. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What has become of an element: gone with its cells, alone or with the element around it. */
type Fate = "kept" | "lost" | "parent-lost";

/** What an element gathers from those within. */
interface Around {
  readonly formulas: Place[] | null;
  readonly anchor: Anchor | null;
  areas: string | null;
}

/** Moves the references of the element that the scanner has just entered, and of all within; passes it. */
export function moveReferences(xml: XmlScanner, rules: ReferenceRules, moves: PartMoves, splices: Splices): void {
  new ReferenceMover(xml, rules, moves, splices).element({ formulas: null, anchor: null, areas: null });
}

class ReferenceMover {
  constructor(
    private readonly xml: XmlScanner,
    private readonly rules: ReferenceRules,
    private readonly moves: PartMoves,
    private readonly splices: Splices,
  ) {}

  element(around: Around): Fate {
    const { xml, splices } = this;
    const start = xml.elementStart;
    const name = xml.localName();
    const rule = this.rules[name];
    if (rule?.still) {
      xml.skip();
      return "kept";
    }
    const attributes = this.attributes();
    const fate = rule?.attributes ? this.moveAttributes(rule, attributes) : "kept";
    if (rule?.content && this.holdsText()) return this.content(name, rule, around);

    const within: Around = {
      formulas: rule?.anchored ? [] : around.formulas,
      anchor: Anchor.of(name, (key) => attributes.get(key)?.text) ?? around.anchor,
      areas: attributes.get("sqref")?.text ?? null,
    };
    within.anchor?.enter(name);
    const gone = this.children(within, attributes, name);
    if (within.anchor && within.anchor !== around.anchor) within.anchor.move(this.ownMoves(), splices);
    if (rule?.anchored && within.formulas) this.moveAnchored(within.formulas, within.areas);
    const lost = fate === "lost" || gone;
    if (lost) splices.replace(start, xml.offset, "");
    return lost ? "lost" : "kept";
  }

  /** The elements within the current one. true: they take it with them. */
  private children(within: Around, attributes: ReadonlyMap<string, Place>, name: string): boolean {
    let kept = 0;
    let lost = 0;
    let isTaken = false;
    while (this.xml.next()) {
      const fate = this.element(within);
      if (fate === "kept") kept++;
      else lost++;
      isTaken ||= fate === "parent-lost";
    }
    if (lost === 0 || isTaken) return isTaken;
    for (const key of ["count", "manualBreakCount"]) this.countDown(attributes.get(key), lost);
    return lists.has(name) && (kept === 0 || name === "sparklineGroup");
  }

  private attributes(): Map<string, Place> {
    const { xml } = this;
    const attributes = new Map<string, Place>();
    while (xml.attribute()) {
      const place = { from: xml.valueOffset, to: xml.valueEndOffset, text: xml.attributeText() };
      attributes.set(xml.attributeLocalName(), place);
    }
    return attributes;
  }

  private moveAttributes(rule: ElementRule, attributes: ReadonlyMap<string, Place>): Fate {
    // A relationship leads to another workbook, whose rows have not moved.
    if (rule.sheet && attributes.has("id")) return "kept";
    const sheet = rule.sheet ? attributes.get(rule.sheet)?.text : undefined;
    const moves = sheet === undefined ? this.ownMoves() : this.moves.movesOf(sheet);
    for (const [name, kind] of Object.entries(rule.attributes ?? {})) {
      const place = attributes.get(name);
      if (!place) continue;
      const moved = this.moved(place.text, kind, moves);
      if (moved === undefined && rule.lost) return "lost";
      if (moved !== undefined && moved !== place.text) this.replaceAttribute(place, moved);
    }
    return "kept";
  }

  /** An extension puts its formulas into elements within elements that hold them themselves elsewhere. */
  private holdsText(): boolean {
    const { bytes, offset } = this.xml;
    const next = bytes[bytes.indexOf(60, offset) + 1];
    return next === 47 || next === 33;
  }

  private content(name: string, rule: ElementRule, around: Around): Fate {
    const { xml, splices } = this;
    const kind = rule.content!;
    const from = xml.offset;
    const text = xml.text();
    const place = { from, to: xml.bytes.lastIndexOf(60, xml.offset - 1), text };
    if (kind === "areas") around.areas = text;
    if (kind === "anchor") {
      around.anchor?.take(name, place);
    } else if (kind === "formula" && around.formulas) {
      around.formulas.push(place);
    } else {
      const moved = this.moved(text, kind, this.ownMoves());
      if (moved === undefined) return rule.lost === "parent" ? "parent-lost" : "kept";
      if (moved !== text) splices.replace(place.from, place.to, escapeText(moved));
    }
    return "kept";
  }

  /** Formulas written for the first cell of their areas: where that is gone, for the first that is left. */
  private moveAnchored(formulas: readonly Place[], sqref: string | null): void {
    const moves = this.ownMoves();
    const down = moves && sqref !== null ? firstKept(areasOf(sqref), moves) : 0;
    for (const { from, to, text } of formulas) {
      const anchored = down > 0 ? rehomeFormula(text)(down, 0) : text;
      const moved = shiftFormula(anchored, this.moves.sheet ?? "", this.moves.movesOf);
      if (moved !== text) this.splices.replace(from, to, escapeText(moved));
    }
  }

  /** undefined where nothing is left. */
  private moved(text: string, kind: ReferenceKind, moves: RowMoves | undefined): string | undefined {
    if (kind === "formula") return shiftFormula(text, this.moves.sheet ?? "", this.moves.movesOf);
    if (!moves) return text;
    if (kind === "break") {
      const row = Number(text);
      return moves.start(row) > moves.end(row) ? undefined : String(moves.start(row));
    }
    const areas = areasOf(text);
    // What is no list of areas, such as whole columns, has no rows that could move.
    if (areas.length === 0 || areas.every((area) => area.bottom < moves.first)) return text;
    const left = areas.map((area) => moveArea(area, moves)).filter((area) => area !== undefined);
    return left.length === 0 ? undefined : left.map(areaToA1).join(" ");
  }

  private ownMoves(): RowMoves | undefined {
    return this.moves.sheet === null ? undefined : this.moves.movesOf(this.moves.sheet);
  }

  private replaceAttribute({ from, to }: Place, text: string): void {
    const escaped = escapeAttribute(text);
    const isSingleQuoted = this.xml.bytes[from - 1] === 39;
    this.splices.replace(from, to, isSingleQuoted ? escaped.replaceAll("'", "&apos;") : escaped);
  }

  private countDown(count: Place | undefined, by: number): void {
    if (count) this.splices.replace(count.from, count.to, String(Math.max(0, Number(count.text) - by)));
  }
}

/** The areas of a list; none where a part of it is something else. */
function areasOf(list: string): Area[] {
  const areas = list.trim().split(/\s+/).map(parseArea);
  return areas.every((area) => area !== undefined) ? (areas as Area[]) : [];
}

/** How many rows below the first the first row is that is still there. */
function firstKept(areas: readonly Area[], moves: RowMoves): number {
  const top = areas.reduce((least, area) => Math.min(least, area.top), maxRows);
  const kept = areas.flatMap(({ top: first, bottom: last }) => firstOfRun(first, last, moves));
  return kept.length === 0 ? 0 : Math.min(...kept) - top;
}

function firstOfRun(first: number, last: number, moves: RowMoves): number[] {
  for (let row = first; row <= last; row++) if (moves.start(row) <= moves.end(row)) return [row];
  return [];
}
