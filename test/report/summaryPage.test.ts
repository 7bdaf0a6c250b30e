import { summaryPage } from "../../src/report/summaryPage";
import { bahtFigure } from "../../src/text/figures";
import { reportedSummary, summarizedLayouts, summaryIn } from "../support/summarized";
import { masterWith, rowIn, smallForm, treasury, typed, planSheet } from "../support/smallPlan";

const pageOf = (found: Parameters<typeof reportedSummary>[0], language: "th" | "en" = "th") =>
  summaryPage(reportedSummary(found), language);

test.each(summarizedLayouts.map(({ form, found }) => [form.id, found] as const))(
  "%s: the page has the sums of every heading and agency, and nothing that runs or is fetched",
  (_, found) => {
    const page = pageOf(found);
    const { whole, headings, agencies } = found.summary;
    const hasMoney = found.summary.sources.length > 0;
    for (const { sum, rows } of [whole, ...headings, ...agencies]) {
      expect(page).toContain(`>${hasMoney ? bahtFigure(sum) : rows.length}<`);
    }
    expect(page).toContain(found.printed === 0 ? "ไม่มียอดรวมที่พิมพ์ไว้" : `ยอดที่พิมพ์ไว้ในแผน ${found.printed} ยอดตรง`);
    expect(page).not.toMatch(/<script|src=|url\(|https?:/);
    expect(pageOf(found, "en")).toContain(" by heading");
  },
);

test("a text of the plan is shown, not obeyed", () => {
  const name = '<b onclick="x">สำนักงาน</b>';
  const found = summaryIn(masterWith([rowIn(1, "กิจกรรม ก", treasury, 500)]), smallForm);
  const { summary } = found;
  const renamed = { ...found, summary: { ...summary, agencies: summary.agencies.map((one) => ({ ...one, name })) } };
  expect(pageOf(renamed)).toContain("&lt;b onclick=&quot;x&quot;&gt;");
  expect(pageOf(renamed)).not.toContain("<b onclick");
});

test("of a hundred agencies those with most are shown, and the rest is one line with its sum", () => {
  const found = summaryIn(masterWith([rowIn(1, "กิจกรรม ก", treasury, 500)]), smallForm);
  const [one] = found.summary.agencies;
  const agencies = Array.from({ length: 100 }, (_, i) => ({ ...one!, name: `หน่วยงานที่ ${i + 1}ก` }));
  const crossed = agencies.map(() => found.summary.crossed[0]!);
  const page = pageOf({ ...found, summary: { ...found.summary, agencies, crossed } });
  expect(page).toContain("หน่วยงานที่ 39ก");
  expect(page).not.toContain("หน่วยงานที่ 40ก");
  expect(page).toContain("ที่เหลือ 61 หน่วยงาน");
  expect(page).toContain(`>${bahtFigure(61 * 50_000)}<`);
});

test("a printed total that is wrong is the headline, and listed with its cell", () => {
  const grids = masterWith([rowIn(1, "กิจกรรม ก", treasury, 500)]);
  const total = grids[0]!.rows.flatMap(({ cells }) => cells).find(({ formula }) => formula?.startsWith("=SUM"))!;
  const cell = `${String.fromCharCode(65 + total.column)}${total.row + 1}`;
  const found = summaryIn(typed(grids, planSheet, cell, { number: 999 }), smallForm);
  const page = pageOf(found);
  expect(page).toContain('<div class="verdict wrong">');
  expect(page).toContain(cell);
  expect(pageOf(summaryIn(grids, smallForm))).toContain('<div class="verdict clean">');
});
