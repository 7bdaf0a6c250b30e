import { maxRows, type Span } from "./area";
import { countWhile } from "./countWhile";
import { grown, type CarriedRow, type GrowthReach, type RowGrowth } from "./rowGrowth";

/** Rows inserted above `row`, or deleted from `row` on. 0-based, counted in the sheet as it then was. */
export interface RowEdit {
  readonly kind: "insert" | "delete";
  readonly row: number;
  readonly count: number;
}

/**
 * Where the rows of a sheet have gone. A run of rows is moved by its two ends, as Excel moves a range:
 *
 *   5..9, 2 rows inserted at 5 or above   → 7..11
 *   5..9, 2 rows inserted at 6..9         → 5..11
 *   5..9, rows 8..10 deleted              → 5..7
 *   5..9, rows 4..10 deleted              → start is beyond end: nothing is left
 */
export interface RowMoves {
  /** Rows above this one are where they were. */
  readonly first: number;
  /** Where a run that began at this row begins. */
  start(row: number): number;
  /** Where a run that ended at this row ends; never beyond the sheet. */
  end(row: number): number;
  /** Where one row is, or what belongs to it alone; undefined where it is gone. */
  row(row: number): number | undefined;
  /** Where a run has gone that something covers; undefined where nothing is left of it. */
  covered(run: Span, cover: GrowthReach): Span | undefined;
  /** Where those rows of a run are that are still there: in pieces, where rows were inserted among them. */
  kept(run: Span): readonly Span[];
}

/** The edits of one sheet, in order, and where rows of any moment in between have gone since. */
export interface RowHistory {
  readonly length: number;
  add(edit: RowEdit): void;
  /** The sheet itself is gone: nothing of it is left, whatever comes after. */
  addEnd(): void;
  /** What covered a whole is to cover it still; see RowGrowth. */
  addGrowths(growths: readonly RowGrowth[], carried?: readonly CarriedRow[]): void;
  readonly hasGrown: boolean;
  /** Where the rows of the sheet as it was after that many edits are now. `growing`: what covered a whole grows with it. */
  since(edits: number, growing?: "growing"): RowMoves;
}

/** One piece of a map from rows to rows: from here to the next piece, rows keep their distance or all fall on one. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly rigid: boolean;
}

interface Move {
  readonly first: number;
  readonly starts: readonly Piece[];
  readonly ends: readonly Piece[];
}

const nowhere: Move = {
  first: 0,
  starts: [{ from: -1, to: maxRows, rigid: false }],
  ends: [{ from: -1, to: -1, rigid: false }],
};

/**
 * Thousands of edits cost no more than their logarithm a row: neighbouring edits are composed in
 * pairs, the pairs in pairs again …, and a row walks through the largest of those that cover its time.
 */
export function rowHistory(): RowHistory {
  const levels: Move[][] = [[]];
  const grownAt: Growing[] = [];
  const add = (move: Move) => {
    let level = 0;
    levels[0]!.push(move);
    for (; levels[level]!.length % 2 === 0; level++) {
      const [a, b] = levels[level]!.slice(-2) as [Move, Move];
      (levels[level + 1] ??= []).push(compose(a, b));
    }
  };
  const between = (from: number, to: number): Move[] => {
    const moves: Move[] = [];
    for (let at = from; at < to;) {
      let level = 0;
      while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level++;
      moves.push(levels[level]![at / 2 ** level]!);
      at += 2 ** level;
    }
    return moves;
  };
  return {
    get length() {
      return levels[0]!.length;
    },
    get hasGrown() {
      return grownAt.length > 0;
    },
    add: (edit) => add(moveOf(edit)),
    addEnd: () => add(nowhere),
    addGrowths(growths, carried = []) {
      grownAt.push({ at: levels[0]!.length, growths, carried: new Map(carried.map(({ from, to }) => [from, to])) });
    },
    since(edits, growing) {
      const moves = movesOf(between(edits, levels[0]!.length));
      const growths = growing ? grownAt.filter(({ at }) => at >= edits) : [];
      if (growths.length === 0) return moves;
      const ends = [...growths.map(({ at }) => at), levels[0]!.length];
      const parts = ends.map((end, i) => movesOf(between(i === 0 ? edits : ends[i - 1]!, end)));
      return {
        ...moves,
        first: Math.min(moves.first, ...growths.map(firstOf)),
        row: (row) =>
          parts.reduce<number | undefined>((now, part, i) => {
            const moved = now === undefined ? undefined : part.row(now);
            return moved === undefined ? undefined : (growths[i]?.carried.get(moved) ?? moved);
          }, row),
        covered: (run, cover) =>
          parts.reduce<Span | undefined>((now, part, i) => {
            const moved = now && part.covered(now, cover);
            if (!moved || !growths[i]) return moved;
            const whole = grown(moved, cover, growths[i].growths);
            // One row by itself goes along with it, unless it was a whole.
            const to = whole === moved && moved.first === moved.last ? growths[i].carried.get(moved.first) : undefined;
            return to === undefined ? whole : { first: to, last: to };
          }, run),
      };
    },
  };
}

/** Wholes that grow, and rows of which something is carried, after that many edits. */
interface Growing {
  readonly at: number;
  readonly growths: readonly RowGrowth[];
  readonly carried: ReadonlyMap<number, number>;
}

const firstOf = ({ growths, carried }: Growing): number => {
  let first = maxRows;
  for (const { before } of growths) first = Math.min(first, before.first);
  for (const from of carried.keys()) first = Math.min(first, from);
  return first;
};

function movesOf(moves: readonly Move[]): RowMoves {
  const start = (row: number) => moves.reduce((at, move) => valueAt(move.starts, at), row);
  const end = (row: number) => moves.reduce((at, move) => valueAt(move.ends, at), row);
  return {
    first: moves.reduce((first, move) => Math.min(first, move.first), maxRows),
    start,
    end,
    row(row) {
      const at = start(row);
      return at > end(row) ? undefined : at;
    },
    covered(run) {
      const [first, last] = [start(run.first), end(run.last)];
      if (first > last) return undefined;
      return first === run.first && last === run.last ? run : { first, last };
    },
    kept: (run) => moves.reduce<Span[]>((runs, move) => runs.flatMap((one) => keptOf(move.starts, one)), [run]),
  };
}

/** Where rows are after one edit. */
export function rowMoves(edit: RowEdit): RowMoves {
  const history = rowHistory();
  history.add(edit);
  return history.since(0);
}

function moveOf({ kind, row, count }: RowEdit): Move {
  const still: Piece = { from: -1, to: -1, rigid: true };
  const off: Piece = { from: maxRows, to: maxRows, rigid: false };
  if (kind === "insert") {
    const moved: Piece = { from: row, to: row + count, rigid: true };
    const pushedOut = maxRows - count;
    return {
      first: row,
      starts: pieces(still, moved, { ...off, from: pushedOut }),
      ends: pieces(still, moved, { from: pushedOut, to: maxRows - 1, rigid: false }),
    };
  }
  const moved: Piece = { from: row + count, to: row, rigid: true };
  return {
    first: row,
    starts: pieces(still, { from: row, to: row, rigid: false }, moved, off),
    ends: pieces(still, { from: row, to: row - 1, rigid: false }, moved),
  };
}

/** Leaves out the pieces that the next one covers. */
const pieces = (...all: Piece[]): Piece[] =>
  all.filter((piece, i) => i + 1 === all.length || piece.from < all[i + 1]!.from);

function compose(first: Move, then: Move): Move {
  return {
    first: Math.min(first.first, then.first),
    starts: composePieces(first.starts, then.starts),
    ends: composePieces(first.ends, then.ends),
  };
}

function composePieces(first: readonly Piece[], then: readonly Piece[]): Piece[] {
  const made: Piece[] = [];
  const put = (piece: Piece) => {
    const last = made.at(-1);
    const goesOn = last?.rigid === piece.rigid && piece.to === last.to + (piece.rigid ? piece.from - last.from : 0);
    if (!goesOn) made.push(piece);
  };
  let at = 0; // Both maps never turn back, so neither does this.
  first.forEach(({ from, to, rigid }, i) => {
    while (at + 1 < then.length && then[at + 1]!.from <= to) at++;
    put({ from, to: valueIn(then[at]!, to), rigid: rigid && then[at]!.rigid });
    if (!rigid) return;
    const last = to + (first[i + 1]?.from ?? Infinity) - from - 1;
    while (at + 1 < then.length && then[at + 1]!.from <= last) {
      const piece = then[++at]!;
      put({ from: from + piece.from - to, to: piece.to, rigid: piece.rigid });
    }
  });
  return made;
}

/** Rows that fall on one are deleted or pushed out; those that keep their distance are still there. */
function keptOf(map: readonly Piece[], run: Span): Span[] {
  const kept: Span[] = [];
  for (let i = pieceAt(map, run.first); i < map.length && map[i]!.from <= run.last; i++) {
    const piece = map[i]!;
    if (!piece.rigid) continue;
    const first = Math.max(run.first, piece.from);
    const last = Math.min(run.last, (map[i + 1]?.from ?? Infinity) - 1);
    kept.push({ first: valueIn(piece, first), last: valueIn(piece, last) });
  }
  return kept;
}

const valueIn = (piece: Piece, row: number): number => (piece.rigid ? piece.to + row - piece.from : piece.to);

const valueAt = (map: readonly Piece[], row: number): number => valueIn(map[pieceAt(map, row)]!, row);

const pieceAt = (map: readonly Piece[], row: number): number =>
  Math.max(0, countWhile(map.length, (index) => map[index]!.from <= row) - 1);
