import { describe, expect, it } from "vitest";
import { conceptsOf, propose } from "../fixtures/propose.ts";
import type { Sample } from "../fixtures/reading.ts";

const tasks = "A task management application.";

it("proposes what every product of the domain has, and says why", async () => {
  const { nodes, of } = await propose({ statements: [tasks] });
  expect(of("concept").map(({ name, core }) => [name, core])).toEqual([
    ["Comment", true],
    ["Project", true],
    ["Project member", true],
    ["Task", true],
    ["User", true],
  ]);
  const task = nodes.find(({ id }) => id === "task-management.concept.task");
  expect(task?.why).toEqual({
    kind: "assumed",
    by: "domain/archetype-says",
    reason: "usual in task management: it is what the product is about",
    from: ["archetype/match#task-management"],
  });
  expect(of("relation")).toContainEqual({
    kind: "relation",
    match: "archetype/match#task-management",
    from: "Task",
    to: "User",
    relation: "many-to-one",
    role: "assignee",
    // A task may wait for somebody to take it, and no guess makes it otherwise.
    required: false,
  });
  expect(of("attribute")).toContainEqual({
    kind: "attribute",
    match: "archetype/match#task-management",
    concept: "User",
    name: "email",
    type: "email",
    required: true,
    unique: true,
    maxLength: 254,
  });
});

it("proposes nothing where no domain is recognised", async () => {
  expect((await propose({ statements: ["Render 3D models in the browser."] })).nodes).toEqual([]);
});

it("proposes neither accounts nor log-in for tools, libraries and pipelines", async () => {
  for (const [statement, kind, concepts] of [
    ["A command-line tool that renames photos.", "command-line-tool", []],
    ["A TypeScript library that parses cron expressions.", "library", []],
    [
      "A nightly data pipeline that loads sales.",
      "data-pipeline",
      ["Checkpoint", "Pipeline run", "Rejected record"],
    ],
  ] as const) {
    expect(await conceptsOf({ statements: [statement], kind })).toEqual(concepts);
  }
});

it("relates only what it proposes, and lets only actors of its own act", async () => {
  for (const statement of [tasks, "An e-commerce platform.", "An IoT platform.", "A chat app."]) {
    const { of } = await propose({ statements: [statement] });
    const names = of("concept").map(({ name }) => name);
    const actors = of("actor").map(({ name }) => name);
    const lost = [
      ...of("relation").flatMap(({ from, to }) => [from, to]),
      ...of("attribute").map(({ concept }) => concept),
      ...of("action").map(({ concept }) => concept),
    ].filter((name) => !names.includes(name));
    expect(lost).toEqual([]);
    expect(
      of("action")
        .flatMap((each) => each.actors)
        .filter((a) => !actors.includes(a)),
    ).toEqual([]);
  }
});

it("proposes no actor that has nothing to do", async () => {
  const actorsOf = async (statement: string) =>
    (await propose({ statements: [statement] })).of("actor").map(({ name }) => name);
  expect(await actorsOf("Subscription billing.")).not.toContain("Metered system");
  expect(await actorsOf("Subscription billing by usage.")).toContain("Metered system");
});

describe("what the text asks for", () => {
  it("adds optional concepts", async () => {
    const asked = await conceptsOf({ statements: [tasks, "With labels and reminders."] });
    expect(asked).toEqual(expect.arrayContaining(["Label", "Reminder"]));
  });

  it("by a longer name of the concept", async () => {
    const asked = await conceptsOf({
      statements: ["An inventory system.", "With stock transfers and low-stock alerts."],
    });
    expect(asked).toEqual(expect.arrayContaining(["Stock transfer", "Reorder rule"]));
  });

  it("adds optional attributes", async () => {
    const attributes = async (statement: string) =>
      (await propose({ statements: ["A fitness app.", statement] }))
        .of("attribute")
        .filter(({ concept }) => concept === "Workout")
        .map(({ name }) => name);
    expect(await attributes("Runs are shared with friends.")).toContain("visibility");
    expect(await attributes("Fast.")).not.toContain("visibility");
  });

  it("finds what a connected system is for", async () => {
    const hub = ["An integration hub for our systems."];
    expect(await conceptsOf({ statements: hub })).toEqual([
      "Connection",
      "Dead letter",
      "Delivery attempt",
      "Inbound event",
      "Outbound request",
    ]);
    const connected = await conceptsOf({
      statements: hub,
      categories: ["CRM", "payments", "SMS"],
    });
    expect(connected).toEqual(
      expect.arrayContaining(["Contact", "External identity", "Message", "Payment"]),
    );
  });

  it("adds tenants with all that belongs to them", async () => {
    const { of } = await propose({ statements: ["A multi-tenant help desk."] });
    const owned = of("relation").filter(({ to }) => to === "Tenant");
    expect(owned.map(({ from }) => from)).toEqual(["Organisation", "Team", "Ticket", "User"]);
    const single = await propose({ statements: ["A help desk."] });
    expect(single.of("relation").filter(({ to }) => to === "Tenant")).toEqual([]);
  });
});

describe("external systems", () => {
  const systemsOf = async (sample: Sample) =>
    (await propose(sample)).of("system").map(({ name, category }) => [name, category]);
  const market = "An online marketplace for bicycles.";

  it("are proposed where the text calls for them, and never else", async () => {
    expect(await systemsOf({ statements: [market] })).toEqual([]);
    expect(await systemsOf({ statements: [market, "Prints shipping labels."] })).toEqual([
      ["Parcel carrier", "shipping"],
    ]);
    expect(await systemsOf({ statements: [market, "No map view, no sales tax."] })).toEqual([]);
  });

  it("are not proposed beside the product that does it already", async () => {
    const statements = ["A CRM for plumbers.", "It reads mail from Outlook."];
    expect(await systemsOf({ statements })).toEqual([["Mailbox service", "mailbox"]]);
    expect(await systemsOf({ statements, categories: ["Outlook"] })).toEqual([]);
  });
});

it("marks the steps of critical flows", async () => {
  const { of } = await propose({ statements: ["An online shop."] });
  const critical = of("action").filter((each) => each.critical);
  expect(critical.map(({ verb, concept }) => `${verb} ${concept}`).sort()).toEqual([
    "add Cart item",
    "place Order",
    "record Stock adjustment",
    "request Refund",
    "search Product",
    "start Payment",
    "view Cart",
    "view Product",
  ]);
});

it("says what has to be protected about an attribute", async () => {
  const { of } = await propose({ statements: ["An online marketplace."] });
  const classes = of("attribute").flatMap(({ concept, name, dataClass }) =>
    concept === "Seller" && dataClass ? [[name, dataClass]] : [],
  );
  expect(classes).toEqual([
    ["description", "public"],
    ["legal name", "personal"],
    ["payout account reference", "confidential"],
    ["tax number", "confidential"],
  ]);
});

it("describes a thing of two domains once, by the stronger one", async () => {
  const { nodes, of } = await propose({
    statements: ["An e-commerce platform with appointment booking and payments."],
  });
  const payments = nodes.filter(({ id }) => id.endsWith(".concept.payment"));
  expect(payments.map(({ id }) => id)).toEqual(["e-commerce.concept.payment"]);
  const relations = of("relation").filter(({ from }) => from === "Payment");
  expect(relations.map(({ to, required }) => [to, required])).toEqual([
    ["Booking", undefined],
    ["Order", true],
  ]);
  expect(of("concept").filter(({ name }) => name === "User")).toHaveLength(1);
});

it("gives figures as ranges, and calls them judgements where they have no source", async () => {
  const { nodes } = await propose({ statements: ["An online shop."] });
  const users = nodes.find(({ id }) => id === "e-commerce.load.registered-users");
  expect(users?.data).toEqual({
    kind: "load",
    match: "archetype/match#e-commerce",
    measure: "registered-users",
    low: 2000,
    likely: 20000,
    high: 200000,
    unit: "users",
  });
  expect(users?.why).toMatchObject({ reason: expect.stringContaining("a judgement") });
});

it("says what is made from what, and keeps what each order holds of stock", async () => {
  const { of } = await propose({ statements: ["An online shop for garden tools."] });
  const place = of("action").find(({ verb, concept }) => verb === "place" && concept === "Order");
  expect(place?.from).toBe("Cart");
  expect(
    of("relation")
      .filter(({ from }) => from === "Stock reservation")
      .map(({ to }) => to),
  ).toEqual(["Inventory item", "Order"]);
  expect(
    of("action").some(({ effect, concept }) => effect === "create" && concept === "Inventory item"),
  ).toBe(true);
});
