import type { Draft } from "@planc/core";
import { brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { comesWithAccount, withAccountTold } from "./with-account.ts";

const plain = { type: "text", required: true, unique: false, generated: false } as const;
const entity = (id: string, name: string) =>
  given(data.entity, id, {
    name,
    concept: `brief/concept#${id}`,
    aggregate: `data/entity#${id}`,
    lifecycle: "new",
  });
const action = (verb: string, effect: "create" | "update") =>
  given(brief.action, `${verb}-call-wish`, {
    actors: ["brief/actor#keeper"],
    verb,
    concept: "brief/concept#call-wish",
    effect,
    requirements: [],
  });
const of = "data/entity#call-wish" as const;
const owner = given(data.field, "call-wish.user", {
  ...plain,
  entity: of,
  name: "user",
  type: "uuid",
  generated: true,
  references: { entity: "data/entity#user", onDelete: "cascade", because: "It is theirs." },
});
const loud = given(data.field, "call-wish.loud", {
  ...plain,
  entity: of,
  name: "loud",
  type: "boolean",
  default: true,
});
const tide = given(data.field, "call-wish.tide", {
  ...plain,
  entity: of,
  name: "tide",
  type: "enum",
  values: ["ebb", "flood"],
});
const note = given(data.field, "call-wish.note", { ...plain, entity: of, name: "note" });

async function about(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [] })
    .with(entity("user", "User"), entity("call-wish", "Call wish"), owner, loud, ...nodes)
    .result();
  const facts = {
    entities: plan.get(data.entity),
    fields: plan.get(data.field),
    actions: plan.get(brief.action),
  };
  const [wish] = facts.entities.filter(({ id }) => id === "call-wish");
  if (wish === undefined) throw new Error("no entity");
  return {
    comes: comesWithAccount(wish, facts),
    told: withAccountTold("create", "data/entity#user", { ...facts, groupRoles: [] }),
    elsewhere: withAccountTold("update", "data/entity#user", { ...facts, groupRoles: [] }),
  };
}

it("makes what an account has from the first day on, one per value", async () => {
  const { comes, told, elsewhere } = await about(tide, action("change", "update"));
  expect(comes?.each?.id).toBe("call-wish.tide");
  expect(told).toEqual(["Makes its call wishes, one per tide (ebb, flood), with loud true."]);
  expect(elsewhere).toEqual([]);
});

it("makes the one that an account has where nothing tells several apart", async () => {
  const { told } = await about(action("change", "update"));
  expect(told).toEqual(["Makes its call wish, with loud true."]);
});

it.each([
  ["people make it", [action("add", "create"), action("change", "update")]],
  ["nobody changes it", []],
  ["nobody knows a value of it at first", [note, action("change", "update")]],
] as const)("makes nothing where %s", async (_, nodes) => {
  const { comes, told } = await about(...nodes);
  expect(comes).toBeUndefined();
  expect(told).toEqual([]);
});
