import { hintRetries, usualRetries } from "@planc/core";
import { integration } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { flow } from "../fixtures/build.ts";
import { ferry } from "../fixtures/ferry.ts";
import plugin from "../plugin.ts";
import { inlineTimes } from "./policy.ts";

const textRetry = async (handling: string) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...ferry.filter((each) => each.id !== "delay-ticket" || each.slot !== "architecture/flow"),
      flow("delay-ticket", ["worker~>twilio: hands over text messages"], {
        action: "brief/action#delay-ticket",
        failures: [{ at: "architecture/component#twilio", when: "Twilio fails", handling }],
      }),
    )
    .result();
  const found = plan
    .get(integration.call)
    .find(({ data }) => data.provider === "integration/provider#twilio");
  return found?.data.retry.layer === "queue" ? found.data.retry : undefined;
};

const inSeconds = { s: 1, min: 60 } as const;

it("repeats as the whole plan tells it", async () => {
  const retry = await textRetry("4 retries, then set aside");
  const seconds = retry?.pauses.map(({ value, unit }) =>
    unit === "s" || unit === "min" ? value * inSeconds[unit] : Number.NaN,
  );
  expect(retry?.repeats).toBe(usualRetries.times);
  expect(seconds?.reduce((sum, each) => sum + each, 0)).toBe(usualRetries.span);
  expect(retry?.atLast).toBe("set aside");
  for (const each of ["30 s", "2 min", "8 min", "32 min"])
    expect(usualRetries.text).toContain(each);
});

it("drops a hint after a minute, as the flows say", async () => {
  const retry = await textRetry(`repeated ${hintRetries.text}, then dropped and counted`);
  expect([retry?.repeats, retry?.pauses, retry?.atLast]).toEqual([
    hintRetries.times,
    [
      { value: 10, unit: "s" },
      { value: 1, unit: "min" },
    ],
    "dropped and counted",
  ]);
  expect(hintRetries.text).toContain("10 s and 60 s");
});

it.each([300, 2500, 10_000, 60_000])("fits two attempts and a pause into %i ms", (deadline) => {
  const { attempt, cap } = inlineTimes(deadline);
  expect(2 * attempt + cap).toBeLessThanOrEqual(deadline);
  expect(attempt).toBeGreaterThan(deadline * 0.4);
});
