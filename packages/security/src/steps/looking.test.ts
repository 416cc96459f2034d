import type { Draft } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { access, action, concept, product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const keeper = "brief/actor#keeper";
const album = "brief/concept#album";
const shownTo = (actor: "brief/actor#keeper" | "brief/actor#chief") =>
  access(
    "shown",
    { modality: "may", actors: [actor] },
    {
      effects: ["read", "list", "search"],
      concept: album,
      conditions: [{ kind: "state", states: ["public"] }],
    },
  );

const owned = given(brief.relation, "album.user", {
  from: album,
  to: "brief/concept#user",
  kind: "many-to-one",
});

async function policies(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      product("web-application"),
      given(brief.actor, "keeper", { name: "Keeper", kind: "person" }),
      given(brief.actor, "chief", { name: "Chief", kind: "person", privileged: true }),
      concept("user", "User"),
      concept("album", "Album"),
      ...nodes,
    )
    .result();
  return plan
    .get(security.policy)
    .filter(({ data }) => data.concept === album)
    .map(
      ({ id, data, why }) =>
        `${id}: ${data.effects.join(" ")}: ${data.when ?? "always"}${why.kind === "assumed" ? "?" : ""}`,
    );
}

it("shows what is public besides what is somebody's own, and lets only its owner change it", async () => {
  expect(
    await policies(
      owned,
      action("view", "album", "list", ["keeper"]),
      action("edit", "album", "update", ["keeper"]),
      shownTo(keeper),
    ),
  ).toEqual([
    "chief.album.as-member.looking.own: list: owns the album?",
    "chief.album.as-member.looking.state: list: the album is public?",
    "chief.album.as-member.own: update: owns the album?",
    "chief.album.looking.state: read: the album is public",
    "chief.album.reading.own: read: owns the album?",
    "keeper.album.looking.own: list: owns the album",
    "keeper.album.looking.state: list read: the album is public",
    "keeper.album.own: update: owns the album",
    "keeper.album.reading.own: read: owns the album?",
  ]);
});

it("keeps what is not public to whoever made it, where nothing else says whose it is", async () => {
  expect(await policies(action("create", "album", "create", ["keeper"]), shownTo(keeper))).toEqual([
    "chief.album.as-member: create: always?",
    "chief.album.looking.state: read list: the album is public",
    "chief.album.reading.own: read list: owns the album?",
    "keeper.album: create: always",
    "keeper.album.looking.state: read list: the album is public",
    "keeper.album.reading.own: read list: owns the album?",
  ]);
});

it("hides from nobody who runs the product what is not public", async () => {
  expect(
    await policies(owned, action("view", "album", "list", ["chief"]), shownTo("brief/actor#chief")),
  ).toEqual(["chief.album.looking: list: always", "chief.album.reading: read: always?"]);
});

it("has whoever writes a session read it back, unless it is what keeps them signed in", async () => {
  const readOf = async (name: string, ...nodes: readonly Draft[]) => {
    const { plan } = await planTester({ plugins: [plugin] })
      .with(
        product("web-application"),
        given(brief.actor, "keeper", { name: "Keeper", kind: "person" }),
        concept("user", "User"),
        concept("it", name),
        action("add", "it", "create", ["keeper"]),
        ...nodes,
      )
      .result();
    return plan.get(security.policy).some(({ data }) => data.effects.includes("read"));
  };
  const token = given(brief.attribute, "it.token", {
    concept: "brief/concept#it",
    name: "token hash",
  });
  expect(await readOf("Training Session")).toBe(true);
  expect(await readOf("Session")).toBe(false);
  expect(await readOf("Sign-in session")).toBe(false);
  expect(await readOf("Device session", token)).toBe(false);
});

it("shows a program that sends things in none of what others sent", async () => {
  const sends = (kind: "person" | "system") => [
    given(brief.actor, "kiosk", { name: "Kiosk", kind }),
    action("create", "album", "create", ["kiosk"]),
    action("review", "album", "read", ["keeper"]),
  ];
  const ofKiosk = async (kind: "person" | "system") =>
    (await policies(...sends(kind))).filter((each) => each.startsWith("kiosk.album.reading"));
  expect(await ofKiosk("person")).toEqual(["kiosk.album.reading: list: always?"]);
  expect(await ofKiosk("system")).toEqual([]);
});
