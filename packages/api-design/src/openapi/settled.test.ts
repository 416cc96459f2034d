import type { DataOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { describe, expect, it } from "vitest";
import { settledSums } from "./settled-sums.ts";
import { settledTimes } from "./settled-times.ts";

type Schema = DataOf<typeof api.schema>;
type Property = Schema["properties"][number];

const property = (name: string, more: Partial<Property>): Property => ({
  name,
  type: "money",
  list: false,
  required: true,
  nullable: false,
  readOnly: false,
  writeOnly: false,
  description: name,
  ...more,
});
const time = (name: string, more: Partial<Property> = {}): Property =>
  property(name, { type: "timestamp", ...more });
const kept = { required: false, nullable: true, readOnly: true };

describe("the times of an example", () => {
  const states = ["open", "approved", "shipped", "rejected"];
  const schema: Schema = {
    name: "Crate",
    purpose: "resource",
    description: "A crate.",
    properties: [
      property("status", { type: "enum", values: states, readOnly: true }),
      time("approvalDate", { ...kept, type: "date" }),
      time("shippedAt", kept),
      time("rejectedAt", kept),
      time("orderedAt", kept),
      time("expiresAt", { nullable: true, required: false }),
      time("updatedAt", { readOnly: true }),
    ],
  };
  const plain = {
    ...Object.fromEntries(schema.properties.map(({ name }) => [name, "2030-01-15"])),
    status: "open",
  };

  it("have none of what has not happened to what was just made", () => {
    expect(settledTimes(schema, plain)).toEqual({
      status: "open",
      approvalDate: null,
      shippedAt: null,
      rejectedAt: null,
      orderedAt: "2030-01-15T09:30:00Z",
      expiresAt: "2030-01-22T09:30:00Z",
      updatedAt: "2030-01-15T09:30:00Z",
    });
  });

  it("have those of the states that a deed has led it through", () => {
    const deed = { verb: "ship", state: "shipped", passed: ["open", "approved"] };
    expect(settledTimes(schema, plain, deed)).toMatchObject({
      status: "shipped",
      approvalDate: "2030-01-15",
      shippedAt: "2030-01-15T10:30:00Z",
      rejectedAt: null,
      updatedAt: "2030-01-15T10:30:00Z",
    });
  });
});

describe("a short state", () => {
  it("fills in no time of other deeds", () => {
    const schema: Schema = {
      name: "Crew",
      purpose: "resource",
      description: "A crew.",
      properties: [
        property("status", { type: "enum", values: ["led", "D"], readOnly: true }),
        time("lostAt", kept),
        time("listedAt", kept),
        time("ledAt", kept),
      ],
    };
    const plain = { status: "led", lostAt: "", listedAt: "", ledAt: "" };
    expect(settledTimes(schema, plain)).toMatchObject({
      lostAt: null,
      listedAt: null,
      ledAt: "2030-01-15T09:30:00Z",
    });
    const of = {
      ...schema,
      properties: [
        property("status", { type: "enum", values: ["D"], readOnly: true }),
        time("lostAt", kept),
      ],
    };
    expect(settledTimes(of, { status: "D", lostAt: "" })).toMatchObject({ lostAt: null });
  });
});

describe("the sums of an example", () => {
  it("are those of its lines, less the discount, with tax", () => {
    const line = { unitPrice: "20.00", quantity: 2 };
    const properties = ["subtotal", "discountAmount", "tax", "total"].map((name) =>
      property(name, {}),
    );
    const plain = Object.fromEntries(properties.map(({ name }) => [name, "49.90"]));
    expect(settledSums(properties, { ...plain, lines: [line] })).toEqual({
      subtotal: "40.00",
      discountAmount: "4.00",
      tax: "7.20",
      total: "43.20",
      lines: [line],
    });
  });

  it("count what a part really has, and what is charged besides", () => {
    const parts = [
      property("subtotal", {}),
      property("discount", { maximum: 3 }),
      property("serviceFee", {}),
      property("total", {}),
    ];
    const plain = { subtotal: "100.00", discount: "3.00", serviceFee: "7.00", total: "1.00" };
    expect(settledSums(parts, plain)).toEqual({
      subtotal: "100.00",
      discount: "3.00",
      serviceFee: "1.00",
      total: "98.00",
    });
    const capped = [...parts.slice(0, -1), property("total", { maximum: 10 })];
    expect(settledSums(capped, plain)).toEqual(plain);
  });

  it("are rounded as amounts are", () => {
    const line = [
      property("price", { type: "decimal" }),
      property("quantity", { type: "integer" }),
      property("lineTotal", { type: "decimal" }),
    ];
    expect(settledSums(line, { price: 0.1, quantity: 3, lineTotal: 1 })).toEqual({
      price: 0.1,
      quantity: 3,
      lineTotal: 0.3,
    });
  });

  it("keep to the limits of each, and have no more in reserve than there is", () => {
    const whole = (name: string, more: Partial<Property> = {}) =>
      property(name, { type: "integer", ...more });
    const parts = [whole("onHand"), whole("reserved"), whole("available", { maximum: 5 })];
    expect(settledSums(parts, { onHand: 1, reserved: 1, available: 1 })).toEqual({
      onHand: 12,
      reserved: 2,
      available: 1,
    });
  });
});

it("have nothing of the product's own among what people say", () => {
  const schema: Schema = {
    name: "Note",
    purpose: "resource",
    description: "A note.",
    properties: [
      property("kind", { type: "enum", values: ["text", "system"] }),
      property("systemEvent", { ...kept, type: "enum", values: ["member_added"] }),
      property("eventSubjectId", { ...kept, type: "uuid" }),
    ],
  };
  const said = { kind: "text", systemEvent: "member_added", eventSubjectId: "1" };
  expect(settledTimes(schema, said)).toEqual({
    kind: "text",
    systemEvent: null,
    eventSubjectId: null,
  });
  const told = { ...said, kind: "system" };
  expect(settledTimes(schema, told)).toEqual(told);
});
