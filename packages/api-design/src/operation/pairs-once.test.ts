import type { Draft } from "@planc/core";
import { api, brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { berths } from "../fixtures/berths.ts";
import plugin from "../plugin.ts";

const keeper = (role: "join" | "stored"): readonly Draft[] => [
  given(brief.concept, "berth-keeper", { name: "Berth keeper", role }),
  given(brief.action, "add-berth-keeper", {
    actors: ["brief/actor#member"],
    verb: "add",
    concept: "brief/concept#berth-keeper",
    effect: "create",
    requirements: [],
  }),
  given(data.entity, "berth-keeper", {
    name: "Berth keeper",
    concept: "brief/concept#berth-keeper",
    aggregate: "data/entity#berth-keeper",
    lifecycle: "new",
  }),
  given(data.field, "berth-keeper.note", {
    entity: "data/entity#berth-keeper",
    name: "note",
    type: "text",
    required: true,
    unique: false,
    generated: false,
  }),
  ...(["berth", "reservation"] as const).map((to) =>
    given(data.field, `berth-keeper.${to}`, {
      entity: "data/entity#berth-keeper",
      name: to,
      type: "uuid",
      required: true,
      unique: false,
      generated: false,
      references: {
        entity: `data/entity#${to}`,
        relation: `brief/relation#berth-keeper.${to}`,
        onDelete: "cascade",
        because: "Part of it.",
      },
    }),
  ),
];

const refusals = async (role: "join" | "stored") => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...berths, ...keeper(role))
    .result();
  return plan
    .get(api.operation)
    .find(({ id }) => id === "create-berth-keeper")
    ?.data.errors.flatMap(({ status, when }) => (status === 409 ? [when] : []));
};

it("refuses a link that is there already, and no second thing of other kinds", async () => {
  expect(await refusals("join")).toEqual(["Another record has the same berth and reservation."]);
  expect(await refusals("stored")).not.toEqual([expect.stringContaining("berth and reservation")]);
});

it("changes what a link has of its own, and neither of its ends", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...berths, ...keeper("join"))
    .result();
  const changed = plan.get(api.schema).find(({ data }) => data.name === "BerthKeeperUpdate");
  expect(changed?.data.properties.map(({ name }) => name)).toEqual(["note"]);
});
