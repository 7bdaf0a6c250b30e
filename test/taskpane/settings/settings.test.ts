import { firstSettings, keepSettings, keptSettings, type Shelf } from "../../../src/taskpane/settings/settings";

const shelfWith = (text: string | null): Shelf & { text: string | null } => ({
  text,
  getItem() {
    return this.text;
  },
  setItem(_, kept) {
    this.text = kept;
  },
});

test("what was kept comes back", () => {
  const shelf = shelfWith(null);
  const settings = {
    ...firstSettings("en"),
    digits: "thai",
    form: "own",
    columns: { งบ: "budget" },
    view: "merge",
    person: "สมศรี",
    lastFile: "a.xlsx",
  } as const;
  keepSettings(shelf, settings);
  expect(keptSettings(shelf, "th")).toEqual(settings);
});

test.each([
  ["nothing kept", null],
  ["not JSON", "{"],
  ["no object", "7"],
  [
    "values of other kinds",
    '{"language":"fr","digits":1,"theme":"pink","form":5,"columns":null,"welcomed":"yes","view":"welcome","person":1,"lastFile":[]}',
  ],
])("%s: the first settings", (_, text) => {
  expect(keptSettings(shelfWith(text), "th")).toEqual(firstSettings("th"));
});

test("a browser that keeps nothing does not stop anyone", () => {
  const closed: Shelf = {
    getItem: () => {
      throw new Error("closed");
    },
    setItem: () => {
      throw new Error("closed");
    },
  };
  expect(keptSettings(closed, "th")).toEqual(firstSettings("th"));
  expect(() => keepSettings(closed, firstSettings("th"))).not.toThrow();
  expect(keptSettings(undefined, "en").language).toBe("en");
});
