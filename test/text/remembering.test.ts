import fc from "fast-check";
import { remembering } from "../../src/text/remembering";
import { property } from "../support/property";

describe("remembering", () => {
  property(
    "changes no answer, however little is kept",
    [fc.array(fc.string()), fc.integer({ min: 1, max: 3 })],
    (texts, most) => {
      const answer = remembering((text) => text.length, most);
      for (const text of [...texts, ...texts]) expect(answer(text)).toBe(text.length);
    },
  );

  it("asks once, also where the answer is that there is none", () => {
    const asked: string[] = [];
    const answer = remembering((text): string | undefined => void asked.push(text));
    for (const text of ["a", "b", "a", "a"]) expect(answer(text)).toBeUndefined();
    expect(asked).toEqual(["a", "b"]);
  });
});
