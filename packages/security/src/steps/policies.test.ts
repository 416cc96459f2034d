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
const projects = [
  concept("project", "Project"),
  concept("task", "Task"),
  concept("comment", "Comment"),
  concept("project-membership", "Project membership"),
  relation("project-membership", "user"),
  relation("project-membership", "project"),
  relation("task", "project"),
  relation("comment", "task"),
  relation("comment", "user", "author"),
];

it("lets members of a project work with what is in it, and authors change what they wrote", async () => {
  expect(
    await policies(
      ...projects,
      action("create", "project", "create", ["member"]),
      action("update", "task", "update", ["member"]),
      action("view", "comment", "list", ["member"]),
      action("edit", "comment", "update", ["member"]),
    ),
  ).toEqual([
    "member.comment.looking.member: list: is a member of the project",
    "member.comment.own: update: is the author of the comment and a member of the project",
    "member.comment.reading.member: read: is a member of the project",
    "member.project: create",
    "member.project.reading.member: read list: is a member of the project",
    "member.task.member: update: is a member of the project",
    "member.task.reading.member: read list: is a member of the project",
  ]);
});

it("keeps to their owner what belongs to one person", async () => {
  expect(
    await policies(
      concept("order", "Order"),
      relation("order", "user"),
      action("view", "order", "list", ["member"]),
    ),
  ).toEqual(["member.order.looking.own: list: owns the order"]);
});

it("does not make a task its assignee's own", async () => {
  expect(
    await policies(
      concept("task", "Task"),
      relation("task", "user", "assignee"),
      action("view", "task", "list", ["member"]),
    ),
  ).toEqual(["member.task.looking: list"]);
});

it("looks further up for the person, and lets staff work with what is others'", async () => {
  const staff = given(brief.actor, "store-manager", { name: "Store manager", kind: "person" });
  expect(
    await policies(
      staff,
      concept("order", "Order"),
      concept("shipment", "Shipment"),
      relation("order", "user", "customer"),
      relation("shipment", "order"),
      action("view", "shipment", "read", ["member", "store-manager"]),
    ),
  ).toEqual([
    "member.shipment.looking.own: read: is the customer of the order",
    "member.shipment.reading.own: list: is the customer of the order",
    "store-manager.shipment.looking: read",
    "store-manager.shipment.reading: list",
  ]);
});

it("knows whose course it is by the name of the role, and lets others look for it", async () => {
  const instructor = given(brief.actor, "instructor", { name: "Instructor", kind: "person" });
  expect(
    await policies(
      instructor,
      concept("course", "Course"),
      concept("lesson", "Lesson"),
      concept("enrolment", "Enrolment"),
      relation("course", "user", "instructor"),
      relation("lesson", "course"),
      relation("enrolment", "user"),
      relation("enrolment", "course"),
      action("search", "course", "search", ["member"]),
      action("view", "lesson", "read", ["member"]),
      action("edit", "lesson", "update", ["instructor"]),
    ),
  ).toEqual([
    "instructor.lesson.own: update: is the instructor of the course",
    "instructor.lesson.reading.own: read list: is the instructor of the course",
    "member.course.looking: search",
    "member.lesson.looking.member: read: is a member of the course",
    "member.lesson.reading.member: list: is a member of the course",
  ]);
});

it("keeps everyone inside their tenant where tenants are asked for", async () => {
  expect(
    await policies(
      concept("organisation", "Organisation"),
      concept("ticket", "Ticket"),
      given(brief.quality, "multi-tenancy", { name: "multi-tenancy", text: "Multi-tenant." }),
      action("view", "ticket", "list", ["member"]),
    ),
  ).toEqual(["member.ticket.looking.tenant: list: is in the same organisation"]);
});

it("ends on relations that lead in a circle", async () => {
  expect(
    await policies(
      concept("a", "A"),
      concept("b", "B"),
      relation("a", "b"),
      relation("b", "a"),
      action("view", "a", "list", ["member"]),
    ),
  ).toEqual(["member.a.looking: list"]);
});

it("lets who made a thing read it back on the condition that it is theirs", async () => {
  const visitor = given(brief.actor, "visitor", { name: "Visitor", kind: "person" });
  expect(
    await policies(
      visitor,
      concept("device", "Device"),
      relation("device", "user", undefined, true),
      action("add", "device", "create", ["member"]),
      action("register", "user", "create", ["visitor"]),
    ),
  ).toEqual([
    "member.device.own.create: create: is that user",
    "member.device.reading.own: read list: owns the device",
    "visitor.user: create",
  ]);
});

it("lets the other side answer what somebody asked of it", async () => {
  expect(
    await policies(
      concept("follow", "Follow"),
      relation("follow", "user", "followee", true),
      relation("follow", "user", "follower", true),
      action("create", "follow", "create", ["member"]),
      action("accept", "follow", "transition", ["member"]),
      action("delete", "follow", "delete", ["member"]),
    ),
  ).toEqual([
    "member.follow.own: delete: is the followee or follower of the follow",
    "member.follow.own.create: create: is the follower of the follow",
    "member.follow.own.followee: transition: is the followee of the follow",
    "member.follow.reading.own: read list: is the followee or follower of the follow",
  ]);
});

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

it("leaves a membership to its member and to who administers the group, who is a member too", async () => {
  const runner = given(brief.actor, "room-administrator", {
    name: "Room administrator",
    kind: "person",
  });
  expect(
    await policies(
      runner,
      ...rooms,
      action("add", "room-member", "create", ["room-administrator"]),
    ),
  ).toEqual([
    "member.message.member: create: is a member of the room",
    "member.message.reading.member: read list: is a member of the room",
    "member.room-member.own: delete: is that room member",
    "member.room-member.reading.member: read list: is a member of the room",
    "room-administrator.message.member: create: is a member of the room",
    "room-administrator.message.reading.member: read list: is a member of the room",
    "room-administrator.room-member.member.administrator: create delete: administers the room",
    "room-administrator.room-member.reading.member: read list: is a member of the room",
  ]);
});

it("reads who administers a group from the rank that its memberships have", async () => {
  const rank = given(brief.attribute, "room-member.role", {
    concept: "brief/concept#room-member",
    name: "role",
    type: "enum",
    values: ["administrator", "member"],
  });
  expect(await policies(...rooms, rank)).toContain(
    "member.room-member.own: delete: is that room member, or is an administrator of the room",
  );
});

it("lets everybody see what the text shows to all, whoever owns it", async () => {
  const deal = [
    concept("deal", "Deal"),
    relation("deal", "user", "owner"),
    action("view", "deal", "read", ["member"]),
    action("edit", "deal", "update", ["member"]),
  ];
  const says = (text: string) =>
    given(brief.requirement, "r-1", { key: "R-1", kind: "premise", text });
  expect(
    (await policies(...deal, says("All deals across all owners are visible to all users."))).sort(),
  ).toEqual([
    "member.deal.looking: read list",
    "member.deal.own: update: is the owner of the deal",
  ]);
  expect(
    (await policies(...deal, says("Deals are not visible to all users."))).some((each) =>
      each.startsWith("member.deal.looking: "),
    ),
  ).toBe(false);
});

it.each([
  ["Crates are visible to every user of the app.", true],
  ["Crates are visible to everyone.", true],
  ["The shelf is not sorted by day — all crates of all owners are visible to all users.", true],
  ["Crates are visible to all managers.", false],
  ["Crates are visible to every member of its team.", false],
  ["Crates are visible to all users of its team.", false],
  ["Parcels, unlike crates, are visible to all users.", false],
  ["Parcels on crates are visible to all users.", false],
  ["The labels of crates can be seen by everyone.", false],
])("takes what is shown to everybody from what the sentence is about: %s", async (text, shown) => {
  const found = await policies(
    concept("crate", "Crate"),
    relation("crate", "user", "owner"),
    action("view", "crate", "read", ["member"]),
    given(brief.requirement, "r-1", { key: "R-1", kind: "premise", text }),
  );
  expect(found.some((each) => each.startsWith("member.crate.looking: "))).toBe(shown);
});

it("keeps nobody from what somebody was chosen to look after", async () => {
  const deal = (chosen: boolean) => [
    concept("deal", "Deal"),
    given(brief.relation, "deal.user.owner", {
      from: "brief/concept#deal",
      to: "brief/concept#user",
      kind: "many-to-one",
      role: "owner",
      ...(chosen ? { chosen: true } : {}),
    }),
    action("edit", "deal", "update", ["member"]),
  ];
  expect(await policies(...deal(true))).toContain("member.deal: update");
  expect(await policies(...deal(false))).toContain(
    "member.deal.own: update: is the owner of the deal",
  );
});
