import type { Draft } from "@planc/core";
import { api, brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const field = { required: true, unique: false, generated: false } as const;

function thing(id: string, name: string, laidOut: boolean, verbs: readonly Draft[]) {
  return [
    given(brief.concept, id, { name, role: "stored", ...(laidOut ? { laidOut } : {}) }),
    given(data.entity, id, {
      name,
      concept: `brief/concept#${id}`,
      aggregate: `data/entity#${id}`,
      lifecycle: "new",
    }),
    given(data.field, `${id}.id`, {
      ...field,
      entity: `data/entity#${id}`,
      name: "id",
      type: "uuid",
      generated: true,
    }),
    ...verbs,
  ];
}
const does = (verb: string, effect: "create" | "command" | "read", id: string) =>
  given(brief.action, `${verb}-${id}`, {
    actors: ["brief/actor#member"],
    verb,
    concept: `brief/concept#${id}`,
    effect,
    requirements: [],
  });
const of = (id: string, name: string, to: string) =>
  given(data.field, `${id}.${name}`, {
    ...field,
    entity: `data/entity#${id}`,
    name,
    type: "uuid",
    references: { entity: `data/entity#${to}`, onDelete: "cascade", because: "Part of it." },
  });

async function operations(laidOut: boolean) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      ...thing("user", "User", false, [does("view", "read", "user")]),
      ...thing("lamp", "Lamp", false, [does("create", "create", "lamp")]),
      ...thing("wick", "Wick", laidOut, [
        does("lay", "create", "wick"),
        does("claim", "command", "wick"),
        of("wick", "holder", "user"),
        of("wick", "lamp", "lamp"),
      ]),
    )
    .result();
  return plan.get(api.operation).map(({ data }) => data);
}

it("has what somebody lays out claimed of the person, under a key of the caller", async () => {
  const claim = (await operations(true)).find(({ operationId }) => operationId === "claimWicks");
  expect(claim).toMatchObject({
    method: "post",
    path: "/users/{userId}/wicks/claim",
    idempotency: "key",
    response: "api/schema#wicks.claimed",
  });
  expect(claim?.description).toContain("no two callers are given the same one");
});

it("tells whoever lays it out how much is left", async () => {
  const left = (await operations(true)).find(({ path }) => path.endsWith("/wicks/left"));
  expect(left?.parameters.map(({ name }) => name)).toEqual(["userId", "lampId"]);
});

it("makes an operation on one thing of a command on what nobody lays out", async () => {
  const paths = (await operations(false)).map(({ path }) => path);
  expect(paths).toContain("/wicks/{wickId}/claim");
});
