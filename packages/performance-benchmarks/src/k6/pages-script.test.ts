import { expect, it } from "vitest";
import { pagesText } from "./pages-script.ts";

it("holds what is shown to the time and percentile that are set", () => {
  const script = pagesText({ maker: "Page server", milliseconds: 1500, percentile: 90 });
  expect(script).toContain('browser_web_vital_lcp: ["p(90)<=1500"]');
  expect(script).toContain('browser: { type: "chromium" }');
});

it("opens none but the pages that it is given", () => {
  const script = pagesText({ maker: "Page server", milliseconds: 1500, percentile: 90 });
  expect(script).toContain("HOST and PAGES have to be set");
  expect(script).toContain("page.goto(host + path");
});
