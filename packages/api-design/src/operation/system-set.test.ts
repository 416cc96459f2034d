import { type DataOf, slug } from "@planc/core";
import { brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { followsFrom, isInitial, isOfPart, isSystemSet } from "./system-set.ts";

const entityOf = (id: string, name: string) =>
  given(data.entity, id, { name, aggregate: `data/entity#${id}`, lifecycle: "new" });
const fieldOf = (of: string, name: string, type: DataOf<typeof data.field>["type"] = "text") =>
  given(data.field, `${of}.${slug(name)}`, {
    entity: `data/entity#${of}`,
    name,
    type,
    required: false,
    unique: false,
    generated: false,
  });

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
    "gateway response",
    "audit trail",
    "deleted by sender",
    "failed-login counter",
    "current availability status",
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
    "response",
    "trail",
    "availability",
  ])("is not %s", async (name) => {
    expect(isSystemSet((await read(name, {})).field)).toBe(false);
  });
});

it("gives a thing its own key and counts its version, where no caller brings either", async () => {
  const uuid = { type: "uuid", unique: true } as const;
  expect(isSystemSet((await read("parcel id", uuid)).field)).toBe(true);
  expect(isSystemSet((await read("client id", uuid)).field)).toBe(false);
  expect(isSystemSet((await read("request id", uuid)).field)).toBe(false);
  const version = { type: "integer", default: 0 } as const;
  expect(isSystemSet((await read("version", version)).field)).toBe(true);
  expect(isSystemSet((await read("version", {})).field)).toBe(false);
});

it("sets itself a status that only reports what became of a thing", async () => {
  const status = async (values: string[]) =>
    isSystemSet((await read("status", { type: "enum", values })).field);
  expect(await status(["sent", "delivered", "bounced"])).toBe(true);
  expect(await status(["sent", "accepted"])).toBe(false);
});

describe("what follows from something else", () => {
  const order = (name: string, entity = "Order") =>
    planTester({ plugins: [] })
      .with(
        given(brief.concept, "order", { name: entity, role: "stored" }),
        given(data.entity, "order", {
          name: entity,
          concept: "brief/concept#order",
          aggregate: "data/entity#order",
          lifecycle: "new",
        }),
        given(brief.action, "approve", {
          actors: [],
          verb: "approve",
          concept: "brief/concept#order",
          effect: "transition",
          requirements: [],
        }),
        fieldOf("order", name),
      )
      .result()
      .then(({ plan }) => {
        const [field] = plan.get(data.field);
        const [holder] = plan.get(data.entity);
        return field !== undefined && followsFrom(field, holder, plan.get(brief.action));
      });
  it.each(["discount amount", "order date", "payment reference", "approve date"])(
    "is the %s of an order",
    async (name) => {
      expect(await order(name)).toBe(true);
    },
  );
  it("is no discount that a buyer agrees upon, and no date that nothing sets", async () => {
    expect(await order("discount amount", "Purchase order")).toBe(false);
    expect(await order("delivery date")).toBe(false);
  });
});

it("leaves the start to whoever says the end, though something starts it", async () => {
  const { plan } = await planTester({ plugins: [] })
    .with(
      given(brief.concept, "task", { name: "Task", role: "stored" }),
      given(data.entity, "task", {
        name: "Task",
        concept: "brief/concept#task",
        aggregate: "data/entity#task",
        lifecycle: "new",
      }),
      given(brief.action, "start", {
        actors: [],
        verb: "start",
        concept: "brief/concept#task",
        effect: "transition",
        requirements: [],
      }),
      fieldOf("task", "start date", "date"),
      fieldOf("task", "due date", "date"),
    )
    .result();
  const fields = plan.get(data.field);
  const start = fields.find(({ data: { name } }) => name === "start date");
  const [holder] = plan.get(data.entity);
  if (start === undefined) throw new Error("no field");
  expect(followsFrom(start, holder, plan.get(brief.action), fields)).toBe(false);
  expect(followsFrom(start, holder, plan.get(brief.action), [start])).toBe(true);
});

describe("what a line of something gets without being given it", () => {
  async function line(name: string, whole: string) {
    const { plan } = await planTester({ plugins: [] })
      .with(
        entityOf("order", whole),
        entityOf("line", "Line"),
        entityOf("record", "Record"),
        fieldOf("record", "list price", "money"),
        fieldOf("line", "quantity", "integer"),
        fieldOf("line", name, "money"),
        given(data.field, "line.record", {
          entity: "data/entity#line",
          name: "record",
          type: "uuid",
          required: true,
          unique: false,
          references: {
            entity: "data/entity#record",
            onDelete: "restrict",
            because: "It is sold.",
          },
          generated: false,
        }),
      )
      .result();
    const fields = plan.get(data.field);
    const part = fields.filter((each) => each.data.entity === "data/entity#line");
    const field = part.find((each) => each.data.name === name);
    const holder = plan.get(data.entity).find((each) => each.id === "order");
    return field !== undefined && isOfPart(field, part, holder, fields);
  }
  it.each([
    ["unit price", "Order", true],
    ["unit price", "Quotation", false],
    ["received quantity", "Purchase order", true],
    ["quantity", "Purchase order", false],
    ["tax rate", "Order", true],
    ["tax rate", "Purchase order", false],
  ])("%s of a %s: %s", async (name, whole, expected) => {
    expect(await line(name, whole)).toBe(expected);
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
    ["what nothing begins with but its first value", undefined, ["active", "suspended"], true],
    ["a status of which there is one value", undefined, ["active"], true],
    ["no other list of values", undefined, ["small", "large"], false],
  ] as const)("is %s", async (_, states, values, expected) => {
    const { field, entity } = await read(
      "status",
      { type: "enum", values: [...values] },
      states?.map((state) => ({ name: state.name, next: [...state.next] })),
    );
    expect(isInitial(field, entity)).toBe(expected);
  });

  it("is a status of which the text lists no values", async () => {
    const of = async (name: string) => {
      const { field, entity } = await read(name, {});
      return isInitial(field, entity);
    };
    expect(await of("parcel status")).toBe(true);
    expect(await of("marital status")).toBe(false);
  });
});
