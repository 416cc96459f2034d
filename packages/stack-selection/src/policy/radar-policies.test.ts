import type { Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concepts, product } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";
import type { StackInput } from "./stack-options.ts";

const garden: readonly Draft[] = [product(["web-application"]), ...concepts("Plot", "Member")];

const compile = (nodes: readonly Draft[], options: StackInput) =>
  planTester({ plugins: [plugin], options: { turns: false, ...options } })
    .with(...nodes)
    .result();

describe("a technology radar", () => {
  const blips = [
    { name: "Fastify", ring: "Adopt", description: "Two teams keep it.", line: 2 },
    { name: "rabbitmq", ring: "trial", line: 3 },
    { name: "MongoDB", ring: "assess", line: 4 },
    { name: "NestJS", ring: "HOLD", line: 5 },
  ];
  const radar = { file: "radar.csv", blips };
  const wishes = async (options: StackInput) => {
    const { plan } = await compile(garden, options);
    return plan
      .get(decision.preference)
      .map(({ data }) => `${data.technology} ${data.strength} ${data.policy?.setting}`);
  };

  it("says by its rings what is preferred, approved and on hold", async () => {
    expect(await wishes({ radar })).toEqual([
      "fastify prefer radar.csv, line 2",
      "nestjs avoid radar.csv, line 5",
      "rabbitmq approve radar.csv, line 3",
    ]);
    const { files } = await compile(garden, { radar, origins: { radar: { blips: "Acme" } } });
    expect(files.find(({ path }) => path.includes("api-framework"))?.text).toContain(
      "- Fastify, +0.15: Acme prefers it: in the ring Adopt of its radar: Two teams keep it.",
    );
  });

  it("means by a ring what the organisation says, and gives way to what it says of a technology", async () => {
    const technologies = { Fastify: { status: "hold", reason: "It is to go." } } as const;
    const rings = { assess: "forbidden", trial: "none" } as const;
    expect(await wishes({ radar: { ...radar, rings }, technologies })).toEqual([
      "fastify avoid technologies.Fastify",
      "nestjs avoid radar.csv, line 5",
      "mongodb forbid radar.csv, line 4",
    ]);
  });

  it("counts by the first of two names of one technology", async () => {
    const twice = [
      { name: "PostgreSQL", ring: "adopt", line: 7 },
      { name: "postgres", ring: "adopt", line: 10 },
    ];
    expect(await wishes({ radar: { file: "radar.csv", blips: twice } })).toEqual([
      "postgresql prefer radar.csv, line 7",
    ]);
  });

  it("means the same in whatever order its points stand", async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(blips, { minLength: blips.length }), async (some) => {
        expect(await wishes({ radar: { ...radar, blips: some } })).toEqual(await wishes({ radar }));
      }),
      { numRuns: 4 },
    );
  });
});
