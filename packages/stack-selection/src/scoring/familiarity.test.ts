import type { Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { mention, product, shop } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const rowsOf = async (topic: string, ...nodes: readonly Draft[]) => {
  const { plan } = await deciding.with(...nodes).result();
  return plan
    .get(decision.option)
    .filter(({ data }) => data.topic === `decision/topic#${topic}`)
    .flatMap(({ id, data }) =>
      data.scores
        .filter(({ criterion }) => criterion === "decision/criterion#familiarity")
        .map((row) => ({ id, ...row })),
    );
};

it("compares the options of one need on one measure", async () => {
  for (const topic of ["api-framework", "web-framework"]) {
    const rows = await rowsOf(topic, ...shop);
    const known = rows.filter(({ unknown }) => !unknown);
    const measures = new Set(
      known.map(({ note }) => (note.includes("downloads") ? "npm" : "survey")),
    );
    expect(known.length).toBeGreaterThan(2);
    expect(measures.size).toBe(1);
  }
});

it("counts what was counted otherwise as the middle of the others", async () => {
  const rows = await rowsOf("api-framework", product(["api-service"]));
  const fastify = rows.find(({ id }) => id === "api-framework.fastify");
  const known = rows.filter(({ unknown }) => !unknown).map(({ score }) => score);
  expect(fastify?.unknown).toBe(true);
  expect(fastify?.score).toBeGreaterThan(Math.min(...known));
  expect(fastify?.score).toBeLessThan(Math.max(...known));
});

it("knows of a runtime how many use the language that runs on it", async () => {
  const rows = await rowsOf(
    "runtime",
    product(["api-service"]),
    mention("C#", { topic: "language" }),
  );
  const dotnet = rows.find(({ id }) => id === "runtime.dotnet");
  expect(dotnet?.unknown).toBeUndefined();
  expect(dotnet?.note).toContain("use C#, which runs on it");
});

it("counts no downloads from npm for a product of .NET, whose packages come from elsewhere", async () => {
  const noteOf = async (...more: readonly Draft[]) =>
    (await rowsOf("message-broker", product(["web-application"]), ...more)).find(
      ({ id }) => id === "message-broker.rabbitmq",
    )?.note;
  const events = mention("event-driven communication", { kind: "pattern" });
  expect(await noteOf(events)).toContain("on npm");
  expect(await noteOf(events, mention("SQL Server"))).not.toContain("on npm");
});
