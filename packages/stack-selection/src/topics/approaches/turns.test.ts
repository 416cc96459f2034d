import type { Draft } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, pattern, product } from "../../fixtures/briefs.ts";
import { deciding } from "../../fixtures/deciding.ts";

const says = (text: string) =>
  given(brief.requirement, "fr-1", { key: "FR-1", kind: "functional", text });

async function chosen(...more: readonly Draft[]) {
  const { plan } = await deciding
    .with(product(["web-application"], { name: "Hut log" }), mention("PostgreSQL"), ...more)
    .result();
  return new Map(plan.get(decision.choice).map(({ id, data }) => [id, data.technology]));
}

const scrolls = says("The log of a hut scrolls without jumps.");

it("reads what is said in turn from a place both ways where it is scrolled on", async () => {
  const choices = await chosen(scrolls, ...concepts("Hut", "Message"));
  expect(choices.get("scrolled-history")).toBe("both-ways");
});

it("decides nothing of lists of other things, or where nothing scrolls", async () => {
  expect((await chosen(scrolls, ...concepts("Hut", "Bunk"))).has("scrolled-history")).toBe(false);
  const quiet = await chosen(says("The log of a hut is printed."), ...concepts("Hut", "Message"));
  expect(quiet.has("scrolled-history")).toBe(false);
});

it("has a device keep its place where what is told live has to arrive", async () => {
  const told = says("Messages are told in real time, at least once.");
  const live = await chosen(told, mention("Socket.IO"), ...concepts("Hut", "Message"));
  expect(live.get("missed-messages")).toBe("cursor-of-device");
  const still = await chosen(told, ...concepts("Hut", "Message"));
  expect(still.has("missed-messages")).toBe(false);
});

it("takes keys of rooms before those of pairs, whatever the app is built with", async () => {
  for (const framework of ["React Native", "SwiftUI"]) {
    const choices = await chosen(
      pattern("end-to-end encryption"),
      mention(framework),
      ...concepts("Hut", "Message"),
    );
    expect([framework, choices.get("encryption")]).toEqual([framework, "mls"]);
  }
});
