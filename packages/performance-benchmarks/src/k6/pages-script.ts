/** Opens pages one after another in a browser, and fails where the largest part of one is shown too late. */
export function pagesText({
  maker,
  milliseconds,
  percentile,
}: {
  readonly maker: string;
  readonly milliseconds: number;
  readonly percentile: number;
}): string {
  return `// Pages of ${maker}, opened in a browser while SCENARIO=peak of load-test.k6.js runs.
//
//   k6 run -e HOST=https://staging.example.org -e PAGES=/,/one/page,/another pages.k6.js
//
// k6 has its own browser module; a browser of the Chromium family has to be there. The paths of pages are the
// client's and no part of this plan: PAGES has those that count, with ids that the test environment knows.
import { browser } from "k6/browser";

const host = __ENV.HOST;
const pages = (__ENV.PAGES || "").split(",").filter((each) => each !== "");
if (!host || pages.length === 0) {
  throw new Error("HOST and PAGES have to be set, such as -e PAGES=/,/one/page");
}

export const options = {
  scenarios: {
    pages: {
      executor: "per-vu-iterations",
      vus: 2,
      iterations: 50,
      maxDuration: "15m",
      options: { browser: { type: "chromium" } },
    },
  },
  thresholds: {
    browser_web_vital_lcp: ["p(${percentile})<=${milliseconds}"],
  },
};

export default async function () {
  for (const path of pages) {
    // A context of its own has nothing in its cache, as for somebody who comes for the first time.
    const context = await browser.newContext();
    const page = await context.newPage();
    try {
      await page.goto(host + path, { waitUntil: "load" });
    } finally {
      await page.close();
      await context.close();
    }
  }
}
`;
}
