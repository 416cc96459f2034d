import { data } from "@planc/core/ir";
import { expect, it } from "vitest";
import { component, drawn, entity, flow, table } from "../../fixtures/drawn.ts";
import type { Confirmed, Drawn } from "../drawn.ts";
import { fullOf } from "../line.ts";
import { toldOf } from "./index.ts";

const column = (
  of: string,
  name: string,
  more: { nullable?: boolean; attribute?: string; across?: string } = {},
): Drawn["columns"][number] => ({
  ref: `${data.column.id}#${of}.${name}`,
  id: `${of}.${name}`,
  data: {
    table: `data/table#${of}`,
    name,
    type: "text",
    logical: "text",
    nullable: more.nullable ?? false,
    generated: false,
    ...(more.attribute ? { attribute: `brief/attribute#${more.attribute}` as const } : {}),
    ...(more.across
      ? {
          across: {
            table: `data/table#${more.across}` as const,
            keptBy: "architecture/component#accounts" as const,
            inStep: "It is asked for.",
            whenDeleted: "It is emptied.",
          },
        }
      : {}),
  },
});

const told = (plan: Partial<Drawn>) => {
  const choice: Confirmed = {
    ref: "decision/choice#personal-data",
    name: "Rows deleted, and emptied where they have to stay",
    full: "Rows deleted, and emptied where they have to stay",
    purpose: "Erases.",
    technology: "erase-or-empty",
    entry: undefined,
    drawn: drawn(plan),
  };
  return toldOf(choice);
};

const rentals = {
  tables: [table("rentals", "relational-store"), table("skippers", "relational-store")],
  columns: [
    column("rentals", "boat_mail", { attribute: "rental.mail" }),
    column("rentals", "note", { attribute: "rental.note", nullable: true }),
    column("rentals", "payload"),
  ],
  classes: ["rental.mail", "rental.note"].map((id) => ({
    ref: `security/class#brief/attribute#${id}` as const,
    id: `brief/attribute#${id}`,
    data: { class: "confidential" as const, categories: [], personal: true },
  })),
} satisfies Partial<Drawn>;

it("overwrites what may not be empty, and empties the rest", () => {
  const { positive = [] } = told(rentals) ?? {};
  expect(positive).toContain("Emptied in place: rentals (note).");
  expect(positive.map(fullOf).join(" ")).toContain("Overwritten by a fixed value");
  expect(positive.map(fullOf).join(" ")).toContain("rentals (boat_mail)");
});

it("says of each system outside whether a flow asks it to erase, and where ids lie", () => {
  const outside = {
    ...rentals,
    components: [
      component("harbour", "service", { name: "Harbour service" }),
      component("postbox", "external-system", { name: "Postbox" }),
    ],
  };
  expect(told(outside)?.mitigation.map(fullOf).join(" ")).toContain(
    "Open: what deletes in Postbox",
  );
  const drawnFlow = flow("Erase", ["harbour", "erase", "postbox"]);
  const asked = told({ ...outside, flows: [{ ...drawnFlow, id: "erasure-of-person" }] });
  expect(asked?.positive).toContain("Postbox is asked to erase by the flow “Erase”.");
  expect(asked?.mitigation.map(fullOf).join(" ")).toContain(
    "Open: where ids of erased people are kept",
  );
});

it("deletes what another service keeps for one person alone, and empties what has to stay", () => {
  const kept = (name: string) => ({
    ...table(name, "relational-store"),
    data: { ...table(name, "relational-store").data, entity: entity(name).ref },
  });
  const people = entity("skippers");
  const across = { ...rentals, tables: [kept("rentals"), kept("wishlists"), kept("skippers")] };
  const { positive = [] } =
    told({
      ...across,
      entities: [
        { ...people, data: { ...people.data, concept: "brief/concept#user" } },
        entity("rentals"),
        { ...entity("wishlists"), data: { ...entity("wishlists").data, name: "Wishlist" } },
      ],
      columns: [
        ...rentals.columns,
        column("wishlists", "skipper_id", { nullable: true, across: "skippers" }),
        column("rentals", "skipper_id", { nullable: true, across: "skippers" }),
      ],
    }) ?? {};
  expect(positive.map(fullOf).join(" ")).toContain("rows of wishlists, which nobody else needs");
  expect(positive).toContain("Emptied, so that what stays belongs to nobody: rentals.skipper_id.");
});

it("says of rows with sums alone by what a system outside may still know whose they were", () => {
  const user = {
    ...entity("Skipper"),
    data: { ...entity("Skipper").data, concept: "brief/concept#user" as const },
  };
  const sums = { ...column("dues", "amount", { attribute: "due.amount" }) };
  const plan = {
    ...rentals,
    entities: [user],
    tables: [
      table("dues", "relational-store"),
      {
        ...table("skippers", "relational-store"),
        data: { ...table("skippers", "relational-store").data, entity: user.ref },
      },
    ],
    columns: [
      { ...sums, data: { ...sums.data, logical: "money" as const } },
      column("dues", "provider_reference"),
    ],
    classes: [
      {
        ref: "security/class#brief/attribute#due.amount" as const,
        id: "brief/attribute#due.amount",
        data: { class: "confidential" as const, categories: [], personal: true },
      },
    ],
  } satisfies Partial<Drawn>;
  expect(told(plan)?.positive.map(fullOf).join(" ")).toContain(
    "dues, which tells of a person by figures alone (amount) and by provider_reference, under which a system outside may know who it was",
  );
  expect(
    told({ ...plan, columns: plan.columns.slice(0, 1) })
      ?.positive.map(fullOf)
      .join(" "),
  ).toContain("by figures alone (amount); whose they were");
});
