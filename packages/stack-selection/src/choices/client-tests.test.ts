import type { Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { concepts, mention, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

async function chosenFor(topic: string, ...nodes: readonly Draft[]) {
  const { plan } = await deciding.with(...nodes).result();
  return plan
    .get(decision.choice)
    .filter(({ data }) => data.topic === `decision/topic#${topic}`)
    .map(({ data }) => data);
}

const app = [product(["mobile-app"]), ...concepts("Berth", "Mooring", "User")];

it("tests an app with what its framework is tested with", async () => {
  const tests = await chosenFor("unit-testing", ...app, mention("React Native"));
  expect(tests.map(({ name }) => name)).toContain("Jest");
  expect(tests.map(({ name }) => name)).not.toContain("Mocha");
});

it("says nothing by that of a server in another language", async () => {
  const tests = await chosenFor(
    "unit-testing",
    ...app,
    mention("React Native"),
    mention("Spring Boot"),
  );
  expect(tests.map(({ name }) => name).sort()).toEqual(["JUnit", "Jest"]);
});

it("speaks of modules only where the program has some", async () => {
  const said = async (...names: readonly string[]) => {
    const nodes = [product(["web-application"]), ...concepts(...names), mention("Fastify")];
    const [framework] = await chosenFor("api-framework", ...nodes);
    return JSON.stringify(framework?.consequences);
  };
  expect(await said("Berth")).not.toContain("per module");
  expect(await said("Berth", "Mooring", "Crane", "Buoy", "User")).toContain("per module");
});
