import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { orchard } from "../fixtures/orchard.ts";
import plugin from "../plugin.ts";
import { problemOf } from "./cards.ts";

it("accepts the cards that are written, with their schema beside them", async () => {
  const { files, probes } = await planTester({ plugins: [plugin], probes: "compile" })
    .with(...orchard)
    .result();
  expect(files.map(({ path }) => path).filter((path) => path.startsWith("learning/"))).toEqual([
    "learning/assumptions.json",
    "learning/card.schema.json",
    "learning/recommendations.json",
  ]);
  expect(probes.find(({ id }) => id === "learning/card-shape")).toMatchObject({
    status: "passed",
    detail: "1 card fits the schema",
  });
});

it("gives the reason of each number that was taken", async () => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...orchard)
    .result();
  const text = files.find(({ path }) => path === "learning/assumptions.json")?.text ?? "{}";
  expect(JSON.parse(text)).toMatchObject({
    version: 1,
    taken: expect.arrayContaining([
      expect.objectContaining({ name: "lift", value: 0.1, reason: expect.any(String) }),
    ]),
  });
});

it("says what keeps a text from being a card", () => {
  expect(problemOf("{")).toBe("is no JSON");
  expect(problemOf('{"version":2}')).toMatch(/^\$schema: /);
});
