import { type Draft, join } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, relation } from "../fixtures/build.ts";
import { fieldsOf } from "../fixtures/fields-of.ts";

const actor = (id: string, name: string) => given(brief.actor, id, { name, kind: "person" });
const identity = given(security.identity, {
  owner: "system",
  protocol: "OpenID Connect",
  session: "tokens",
  tokens: [],
});
const policy = (
  role: string,
  of: string,
  effect: "create" | "update",
  by?: string,
  condition: "own" | "always" = "own",
) =>
  given(security.policy, join(role, of, effect), {
    role: `brief/actor#${role}`,
    concept: `brief/concept#${of}`,
    actions: [],
    effects: [effect],
    condition,
    ...(by ? { by: [`brief/relation#${by}`] } : {}),
  });
const people = [
  actor("walker", "Dog walker"),
  actor("desk", "Front desk"),
  ...concept("user", { name: "User" }),
  ...concept("walk", { name: "Walk" }),
  relation("walk", "user"),
  identity,
];

/** How the one reference is filled. */
async function filling(...nodes: readonly Draft[]) {
  const field = (await fieldsOf(...people, ...nodes)).get("walk.user")?.data;
  return { generated: field?.generated, fixed: field?.fixed, fallback: field?.fallback };
}
const own = policy("walker", "walk", "update", "walk.user");

it("is set from the caller where access rests on it", async () => {
  expect(await filling(own)).toEqual({ generated: true, fixed: undefined, fallback: undefined });
  expect(await filling(own, policy("walker", "walk", "create", "walk.user"))).toMatchObject({
    generated: true,
  });
});

it("is a client's where nothing rests on it, or people choose it", async () => {
  expect(await filling(policy("walker", "walk", "update"))).toMatchObject({ generated: false });
  const chosen = await fieldsOf(
    ...people,
    own,
    relation("walk", "user", { role: "walker", chosen: true }),
    policy("desk", "walk", "update", "walk.user.walker"),
  );
  expect(chosen.get("walk.walker")?.data.generated).toBe(false);
});

it("is given once where only others make the thing", async () => {
  expect(await filling(own, policy("desk", "walk", "create", undefined, "always"))).toEqual({
    generated: false,
    fixed: true,
    fallback: undefined,
  });
});

it("may be named by those who make it for somebody, where the text says so", async () => {
  const making = (text: string) => [
    own,
    policy("walker", "walk", "create", "walk.user"),
    policy("desk", "walk", "create", undefined, "always"),
    given(brief.requirement, "FR-1", { key: "FR-1", kind: "functional", text }),
    given(brief.action, "book", {
      actors: ["brief/actor#desk", "brief/actor#walker"],
      verb: "book",
      concept: "brief/concept#walk",
      effect: "create",
      requirements: ["brief/requirement#FR-1"],
    }),
  ];
  expect(await filling(...making("The front desk books a walk for another user."))).toEqual({
    generated: false,
    fixed: true,
    fallback: true,
  });
  expect(await filling(...making("Users and the front desk book walks."))).toMatchObject({
    generated: true,
  });
});

it("lets whom a thing is for be chosen once", async () => {
  const fields = await fieldsOf(
    ...people,
    ...concept("note", { name: "Note" }),
    relation("note", "user", { role: "recipient" }),
    policy("walker", "note", "update", "note.user.recipient"),
  );
  expect(fields.get("note.recipient")?.data).toMatchObject({ generated: false, fixed: true });
});

it("knows the key of whoever owns a thing that is kept elsewhere", async () => {
  const fields = await fieldsOf(
    ...people,
    ...concept("visit", { name: "Visit" }, { walker: { name: "walker_id", type: "text" } }),
    policy("walker", "visit", "update"),
  );
  expect(fields.get("visit.walker-id")?.data.generated).toBe(true);
});

it("names whom a member is brought in, and takes who joins from the session", async () => {
  const doing = (verb: string) =>
    given(brief.action, `${verb}-crew-member`, {
      actors: ["brief/actor#walker"],
      verb,
      concept: "brief/concept#crew-member",
      effect: "create",
      requirements: [],
    });
  const member = async (...nodes: readonly Draft[]) => {
    const fields = await fieldsOf(
      ...people,
      ...concept("crew", { name: "Crew" }),
      ...concept("crew-member", { name: "Crew member" }),
      relation("crew-member", "user"),
      relation("crew-member", "crew"),
      policy("walker", "crew-member", "update", "crew-member.user"),
      policy("walker", "crew-member", "create", "crew-member.user"),
      ...nodes,
    );
    const { generated, fixed, fallback } = fields.get("crew-member.user")?.data ?? {};
    return { generated, fixed, fallback };
  };
  expect(await member(doing("add"))).toEqual({ generated: false, fixed: true });
  expect(await member(doing("join"))).toEqual({ generated: true });
  expect(await member(doing("join"), doing("add"))).toEqual({
    generated: false,
    fixed: true,
    fallback: true,
  });
});
