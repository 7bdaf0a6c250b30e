import { readdirSync } from "node:fs";
import { join } from "node:path";
import { verifySheets } from "../support/verifyWorkbook";
import { builtInForms } from "../../src/forms/builtIn";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { gridsOf } from "../support/checkedFiles";
import { incomingFile, mergingInto } from "../support/masters";
import { sharedData } from "../support/shared";

const data = sharedData();

if (!data) {
  test("the folder of the province's workbooks is not here", () => expect(data).toBeUndefined());
} else {
  const submissions = readdirSync(join(data, "submissions"))
    .filter((name) => name.endsWith(".xlsx"))
    .flatMap((name) => incomingFile(join(data, "submissions", name), [tratPlan2565]));
  const master = (name: string) => gridsOf(join(data, "master", name));
  const verifying = { forms: builtInForms, form: null, sheet: null };

  test("35 submissions merged: every row traced, nothing found, and every agency the same as it sent", () => {
    const merged = mergingInto(tratPlan2565).merge(master("master-empty.xlsx"), submissions);
    const [plan, ...kept] = verifySheets(merged, { ...verifying, sent: submissions });
    const found = [plan!, ...kept].flatMap(({ findings, notChecked }) => [...findings, ...notChecked]);
    // Three agencies have added a column of codes, which the form does not have.
    const ownColumns = ["05-transport.xlsx", "14-legal-exec.xlsx", "32-industry.xlsx"].map((file) => ({
      code: "sent-columns-left",
      severity: "note",
      params: { file, columns: ["รหัส"] },
    }));
    expect(found).toMatchObject(ownColumns);
    expect(plan!.provenance!.origins.size).toBe(189);
    const { agencies } = plan!.reconciliation!;
    expect(agencies).toHaveLength(35);
    expect(agencies.reduce((sum, { rows }) => sum + rows.same, 0)).toBe(189);
    const inMaster = agencies.flatMap(({ amounts }) => amounts).reduce((sum, amount) => sum + amount.inMaster, 0);
    expect(inMaster).toBe(87_400_00 + 400_558_00);
  });

  test.each(["master-expected.xlsx", "master-expected-thai.xlsx"])(
    "%s, made by hand, has the same rows as were sent",
    (name) => {
      const [plan] = verifySheets(master(name), { ...verifying, sent: submissions });
      const { agencies, findings } = plan!.reconciliation!;
      expect(agencies).toHaveLength(35);
      expect(findings).toEqual([]);
    },
  );
}
