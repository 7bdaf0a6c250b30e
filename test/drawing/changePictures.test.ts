import fc from "fast-check";
import { beforeAfterPicture, differencePicture } from "../../src/drawing/changePictures";
import type { Satang } from "../../src/plan/satang";
import { planChange, type PlanChange } from "../../src/summarizing/planChange";
import { masterWith, probation, rowIn, smallForm, treasury } from "../support/smallPlan";
import { property } from "../support/property";
import { summarizedLayouts, summaryIn } from "../support/summarized";

const plain = { baht: String, count: String };
const change = (parts: readonly (readonly [number, number])[]): PlanChange => ({
  parts: parts.map(([before, after], at) => ({
    ...{ name: `หัวข้อ ${at}`, number: at + 1 },
    ...{ before: before as Satang, after: after as Satang },
  })),
  whole: {
    before: parts.reduce((sum, [before]) => sum + before, 0) as Satang,
    after: parts.reduce((sum, [, after]) => sum + after, 0) as Satang,
  },
  unread: 0,
});

const changes = fc.array(fc.tuple(fc.nat(10_000_000), fc.nat(10_000_000)), { maxLength: 12 }).map(change);

property(
  "the steps of a waterfall lead from the old total to the new one, each bar beginning where the last ended",
  [changes],
  (drawn) => {
    const { rows } = differencePicture(drawn, "th", plain);
    const [first, last] = [rows[0]!, rows.at(-1)!];
    expect(first.figures.at(-1)!.text).toBe(String(drawn.whole.before));
    expect(last.figures.at(-1)!.text).toBe(String(drawn.whole.after));
    let total: number = drawn.whole.before;
    let end = first.bars[0]![0]?.to ?? null;
    for (const { figures, bars } of rows.slice(1, -1)) {
      total += Number(figures[0]!.text);
      expect(figures[1]!.text).toBe(String(total));
      const [bar] = bars[0]!;
      const isMore = bar!.tone === "more";
      expect(isMore).toBe(Number(figures[0]!.text) > 0);
      if (end !== null) expect(isMore ? bar!.from : bar!.to).toBeCloseTo(end, 9);
      end = isMore ? bar!.to : bar!.from;
    }
    expect(total).toBe(drawn.whole.after);
    for (const { from, to } of rows.flatMap(({ bars }) => bars.flat())) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(1 + 1e-9);
      expect(to).toBeGreaterThanOrEqual(from);
    }
  },
);

property(
  "before and after: every part that changes is drawn with both figures, the others are counted, the foot is the whole",
  [changes],
  (drawn) => {
    const { rows, foot, notes } = beforeAfterPicture(drawn, "th", plain);
    const changed = drawn.parts.filter(({ before, after }) => before !== after);
    expect(rows.map(({ figures }) => figures.slice(0, 2).map(({ text }) => Number(text)))).toEqual(
      changed.map(({ before, after }) => [before, after]),
    );
    expect(foot!.figures.slice(0, 2).map(({ text }) => Number(text))).toEqual([drawn.whole.before, drawn.whole.after]);
    const same = drawn.parts.length - changed.length;
    const said =
      changed.length === 0 ? ["ยอดของทุกหัวข้อไม่เปลี่ยน"] : same > 0 ? [`หัวข้อที่ยอดไม่เปลี่ยน ${same} หัวข้อไม่แสดงไว้ที่นี่`] : [];
    expect(notes).toEqual(said);
  },
);

test("a difference that is small beside the plan is seen, and the picture says where its lines begin", () => {
  const drawn = differencePicture(
    change([
      [1_000_000, 1_000_000],
      [5_000_000, 5_010_000],
    ]),
    "th",
    plain,
  );
  const [bar] = drawn.rows[1]!.bars[0]!;
  expect(bar!.to - bar!.from).toBeGreaterThan(0.2);
  expect(drawn.notes[0]).toBe("เพื่อให้เห็นส่วนที่ต่าง เส้นเริ่มที่ 5990000 บาท ไม่ได้เริ่มที่ศูนย์");
  const large = differencePicture(change([[1_000_000, 5_000_000]]), "th", plain);
  expect(large.notes).toEqual([]);
});

test("amounts that cannot be read are said to be missing from both pictures", () => {
  const drawn = { ...change([[1, 2]]), unread: 3 };
  for (const { notes } of [beforeAfterPicture(drawn, "th", plain), differencePicture(drawn, "th", plain)]) {
    expect(notes).toEqual(["มี 3 แถวที่อ่านจำนวนเงินไม่ได้ ยอดในภาพจึงยังไม่รวมแถวเหล่านั้น"]);
  }
});

test.each(summarizedLayouts.map(({ form, found }) => [form.id, found.summary] as const))(
  "%s: the parts of a plan against nothing and against itself are the plan's own totals",
  (_, summary) => {
    const own = planChange(summary, summary);
    expect(own.parts.reduce((sum, { after }) => sum + after, 0)).toBe(summary.whole.sum);
    expect(own.parts.every(({ before, after }) => before === after)).toBe(true);
    const nothing = { headings: [], whole: { ...summary.whole, sum: 0 as Satang, unread: 0 } };
    const all = planChange(nothing, summary);
    expect(all.parts.map(({ before, after }) => [before, after])).toEqual(own.parts.map(({ after }) => [0, after]));
  },
);

test("a heading that only one of two plans has is there with nothing on the other side", () => {
  const { summary: old } = summaryIn(
    masterWith([rowIn(1, "ก", treasury, 100), rowIn(2, "ข", probation, 50)]),
    smallForm,
  );
  const { summary } = summaryIn(masterWith([rowIn(2, "ข", probation, 70)]), smallForm);
  const { whole } = planChange(old, summary);
  expect(whole).toEqual({ before: 15_000, after: 7_000 });
});
