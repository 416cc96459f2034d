import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import { action, choice, concept, product, style } from "../fixtures/nodes.ts";

const gym: readonly Draft[] = [
  product("Gym", ["web-application"]),
  style("layered-monolith"),
  ...choice("relational-store", "PostgreSQL"),
  concept("Membership", {
    states: [
      { name: "active", next: ["expired"] },
      { name: "expired", next: [] },
    ],
  }),
];
const flowOf = async (nodes: readonly Draft[]) => {
  const { plan } = await compile(nodes);
  const flow = plan.get(architecture.flow).find(({ id }) => id === "expire-membership");
  return (
    flow && [
      flow.data.trigger,
      ...flow.data.steps
        .filter(({ mode }) => mode !== "reply")
        .map(({ from, to, message }) => `${idIn(from)} > ${idIn(to)}: ${message}`),
    ]
  );
};

it("tells what a worker does as time passes, and when", async () => {
  const extra = { automatic: "time", state: "expired", schedule: "every night" } as const;
  expect(
    await flowOf([...gym, action(undefined, "expire", "Membership", "transition", extra)]),
  ).toEqual([
    "The time for it has come: every night.",
    "background-worker > relational-store: claim what is due: to expire memberships",
    "background-worker > relational-store: set them to expired, if their state allows",
  ]);
});

it("tells nothing of what sets itself off otherwise", async () => {
  const extra = { automatic: "event", state: "expired" } as const;
  expect(
    await flowOf([...gym, action(undefined, "expire", "Membership", "transition", extra)]),
  ).toBeUndefined();
});
