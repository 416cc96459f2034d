import { decision, host } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { concepts, mention, pattern, product } from "../fixtures/briefs.ts";
import { organisation } from "../fixtures/organisation.ts";
import plugin from "../plugin.ts";
import type { StackInput } from "../policy/stack-options.ts";

const garden = [product(["web-application"]), ...concepts("Plot", "Member")];
const waiver = {
  technology: "MongoDB",
  owner: "reporting team",
  reason: "The old reports read it.",
  until: "2027-01-31",
};

const compile = (options: StackInput, asOf: string | undefined, ...more: typeof garden) =>
  planTester({ plugins: [plugin], options: { ...organisation, turns: false, ...options } })
    .with(...garden, ...more, ...(asOf ? [given(host.asOf, { date: asOf })] : []))
    .result();

const told = async (options: StackInput, asOf: string | undefined, ...more: typeof garden) => {
  const { findings } = await compile(options, asOf, ...more);
  return findings
    .filter(({ code }) => /waive|conflict|hold/.test(code))
    .map(({ severity, message }) => `${severity}: ${message}`);
};

describe("a waiver", () => {
  const waivers = { reports: waiver };

  it("turns the error of its technology into information with owner and last day", async () => {
    for (const asOf of ["2026-11-29", "2027-01-31"]) {
      expect(await told({ waivers }, asOf, mention("MongoDB"))).toEqual([
        "info: MongoDB is used by a waiver until 2027-01-31, which reporting team answers for: The old reports read it; without it, Acme forbids it: Its licence is not cleared.",
      ]);
    }
  });

  it("ends with its last day, and then the error is back", async () => {
    expect(await told({ waivers }, "2027-02-01", mention("MongoDB"))).toEqual([
      expect.stringMatching(/^error: MongoDB in the text.* technologies\.MongoDB of Acme/),
      "warning: The waiver reports for MongoDB ended on 2027-01-31; reporting team answered for it.",
    ]);
  });

  it("warns once where its day is not known, as what has ended holds then", async () => {
    const both = { ...waivers, starter: { ...waiver, technology: "NestJS" } };
    const found = await told({ waivers: both }, undefined, mention("MongoDB"), mention("NestJS"));
    expect(found.filter((each) => each.startsWith("warning"))).toEqual([
      "warning: 2 waivers have an end, and nothing was said of the day: give --as-of.",
    ]);
    expect(await told({ waivers: {} }, undefined)).toEqual([]);
  });

  it("is told where no policy refuses its technology, or nothing uses it", async () => {
    const unused = "warning: The waiver reports for MongoDB is for nothing: ";
    expect(await told({ waivers }, "2026-11-29")).toEqual([`${unused}the plan does not use it.`]);
    const technologies = {};
    expect(await told({ waivers, technologies }, "2027-02-01", mention("MongoDB"))).toEqual([
      `${unused}no policy refuses it here.`,
    ]);
  });

  it("that has ended is told as ended also where the plan now does without its technology", async () => {
    expect(await told({ waivers }, "2027-02-01")).toEqual([
      "warning: The waiver reports for MongoDB ended on 2027-01-31; reporting team answered for it.",
    ]);
  });

  it("lets through what is not on a list, and says so in its record", async () => {
    const broker = { broker: { ...waiver, technology: "NATS" } };
    const { plan, files } = await compile({ waivers: broker }, undefined, mention("NATS"));
    const chosen = plan.get(decision.choice).find(({ id }) => id === "message-broker");
    expect(chosen?.data.technology).toBe("nats");
    expect(files.find(({ path }) => path.includes("message-broker"))?.text).toContain(
      "- NATS: A waiver of the configuration lets it be used until 2027-01-31, and reporting team answers for it: The old reports read it (without it, Acme approves RabbitMQ, and no other: The platform team runs it).",
    );
    const open = await compile(
      { waivers: broker },
      undefined,
      pattern("message queue", { topic: "message-broker" }),
    );
    const left = open.plan
      .get(decision.option)
      .filter(({ id, data }) => id.startsWith("message-broker.") && !data.eliminated);
    expect(left.map(({ id }) => id)).toEqual(["message-broker.nats", "message-broker.rabbitmq"]);
  });

  it("lets through what is on hold without a warning", async () => {
    const starter = { starter: { ...waiver, technology: "NestJS" } };
    expect(await told({ waivers: starter }, "2026-11-29", mention("NestJS"))).toEqual([
      expect.stringMatching(/^info: NestJS is used by a waiver .*Acme has it on hold/),
    ]);
  });
});
