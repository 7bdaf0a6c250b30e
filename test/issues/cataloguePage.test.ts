import { readFileSync } from "node:fs";
import { cataloguePage } from "../../src/issues/cataloguePage";
import { everyEntry } from "../../src/issues/families";

const page = readFileSync("src/issues/CATALOGUE.md", "utf8");

test("the page is what the code makes: node dist/ruam.js explain > src/issues/CATALOGUE.md", () => {
  expect(page).toBe(cataloguePage());
});

test("every code has its section, which a link can name", () => {
  const headed = [...page.matchAll(/^### (\S+)$/gm)].map((match) => match[1]);
  expect(headed).toEqual(everyEntry.map(({ code }) => code));
});
