import type { Draft } from "@planc/core";
import { brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, relation, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

async function planned(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...store("postgresql", "18"), ...nodes)
    .result();
  return plan;
}
const ends = { "expires-at": { name: "expires at", type: "timestamp" as const, required: true } };

it("deletes what is good for a while some days after its end, by an index", async () => {
  const plan = await planned(...concept("cart", { name: "Cart" }, ends));
  expect(plan.get(data.retention).map(({ data: { by, keep } }) => [by, keep])).toEqual([
    ["data/column#carts.expires_at", 30],
  ]);
  expect(plan.get(data.index).map(({ data: { name, serves } }) => [name, serves])).toEqual([
    ["carts_expires_at_idx", ["data/access-pattern#carts.past-their-time"]],
  ]);
});

it("keeps what ends and is still of use, and what other rows need", async () => {
  const offer = await planned(...concept("offer", { name: "Offer" }, ends));
  expect(offer.get(data.retention)).toEqual([]);
  const needed = await planned(
    ...concept("token", { name: "Token" }, ends),
    ...concept("call", { name: "Call" }, { at: { name: "place" } }),
    relation("call", "token", { required: true }),
  );
  const [key] = needed.get(data.key).filter(({ data: { kind } }) => kind === "foreign");
  expect(key?.data.references?.onDelete).toBe("restrict");
  expect(needed.get(data.retention)).toEqual([]);
});

it("moves what ends out of each state that it ends in, and deletes none of it", async () => {
  const plan = await planned(
    ...concept(
      "hold",
      {
        name: "Berth",
        states: [
          { name: "held", next: ["expired", "paid"] },
          { name: "asked", next: ["expired"] },
          { name: "paid", next: [] },
          { name: "expired", next: [] },
        ],
      },
      ends,
    ),
  );
  const [over] = plan.get(data.accessPattern).filter(({ id }) => id.includes("over-by"));
  expect(over?.data).toMatchObject({
    name: "Berths that are held or asked and whose time is over, oldest first",
    use: "claim",
    always: [{ is: "none-of", values: ["paid", "expired"] }],
  });
});

it("indexes a reference once something deletes what it leads to", async () => {
  const nodes = [
    ...concept("pier", { name: "Pier" }, { label: { name: "label" } }),
    ...concept("berth", { name: "Berth" }, { label: { name: "label" } }),
    relation("berth", "pier", { required: true }),
  ];
  const served = (plan: Awaited<ReturnType<typeof planned>>) =>
    plan.get(data.index).flatMap(({ data: { serves } }) => serves);
  expect(served(await planned(...nodes))).not.toContain("data/key#berths.berths_pier_id_fkey");
  const removing = given(brief.action, "remove-pier", {
    verb: "remove",
    actors: [],
    concept: "brief/concept#pier",
    effect: "delete",
    requirements: [],
  });
  expect(served(await planned(...nodes, removing))).toContain(
    "data/key#berths.berths_pier_id_fkey",
  );
});
