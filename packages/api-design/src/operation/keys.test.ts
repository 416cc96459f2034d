import type { Draft } from "@planc/core";
import { api, brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

async function repeats(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      given(brief.concept, "pledge", { name: "Pledge", role: "stored" }),
      given(data.entity, "pledge", {
        name: "Pledge",
        concept: "brief/concept#pledge",
        aggregate: "data/entity#pledge",
        lifecycle: "new",
      }),
      field("id", { type: "uuid", generated: true }),
      act("create", "create"),
      ...nodes,
    )
    .result();
  return Object.fromEntries(
    plan
      .get(api.operation)
      .filter(({ id, data: { method } }) => /pledge/.test(id) && method === "post")
      .map(({ data: { operationId, idempotency } }) => [operationId, idempotency]),
  );
}

const field = (name: string, more: object = {}) =>
  given(data.field, `pledge.${name}`, {
    entity: "data/entity#pledge",
    name,
    type: "text",
    required: true,
    unique: false,
    generated: false,
    ...more,
  });

const act = (verb: string, effect: "create" | "delete" | "command" | "transition") =>
  given(brief.action, `${verb}-pledge`, {
    actors: ["brief/actor#member"],
    verb,
    concept: "brief/concept#pledge",
    effect,
    requirements: [],
  });

it("asks for a key where a second one would be there, whoever could take it away", async () => {
  expect(await repeats(field("words"))).toEqual({ createPledge: "key" });
  expect(await repeats(field("words"), act("delete", "delete"))).toEqual({ createPledge: "key" });
});

it("asks for none where the second one is refused", async () => {
  expect(await repeats(field("number", { unique: true }))).toEqual({ createPledge: "none" });
});

it("asks for a key where money is at stake, whoever may delete it", async () => {
  expect(await repeats(field("sum", { type: "money" }), act("delete", "delete"))).toEqual({
    createPledge: "key",
  });
});

it("asks for a key where money moves or somebody is told, and not where it is the same again", async () => {
  const both = [field("words"), act("delete", "delete")];
  expect(await repeats(...both, act("charge", "command"), act("highlight", "command"))).toEqual({
    createPledge: "key",
    chargePledge: "key",
    highlightPledge: "none",
  });
  expect(await repeats(...both, act("refund", "transition"), act("ship", "transition"))).toEqual({
    createPledge: "key",
    refundPledge: "key",
    shipPledge: "none",
  });
});
