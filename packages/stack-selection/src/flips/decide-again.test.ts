import { planTester } from "@planc/testkit";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { concepts, mention, product, services } from "../fixtures/briefs.ts";
import { factsOf } from "../fixtures/facts.ts";
import plugin from "../plugin.ts";
import { weighing } from "../scoring/weights.ts";
import type { Situation } from "./decide-again.ts";
import { stackAgain } from "./decide-again.ts";
import type { Decide } from "./turning-points.ts";

/** A language for each of two services, and for one server one that has to give way. */
let again: () => Decide;

beforeAll(async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      product(["api-service"]),
      mention("modular monolith", { kind: "style" }),
      mention("Django"),
      mention("Express", { demand: "must" }),
      ...services("Kilns", "Glazes"),
      ...concepts("Kiln", "Glaze"),
    )
    .result();
  const facts = factsOf(plan);
  const situation: Situation = { facts, preferences: [] };
  const weights = weighing(facts);
  again = () => stackAgain(situation, weights);
});

it("takes what one server leaves of the demands of several, whatever was decided before", () => {
  const decide = again();
  expect(decide({ measure: "services", value: 3 }).get("api-framework")).toBe("django");
  const one = decide({ measure: "services", value: 1 });
  expect([one.get("api-framework"), one.get("language")]).toEqual(["express", "typescript"]);
});

it("decides the same whether or not it remembers", () => {
  const change = fc.record({
    measure: fc.constantFrom("services", "stored-concepts", "team-size", "peak-request-rate"),
    value: fc.constantFrom(1, 2, 3, 8, 40, 900),
  } as const);
  const remembering = again();
  fc.assert(
    fc.property(change, (each) => {
      expect([...remembering(each)]).toEqual([...again()(each)]);
    }),
    { numRuns: 15 },
  );
});
