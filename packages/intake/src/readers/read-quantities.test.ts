import { expect, it } from "vitest";
import { read } from "../fixtures/prompt.ts";

async function quantities(text: string): Promise<readonly string[]> {
  const nodes = await read(text, "brief/quantity");
  return nodes.map((node) => {
    const { about, measure, kind, comparator, value, unit, percentile } = node as Record<
      string,
      string
    >;
    return [
      `${about}:`,
      measure ?? "-",
      kind,
      comparator,
      value,
      unit,
      percentile && `p${percentile}`,
    ]
      .filter((part) => part !== undefined)
      .join(" ");
  });
}

it.each([
  [
    "Support for 20,000+ concurrent users",
    "concurrent users: concurrent-users system-target >= 20000 user",
  ],
  ["99.95% uptime", "uptime: availability system-target >= 99.95 %"],
  [
    "Live editing with sub-200ms latency",
    "live editing latency: response-time system-target < 200 ms",
  ],
  ["3-second page loads", "page loads: response-time system-target <= 3 s"],
  [
    "Search by name must respond within 300 ms (p95)",
    "search by name: response-time system-target <= 300 ms p95",
  ],
  ["Invoices are kept for 10 years", "invoices: retention limit = 10 year"],
  ["Uploads up to 25 MB", "uploads: payload-size limit <= 25 MB"],
  ["2,000 daily active users", "daily active users: daily-active-users system-target >= 2000 user"],
  ["50k registered customers", "registered customers: users system-target >= 50000 customer"],
  [
    "Handle 500 requests per second",
    "requests per second: request-rate system-target >= 500 req/s",
  ],
  ["80% test coverage", "test coverage: coverage system-target >= 80 %"],
  ["RTO of 4 hours", "RTO: recovery-time system-target <= 4 h"],
  ["A new user finishes the order within 2 minutes", "order: duration human-target <= 2 min"],
  ["100% of invoices are archived", "invoices: - invariant = 100 %"],
  ["Budget: $500 per month", "budget: budget limit <= 500 USD/month"],
  [
    "The nightly import must finish within 2 hours",
    "nightly import: duration system-target <= 2 h",
  ],
])("reads %s", async (text, expected) => {
  expect(await quantities(text)).toEqual([expected]);
});

it("keeps several targets of one measure apart by what they are about", async () => {
  expect(
    await quantities("Pages load within 2 seconds. Search answers take under 500 ms."),
  ).toHaveLength(2);
});

it("reports a number that it cannot place, and keeps a date out of it", async () => {
  expect(await read("Build a wiki by June 2027.", "brief/inert")).toEqual([
    { text: "June 2027.", reason: "is a date, which has no effect on the design" },
  ]);
});
