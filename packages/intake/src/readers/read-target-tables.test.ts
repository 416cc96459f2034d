import { expect, it } from "vitest";
import { read } from "../fixtures/prompt.ts";

const tests = `A booking app for tennis courts.

## Performance Plan

### Load Testing Scenarios
1. **Normal Load**: 40 concurrent users, 75% read operations
2. **Peak Load**: 300 concurrent users, 55% read, 45% write operations
3. **Soak Test**: 90 concurrent users for 6 hours

### Performance Benchmarks
| Operation | Target | Measurement Method |
|---|---|---|
| Court Booking | < 250ms | p99 response time |
| Photo Upload | < 3s for 5MB | Upload completion time |

### People
| Task | Goal | Measured |
|---|---|---|
| Book a court | < 2min | usability test |
`;

const facts = async () =>
  (await read(tests, "brief/quantity")).map((node) => node as Record<string, unknown>);

it("reads a row of a table of targets as one number, of what stands in front", async () => {
  const times = (await facts()).filter(({ measure }) => measure === "response-time");
  expect(
    times.map(({ about, value, unit, percentile, said }) => [about, value, unit, percentile, said]),
  ).toEqual([
    ["court booking", 250, "ms", 99, "p99 response time"],
    ["photo upload", 3, "s", undefined, "for 5MB, Upload completion time"],
  ]);
  const requirements = (await read(tests, "brief/requirement")).map(
    (node) => (node as Record<string, unknown>).text,
  );
  expect(requirements).toContain("Court Booking: < 250ms (p99 response time)");
});

it("takes the users of a peak alone for a load, and those of other tests for what is tried", async () => {
  const own = (await facts()).filter(({ unit }) => unit === "user" || unit === "h");
  expect(own.map(({ test, value, measure }) => `${test} ${value} ${measure}`).sort()).toEqual([
    "endurance 6 other",
    "endurance 90 other",
    "normal 40 other",
    "peak 300 concurrent-users",
  ]);
});
