import { expect, it } from "vitest";
import { thresholds } from "../catalog/thresholds.ts";
import { statedPurpose } from "./purpose.ts";

const ref = "brief/mention#m" as const;
const above = thresholds["relational-requests"].value + 1;
const facts = (value: number) => ({
  numbers: { peakRate: { value, unit: "req/s", text: `${value} req/s`, refs: [ref] as const } },
  conditions: { server: { text: "a server", refs: [ref] as const } },
});
const purpose = "Badges printed";

it("tells the load of a cache whose named use is an example, as nothing may plan that use", () => {
  expect(statedPurpose(facts(above), "cache", { purpose, wish: "example" })).toBe(
    "Answers that the database alone does not give at the peak",
  );
  expect(statedPurpose(facts(above), "cache", { purpose })).toBe(
    "Badges printed, and answers that the database alone does not give at the peak",
  );
  expect(statedPurpose(facts(1), "cache", { purpose, wish: "example" })).toBe(purpose);
});
