/** Something for some of a row's columns. Every Map from columns is one. */
export interface ByColumn<Value> extends Iterable<readonly [number, Value]> {
  readonly size: number;
  has(column: number): boolean;
  get(column: number): Value | undefined;
  keys(): Iterable<number>;
}
