import type { Draft } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { access, action, concept, product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const person = (id: string, name: string, privileged = false) =>
  given(brief.actor, id, { name, kind: "person", ...(privileged ? { privileged } : {}) });
const relation = (from: string, to: string) =>
  given(brief.relation, `${from}.${to}`, {
    from: `brief/concept#${from}`,
    to: `brief/concept#${to}`,
    kind: "many-to-one",
  });

async function policies(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      product("web-application"),
      person("member", "Member"),
      concept("user", "User"),
      concept("tour", "Tour"),
      ...nodes,
    )
    .result();
  return plan
    .get(security.policy)
    .filter(
      ({ data }) =>
        data.role !== "brief/actor#member" &&
        (data.concept !== "brief/concept#user" || data.effects.includes("command")),
    )
    .map(
      ({ id, data, why }) =>
        `${id}: ${data.effects.join(" ")}: ${data.when ?? "always"}${why.kind === "assumed" ? "?" : ""}`,
    );
}

it("lets those who are members too do as members what members may, and nobody else", async () => {
  expect(
    await policies(
      person("guide", "Tour leader"),
      person("chief", "Administrator", true),
      person("baker", "Baker"),
      action("view", "tour", "list", ["member"]),
    ),
  ).toEqual([
    "chief.tour.as-member.looking: list: always?",
    "guide.tour.as-member.looking: list: always?",
  ]);
});

it("leaves to a role what it may in its own right, and bars whom the text bars", async () => {
  expect(
    await policies(
      person("staff", "Staff"),
      person("moderator", "Moderator"),
      action("edit", "tour", "update", ["member", "staff"]),
      access(
        "ban",
        { modality: "must-not", actors: ["brief/actor#moderator"] },
        { effects: ["update"], concept: "brief/concept#tour" },
      ),
    ),
  ).toEqual(["staff.tour: update: always", "staff.tour.reading: read list: always?"]);
});

it("shows to who manages a thing what others add to it, and to whoever added it their own", async () => {
  expect(
    await policies(
      person("chief", "Administrator", true),
      person("walker", "Walker"),
      concept("booking", "Booking"),
      relation("booking", "tour"),
      relation("booking", "user"),
      action("edit", "tour", "update", ["chief"]),
      action("add", "booking", "create", ["walker"]),
    ),
  ).toEqual([
    "chief.booking.reading: read list: always?",
    "chief.tour: update: always",
    "chief.tour.reading: read list: always?",
    "walker.booking: create: always",
    "walker.booking.reading.own: read list: owns the booking?",
  ]);
});

it("shows nobody more of what only names a thing that they manage", async () => {
  expect(
    await policies(
      person("chief", "Administrator", true),
      person("walker", "Walker"),
      concept("rucksack", "Rucksack"),
      concept("line", "Line"),
      relation("line", "rucksack"),
      relation("line", "tour"),
      action("edit", "tour", "update", ["chief"]),
      action("add", "line", "create", ["walker"]),
    ),
  ).toEqual([
    "chief.tour: update: always",
    "chief.tour.reading: read list: always?",
    "walker.line: create: always",
    "walker.line.reading: read list: always?",
  ]);
});

it("lets nobody own what is not there yet, and follow others than oneself", async () => {
  expect(
    await policies(
      person("walker", "Walker"),
      relation("tour", "user"),
      action("create", "tour", "create", ["walker"]),
      action("follow", "user", "command", ["walker"]),
      access(
        "own",
        { modality: "may", actors: ["brief/actor#walker"] },
        {
          effects: ["create", "update"],
          concept: "brief/concept#tour",
          conditions: [{ kind: "own" }],
        },
      ),
    ),
  ).toEqual([
    "walker.tour: create: always",
    "walker.tour.reading.own: read list: owns the tour?",
    "walker.user: command: always",
  ]);
});

it("leaves who runs the product what the only other role may, on the same conditions", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      product("web-application"),
      person("walker", "Walker"),
      person("chief", "Administrator", true),
      concept("user", "User"),
      concept("tour", "Tour"),
      relation("tour", "user"),
      action("create", "tour", "create", ["walker"]),
      action("update", "user", "update", ["walker"]),
    )
    .result();
  const told = plan
    .get(security.policy)
    .filter(({ data }) => data.role === "brief/actor#chief")
    .map(
      ({ data }) => `${data.concept.slice(14)} ${data.effects.join(" ")}: ${data.when ?? "always"}`,
    );
  expect(told.sort()).toEqual([
    "tour create: always",
    "tour read list: owns the tour",
    "user read: owns the account",
    "user update: owns the account",
  ]);
});
