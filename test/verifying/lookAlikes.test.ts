import { readWorkbook } from "../../src/reading/readWorkbook";
import { readProvenance } from "../../src/verifying/provenance/readProvenance";
import { reconcile } from "../../src/verifying/reconcile/reconcile";
import { mergingInto } from "../support/masters";
import { masterWith, planSheet, probation, rowIn, sent, smallForm, treasury } from "../support/smallPlan";

const { plan, merge } = mergingInto(smallForm);
const submissions = [
  sent(treasury, [rowIn(1, "กิจกรรมอบรมบุคลากรประจำปีงบประมาณ", treasury, 500)]),
  sent(probation, [rowIn(1, "กิจกรรมอบรมบุคลากรประจำปีงบประมาน", probation, 700)]),
];

test.each(["same", "different"] as const)(
  "activities that look alike and were said to be %s are what was sent, and nothing is found",
  (answer) => {
    const { questions } = plan(masterWith(), submissions);
    expect(questions).toHaveLength(1);
    const merged = merge(masterWith(), submissions, { answers: [{ id: questions[0]!.id, answer }] });
    const { plans } = readWorkbook(
      merged.filter(({ sheet }) => sheet === planSheet),
      [smallForm],
    );
    const provenance = readProvenance(merged, plans[0]!);
    expect(provenance.findings).toEqual([]);
    expect(reconcile(provenance, submissions, new Set([smallForm.id])).findings).toEqual([]);
  },
);
