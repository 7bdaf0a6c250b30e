/** @jest-environment ./test/officehost/environment.ts */
/// <reference types="office-js" />
import { Book } from "./book";
import { connect } from "./client";
import { OfficeHost } from "./host";

function open(api?: string): OfficeHost {
  const book = new Book();
  book.addSheet("แผน");
  const host = new OfficeHost(book);
  connect(host, api === undefined ? {} : { api });
  return host;
}

const cells = (address: string) => (context: Excel.RequestContext) =>
  context.workbook.worksheets.getItem("แผน").getRange(address);

async function written(address: string, values: unknown[][]): Promise<unknown[][][]> {
  return Excel.run(async (context) => {
    const range = cells(address)(context);
    range.values = values;
    range.load("values,formulas");
    await context.sync();
    return [range.values, range.formulas];
  });
}

test("what is written is read back", async () => {
  open();
  expect(await written("A1:C1", [["รวม", 2, "=B1*3"]])).toEqual([[["รวม", 2, 6]], [["รวม", 2, "=B1*3"]]]);
});

test("more cells than the client sends at once", async () => {
  const host = open();
  const values = Array.from({ length: 400 }, (_, row) => Array.from({ length: 9 }, (_, column) => row * 9 + column));
  expect((await written("A1:I400", values))[0]).toEqual(values);
  expect(host.requests).toBe(1);
});

test("a range moves with the cells it was taken for", async () => {
  const host = open();
  await Excel.run(async (context) => {
    const range = cells("B3")(context);
    range.values = [[7]];
    await context.sync();
    cells("2:3")(context).insert("Down");
    range.load("address");
    await context.sync();
    expect(range.address).toBe("แผน!B5");
  });
  await new Promise((later) => setTimeout(later, 5));
  expect(host.referencesHeld).toBe(0);
});

test("what is not loaded is not read", async () => {
  open();
  await Excel.run(async (context) => {
    const range = cells("A1")(context);
    expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
  });
});

test.each([
  [
    "a sheet that is not there",
    () => Excel.run(async (c) => (c.workbook.worksheets.getItem("x").getRange("A1").load("values"), c.sync())),
    "ItemNotFound",
  ],
  ["an array of another shape", () => written("A1:B1", [[1]]), "InvalidArgument"],
  [
    "a property nobody knows",
    () => Excel.run(async (c) => (cells("A1")(c).load("colour"), c.sync())),
    "InvalidArgument",
  ],
])("%s is refused", async (_, work, code) => {
  open();
  await expect(work()).rejects.toMatchObject({ code });
});

test("a member of a newer set is refused by the client itself", async () => {
  const host = open("1.9");
  const merged = Excel.run(async (context) => (cells("A1")(context).getMergedAreasOrNullObject(), context.sync()));
  await expect(merged).rejects.toMatchObject({ code: "ApiNotFound" });
  expect(host.requests).toBe(0);
});

test("too large a request is refused, and nothing of it is done", async () => {
  const host = open();
  host.payloadLimit = 2_000;
  await expect(written("A1", [["ก".repeat(1_000)]])).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  expect(host.book.sheet("แผน")!.used(true)).toBeNull();
});

test.each([
  ["fail", { kind: "fail" }, null],
  ["drop", { kind: "drop" }, "x"],
] as const)("a request made to %s", async (_, fault, left) => {
  const host = open();
  host.faults.set(1, fault);
  await expect(written("A1", [["x"]])).rejects.toBeDefined();
  expect(host.book.valueOf(host.book.sheet("แผน")!, 0, 0)).toBe(left);
});
