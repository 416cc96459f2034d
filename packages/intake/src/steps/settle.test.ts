// Over 300 lines: one step, whose cases share what was read.
import type { DataOf, Draft } from "@planc/core";
import { archetype, reading } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { compile, dataIn, helpDesk, idsIn, sourceOf } from "../fixtures/prompt.ts";
import { plugin } from "../kit.ts";
import { settle } from "./settle.ts";

const why = (result: Awaited<ReturnType<typeof compile>>, ref: string) => {
  const reason = result.plan.node(ref)?.why;
  if (!reason) return "absent";
  if (reason.kind === "stated") return `stated: ${reason.at.map(({ quote }) => quote).join(" | ")}`;
  return `${reason.kind}: ${reason.by}`;
};

describe("a text and its domain", () => {
  it("keeps what is stated apart from what the domain adds", async () => {
    const result = await compile(
      "Build a support desk. Agents answer tickets with MariaDB.",
      helpDesk,
    );
    expect(why(result, "brief/mention#mariadb")).toBe("stated: MariaDB");
    expect(why(result, "brief/actor#agent")).toBe("stated: Agents");
    expect(why(result, "brief/action#answer-ticket")).toBe("stated: answer tickets");
    expect(why(result, "brief/concept#user")).toMatch(/^stated: test|^assumed|^stated/);
    expect(why(result, "brief/concept#ticket")).toBe("derived: intake/completed-by-domain");
    expect(dataIn(result.plan, "brief/attribute")).toEqual([
      { concept: "brief/concept#ticket", name: "subject", type: "text", required: true },
    ]);
  });

  it("lets the text's action stand for the domain's, with the actors that only the domain names", async () => {
    const result = await compile("Add tickets and close tickets.", helpDesk);
    expect(idsIn(result.plan, "brief/action")).toEqual(["add-ticket", "close-ticket"]);
    expect(dataIn(result.plan, "brief/action")).toEqual([
      expect.objectContaining({ verb: "add", actors: ["brief/actor#agent"], effect: "create" }),
      expect.objectContaining({ verb: "close", effect: "transition", state: "closed" }),
    ]);
    expect(why(result, "brief/action#add-ticket")).toBe("derived: intake/completed-by-domain");
  });

  it("leaves out what the text forbids", async () => {
    const result = await compile("Agents answer tickets. Agents cannot create tickets.", helpDesk);
    expect(idsIn(result.plan, "brief/action")).toEqual(["answer-ticket", "close-ticket"]);
  });

  it("takes roles for accounts where the domain keeps accounts", async () => {
    const result = await compile("Admins invite colleagues.", helpDesk);
    expect(idsIn(result.plan, "brief/action")).toContain("invite-user");
    expect(idsIn((await compile("Admins invite colleagues.")).plan, "brief/concept")).toEqual([
      "colleague",
    ]);
  });

  it("reads a noun as the relation that the domain knows it for", async () => {
    const thread = [
      given(archetype.proposal, "thread", {
        kind: "relation",
        match: "archetype/match#help-desk",
        from: "Ticket",
        to: "Ticket",
        relation: "many-to-one",
        role: "reply to",
      }),
    ];
    const text = "Build a desk: tags, replies, labels";
    const { plan } = await compile(text, [...helpDesk, ...thread]);
    expect(idsIn(plan, "brief/concept")).not.toContain("reply");
    expect(idsIn(plan, "brief/relation")).toContain("ticket.ticket.reply-to");
    expect(idsIn((await compile(text, helpDesk)).plan, "brief/concept")).toContain("reply");
  });
});

describe("where the text says otherwise", () => {
  const mine = (data: Omit<DataOf<typeof reading.concept>, "statement" | "name">) =>
    settled([
      given(reading.concept, "mine", {
        statement: "reading/statement#s",
        name: "Ticket",
        ...data,
      }),
      given(reading.action, "closing", {
        statement: "reading/statement#s",
        verb: "close",
        concept: "Ticket",
      }),
    ]);

  it("leaves a thing whole that is a list of values, computed or another system's", async () => {
    for (const role of ["enumeration", "computed", "transfer", "external"] as const) {
      const plan = await mine({ role });
      expect(plan.node("brief/concept#ticket")?.data).toEqual({
        name: "Ticket",
        plural: "Tickets",
        role,
      });
      expect(idsIn(plan, "brief/attribute")).toEqual([]);
      expect(idsIn(plan, "brief/relation")).toEqual([]);
      expect(idsIn(plan, "brief/action")).toEqual(["close-ticket"]);
    }
  });

  it("takes no state of the domain into a life cycle of the text", async () => {
    const plan = await mine({ states: ["new", "done"] });
    expect(plan.node("brief/action#close-ticket")?.data).toEqual({
      actors: ["brief/actor#agent"],
      verb: "close",
      concept: "brief/concept#ticket",
      effect: "transition",
      requirements: [],
    });
    expect(plan.node("brief/concept#ticket")?.data).toMatchObject({
      states: [
        { name: "new", next: ["done"] },
        { name: "done", next: ["new"] },
      ],
    });
  });

  it("keeps people apart from accounts that the text describes as things of their own", async () => {
    const described = await compile(
      "An agent has a phone number. Agents answer tickets.",
      helpDesk,
    );
    expect(idsIn(described.plan, "brief/attribute")).toContain("agent.phone-number");
    const acting = await compile("Admins invite agents.", helpDesk);
    expect(idsIn(acting.plan, "brief/action")).toContain("invite-user");
  });
});

/** What settling alone makes of readings, beside the help desk. */
async function settled(readings: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin([settle])] })
    .with(
      ...sourceOf("Tickets."),
      given(reading.statement, "s", {
        source: "host/source#prompt",
        kind: "sentence",
        text: "Tickets.",
        under: [],
        order: 0,
      }),
      ...readings,
      ...helpDesk,
    )
    .result();
  return plan;
}

describe("external systems", () => {
  const wages = given(archetype.proposal, "wage-office", {
    kind: "system",
    match: "archetype/match#help-desk",
    name: "Wage office",
    category: "payroll",
    purpose: "pays the agents",
  });
  const systemsOf = async (text: string) => {
    const result = await compile(text, [...helpDesk, wages]);
    return idsIn(result.plan, "brief/system").map((id) => [id, why(result, `brief/system#${id}`)]);
  };

  it("are added where the domain has one and the text names none", async () => {
    const { plan } = await compile("Agents answer tickets.", [...helpDesk, wages]);
    expect(dataIn(plan, "brief/system")).toEqual([
      { name: "Wage office", category: "payroll", purpose: "pays the agents" },
    ]);
  });

  it("of a category are those of the text, where it names one", async () => {
    expect(await systemsOf("Integrate with our payroll system.")).toEqual([
      ["payroll", "stated: payroll system"],
    ]);
    expect(await systemsOf("Integrate with our CRM system.")).toEqual([
      ["crm", expect.stringContaining("CRM")],
      ["wage-office", "stated: wage-office"],
    ]);
  });
});

it("keeps the name that a section lists for what the text also has under a shorter one", async () => {
  const ticket = { statement: "reading/statement#s", concept: "Ticket" } as const;
  const plan = await settled([
    given(reading.statement, "e", {
      source: "host/source#prompt",
      kind: "item",
      text: "Ticket: has a mail subject",
      under: [],
      order: 1,
      role: "entity",
    }),
    given(reading.attribute, "listed", {
      ...ticket,
      statement: "reading/statement#e",
      name: "mail subject",
    }),
    given(reading.attribute, "short", { ...ticket, name: "subject" }),
  ]);
  expect(dataIn(plan, "brief/attribute")).toEqual([
    { concept: "brief/concept#ticket", name: "mail subject", type: "text", required: true },
  ]);
});

it("takes how sensitive an attribute is from the domain", async () => {
  const subject = given(archetype.proposal, "ticket-subject", {
    kind: "attribute",
    match: "archetype/match#help-desk",
    concept: "Ticket",
    name: "subject",
    type: "text",
    required: true,
    dataClass: "health",
  });
  const others = helpDesk.filter(({ id }) => id !== "ticket-subject");
  const result = await compile("A ticket has a subject.", [...others, subject]);
  expect(dataIn(result.plan, "brief/attribute")).toEqual([
    expect.objectContaining({ name: "subject", dataClass: "health" }),
  ]);
  expect(why(result, "brief/attribute#ticket.subject")).toBe("derived: intake/completed-by-domain");
});

describe("ids", () => {
  const bullets = [
    "- 99.9% uptime and 2-second pages",
    "- Agents close tickets",
    "- MariaDB and Vue",
    "- Integrate with our payroll system",
    "- Compliance with GDPR",
    "- Each ticket has a subject and a priority",
    "- Zorbix",
  ];
  const briefIds = async (text: string) => {
    const { plan } = await compile(text, helpDesk);
    return [...plan]
      .filter(({ id }) => id.startsWith("brief/"))
      .map(({ id, nodes }) => [id, nodes.map((each) => each.id)]);
  };

  it("do not depend on the order of bullets, nor on bullets said twice", async () => {
    const expected = await briefIds(`Build a desk:\n\n${bullets.join("\n")}`);
    expect(await briefIds(`Build a desk:\n\n${bullets.toReversed().join("\n")}`)).toEqual(expected);
    expect(await briefIds(`Build a desk:\n\n${[...bullets, ...bullets].join("\n")}`)).toEqual(
      expected,
    );
  });

  it("unite singular, plural and case", async () => {
    const { plan } = await compile("Clerks create invoices. A Clerk deletes an Invoice.");
    expect(idsIn(plan, "brief/actor")).toEqual(["clerk"]);
    expect(idsIn(plan, "brief/concept")).toEqual(["invoice"]);
  });

  it("are made of what requirements say, longer where two would be the same", async () => {
    const { plan } = await compile(
      "Users share photos of birds. Users share photos of trees. R-1: Log in.",
    );
    expect(idsIn(plan, "brief/requirement")).toEqual([
      "r-1",
      "r-users-share-photos-birds",
      "r-users-share-photos-trees",
    ]);
  });
});

it("says each place of a statement that stands twice", async () => {
  const { plan } = await compile("Use Vue.\n\n- Users share photos\n- Users share photos");
  expect(plan.node("brief/concept#photo")?.why).toMatchObject({
    kind: "stated",
    at: [
      { span: [24, 30], line: 3 },
      { span: [45, 51], line: 4 },
    ],
  });
});

it("keeps what is out of scope out of the plan, and says so", async () => {
  const { plan } = await compile(
    "Build a wiki with Vue.\n\nOut of scope:\n- Payments with Adyen\n- Users rate pages",
  );
  expect(dataIn(plan, "brief/mention")).toEqual([
    expect.objectContaining({ technology: "Adyen", modality: "avoid" }),
    expect.objectContaining({ technology: "Vue", modality: "must" }),
  ]);
  expect(idsIn(plan, "brief/action")).toEqual([]);
  expect(dataIn(plan, "brief/requirement")).toContainEqual(
    expect.objectContaining({ text: "Users rate pages", priority: "wont" }),
  );
});

it("asks for what is missing, and for nothing that is stated", async () => {
  const asked = async (text: string, nodes = helpDesk) =>
    idsIn((await compile(text, nodes)).plan, "brief/question");
  expect(await asked("Build a desk with Vue.")).toEqual(["accounts", "availability", "load"]);
  expect(await asked("Vue desk for 500 users, 99.9% uptime, login with Okta")).toEqual([]);
  expect(await asked("Build a command-line tool that sorts photos.", [])).toEqual([]);
  expect(await asked("Build a desk.", [])).toContain("kind");
});

it("leaves a technology open that the text asks for and rules out", async () => {
  const { plan } = await compile("Build a ferry desk. Use Vue. Do not use Vue.");
  expect(dataIn(plan, "brief/mention")).toEqual([
    expect.objectContaining({ technology: "Vue", modality: "prefer", wish: "disputed" }),
  ]);
  expect(dataIn(plan, "brief/question")).toContainEqual({
    text: "Is Vue used? The text asks for it and rules it out.",
    default:
      "The plan keeps it, as a wish: it gives way to a policy, and to what else the text demands.",
    options: [],
    about: [],
  });
});

it("keeps a technology for the purpose that it is wanted for", async () => {
  const { plan } = await compile(
    "Build a ferry desk. Use MariaDB for tickets. Do not use MariaDB for sessions.",
  );
  expect(dataIn(plan, "brief/mention")).toEqual([
    expect.objectContaining({ technology: "MariaDB", modality: "must", purpose: "tickets" }),
  ]);
});
