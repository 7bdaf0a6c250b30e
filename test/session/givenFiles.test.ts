import { zipSync, type Zippable } from "fflate";
import { sortGiven } from "../../src/session/givenFiles";
import { checkedBytes } from "../support/readSubmission";
import { agencySheet } from "../support/agencySheet";
import { docxOf } from "../support/docxOf";
import { thai874 } from "../support/thai874";
import { xlsxOf } from "../support/xlsxOf";

const plan = xlsxOf([agencySheet()]);
const word = docxOf(agencySheet(), "one-table", { first: 6, last: 7 });
const archive = (files: Zippable) => zipSync(files);

/** The entry that is called `from`, called by these bytes of the same length, without saying in which letters. */
function renamed(zip: Uint8Array, from: string, to: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) bytes.set(to, at);
  return new Uint8Array(bytes);
}

const given = async (name: string, bytes: Uint8Array) => {
  const { toRead, aside } = await sortGiven([new File([new Uint8Array(bytes)], name)]);
  return { toRead: toRead.map((file) => file.name), aside: aside.map(({ file }) => file) };
};

test.each<[string, Uint8Array, { readonly toRead: readonly string[]; readonly aside?: readonly string[] }]>([
  ["files", archive({ "a.xlsx": plan, "b.docx": word }), { toRead: ["a.xlsx", "b.docx"] }],
  ["folders in folders: names, never paths", archive({ ก: { ข: { "a.xlsx": plan } } }), { toRead: ["a.xlsx"] }],
  ["paths as Windows writes them", archive({ "ก\\ข\\a.xlsx": plan }), { toRead: ["a.xlsx"] }],
  [
    "two files of one name",
    archive({ ก: { "a.xlsx": plan }, ข: { "a.xlsx": word } }),
    { toRead: ["a.xlsx", "a.xlsx"] },
  ],
  [
    "an archive within it, which is not opened",
    archive({ "b.zip": archive({ "a.xlsx": plan }) }),
    { toRead: ["b.zip"] },
  ],
  [
    "what a Mac and other systems add",
    archive({ "a.xlsx": plan, "__MACOSX/._a.xlsx": word, ".git/x.xlsx": plan, ".hidden.xlsx": plan }),
    { toRead: ["a.xlsx"] },
  ],
  [
    "files that hold no plan",
    archive({ "a.xlsx": plan, "Thumbs.db": plan, "~$a.xlsx": new Uint8Array(20) }),
    { toRead: ["a.xlsx"], aside: ["Thumbs.db", "~$a.xlsx"] },
  ],
  [
    "a name in the letters of Thai Windows",
    renamed(archive({ "xxx.xlsx": plan }), "xxx", thai874("แผน")),
    { toRead: ["แผน.xlsx"] },
  ],
  ["a name in UTF-8", archive({ "แผน.xlsx": plan }), { toRead: ["แผน.xlsx"] }],
  ["nothing", archive({}), { toRead: ["sent.zip"] }],
  ["a workbook that is called so", plan, { toRead: ["sent.zip"] }],
  ["half an archive", archive({ "a.xlsx": plan }).subarray(0, 500), { toRead: ["sent.zip"] }],
  ["a name that leads out", archive({ "../../a.xlsx": plan }), { toRead: ["sent.zip"] }],
  ["a bomb", archive({ "a.csv": new Uint8Array(40_000_000) }), { toRead: ["sent.zip"] }],
  [
    "too many files",
    archive(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.csv`, new Uint8Array(1)]))),
    { toRead: ["sent.zip"] },
  ],
])("a .zip that holds %s", async (_, bytes, expected) => {
  expect(await given("sent.zip", bytes)).toEqual({ aside: [], ...expected });
});

test.each<[string, Uint8Array]>([
  ["empty", archive({})],
  ["cut short", archive({ "a.xlsx": plan }).subarray(0, 500)],
  ["a bomb", archive({ "a.csv": new Uint8Array(40_000_000) })],
  ["of archives", archive({ "b.zip": archive({ "a.xlsx": plan }) })],
])("an archive that cannot be opened is an error of its own: %s", async (_, bytes) => {
  const { issues } = await checkedBytes("sent.zip", bytes);
  expect(issues).toMatchObject([{ severity: "error" }]);
});

test("a file of an archive reads as the file itself", async () => {
  const { toRead } = await sortGiven([new File([new Uint8Array(archive({ ก: { "a.xlsx": plan } }))], "sent.ZIP")]);
  expect(new Uint8Array(await toRead[0]!.arrayBuffer())).toEqual(new Uint8Array(plan));
});
