import { data } from "@planc/core/ir";
import { expect, it } from "vitest";
import { component, drawn, flow, table } from "../../fixtures/drawn.ts";
import type { Confirmed, Drawn } from "../drawn.ts";
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
  expect(positive.join(" ")).toContain("Overwritten by a fixed value");
  expect(positive.join(" ")).toContain("rentals (boat_mail)");
});

it("says of each system outside whether a flow asks it to erase, and where ids lie", () => {
  const outside = {
    ...rentals,
    components: [
      component("harbour", "service", { name: "Harbour service" }),
      component("postbox", "external-system", { name: "Postbox" }),
    ],
  };
  expect(told(outside)?.mitigation.join(" ")).toContain("Open: what deletes in Postbox");
  const drawnFlow = flow("Erase", ["harbour", "erase", "postbox"]);
  const asked = told({ ...outside, flows: [{ ...drawnFlow, id: "erasure-of-person" }] });
  expect(asked?.positive).toContain("Postbox is asked to erase by the flow “Erase”.");
  expect(asked?.mitigation.join(" ")).toContain("Open: where ids of erased people are kept");
});
