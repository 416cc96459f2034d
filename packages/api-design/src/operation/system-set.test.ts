import { type DataOf, slug } from "@planc/core";
import { data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { isInitial, isSystemSet } from "./system-set.ts";

type States = DataOf<typeof data.entity>["states"];

async function read(name: string, more: Partial<DataOf<typeof data.field>>, states?: States) {
  const { plan } = await planTester({ plugins: [] })
    .with(
      given(data.entity, "parcel", {
        name: "Parcel",
        aggregate: "data/entity#parcel",
        lifecycle: "new",
        ...(states ? { states } : {}),
      }),
      given(data.field, `parcel.${slug(name)}`, {
        entity: "data/entity#parcel",
        name,
        type: "text",
        required: false,
        unique: false,
        generated: false,
        ...more,
      }),
    )
    .result();
  const [field] = plan.get(data.field);
  const [entity] = plan.get(data.entity);
  if (field === undefined) throw new Error("no field");
  return { field, entity };
}

describe("what only the system sets", () => {
  it.each([
    "total amount",
    "remaining balance",
    "payment status",
    "e-mail verified",
    "email confirmed",
    "verification status",
    "account creation date",
    "failed login attempt count",
    "download count",
    "last seen at",
    "granted at",
    "lockout until",
    "queue position",
    "subscription tier",
  ])("is %s", async (name) => {
    expect(isSystemSet((await read(name, {})).field)).toBe(true);
  });

  it.each([
    "amount",
    "guest count",
    "last name",
    "scheduled at",
    "publication date",
    "expected return date",
    "due date",
    "position",
    "title",
  ])("is not %s", async (name) => {
    expect(isSystemSet((await read(name, {})).field)).toBe(false);
  });
});

describe("what a thing begins with", () => {
  const strict = [
    { name: "Packed", next: ["Sent"] },
    { name: "Sent", next: [] },
  ];
  const free = [
    { name: "Packed", next: ["Sent"] },
    { name: "Sent", next: ["Packed"] },
  ];
  it.each([
    ["the state of a life cycle that forbids moves", strict, ["packed", "sent"], true],
    ["no state that people choose", free, ["packed", "sent"], false],
    ["a status of what was handed in", undefined, ["pending", "approved"], true],
    ["no other list of values", undefined, ["small", "large"], false],
  ] as const)("is %s", async (_, states, values, expected) => {
    const { field, entity } = await read(
      "status",
      { type: "enum", values: [...values] },
      states?.map((state) => ({ name: state.name, next: [...state.next] })),
    );
    expect(isInitial(field, entity)).toBe(expected);
  });
});
