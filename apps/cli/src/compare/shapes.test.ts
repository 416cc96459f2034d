import { brief, decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { shapesOf } from "./fixtures/shapes-of.ts";

const prompt =
  "Build an archive of bird sounds with a REST API: members upload recordings, experts name the species, visitors listen. PostgreSQL, 500 concurrent users.";

it("reads the input once, and gives each pack its own shape of the same brief", async () => {
  const packs = ["microservices", "modular-monolith"];
  const { shapes, own, traces, crashed } = await shapesOf(prompt, packs);
  expect(crashed).toBe(false);
  expect(shapes.map(({ plan }) => plan.get(decision.style)?.data.style)).toEqual(packs);
  expect(shapes.map(({ plan }) => plan.get(brief.concept))).toEqual(
    packs.map(() => own.get(brief.concept)),
  );

  const [first = [], ...later] = traces;
  const reading = first.filter(({ id }) => /^(?:intake|domain)\//.test(id));
  expect(reading.length).toBeGreaterThan(5);
  const ran = later.flatMap((trace) =>
    trace.filter(({ id, cached }) => reading.some((each) => each.id === id) && !cached),
  );
  expect(ran.map(({ id, outcome }) => [id, outcome])).toEqual([]);
});
