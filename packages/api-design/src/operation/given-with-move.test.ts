import { type DataOf, type Draft, slug } from "@planc/core";
import { brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { field } from "../fixtures/field.ts";
import { ofWholeErrors, ofWholeTold } from "./counted.ts";
import { formOf } from "./form.ts";
import { givenWith, withGiven } from "./given-with-move.ts";

const entity = (name: string, more: Partial<DataOf<typeof data.entity>> = {}) =>
  given(data.entity, slug(name), {
    name,
    aggregate: `data/entity#${slug(name)}`,
    lifecycle: "new",
    ...more,
  });
const reference = (of: string, to: string) =>
  field(of, to, {
    type: "uuid",
    references: { entity: `data/entity#${to}`, onDelete: "restrict", because: "It is needed." },
  });

async function kept(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [] })
    .with(...nodes)
    .result();
  return {
    entities: plan.get(data.entity),
    fields: plan.get(data.field),
    actions: plan.get(brief.action),
  };
}

const move = (state: string) =>
  given(brief.action, "ship-crate", {
    actors: ["brief/actor#packer"],
    verb: "ship",
    concept: "brief/concept#crate",
    effect: "transition",
    state,
    requirements: [],
  });

it("takes carrier and number of a parcel as it is shipped, and nothing with other moves", async () => {
  const own = [
    field("crate", "carrier"),
    field("crate", "tracking number"),
    field("crate", "colour"),
  ];
  const form = formOf("transition", "Crate", "ship");
  const shipped = await kept(...own, move("shipped"));
  const [action] = shipped.actions;
  expect(
    action && givenWith(action, shipped.fields, [action]).map(({ data: { name } }) => name),
  ).toEqual(["carrier", "tracking number"]);
  expect(withGiven(form, shipped.actions, shipped.fields).body).toBe("with-ship");
  const packed = await kept(...own, move("packed"));
  const list = { ...form, method: "get", effect: "list" } as const;
  expect(withGiven(list, shipped.actions, shipped.fields).body).toBeUndefined();
  expect(withGiven(form, packed.actions, packed.fields).body).toBeUndefined();
});

it("refuses a refund over what is left, and tells where its amount goes", async () => {
  const all = await kept(
    entity("Payment"),
    field("payment", "amount", { type: "money" }),
    field("payment", "refunded amount", { type: "money", notOver: "amount" }),
    entity("Refund"),
    field("refund", "amount", { type: "money" }),
    reference("refund", "payment"),
  );
  const refund = all.entities.find(({ id }) => id === "refund");
  const form = formOf("create", "Refund", "request");
  expect(ofWholeErrors(form, refund, all).map(({ status, when }) => [status, when])).toEqual([
    [409, "It would bring the refunded amount of the payment over its amount."],
  ]);
  expect(ofWholeTold(form, refund, all)).toEqual([
    "Its amount is added to the refunded amount of the payment, in the same transaction.",
  ]);
});

it("begins no payment of what is not due any more", async () => {
  const all = await kept(
    entity("Order", {
      states: [
        { name: "payment due", next: ["processing"] },
        { name: "processing", next: [] },
      ],
    }),
    field("order", "total", { type: "money" }),
    entity("Payment"),
    field("payment", "provider reference"),
    reference("payment", "order"),
  );
  const payment = all.entities.find(({ id }) => id === "payment");
  const [error] = ofWholeErrors(formOf("create", "Payment", "start"), payment, all);
  expect(error?.when).toBe(
    "The order is not payment due any more: nothing is asked of whoever pays.",
  );
});
