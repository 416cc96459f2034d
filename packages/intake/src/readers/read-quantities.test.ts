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
  ["The page must load within 20 seconds", "page: response-time system-target <= 20 s"],
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
  [
    "Mooring requests can be submitted within 2 minutes of opening the page",
    "mooring requests: duration human-target <= 2 min",
  ],
  [
    "Orders can be completed in under 1 minute after the page is loaded",
    "orders: duration human-target < 1 min",
  ],
  [
    "The import can be completed in under 1 minute after the file is loaded",
    "import: response-time system-target < 1 min",
  ],
  ["100% of invoices are archived", "invoices: - invariant = 100 %"],
  ["Budget: $500 per month", "budget: budget limit <= 500 USD/month"],
  [
    "The nightly import must finish within 2 hours",
    "nightly import: duration system-target <= 2 h",
  ],
  [
    "A berth is locked for 15 minutes after 3 failed attempts",
    ["berth: duration limit = 15 min", "failed attempts: other system-target = 3 attempt"].join(
      " | ",
    ),
  ],
  ["The system must enforce a minimum age of 16 years", "minimum age: duration limit >= 16 year"],
  [
    "Length limits apply (title: 80 chars, remark: 2,000 chars)",
    "remark length: other limit <= 2000 char | title length: other limit <= 80 char",
  ],
  ["Reports show a 40% reduction of empty runs", "reduction: other system-target >= 40 %"],
  ["Prices include 19% VAT", "VAT: other limit = 19 %"],
  [
    "Harbours with up to 50 berths and 200 boats",
    "berths: other limit <= 50 berth | boats: other limit <= 200 boat",
  ],
  ["At most 10 instances max", "instances: other limit <= 10 instance"],
])("reads %s", async (text, expected) => {
  expect((await quantities(text)).toSorted().join(" | ")).toBe(expected);
});

const specification = `## Success Criteria

- **SC-001**: 95% of customers find a berth on the first attempt.
- **SC-002**: 0.5% error rate of payments.
- **SC-003**: 100% of payments are booked.
- **SC-004**: At least 80% of visitors understand why a berth was refused.
- **SC-005**: No more than 5% of berths are double booked.

## Requirements

- **FR-001**: A password MUST have at least one digit.
- **FR-002**: Members get 10% discount.
`;

it("takes the share of a criterion for the least that is to be reached, and a discount as it is", async () => {
  expect(await quantities(specification)).toEqual([
    "berths: other limit <= 5 %",
    "customers: other human-target >= 95 %",
    "discount: other limit = 10 %",
    "error rate: other system-target <= 0.5 %",
    "payments: - invariant = 100 %",
    "visitors: other human-target >= 80 %",
  ]);
});

it("reads what scenarios end in, unless it repeats what they begin with", async () => {
  const scenarios = `### User Story 1 - Moor

**Acceptance Scenarios**:

1. **Given** a free berth, **When** it is booked, **Then** a stay of 14 days is recorded.
2. **Given** a stay of 3 days, **When** it is paid, **Then** the skipper sees 3 days.
3. **Given** any berth, **When** it is shown, **Then** one of the 3 states stands beside it: free, taken, closed.
`;
  expect(await quantities(scenarios)).toEqual([
    "stay: duration limit = 14 day",
    "states: other system-target = 3 state",
  ]);
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

it("takes what lasts longer than an answer, and what is lost, for no time of response", async () => {
  expect(
    await quantities(
      "Return requests are accepted within 30 days. The load test runs with 2 s API delays. Reports load in under 3 seconds.",
    ),
  ).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/duration limit <= 30 day$/),
      expect.stringMatching(/duration limit .* 2 s$/),
      expect.stringMatching(/^reports( load)?: response-time system-target < 3 s$/),
    ]),
  );
});

it("takes how far two answers may lie apart for no time of response", async () => {
  expect(
    await quantities("The response time is identical (within 100 ms) for known and unknown names."),
  ).toEqual([expect.stringMatching(/duration limit .* 100 ms$/)]);
});

it("takes the size of one example for no limit", async () => {
  expect(
    await quantities("Very large charts (for example a 90 MB scan) are loaded in parts. Use it."),
  ).toEqual([]);
});

it("names a time by what it is of, without the words around the name", async () => {
  expect(
    await quantities("A card moves to its column within 200 ms of the release of the mouse."),
  ).toEqual([expect.stringMatching(/^card( moves)?: /)]);
  expect(await quantities("The p95 latency of search must be under 300 ms.")).toEqual([
    expect.stringMatching(/^latency.*: response-time system-target < 300 ms p95$/),
  ]);
});
