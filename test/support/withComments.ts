import { toA1, type Position } from "../../src/grid/area";
import { partsOf } from "./openedXlsx";
import { zipParts } from "./xlsxParts";

/** A comment as Excel keeps it: an old note, or a thread with its answers. */
export interface CommentSpec {
  readonly at: Position;
  readonly kind: "note" | "thread";
  readonly texts: readonly string[];
}

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const threads = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const guid = (at: number, of: number): string =>
  `{00000000-0000-0000-${String(at).padStart(4, "0")}-${String(of).padStart(12, "0")}}`;

/** The workbook with comments on its first sheet, which has none. */
export function withComments(bytes: Uint8Array, comments: readonly CommentSpec[]): Uint8Array {
  const parts = Object.fromEntries(partsOf(bytes));
  const notes = comments.map(({ at, kind, texts }, i) => {
    const id =
      kind === "thread"
        ? ` xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="${guid(i, 0)}"`
        : "";
    return `<comment ref="${toA1(at)}" authorId="0" shapeId="0"${id}><text><t xml:space="preserve">${
      kind === "thread" ? `[Threaded comment] ${texts[0]}` : texts.join("\n")
    }</t></text></comment>`;
  });
  parts["xl/comments1.xml"] =
    `${head}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>เจ้าหน้าที่</author></authors><commentList>${notes.join("")}</commentList></comments>`;
  const shapes = comments.map(
    ({ at }, i) =>
      `<v:shape id="_x0000_s${1025 + i}" type="#_x0000_t202" style="visibility:hidden"><v:textbox><div></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:Anchor>3, 15, ${at.row}, 10, 5, 31, ${at.row + 4}, 9</x:Anchor><x:Row>${at.row}</x:Row><x:Column>${at.column}</x:Column></x:ClientData></v:shape>`,
  );
  parts["xl/drawings/vmlDrawing1.vml"] =
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${shapes.join("")}</xml>`;
  const said = comments.flatMap(({ at, kind, texts }, i) =>
    kind === "note"
      ? []
      : texts.map(
          (text, of) =>
            `<threadedComment ref="${toA1(at)}" dT="2022-01-31T09:00:00.00" personId="${guid(9999, 1)}" id="${guid(i, of)}"${of > 0 ? ` parentId="${guid(i, 0)}"` : ""}><text>${text}</text></threadedComment>`,
        ),
  );
  parts["xl/threadedComments/threadedComment1.xml"] =
    `${head}<ThreadedComments xmlns="${threads}">${said.join("")}</ThreadedComments>`;
  parts["xl/persons/person.xml"] =
    `${head}<personList xmlns="${threads}"><person displayName="เจ้าหน้าที่" id="${guid(9999, 1)}" userId="1" providerId="None"/></personList>`;
  const rels = [
    [`${office}/vmlDrawing`, "../drawings/vmlDrawing1.vml"],
    [`${office}/comments`, "../comments1.xml"],
    [
      "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
      "../threadedComments/threadedComment1.xml",
    ],
  ].map(([type, target], i) => `<Relationship Id="rIdC${i}" Type="${type}" Target="${target}"/>`);
  const known =
    parts["xl/worksheets/_rels/sheet1.xml.rels"] ??
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  parts["xl/worksheets/_rels/sheet1.xml.rels"] = known.replace("</Relationships>", `${rels.join("")}</Relationships>`);
  parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"]!.replace(
    /(?=<tableParts|<\/worksheet>)/,
    '<legacyDrawing r:id="rIdC0"/>',
  );
  parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]!.replace(
    "</Relationships>",
    '<Relationship Id="rIdP" Type="http://schemas.microsoft.com/office/2017/10/relationships/person" Target="persons/person.xml"/></Relationships>',
  );
  const type = (part: string, name: string) =>
    `<Override PartName="/xl/${part}" ContentType="application/${name}+xml"/>`;
  parts["[Content_Types].xml"] = parts["[Content_Types].xml"]!.replace(
    "</Types>",
    `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${type("comments1.xml", "vnd.openxmlformats-officedocument.spreadsheetml.comments")}${type("threadedComments/threadedComment1.xml", "vnd.ms-excel.threadedcomments")}${type("persons/person.xml", "vnd.ms-excel.person")}</Types>`,
  );
  return zipParts(parts);
}
