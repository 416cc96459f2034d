import { decision } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, product } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";
import type { StackInput } from "./stack-options.ts";

/** As long as they may be. */
const long = (start: string, most: number) => start.padEnd(most, " and so on");
const approved = (name: string) => ({
  status: "approved" as const,
  reason: long(`The team keeps ${name}`, 1000),
  owner: long("owner", 200),
  source: long("source", 200),
});

const options: StackInput = {
  technologies: Object.fromEntries(
    ["PostgreSQL", "MariaDB", "MySQL", "Oracle Database"].map((name) => [name, approved(name)]),
  ),
  waivers: {
    reports: {
      technology: "Microsoft SQL Server",
      owner: long("reporting team", 200),
      reason: long("The old reports read it", 1000),
      until: "2027-01-31",
    },
  },
  origins: {
    technologies: Object.fromEntries(
      ["PostgreSQL", "MariaDB", "MySQL", "Oracle Database"].map((name) => [
        name,
        `${long(`base of ${name}`, 150)} and ${long("team", 150)}`,
      ]),
    ),
    waivers: { reports: `${long("base", 150)} and ${long("team", 150)}` },
  },
};

it("takes policies and waivers whose texts are all as long as they may be", async () => {
  const { plan, findings } = await planTester({ plugins: [plugin], options })
    .with(product(["web-application"]), mention("Microsoft SQL Server"), ...concepts("Plot"))
    .result();
  expect(findings.map(({ code }) => code)).not.toContain("core/invalid-output");
  const allowed = plan.get(decision.preference).find(({ data }) => data.strength === "allow");
  expect(allowed?.data.because).toMatch(/until 2027-01-31, and reporting team/);
  expect(plan.get(decision.option).some(({ data }) => data.eliminated !== undefined)).toBe(true);
});
