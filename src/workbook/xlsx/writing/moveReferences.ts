import { areaToA1 } from "../../../grid/area";
import { coveredArea } from "../../../grid/moveAreas";
import type { RowMoves } from "../../../grid/rowMoves";
import { shiftFormula, type MovesOf } from "../../../grid/shiftFormula";
import type { XmlScanner } from "../xmlScanner";
import { Anchor } from "./anchor";
import { appliedAreas, areasOf, movedAreas, type AppliedAreas, type Heirs } from "./appliedAreas";
import { escapeAttribute, escapeText } from "./escapeXml";
import { lists, type ElementRule, type ReferenceKind, type ReferenceRules } from "./references";
import type { Splices } from "./splices";

/** What rows have moved, and which sheet a part belongs to; null for one that belongs to none. */
export interface PartMoves {
  readonly sheet: string | null;
  readonly movesOf: MovesOf;
  readonly heirs?: Heirs;
}

/** A value and where it is. */
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
  applied: AppliedAreas | null;
}

/** Moves the references of the element that the scanner has just entered, and of all within; passes it. */
export function moveReferences(xml: XmlScanner, rules: ReferenceRules, moves: PartMoves, splices: Splices): void {
  new ReferenceMover(xml, rules, moves, splices).element({ formulas: null, anchor: null, applied: null });
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
    const sqref = rule?.anchored ? attributes.get("sqref") : undefined;
    const applied = sqref ? this.applied(sqref.text) : null;
    const fate = applied?.list === null || (rule && this.moveAttributes(rule, attributes)) ? "lost" : "kept";
    if (sqref && applied?.list) this.replaceAttribute(sqref, applied.list);
    if (rule?.content && this.holdsText()) return this.content(name, rule, around);

    const within: Around = {
      formulas: rule?.anchored ? [] : around.formulas,
      anchor: Anchor.of(name, (key) => attributes.get(key)?.text) ?? around.anchor,
      applied,
    };
    within.anchor?.enter(name);
    const gone = this.children(within, attributes, name);
    if (within.anchor && within.anchor !== around.anchor) within.anchor.move(this.ownMoves(), splices);
    if (rule?.anchored && within.formulas) this.moveAnchored(within.formulas, within.applied);
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

  /** true: the element goes with its areas. */
  private moveAttributes(rule: ElementRule, attributes: ReadonlyMap<string, Place>): boolean {
    // A relationship leads to another workbook, whose rows have not moved.
    if (rule.sheet && attributes.has("id")) return false;
    const sheet = rule.sheet ? attributes.get(rule.sheet)?.text : undefined;
    const moves = sheet === undefined ? this.ownMoves() : this.moves.movesOf(sheet);
    for (const [name, kind] of Object.entries(rule.attributes ?? {})) {
      const place = attributes.get(name);
      if (!place) continue;
      const isHeadless = kind === "headed" && attributes.get("headerRowCount")?.text === "0";
      const moved = this.moved(place.text, isHeadless ? "covering" : kind, moves);
      if (moved === undefined && rule.lost) return true;
      if (moved !== undefined) this.replaceAttribute(place, moved);
    }
    return false;
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
    if (kind === "anchor") {
      around.anchor?.take(name, place);
    } else if (kind === "formula" && around.formulas) {
      around.formulas.push(place);
    } else {
      if (kind === "areas" && around.formulas) around.applied = this.applied(text);
      const moved = around.applied && kind === "areas" ? around.applied.list : this.moved(text, kind, this.ownMoves());
      if (moved === null || moved === undefined) return rule.lost === "parent" ? "parent-lost" : "kept";
      if (moved !== text) splices.replace(place.from, place.to, escapeText(moved));
    }
    return "kept";
  }

  private applied(sqref: string): AppliedAreas {
    return appliedAreas(sqref, this.ownMoves(), this.moves.heirs ?? new Map());
  }

  /** Formulas written for the first cell of the areas they apply to. */
  private moveAnchored(formulas: readonly Place[], applied: AppliedAreas | null): void {
    const shift = (text: string) => shiftFormula(text, this.moves.sheet ?? "", this.moves.movesOf);
    for (const { from, to, text } of formulas) {
      const moved = applied ? applied.formula(text, shift) : shift(text);
      if (moved !== text) this.splices.replace(from, to, escapeText(moved));
    }
  }

  /** undefined where nothing is left. */
  private moved(text: string, kind: ReferenceKind, moves: RowMoves | undefined): string | undefined {
    if (kind === "formula") return shiftFormula(text, this.moves.sheet ?? "", this.moves.movesOf);
    if (!moves) return text;
    if (kind === "break") {
      const row = Number(text);
      const moved = moves.row(row);
      return moved === undefined ? undefined : String(moved);
    }
    const areas = areasOf(text);
    const cover = kind === "covering" ? "range" : kind === "headed" ? "headed" : null;
    // What is not a list of areas, such as whole columns, has no rows that could move.
    if (areas.length === 0 || areas.every((area) => area.bottom < moves.first)) return text;
    const left = cover ? areas.flatMap((one) => coveredArea(one, moves, cover) ?? []) : movedAreas(areas, moves);
    return left.length === 0 ? undefined : left.map(areaToA1).join(" ");
  }

  private ownMoves(): RowMoves | undefined {
    return this.moves.sheet === null ? undefined : this.moves.movesOf(this.moves.sheet);
  }

  private replaceAttribute({ from, to, text: before }: Place, text: string): void {
    if (text === before) return;
    const escaped = escapeAttribute(text);
    const isSingleQuoted = this.xml.bytes[from - 1] === 39;
    this.splices.replace(from, to, isSingleQuoted ? escaped.replaceAll("'", "&apos;") : escaped);
  }

  private countDown(count: Place | undefined, by: number): void {
    if (count) this.splices.replace(count.from, count.to, String(Math.max(0, Number(count.text) - by)));
  }
}
