import { ApiObject, Collection } from "./protocol";
import type { RangeObject } from "./range";

/** Excel.RangeAreas: several areas of one sheet. */
export class RangeAreas extends ApiObject {
  constructor(readonly $ranges: readonly RangeObject[]) {
    super();
  }

  get areaCount(): number {
    return this.$ranges.length;
  }
  get address(): string {
    return this.$ranges.map(({ address }) => address).join(",");
  }
  get areas(): RangeCollection {
    return new RangeCollection(this.$ranges);
  }
}

class RangeCollection extends Collection<RangeObject> {
  constructor(readonly $ranges: readonly RangeObject[]) {
    super();
  }
  $items() {
    return this.$ranges;
  }
}
