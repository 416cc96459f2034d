import type { Draft } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { action, concept, product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const states = [
  { name: "draft", next: ["published"] },
  { name: "published", next: [] },
];
const owned = (from: string, to: string, role?: string) =>
  given(brief.relation, `${from}.${to}${role ? `.${role}` : ""}`, {
    from: `brief/concept#${from}`,
    to: `brief/concept#${to}`,
    kind: "many-to-one",
    ...(role ? { role } : { owned: true }),
  });
const enumeration = (of: string, name: string, values: string[]) =>
  given(brief.attribute, `${of}.${name}`, {
    concept: `brief/concept#${of}`,
    name,
    type: "enum",
    values,
  });

async function conditions(of: string, ...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      product("web-application"),
      given(brief.actor, "guest", { name: "Guest", kind: "person", anonymous: true }),
      given(brief.actor, "sailor", { name: "Sailor", kind: "person" }),
      given(brief.actor, "clerk", { name: "Clerk", kind: "person" }),
      concept("user", "User"),
      ...nodes,
    )
    .result();
  return plan
    .get(security.policy)
    .filter(({ data }) => data.concept === `brief/concept#${of}`)
    .map(({ data: { role, effects, when } }) =>
      [role.slice("brief/actor#".length), effects.join(" "), when ?? "always"].join(": "),
    )
    .sort();
}

describe("looking at what says itself for whom it is", () => {
  it("shows what is published, and the rest to those who publish it", async () => {
    const chart = given(brief.concept, "chart", { name: "Chart", role: "stored", states });
    expect(
      await conditions(
        "chart",
        chart,
        action("view", "chart", "read", ["guest", "sailor"]),
        action("publish", "chart", "transition", ["clerk"]),
      ),
    ).toEqual([
      "clerk: read list: always",
      "clerk: transition: always",
      "guest: read: the chart is published",
      "sailor: list: the chart is published",
      "sailor: read: the chart is published",
    ]);
  });

  it("keeps notes of staff among staff, and lets nobody add to what they may not see", async () => {
    expect(
      await conditions(
        "remark",
        concept("claim", "Claim"),
        concept("remark", "Remark"),
        owned("claim", "user", "requester"),
        owned("remark", "claim"),
        owned("remark", "user", "author"),
        enumeration("remark", "visibility", ["public", "internal"]),
        action("list", "remark", "list", ["sailor", "clerk"]),
        action("write", "remark", "create", ["sailor", "clerk"]),
      ),
    ).toEqual([
      "clerk: create: always",
      "clerk: list: always",
      "clerk: read: always",
      "sailor: create: is the requester of the claim",
      "sailor: list: is the requester of the claim, and its visibility is public",
      "sailor: read: is the requester of the claim, and its visibility is public",
    ]);
  });

  it("shows to others what its owner shows to all", async () => {
    expect(
      await conditions(
        "voyage",
        concept("voyage", "Voyage"),
        owned("voyage", "user"),
        enumeration("voyage", "visibility", ["private", "public"]),
        action("list", "voyage", "list", ["sailor"]),
        action("edit", "voyage", "update", ["sailor"]),
      ),
    ).toContain("sailor: list: owns the voyage, or its visibility is public");
  });

  it("shows to those whom its owner has let in what is open to such", async () => {
    const bond = given(brief.concept, "bond", {
      name: "Bond",
      role: "join",
      states: [
        { name: "asked", next: ["accepted"] },
        { name: "accepted", next: [] },
      ],
    });
    const shown = (value: string, ...more: readonly Draft[]) =>
      conditions(
        "voyage",
        concept("voyage", "Voyage"),
        owned("voyage", "user"),
        enumeration("voyage", "visibility", ["private", value]),
        action("list", "voyage", "list", ["sailor"]),
        action("edit", "voyage", "update", ["sailor"]),
        ...more,
      );
    expect(await shown("followers", bond)).toContain(
      "sailor: list: owns the voyage, or its visibility is followers and its owner has accepted their bond",
    );
    expect(await shown("friends", bond)).toContain(
      "sailor: list: owns the voyage, or its visibility is friends and there is an accepted bond between both",
    );
    expect(await shown("followers")).toContain("sailor: list: owns the voyage");
  });
});

it("tells apart what has to hold of the thing itself", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      product("web-application"),
      given(brief.actor, "sailor", { name: "Sailor", kind: "person" }),
      given(brief.actor, "clerk", { name: "Clerk", kind: "person" }),
      concept("user", "User"),
      concept("claim", "Claim"),
      concept("remark", "Remark"),
      owned("claim", "user", "requester"),
      owned("remark", "claim"),
      owned("remark", "user", "author"),
      enumeration("remark", "visibility", ["public", "internal"]),
      action("list", "remark", "list", ["sailor", "clerk"]),
    )
    .result();
  const limits = plan
    .get(security.policy)
    .flatMap(({ data }) => (data.role === "brief/actor#sailor" ? (data.limits ?? []) : []));
  expect(new Set(limits)).toEqual(new Set(["its visibility is public"]));
});
