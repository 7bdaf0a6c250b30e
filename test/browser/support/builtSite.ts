import type { Browser } from "playwright-core";
import { launch } from "./browser";
import { serveBuilt } from "./site";

interface BuiltSite {
  readonly browser: Browser;
  readonly site: Awaited<ReturnType<typeof serveBuilt>>;
}

/** A browser, and the page as it was built, for all tests of a file; there once they run. */
export function builtSite(): BuiltSite {
  const built = {} as BuiltSite;
  beforeAll(async () => {
    const [browser, site] = await Promise.all([launch(), serveBuilt()]);
    Object.assign(built, { browser, site });
  });
  afterAll(async () => {
    await built.browser.close();
    await built.site.close();
  });
  return built;
}
