import type { Draft } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, pattern, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const sentence = (text: string, more: { readonly later?: string } = {}) =>
  given(brief.requirement, "fr-7", { key: "FR-7", kind: "functional", text, ...more });

async function optionsOf(topic: string, ...nodes: readonly Draft[]) {
  const { plan } = await deciding
    .with(product(["web-application"]), ...concepts("Berth", "User"), ...nodes)
    .result();
  return plan
    .get(decision.option)
    .filter(({ data }) => data.topic === `decision/topic#${topic}`)
    .map(({ data }) => ({
      out: data.eliminated?.because,
      fit: data.scores.find(({ criterion }) => criterion === "decision/criterion#fit")?.note ?? "",
    }));
}

const fitOf = async (topic: string, ...nodes: readonly Draft[]) =>
  (await optionsOf(topic, ...nodes)).map(({ fit }) => fit).join(" ");

it("compares frameworks by dragging where a sentence asks for it, and not where it is put off", async () => {
  const drag = "Users MUST be able to drag a berth to another pier.";
  expect(await fitOf("web-framework", sentence(drag))).toContain(
    "dragging from one list to another",
  );
  expect(await fitOf("web-framework", sentence(drag, { later: "version 2" }))).not.toContain(
    "dragging",
  );
  expect(await fitOf("web-framework")).not.toContain("dragging");
});

it("compares stores by exact decimals where amounts are kept, and by many writers where nothing asks not", async () => {
  const berth = concepts("Berth")[0]?.id ?? "berth";
  const fee = given(brief.attribute, `${berth}.fee`, {
    concept: `brief/concept#${berth}`,
    name: "fee",
    type: "money",
  });
  expect(await fitOf("relational-store", fee)).toContain("exact decimals as a type");
  const calm = await fitOf("relational-store");
  expect(calm).not.toContain("exact decimals");
  expect(calm).not.toContain("concurrent writers");
});

it("asks for search by place where a sentence does, and not where positions are only followed", async () => {
  expect(await fitOf("relational-store", pattern("location tracking"))).not.toContain(
    "geographic queries",
  );
  expect(
    await fitOf("relational-store", sentence("Boaters find the nearest free berth.")),
  ).toContain("geographic queries");
  expect(
    await fitOf("relational-store", sentence("Fees are rounded to the nearest whole number.")),
  ).not.toContain("geographic queries");
});

it("takes the language of both ends for the contract where nobody else calls", async () => {
  expect(await fitOf("api-style")).not.toContain("contract tools");
  expect(await fitOf("api-style", mention("Java", { topic: "language" }))).toContain(
    "contract tools in many languages",
  );
});

it("compares servers of a graph by what they do for one, and not by an OpenAPI description", async () => {
  const fits = await fitOf("api-framework", mention("GraphQL", { topic: "api-style" }));
  expect(fits).toContain("a GraphQL server with subscriptions and batched reads");
  expect(fits).not.toContain("OpenAPI");
});

it("asks a balancer for the address of a cloud that the plan comes to by itself", async () => {
  const fits = await fitOf(
    "load-balancer",
    pattern("horizontal scaling"),
    mention("file storage", { topic: "object-store", kind: "pattern" }),
  );
  expect(fits).toContain("an address of the cloud's own, with a certificate that it issues");
});

it("has rows of several services change together only where one is part of another", async () => {
  const apart = [...concepts("Cask", "Cellar"), pattern("microservices"), mention("PostgreSQL")];
  const part = given(brief.relation, "cask.cellar", {
    from: "brief/concept#cask",
    to: "brief/concept#cellar",
    kind: "many-to-one",
    required: true,
    owned: true,
  });
  expect(await fitOf("relational-store", ...apart)).not.toContain("transactions");
  expect(await fitOf("relational-store", ...apart, part)).toContain("transactions");
});
