import { byPlace, overlap, sameArea, type Area } from "../grid/area";
import { RowList } from "./rowList";

interface Merge {
  index: number;
  /** Rows below the first. */
  depth: number;
  readonly left: number;
  readonly right: number;
}

/** The merged areas of a sheet whose rows come and go: none but those nearby is looked at. */
export class MergeList {
  private readonly merges: RowList<Merge>;
  /** No merge reaches further down than this from its first row. */
  private deepest: number;

  /** By ascending top. */
  constructor(areas: readonly Area[]) {
    this.merges = new RowList(areas.map(mergeOf));
    this.deepest = areas.reduce((deepest, { top, bottom }) => Math.max(deepest, bottom - top), 0);
  }

  overlapping(area: Area): Area[] {
    const near = this.merges.between(area.top - this.deepest, area.bottom);
    return near.map(areaOf).filter((merge) => overlap(merge, area));
  }

  add(area: Area): void {
    this.merges.put(mergeOf(area));
    this.deepest = Math.max(this.deepest, area.bottom - area.top);
  }

  /** false where no such area is merged. */
  remove(area: Area): boolean {
    const merge = this.merges.between(area.top, area.top).find((one) => sameArea(areaOf(one), area));
    if (merge) this.merges.drop(merge);
    return merge !== undefined;
  }

  /** Merges that rows are inserted into grow. */
  insertRows(row: number, count: number): void {
    this.merges.insert(row, count, []);
    this.deepen(row, count);
  }

  /** The rows lie within the merges they touch, and are not a merge's first or last. */
  deleteRows(row: number, count: number): void {
    this.merges.remove(row, count);
    this.deepen(row, -count);
  }

  all(): readonly Area[] {
    return this.merges.all().map(areaOf).sort(byPlace);
  }

  /** Merges that begin above a row and reach it become deeper by that many rows. */
  private deepen(row: number, count: number): void {
    for (const merge of this.merges.between(row - this.deepest, row - 1)) {
      if (merge.index + merge.depth < row) continue;
      merge.depth += count;
      this.deepest = Math.max(this.deepest, merge.depth);
    }
  }
}

const mergeOf = ({ top, bottom, left, right }: Area): Merge => ({ index: top, depth: bottom - top, left, right });
const areaOf = ({ index, depth, left, right }: Merge): Area => ({ top: index, left, bottom: index + depth, right });
