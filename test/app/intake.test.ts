import { checkBytes } from "../../src/app/checkFiles";
import { intakeOf } from "../../src/app/intake";
import { builtInForms } from "../../src/forms/builtIn";
import { remedyAt } from "../../src/issues/entry";
import { describe as words } from "../../src/issues/describe";
import { fileFormat, headBytes } from "../../src/workbook/fileFormat";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { oleFile, otherFiles } from "../support/otherFiles";

type Kind = keyof typeof otherFiles;

const checked = async (name: string, bytes: Uint8Array) => {
  const reading = { forms: builtInForms, form: null, codec: nodeCodec, sha256: () => "" };
  return (await checkBytes({ file: name, name }, bytes, reading)).issues;
};

/** What of a file by this name comes: set aside, or the errors of reading it. */
async function comesOf(name: string, bytes: Uint8Array): Promise<string> {
  const intake = intakeOf(name, bytes.subarray(0, headBytes));
  if (intake !== "read") return intake;
  return (await checked(name, bytes))
    .map(({ code, severity, params }) => [severity, code, ...Object.values(params)].join(" "))
    .join(", ");
}

describe("what may be a submission is an error of its own, by its content and by its name", () => {
  test.each<[string, Kind, string]>([
    ["แผน.doc", "doc", "error file-document doc"],
    ["แผน.odt", "odt", "error file-document odt"],
    ["แผน.odt", "odt-packed", "error file-document odt"],
    ["แผน.rtf", "rtf", "error file-document rtf"],
    ["แผน.pptx", "pptx", "error file-document slides"],
    ["แผน.pages", "pages", "error file-document document"],
    ["แผน.xlsb", "xlsb", "error file-other-spreadsheet xlsb"],
    ["แผน.xml", "xml", "error file-other-spreadsheet xml-spreadsheet"],
    ["แผน.html", "html", "error plan-not-found"],
    ["แผน.numbers", "pages", "error file-numbers numbers"],
    ["แผน.gsheet", "gsheet", "error file-google google"],
    ["แผน.pdf", "pdf", "error file-pdf pdf"],
    ["แผน.zip", "zip", "error file-archive zip"],
    ["แผน.rar", "rar", "error file-archive archive"],
    ["แผน.7z", "7z", "error file-archive archive"],
    ["แผน.msg", "msg", "error file-mail mail"],
    ["แผน.eml", "eml", "error file-mail mail"],
    ["แผน.xlsx", "locked", "error file-encrypted"],
  ])("%s holding %s: %s", async (name, kind, expected) => {
    expect(await comesOf(name, otherFiles[kind]())).toBe(expected);
  });

  test.each<[string, Kind, string]>([
    ["a damaged Word document called .xlsx", "docx", "error file-unreadable damaged"],
    ["an old Word document called .xlsx", "doc", "error file-document doc"],
    ["a web page called .xlsx", "html", "error plan-not-found"],
    ["a PDF called .xlsx", "pdf", "error file-pdf pdf"],
    ["a picture called .xlsx", "jpg", "error file-picture picture"],
    ["an archive called .xlsx", "zip", "error file-archive zip"],
    ["a letter called .xlsx", "text", "error file-csv csv"],
    ["noise called .xlsx", "noise", "error file-unknown unknown"],
    ["nothing called .xlsx", "nothing", "error file-unreadable empty"],
  ])("%s", async (_, kind, expected) => {
    expect(await comesOf("แผน.xlsx", otherFiles[kind]())).toBe(expected);
  });

  test.each<[string, string, Kind, string]>([
    ["a web page called .xls", "แผน.xls", "html", "error plan-not-found"],
    ["a Word document without an ending", "แผนหน่วยงาน", "word", "error plan-not-found"],
    ["a PDF called a picture", "สแกน.jpg", "pdf", "error file-pdf pdf"],
    ["an e-mail in a text", "ส่งแผน.txt", "eml", "error file-mail mail"],
    ["a document with a password", "แผน.docx", "locked", "error file-encrypted"],
    ["a document that is empty", "แผน.docx", "nothing", "error file-unreadable empty"],
    ["a file of a kind nobody knows", "แผน.xyz", "noise", "error file-unknown unknown"],
    ["a workbook's lock that is a document after all", "~$แผน.docx", "word", "error plan-not-found"],
  ])("%s", async (_, name, kind, expected) => {
    expect(await comesOf(name, otherFiles[kind]())).toBe(expected);
  });

  test("half a document is a damaged document", async () => {
    const whole = otherFiles.word();
    expect(await comesOf("แผน.docx", whole.subarray(0, whole.length / 2))).toBe("error file-unreadable damaged");
  });
});

describe("what is read of other kinds is read, whatever its name says", () => {
  test.each<[string, Kind]>([
    ["แผน.docx", "word"],
    ["แผน.xlsx", "word"],
    ["แผน.xls", "xls"],
    ["แผน.xlsx", "xls"],
    ["แผน.ods", "ods"],
    ["แผน.xlsx", "ods"],
    ["แผน", "ods"],
    ["แผน.csv", "csv"],
    ["แผน.xls", "csv"],
    ["แผน.tsv", "tabbed"],
    ["แผน.txt", "tabbed"],
  ])("%s holding %s", async (name, kind) => {
    expect(await comesOf(name, otherFiles[kind]())).toBe("error plan-not-found");
  });

  test.each<[string, string, Uint8Array, string]>([
    ["half a spreadsheet", "แผน.ods", otherFiles.ods().subarray(0, 900), "error file-unreadable damaged"],
    ["nothing", "แผน.ods", new Uint8Array(), "error file-unreadable empty"],
    ["nothing", "แผน.csv", new Uint8Array(), "error file-unreadable empty"],
    ["a spreadsheet with a password", "แผน.ods", otherFiles.locked(), "error file-encrypted"],
  ])("%s called %s is called that", async (_, name, bytes, expected) => {
    expect(await comesOf(name, bytes)).toBe(expected);
  });
});

describe("a workbook is read, whatever its name says", () => {
  test.each(["แผน.xls", "แผน.docx", "แผน.zip", "แผน", "แผน.jpg", "แผน.xlsx.bak", "~$แผน.xlsx"])("%s", async (name) => {
    expect(await comesOf(name, otherFiles.xlsx())).toBe("error plan-not-found");
  });
});

describe("what holds no plan is set aside and listed", () => {
  test.each<[string, Kind, string]>([
    ["~$แผน.xlsx", "lock", "lock-file"],
    ["~$แผน.docx", "lock", "lock-file"],
    ["~$แผน.xlsx", "nothing", "lock-file"],
    [".~lock.แผน.ods#", "text", "lock-file"],
    ["ตราจังหวัด.png", "png", "other"],
    ["ประชุม.jpg", "jpg", "other"],
    ["ประชุม.mp4", "mp4", "other"],
    ["setup.exe", "exe", "other"],
    ["Thumbs.db", "msg", "other"],
    ["desktop.ini", "text", "other"],
    ["อ่านก่อน.txt", "text", "other"],
    ["settings.json", "gsheet", "other"],
    ["ว่าง.txt", "nothing", "other"],
    ["sarabun.ttf", "noise", "other"],
  ])("%s holding %s: %s", async (name, kind, expected) => {
    expect(await comesOf(name, otherFiles[kind]())).toBe(expected);
  });
});

test.each([
  ["แผน", "read"],
  ["ตรา.png", "read"],
  ["~$แผน.xlsx", "lock-file"],
  ["Thumbs.db", "other"],
])("%s whose bytes cannot be had: %s", (name, expected) => {
  expect(intakeOf(name, null)).toBe(expected);
});

test.each(Object.keys(otherFiles) as Kind[])("the beginning of a file decides as the whole does: %s", (kind) => {
  const bytes = otherFiles[kind]();
  for (const name of ["แผน", "แผน.xlsx", "แผน.txt", "แผน.png"]) {
    expect(intakeOf(name, bytes.subarray(0, 512))).toBe(intakeOf(name, bytes));
  }
});

test("a stream's name counts only as a whole, and where the directory of an OLE file lists it", () => {
  expect([fileFormat(oleFile("Workbook")), fileFormat(oleFile("Book")), fileFormat(oleFile("Workbooks"))]).toEqual([
    "xls",
    "xls",
    "ole",
  ]);
});

test("the remedy of each says how to make an .xlsx of it", async () => {
  for (const kind of ["pdf", "zip", "eml", "rar", "locked", "jpg", "noise"] as const) {
    const [found] = await checked("แผน.xlsx", otherFiles[kind]());
    const { message, remedy } = words(found!);
    for (const language of ["th", "en"] as const) {
      expect(remedyAt(remedy, "page")[language]).toMatch(/xlsx|รหัสผ่าน|password|ข้างใน|inside/);
      expect(message[language].length).toBeGreaterThan(30);
    }
  }
});
