import type { DataOf } from "@planc/core";
import { archetype } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { readingOf, type Sample } from "../fixtures/reading.ts";
import plugin from "../plugin.ts";

type Data = DataOf<typeof archetype.proposal>;
type Of<Kind extends Data["kind"]> = Extract<Data, { kind: Kind }>;

async function propose(sample: Sample) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...readingOf(sample))
    .run();
  const nodes = plan.get(archetype.proposal);
  const of = <Kind extends Data["kind"]>(kind: Kind) =>
    nodes.map((each) => each.data).filter((data): data is Of<Kind> => data.kind === kind);
  return { nodes, of };
}

const conceptsOf = async (sample: Sample) =>
  (await propose(sample)).of("concept").map(({ name }) => name);

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
    expect(await attributes("Offline-first synchronisation.")).toContain("client id");
    expect(await attributes("Fast.")).not.toContain("client id");
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

describe("what the text leaves out", () => {
  it.each([
    ["No comments.", "Comment"],
    ["It does not need comments.", "Comment"],
    ["Without any labels, comments or attachments.", "Comment"],
    ["No accounts.", "User"],
    ["Works without a login.", "User"],
  ])("“%s” takes the concept away", async (statement, concept) => {
    const { of } = await propose({ statements: [tasks, statement] });
    expect(of("concept").map(({ name }) => name)).not.toContain(concept);
    expect(of("relation").filter(({ from, to }) => from === concept || to === concept)).toEqual([]);
    expect(of("attribute").filter((each) => each.concept === concept)).toEqual([]);
    expect(of("action").filter((each) => each.concept === concept)).toEqual([]);
  });

  it.each([
    "No task may be deleted twice.",
    "No task is lost.",
    "No project templates.",
    "Finishing works without user interaction.",
    "Not only tasks but comments too.",
    "Comments, not mails.",
  ])("“%s” takes nothing away", async (statement) => {
    expect(await conceptsOf({ statements: [tasks, statement] })).toEqual(
      await conceptsOf({ statements: [tasks] }),
    );
  });

  it("takes single actions away", async () => {
    const { of } = await propose({ statements: [tasks], actions: ["not delete Task"] });
    const verbs = of("action")
      .filter(({ concept }) => concept === "Task")
      .map(({ verb }) => verb);
    expect(verbs).toContain("create");
    expect(verbs).not.toContain("delete");
  });
});

describe("the words of the text", () => {
  it("name a concept that the domain knows under another name", async () => {
    const { of } = await propose({ statements: [tasks], concepts: ["Issues", "Workspace"] });
    const names = of("concept").map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Issue", "Workspace", "User"]));
    expect(names).not.toContain("Task");
    expect(of("relation")).toContainEqual(
      expect.objectContaining({ from: "Issue", to: "Workspace", owned: true }),
    );
    expect(of("load").flatMap(({ concept }) => concept ?? [])).toContain("Issue");
  });

  it("name the people who act, and what is kept of them", async () => {
    const { of } = await propose({
      statements: ["An online marketplace."],
      actors: ["Vendor", "Customer"],
    });
    const actors = of("actor").map(({ name }) => name);
    expect(actors).toEqual(["Administrator", "Customer", "Vendor", "Visitor"]);
    expect(of("concept").map(({ name }) => name)).toContain("Vendor");
    expect(of("action")).toContainEqual(
      expect.objectContaining({ verb: "publish", concept: "Listing", actors: ["Vendor"] }),
    );
  });

  it("count where a thing is kept before where it is only spoken of", async () => {
    const concepts = await conceptsOf({
      statements: ["A ride-hailing app."],
      concepts: ["Driver payout"],
      passing: ["Payout"],
    });
    expect(concepts).toContain("Driver payout");
    expect(concepts).not.toContain("Payout");
  });

  it("do not count as another name where they are part of a longer one", async () => {
    const sample = { statements: ["A POS system."], passing: ["Card terminal", "Terminal"] };
    expect(await conceptsOf(sample)).toContain("Register");
    expect(await conceptsOf({ ...sample, passing: ["Terminal"] })).toContain("Terminal");
  });

  it("let everybody act whom the domain knows as one", async () => {
    const { of } = await propose({
      statements: ["An electronic health record."],
      actors: ["Nurse", "Physician"],
    });
    expect(of("actor").map(({ name }) => name)).not.toContain("Clinician");
    expect(of("action")).toContainEqual(
      expect.objectContaining({ verb: "record", actors: ["Physician", "Nurse"] }),
    );
  });

  it("never rename accounts", async () => {
    expect(await conceptsOf({ statements: [tasks], concepts: ["Account"] })).toContain("User");
  });
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

describe("two domains in one product", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      "An online shop with inventory management.",
      ["Product variant", "Inventory item", "Stock movement"],
      ["Item", "Stock level"],
    ],
    [
      "A telemedicine platform with electronic health records.",
      ["Consultation", "Consultation note", "Condition"],
      ["Encounter", "Clinical note"],
    ],
    ["A CRM system with an invoicing app.", ["Contact", "Customer", "Invoice"], ["Company"]],
    [
      "A POS system for restaurants with food delivery.",
      ["Courier", "Menu item", "Order", "Payment"],
      ["Product", "Sale"],
    ],
  ])("“%s” keeps each thing once", async (statement, has, hasNot) => {
    const names = await conceptsOf({ statements: [statement] });
    expect(has.filter((each) => !names.includes(each))).toEqual([]);
    expect(hasNot.filter((each) => names.includes(each))).toEqual([]);
  });
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
