import { expect, it } from "vitest";
import { compile, sourceOf } from "../fixtures/prompt.ts";

const code = "intake/quantity-contradicted";

async function told(prompt: string, spec?: string): Promise<readonly string[]> {
  const more = spec === undefined ? [] : sourceOf(spec, "spec");
  const { findings } = await compile(prompt, more);
  return findings.filter((each) => each.code === code).map(({ message }) => message);
}

it("names both places, in one source or in two", async () => {
  expect(
    await told("The platform must have 99.9% uptime.\n\nWe aim at 99.99% availability."),
  ).toEqual([
    "Availability: stated as 99.9 % (prompt, line 1, “99.9% uptime”) and as 99.99 % (prompt, line 3, “99.99% availability”).",
  ]);
  expect(
    await told(
      "A ferry timetable for 5,000 concurrent users.",
      "# Feature Specification: Ferries\n\n## Success Criteria\n\n- **SC-001**: The system supports 20,000 concurrent users",
    ),
  ).toEqual([]);
  expect(
    await told(
      "Build a ferry timetable. It supports 5,000 concurrent users.",
      "# Feature Specification: Ferries\n\n## Success Criteria\n\n- **SC-001**: The system supports 20,000 concurrent users",
    ),
  ).toEqual([
    "Concurrent users: stated as 5000 users (prompt, line 1, “5,000 concurrent users”) and as 20000 users (spec, line 5, “20,000 concurrent users”).",
  ]);
});

it.each([
  ["the same in another unit", "Responses take at most 2 s.\nResponses take at most 2000 ms."],
  [
    "things of their own",
    "Search responds within 300 ms.\nThe export of invoices responds within 30 seconds.",
  ],
  ["a part and the whole", "99.9% uptime.\n99.99% availability for payments."],
  ["what is left out of one", "99.9% uptime.\n99.5% availability during planned maintenance."],
  ["two percentiles", "p95 latency under 200 ms.\np99 latency under 800 ms."],
  ["a floor and a ceiling", "At least 100 concurrent users.\nAt most 400 concurrent users."],
  [
    "two numbers in one sentence",
    "Usually 1,000 concurrent users and 10,000 concurrent users in May.",
  ],
  [
    "limits of two callers",
    "Partners may send 100 requests per minute.\nGuests may send 10 requests per minute.",
  ],
  ["two tiers", "RPO 2 hours for tier 1.\nRPO 12 hours for tier 2."],
  ["two phases", "Phase A: 1,000 concurrent users\nPhase B: 9,000 concurrent users"],
  [
    "two regions in titles",
    "## Region 1\n\n- 500 concurrent users\n\n## Region 2\n\n- 700 concurrent users",
  ],
  ["an estimate", "About 500 concurrent users.\n800 concurrent users."],
])("says nothing about %s", async (_name, text) => {
  expect(await told(text)).toEqual([]);
});

it("takes an answer for what it is: the last word", async () => {
  const spec = `# Feature Specification: Ferries

## Clarifications

- Q: How available must it be? → A: 99.99% uptime

## Success Criteria

- **SC-001**: 99.9% uptime
`;
  expect(await told("Build a ferry timetable.", spec)).toEqual([]);
});

it("tells of two limits of sign-in that differ, and of none for two links", async () => {
  expect(await told("Sessions expire after 9 hours.", "Sessions expire after 12 hours.")).toEqual([
    "Validity: stated as 9 h (prompt, line 1, “9 hours”) and as 12 h (spec, line 1, “12 hours”).",
  ]);
  expect(
    await told("Reset links expire after 1 hour.\nInvitation links expire after 5 days."),
  ).toEqual([]);
});
