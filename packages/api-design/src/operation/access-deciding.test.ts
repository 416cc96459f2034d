import { type DataOf, type Draft, slug } from "@planc/core";
import { brief, data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { changers, givers, personOf } from "./access-deciding.ts";

const entity = (name: string) =>
  given(data.entity, slug(name), {
    name,
    concept: `brief/concept#${slug(name)}`,
    aggregate: `data/entity#${slug(name)}`,
    lifecycle: "new",
  });
const reference = (
  of: string,
  name: string,
  to: string,
  more: Partial<DataOf<typeof data.field>> = {},
) =>
  given(data.field, `${of}.${name}`, {
    entity: `data/entity#${of}`,
    name,
    type: "uuid",
    required: false,
    unique: false,
    references: { entity: `data/entity#${to}`, onDelete: "set-null", because: "It stays." },
    generated: false,
    ...more,
  });
const actor = (id: string) =>
  given(brief.actor, id, { name: id.charAt(0).toUpperCase() + id.slice(1), kind: "person" });
const action = (verb: string, effect: "create" | "update", of: string, by: readonly string[]) =>
  given(brief.action, `${verb}-${of}`, {
    actors: by.map((each): `brief/actor#${string}` => `brief/actor#${each}`),
    verb,
    concept: `brief/concept#${of}`,
    effect,
    requirements: [],
  });
const policy = (role: string, condition: "own" | "tenant") =>
  given(security.policy, `${role}.user`, {
    role: `brief/actor#${role}`,
    concept: "brief/concept#user",
    actions: [],
    effects: ["update"],
    condition,
  });

async function about(of: string, name: string, nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [] })
    .with(entity("User"), entity("Crew"), entity("Team"), entity("Company"), entity("Claim"))
    .with(actor("sailor"), actor("purser"), ...nodes)
    .result();
  const facts = {
    entities: plan.get(data.entity),
    fields: plan.get(data.field),
    actions: plan.get(brief.action),
    policies: plan.get(security.policy),
    actors: plan.get(brief.actor),
  };
  const field = facts.fields.find(({ id }) => id === `${of}.${name}`);
  const holder = facts.entities.find(({ id }) => id === of);
  if (field === undefined) throw new Error("no field");
  return {
    changers: changers(field, holder, facts),
    givers: givers(field, holder, facts),
    person: personOf(field, holder, facts),
  };
}

describe("what access hangs on", () => {
  const team = reference("user", "team", "team");

  it("is changed by nobody who only owns the account", async () => {
    expect(await about("user", "team", [team, policy("sailor", "own")])).toMatchObject({
      changers: "nobody",
      givers: "anybody",
    });
  });

  it("is changed by those who look after accounts", async () => {
    const nodes = [team, policy("sailor", "own"), policy("purser", "tenant")];
    expect((await about("user", "team", nodes)).changers).toEqual(["Purser"]);
  });

  it("is nothing else that an account refers to", async () => {
    const nodes = [reference("user", "crew", "crew"), policy("sailor", "own")];
    expect((await about("user", "crew", nodes)).changers).toBe("anybody");
  });
});

describe("who works on what is handed in", () => {
  const assignee = reference("claim", "assignee", "user");
  const hands = action("hand-in", "create", "claim", ["sailor", "purser"]);

  it("is said by those who assign it", async () => {
    const nodes = [assignee, hands, action("assign", "update", "claim", ["purser"])];
    expect((await about("claim", "assignee", nodes)).givers).toBe("nobody");
  });

  it("is said at once where all who make it assign it", async () => {
    const nodes = [assignee, hands, action("assign", "update", "claim", ["purser", "sailor"])];
    expect((await about("claim", "assignee", nodes)).givers).toBe("anybody");
  });
});

describe("a role in a group", () => {
  const role = given(data.field, "berth-member.role", {
    entity: "data/entity#berth-member",
    name: "role",
    type: "enum",
    values: ["skipper", "organiser"],
    required: true,
    unique: false,
    generated: false,
  });
  const row = (
    by: string,
    condition: "own" | "member",
    effects: readonly ("create" | "update")[],
  ) =>
    given(security.policy, `${by}.berth-member`, {
      role: `brief/actor#${by}`,
      concept: "brief/concept#berth-member",
      actions: [],
      effects: [...effects],
      condition,
    });
  const mine = [entity("Berth member"), role, row("sailor", "own", ["update"])];

  it("is changed by those alone who look after the group", async () => {
    const nodes = [...mine, row("purser", "member", ["create", "update"])];
    expect(await about("berth-member", "role", nodes)).toMatchObject({
      changers: ["Purser"],
      givers: "anybody",
    });
  });

  it("is changed by nobody where everybody has his own row alone", async () => {
    expect((await about("berth-member", "role", mine)).changers).toBe("nobody");
  });

  it("is not chosen by who comes in by himself", async () => {
    const nodes = [
      entity("Berth member"),
      role,
      row("sailor", "own", ["create", "update"]),
      row("purser", "member", ["update"]),
    ];
    expect((await about("berth-member", "role", nodes)).givers).toBe("nobody");
  });

  it("is anything else where its values give no rights", async () => {
    const plain = given(data.field, "berth-member.role", {
      ...role.data,
      values: ["bow", "stern"],
    });
    const nodes = [entity("Berth member"), plain, row("sailor", "own", ["update"])];
    expect((await about("berth-member", "role", nodes)).changers).toBe("anybody");
  });
});

it("is handed in for the company of whoever hands it in", async () => {
  const nodes = [
    reference("user", "company", "company"),
    reference("claim", "company", "company"),
    reference("claim", "requester", "user", { generated: true }),
  ];
  expect((await about("claim", "company", nodes)).person).toBe("requester");
  expect((await about("claim", "company", nodes.slice(0, 2))).person).toBeUndefined();
});
