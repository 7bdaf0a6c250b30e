import fc from "fast-check";
import type { CellRole } from "../../src/plan/submission";
import { GatheredRoles } from "../../src/reading/gatheredRoles";
import { property } from "../support/property";

describe("the roles of cells", () => {
  const key = fc.nat({ max: 30 });
  const role = fc.constantFrom<CellRole | null>("row", "heading", "note", null);
  property(
    "are those of a map, in whatever order they are given and taken",
    [fc.array(fc.tuple(key, role))],
    (given) => {
      const roles = new GatheredRoles();
      const expected = new Map<number, CellRole>();
      for (const [at, of] of given) {
        if (of) roles.set(at, of);
        else roles.delete(at);
        if (of) expected.set(at, of);
        else expected.delete(at);
      }
      expect(roles.size).toBe(expected.size);
      for (let at = 0; at <= 30; at++) expect(roles.get(at)).toBe(expected.get(at));
    },
  );
});
