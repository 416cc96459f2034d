import type { Draft } from "@planc/core";
import { api, brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { lodgeRooms } from "../fixtures/rooms.ts";
import plugin from "../plugin.ts";

const toUser = (role: string): Draft =>
  given(data.field, `block.${role}`, {
    required: true,
    unique: false,
    generated: false,
    entity: "data/entity#block",
    name: role,
    type: "uuid",
    references: { entity: "data/entity#user", onDelete: "cascade", because: "Theirs." },
  });

const block: readonly Draft[] = [
  given(brief.concept, "block", { name: "Block", role: "join" }),
  given(data.entity, "block", {
    name: "Block",
    concept: "brief/concept#block",
    aggregate: "data/entity#block",
    lifecycle: "new",
  }),
  toUser("blocker"),
  toUser("blocked"),
  given(brief.action, "add-block", {
    actors: ["brief/actor#member"],
    verb: "add",
    concept: "brief/concept#block",
    effect: "create",
    requirements: [],
  }),
];

async function operations(...more: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...lodgeRooms, ...more)
    .result();
  const all = new Map(plan.get(api.operation).map(({ data: each }) => [each.operationId, each]));
  return {
    problems: (id: string) => (all.get(id)?.errors ?? []).map(({ problem }) => problem),
    told: (id: string) => all.get(id)?.description,
  };
}

it("takes nothing from who is blocked, neither words in a room of two nor somebody brought into one", async () => {
  const { problems, told } = await operations(...block);
  expect(problems("createLodgePost")).toContain("not-taken");
  expect(problems("createLodge")).toContain("not-taken");
  expect(problems("createLodgeRekeying")).toContain("not-taken");
  expect(told("createBlock")).toContain("nothing of whom it names is pushed");
});

it("says nothing of it where nobody can be blocked", async () => {
  const { problems } = await operations();
  expect(problems("createLodgePost")).not.toContain("not-taken");
});
