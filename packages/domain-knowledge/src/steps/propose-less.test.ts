import type { DataOf } from "@planc/core";
import { archetype } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { readingOf, type Sample } from "../fixtures/reading.ts";
import plugin from "../plugin.ts";

type Data = DataOf<typeof archetype.proposal>;

async function propose(sample: Sample): Promise<readonly Data[]> {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...readingOf(sample))
    .run();
  return plan.get(archetype.proposal).map(({ data }) => data);
}

/** What is proposed, a line each. */
async function linesOf(sample: Sample, ...kinds: readonly Data["kind"][]) {
  return (await propose(sample))
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map(lineOf)
    .sort();
}

function lineOf(data: Data): string {
  switch (data.kind) {
    case "concept":
      return data.states ? `${data.name} (${data.states.length} states)` : data.name;
    case "attribute":
      return `${data.concept}.${data.name}`;
    case "relation":
      return `${data.from} -> ${data.to}`;
    case "action":
      return `${data.verb} ${data.concept}`;
    case "load":
      return `${data.measure} ${data.concept ?? ""}`.trim();
    default:
      return data.name;
  }
}

const shop = "An online shop for bicycle parts.";
const spec = { statements: [shop], source: "spec" } as const satisfies Sample;

describe("to a specification the domain adds", () => {
  it("no concept, action, actor or system of its own", async () => {
    const sample: Sample = { ...spec, concepts: ["Order", "Workshop"], passing: ["Payment"] };
    expect(await linesOf(sample, "concept")).toEqual(["Order"]);
    expect(await linesOf(sample, "action", "actor", "system")).toEqual([]);
    expect(await linesOf(spec, "concept", "attribute", "relation", "action")).toEqual([]);
  });

  it("to people of whom it tells what signing in needs, and nothing that is only usual", async () => {
    const booking: Sample = {
      statements: ["A booking system for sauna hours."],
      source: "spec",
      concepts: ["User", "Booking"],
    };
    const ofUser = async (sample: Sample) =>
      (await linesOf(sample, "attribute")).filter((line) => line.startsWith("User."));
    expect(await ofUser(booking)).toEqual(["User.email", "User.name"]);
    expect(await ofUser({ ...booking, attributes: { User: ["phone"] } })).toEqual([
      "User.email",
      "User.name",
      "User.phone",
    ]);
  });

  it("attributes to things of which it says few, those that are always needed first", async () => {
    expect(await linesOf({ ...spec, concepts: ["Shipment"] }, "attribute")).toEqual([
      "Shipment.carrier",
      "Shipment.delivered at",
      "Shipment.shipped at",
      "Shipment.tracking number",
    ]);
    const attributes = { Shipment: ["weight", "carrier", "insurance"] };
    expect(await linesOf({ ...spec, concepts: ["Shipment"], attributes }, "attribute")).toEqual([
      "Shipment.carrier",
    ]);
  });

  it("no attribute that the text has under another name", async () => {
    const sample: Sample = { ...spec, concepts: ["Product"], attributes: { Product: ["title"] } };
    const names = await linesOf(sample, "attribute");
    expect(names).not.toContain("Product.name");
    expect(names).toHaveLength(3);
  });

  it("states only where it speaks of a status and lists none", async () => {
    const order = { ...spec, concepts: ["Order"] } as const;
    const says = (...more: readonly string[]) =>
      linesOf({ ...order, statements: [shop, ...more] }, "concept");
    const open = ["Order (6 states)"];
    expect(await says()).toEqual(["Order"]);
    const speaks = ["Staff change the order status.", "Buyers see the status of the order."];
    const usual =
      "Orders are processing, in transit, delivered, returned, cancelled or have a problem.";
    expect(await says(...speaks, usual)).toEqual(open);
    expect(await says(...speaks)).toEqual(["Order"]);
    expect(await says("Staff change the order status.", "Order status: new, paid, sent.")).toEqual([
      "Order",
    ]);
    expect(await says("The order status goes new → paid.", "The order status is shown.")).toEqual([
      "Order",
    ]);
    const attributes = (...names: string[]) =>
      linesOf({ ...order, statements: [shop, usual], attributes: { Order: names } }, "concept");
    expect(await attributes("status")).toEqual(open);
    expect(await attributes("status: new, paid")).toEqual(["Order"]);
  });

  it("relations without which a thing means nothing, where it relates the two in no way", async () => {
    const sample: Sample = { ...spec, concepts: ["Order", "Order line", "Product"] };
    expect(await linesOf(sample, "relation")).toEqual(["Order line -> Order"]);
    expect(await linesOf({ ...sample, relations: ["Order, Order line"] }, "relation")).toEqual([]);
    const attributes = { Order: ["order line"] };
    expect(await linesOf({ ...sample, attributes }, "relation")).toEqual([]);
  });

  it("what it knows of actions that the text has", async () => {
    const sample: Sample = {
      ...spec,
      concepts: ["Order"],
      actions: ["place Order", "weigh Order"],
    };
    expect(await linesOf(sample, "action")).toEqual(["place Order"]);
  });

  it("figures of the product and of the things that it keeps", async () => {
    const loads = await linesOf({ ...spec, concepts: ["Order"] }, "load");
    expect(loads).toContain("registered-users");
    expect(loads).toContain("created-per-user-day Order");
    expect(loads).not.toContain("created-per-user-day Cart");
  });
});

it("adds nothing to a thing that the text calls a list of values, computed or another system's", async () => {
  for (const role of ["enumeration", "computed", "transfer", "external"] as const) {
    for (const source of ["prompt", "spec"] as const) {
      const lines = await linesOf({
        statements: [shop],
        source,
        concepts: ["Product"],
        roles: { Product: role },
      });
      expect(lines.filter((line) => /\bProduct\b(?! variant)/.test(line))).toEqual([]);
    }
  }
});

describe("takes a text for a specification by what it says", () => {
  const long = [shop, ...Array.from({ length: 40 }, (_, i) => `Rule ${i}.`)];
  const added = async (sample: Partial<Sample>) =>
    (await linesOf({ statements: [shop], ...sample }, "concept")).length > 0;

  it.each<[string, Partial<Sample>]>([
    ["a file that is one", { source: "spec" }],
    ["many requirements", { requirements: 20 }],
    ["many statements", { statements: long, requirements: 3 }],
    [
      "many things that it says something of",
      {
        concepts: "abcdefgh".split("").map((each) => `Part ${each}`),
        attributes: Object.fromEntries(
          "abcdefgh".split("").map((each) => [`Part ${each}`, ["weight"]]),
        ),
      },
    ],
  ])("%s", async (_, sample) => {
    expect(await added(sample)).toBe(false);
  });

  it("not by its length, where that is all technology", async () => {
    expect(await added({ statements: long })).toBe(true);
  });

  it("not by things that it names only", async () => {
    expect(await added({ concepts: "abcdefgh".split("").map((each) => `Part ${each}`) })).toBe(
      true,
    );
  });
});

describe("to a text that tells how it is built", () => {
  const told: Sample = { statements: [shop], requirements: 12, mentions: ["code splitting"] };
  const has = async (sample: Sample) =>
    (await linesOf(sample, "concept")).some((line) => line.startsWith("Cart item"));

  it("the domain adds as much as to one that tells nothing", async () => {
    expect(await has(told)).toBe(true);
    expect(await has({ ...told, requirements: 25 })).toBe(true);
  });

  it("the domain adds less where somebody does something in it", async () => {
    expect(await has({ ...told, actions: ["rent Bike"] })).toBe(false);
  });
});

describe("to an outline the domain adds", () => {
  const outline: Sample = {
    statements: [shop],
    concepts: ["Order line", "Workshop", "Bike", "Repair", "Mechanic"],
    attributes: {
      "Order line": ["quantity"],
      Workshop: ["address"],
      Bike: ["frame number"],
      Repair: ["date"],
    },
  };

  it("what its own things need, and accounts", async () => {
    expect((await linesOf(outline, "concept")).map((line) => line.replace(/ \(.*/, ""))).toEqual([
      "Order",
      "Order line",
      "User",
    ]);
  });

  it("actions where the text has none of the thing, and who does them where it names nobody", async () => {
    const actions = await linesOf(outline, "action");
    expect(actions).toContain("place Order");
    expect(await linesOf(outline, "actor")).toContain("Customer");
    const told = { ...outline, concepts: [...(outline.concepts ?? []), "Order"] };
    expect(await linesOf({ ...told, actions: ["place Order"] }, "action")).not.toContain(
      "cancel Order",
    );
    expect(await linesOf({ ...outline, actors: ["Mechanic"] }, "actor")).toEqual([]);
  });
});

describe("adds less where the domain is in doubt", () => {
  // Usual words alone.
  const doubtful = [
    "Buyers fill a cart and go to the checkout.",
    "A basket has an SKU and a discount.",
    "Shipping is told with the shipment.",
    "Each order has a payment; place order by phone.",
  ];

  it("to a short text what its own things need", async () => {
    const concepts = await linesOf({ statements: doubtful, concepts: ["Shipment"] }, "concept");
    expect(concepts.map((line) => line.replace(/ \(.*/, ""))).toEqual([
      "Order",
      "Shipment",
      "User",
    ]);
  });

  it("to a specification nothing", async () => {
    expect(
      await propose({ statements: doubtful, concepts: ["Order", "Cart"], source: "spec" }),
    ).toEqual([]);
  });
});
