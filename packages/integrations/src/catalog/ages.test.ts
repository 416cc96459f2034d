import { describe, expect, it } from "vitest";
import { ageInDays, agesOf, factsIn } from "./ages.ts";
import { genericRest } from "./providers/generic-systems.ts";
import { stripe } from "./providers/stripe.ts";

describe("ages of facts", () => {
  it("counts whole days over months and leap years", () => {
    expect(ageInDays({ date: "2027-12-31" }, "2028-03-01")).toBe(61);
    expect(ageInDays({ date: "2026-11-30" }, "2026-11-30")).toBe(0);
    expect(ageInDays({ date: "2026-12-02" }, "2026-11-30")).toBe(-2);
  });

  it("is stale on the day after its last, sooner for a price than for a limit", () => {
    const on = (asOf: string) =>
      agesOf(stripe, asOf)
        .filter(({ path }) => path === "prices[0]" || path === "limits[0]")
        .map(({ path, days, stale }) => ({ path, days, stale }));
    expect(on("2027-03-19")).toEqual([
      { path: "prices[0]", days: 180, stale: false },
      { path: "limits[0]", days: 109, stale: false },
    ]);
    expect(on("2027-03-20")).toEqual([
      { path: "prices[0]", days: 181, stale: true },
      { path: "limits[0]", days: 110, stale: false },
    ]);
  });

  it("finds facts at every depth and has no age for a question", () => {
    const paths = factsIn(stripe).map(({ path }) => path);
    expect(paths).toContain("webhooks.scheme");
    expect(paths).toContain("operations[0]");
    expect(agesOf(genericRest, "2030-01-01").map(({ path }) => path)).not.toContain("limits[0]");
  });
});
