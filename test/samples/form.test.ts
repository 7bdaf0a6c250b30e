import { loadForm } from "../../src/forms/loadForm";
import form from "../../src/samples/province/form.json";

test("the sample province's form is a form", () => {
  expect(loadForm(JSON.stringify(form))).not.toHaveProperty("faults");
});
