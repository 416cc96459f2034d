import { type Draft, join } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { action, concept, product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const relation = (from: string, to: string, role?: string, owned?: boolean) =>
  given(brief.relation, join(from, to, ...(role ? [role] : [])), {
    from: `brief/concept#${from}`,
    to: `brief/concept#${to}`,
    kind: "many-to-one",
    ...(role ? { role } : {}),
    ...(owned ? { owned } : {}),
  });
const base = [
  product("web-application"),
  given(brief.actor, "member", { name: "Member", kind: "person" }),
  concept("user", "User"),
];
const policies = async (...nodes: readonly Draft[]) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...base, ...nodes)
    .result();
  return plan
    .get(security.policy)
    .map(({ id, data }) => [id, data.effects.join(" "), data.when].filter(Boolean).join(": "));
};
const rooms = [
  concept("room", "Room"),
  concept("message", "Message"),
  concept("room-member", "Room member"),
  relation("message", "room"),
  relation("room-member", "user"),
  relation("room-member", "room"),
  action("post", "message", "create", ["member"]),
  action("leave", "room-member", "delete", ["member"]),
];

it("has who administers a group bring others in, and lets people join for themselves", async () => {
  const rank = given(brief.attribute, "room-member.role", {
    concept: "brief/concept#room-member",
    name: "role",
    type: "enum",
    values: ["administrator", "member"],
  });
  const making = async (verb: string, ...nodes: readonly Draft[]) =>
    (await policies(...rooms, ...nodes, action(verb, "room-member", "create", ["member"]))).filter(
      (each) => /room-member.*: create/.test(each),
    );
  expect(await making("add", rank)).toEqual([
    "member.room-member.member.administrator: create: is an administrator of the room",
  ]);
  expect(await making("add")).toEqual([
    "member.room-member.member: create: is a member of the room",
  ]);
  expect(await making("join", rank)).toEqual([
    "member.room-member.own.create: create: is that room member",
  ]);
});

it("leaves what is sent to a thing of somebody to that person, whoever shares the group", async () => {
  const parcel = async (role?: string) =>
    (
      await policies(
        ...rooms,
        concept("locker", "Locker"),
        concept("parcel", "Parcel"),
        relation("locker", "user"),
        relation("parcel", "room", undefined, true),
        relation("parcel", "locker", role),
        action("send", "parcel", "create", ["member"]),
        action("take", "parcel", "delete", ["member"]),
      )
    ).filter((each) => /parcel.*(?:create|delete)/.test(each));
  expect(await parcel("recipient")).toEqual([
    "member.parcel.member: create: is a member of the room",
    "member.parcel.own: delete: owns the locker that is the recipient of the parcel",
  ]);
  expect(await parcel()).toEqual(["member.parcel.member: create delete: is a member of the room"]);
});

it("lets an actor that is named after the deed do it with what is its own", async () => {
  const changed = async (name: string) =>
    (
      await policies(
        given(brief.actor, "doer", { name, kind: "person" }),
        concept("regatta", "Regatta"),
        given(brief.relation, "regatta.user.created-by", {
          from: "brief/concept#regatta",
          to: "brief/concept#user",
          kind: "many-to-one",
          role: "created by",
        }),
        action("cancel", "regatta", "transition", ["doer"]),
      )
    ).filter((each) => each.includes("transition"));
  expect(await changed("Regatta creator")).toEqual([
    "doer.regatta.own: transition: is whom the regatta was created by",
  ]);
  expect(await changed("Starter")).toEqual(["doer.regatta: transition"]);
});

it("shows whoever is served no list of the others who are", async () => {
  const listed = async (id: string, name: string) =>
    (
      await policies(
        given(brief.actor, id, { name, kind: "person" }),
        concept(id, name),
        action("list", id, "list", [id]),
      )
    ).filter((each) => each.startsWith(`${id}.`));
  expect(await listed("passenger", "Passenger")).toEqual([
    "passenger.passenger.looking.own: list: owns the account",
  ]);
  expect(await listed("rower", "Rower")).toEqual(["rower.rower.looking: list"]);
});
