import { formSchema } from "../../src/forms/schema";
import form from "../../src/samples/province/form.json";

test("the sample province's form is a form", () => {
  expect(formSchema.parse(form)).toEqual(form);
});
