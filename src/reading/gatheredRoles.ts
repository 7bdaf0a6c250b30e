import { countWhile } from "../grid/countWhile";
import type { CellRole, CellRoles } from "../plan/submission";

/**
 * Gathers what each cell of a sheet is read as; keys as in a Submission's `roles`.
 *
 * Cells mostly get their role in the order of the sheet: those are kept in a list, which takes a fraction of the room
 * and time of a map of a million keys. What is decided later, or otherwise, is kept apart.
 */
export class GatheredRoles implements CellRoles {
  private readonly keys: number[] = [];
  private readonly roles: CellRole[] = [];
  /** undefined: it has lost the role it had. */
  private readonly later = new Map<number, CellRole | undefined>();

  get(key: number): CellRole | undefined {
    return this.later.has(key) ? this.later.get(key) : this.listed(key);
  }

  get size(): number {
    let size = this.keys.length;
    for (const [key, role] of this.later) {
      size += (role === undefined ? 0 : 1) - (this.listed(key) === undefined ? 0 : 1);
    }
    return size;
  }

  set(key: number, role: CellRole): void {
    if (this.keys.length > 0 && key <= this.keys[this.keys.length - 1]!) {
      this.later.set(key, role);
      return;
    }
    this.keys.push(key);
    this.roles.push(role);
  }

  delete(key: number): void {
    if (this.get(key) !== undefined) this.later.set(key, undefined);
  }

  private listed(key: number): CellRole | undefined {
    const { keys } = this;
    const index = countWhile(keys.length, (at) => keys[at]! < key);
    return keys[index] === key ? this.roles[index] : undefined;
  }
}
