import { archetype, brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { compile, helpDesk } from "../fixtures/prompt.ts";

const match = "archetype/match#help-desk";
const named = (name: string) =>
  given(archetype.proposal, `concept.${name.toLowerCase().replaceAll(" ", "-")}`, {
    kind: "concept",
    match,
    name,
    role: "stored",
    core: true,
  });
const owned = (from: string, to: string) =>
  given(archetype.proposal, `relation.${from}.${to}`.toLowerCase().replaceAll(" ", "-"), {
    kind: "relation",
    match,
    from,
    to,
    relation: "many-to-one",
    required: true,
    owned: true,
  });

const asked = async (said: string) =>
  (
    await compile("A help desk for beekeepers.", [
      ...helpDesk,
      ...["Hive", "User", "Hive member", said].map(named),
      owned("Hive member", "Hive"),
      owned("Hive member", "User"),
      owned(said, "Hive"),
    ])
  ).plan
    .get(brief.question)
    .map(({ id }) => id);

it("asks what becomes of people whom others in a room do not want to hear", async () => {
  expect(await asked("Message")).toContain("unwelcome-people");
});

it("asks who decides where people can block and report each other already", async () => {
  const { plan } = await compile("A help desk for beekeepers.", [
    ...helpDesk,
    ...["Hive", "User", "Hive member", "Message", "Block", "Report"].map(named),
    owned("Hive member", "Hive"),
    owned("Hive member", "User"),
    owned("Message", "Hive"),
  ]);
  const found = plan.get(brief.question).find(({ id }) => id === "unwelcome-people");
  expect(found?.data.text).toBe(
    "Who looks at reported messages, within what time, and how can they be reached?",
  );
});

it("asks nothing of it where people write to nobody", async () => {
  expect(await asked("Frame")).not.toContain("unwelcome-people");
});

it("has an app not handed in to a store before that is answered, and holds nothing else back for it", async () => {
  const release = async (text: string) =>
    (
      await compile(text, [
        ...helpDesk,
        ...["Hive", "User", "Hive member", "Message"].map(named),
        owned("Hive member", "Hive"),
        owned("Hive member", "User"),
        owned("Message", "Hive"),
      ])
    ).plan
      .get(brief.question)
      .find(({ id }) => id === "unwelcome-people")?.data.release;
  expect(await release("A mobile app for iOS and Android: a help desk for beekeepers.")).toBe(
    "hand-in to the stores of apps",
  );
  expect(await release("A web application: a help desk for beekeepers.")).toBeUndefined();
});
