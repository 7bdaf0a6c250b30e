import { boardPicture } from "../../src/drawing/boardPicture";
import { summaryPictures } from "../../src/drawing/summaryPictures";
import { summarizedLayouts } from "../support/summarized";

const plain = { baht: String, count: String };

test("each state has its part of the line of all agencies, one behind another", () => {
  const { rows } = boardPicture(
    [
      { name: "ส่งแล้ว", count: 6, tone: "third" },
      { name: "มีข้อผิดพลาด", count: 0, tone: "off" },
      { name: "ยังไม่ส่ง", count: 2, tone: "before" },
    ],
    "th",
    plain,
  );
  expect(rows.map(({ name, figures }) => [name, ...figures.map(({ text }) => text)])).toEqual([
    ["หน่วยงานทั้งหมด", "8", "100.0"],
    ["ส่งแล้ว", "6", "75.0"],
    ["มีข้อผิดพลาด", "0", "0.0"],
    ["ยังไม่ส่ง", "2", "25.0"],
  ]);
  const [whole, ...parts] = rows.map(({ bars }) => bars.flat());
  expect(whole).toEqual(parts.flat());
  expect(parts).toEqual([[{ from: 0, to: 0.75, tone: "third" }], [], [{ from: 0.75, to: 1, tone: "before" }]]);
});

test.each(summarizedLayouts.map(({ form, found }) => [form.id, form, found.summary] as const))(
  "%s: every agency of the register is counted once, those without rows by name; every figure is of the rows it opens",
  (_, form, summary) => {
    const { board, crossed, headings } = summaryPictures(summary, "th", plain);
    const named = summary.agencies.filter(({ name }) => name !== null).length;
    expect(board === null).toBe(form.agencies.length === 0);
    if (board) {
      const [, present, absent] = board.rows.map(({ figures }) => Number(figures[0]!.text));
      expect(present).toBe(named);
      expect(absent).toBe(summary.absent!.length);
      for (const name of summary.absent!.slice(0, 40)) expect(board.notes.join()).toContain(name);
    }
    for (const { figures } of headings.rows) expect(figures[0]!.rows!.length).toBe(Number(figures[0]!.text));
    const inCells = (crossed?.rows ?? []).flatMap(({ figures }) =>
      figures.slice(0, -1).flatMap(({ rows }) => rows ?? []),
    );
    if (crossed) expect([...inCells].sort((a, b) => a - b)).toEqual(summary.whole.rows);
  },
);
