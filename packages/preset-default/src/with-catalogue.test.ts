import { decision } from "@planc/core/ir";
import {
  composePacks,
  loadPack,
  loadWhatHolds,
  type Pack,
  packPlugin,
} from "@planc/template-packs";
import { expect, it } from "vitest";
import { corePlugins } from "./core-plugins.ts";
import { compile } from "./fixtures/compile.ts";
import { catalogueSchema, withCatalogue } from "./with-catalogue.ts";

const bus = {
  name: "Harbour Bus",
  topics: ["message-broker"],
  form: "service",
  what: "queue service of the harbour's own platform team",
  fits: { "work-queues": [0.9, "queues with visibility timeouts"] },
};
const harbour: Pack = {
  format: 1,
  name: "harbour",
  version: "1.0.0",
  title: "Harbour",
  description: "Plans of the harbour.",
  core: ">=0.0.0",
  styles: ["modular-monolith"],
  preferences: [
    {
      topic: "message-broker",
      technology: "harbour-bus",
      strength: "require",
      because: "it is there",
    },
  ],
  catalogue: { entries: { "harbour-bus": bus } },
};
const load = (value: unknown) => loadPack(value, { core: "0.0.0", catalogue: catalogueSchema });
const withEntry = (key: string, entry: object) => ({
  ...harbour,
  catalogue: { entries: { [key]: entry } },
});

it("decides with what a pack adds to the catalogue, and says whose it is", async () => {
  expect(await load(harbour)).toEqual({ pack: harbour });
  const { plan, findings } = await compile(
    "Harbour masters assign berths to ships. Ships pay invoices. Use a message queue for reminders, which are sent in the background.",
    [
      ...withCatalogue(corePlugins, [harbour]),
      { plugin: packPlugin(harbour, { chosen: true }), options: {} },
    ],
  );
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const brokers = plan
    .get(decision.choice)
    .filter(({ data }) => data.topic === "decision/topic#message-broker");
  expect(brokers.map(({ data }) => data.name)).toEqual(["Harbour Bus"]);
  const candidate = plan.get(decision.candidate).find(({ data }) => data.name === "Harbour Bus");
  expect(candidate?.data.origin).toBe("the pack harbour");
});

it.each([
  [
    "a form that there is none of",
    withEntry("harbour-bus", { ...bus, form: "boat" }),
    "entries.harbour-bus.form",
  ],
  [
    "no need that there is",
    withEntry("harbour-bus", { ...bus, topics: ["berths"] }),
    "entries.harbour-bus",
  ],
  [
    "a key that the catalogue has",
    withEntry("rabbitmq", bus),
    "entries.rabbitmq: The catalogue has RabbitMQ",
  ],
])("refuses an addition with %s before it is used", async (_, value, reason) => {
  const loaded = await load(value);
  const messages = "findings" in loaded ? loaded.findings.map(({ message }) => message) : [];
  expect(messages.join()).toContain(reason);
});

it("loses an addition that is not valid, and nothing else of the pack", async () => {
  const { pack, findings } = await loadWhatHolds(
    withEntry("harbour-bus", { ...bus, form: "boat" }),
    {
      core: "0.0.0",
      catalogue: catalogueSchema,
    },
  );
  expect(findings.map(({ code }) => code)).toEqual(["template-packs/catalogue-invalid"]);
  expect([pack?.catalogue, pack?.preferences]).toEqual([undefined, harbour.preferences]);
});

it("leaves out what two packs add under one key or one name, with a finding", () => {
  const other = (catalogue: Pack["catalogue"]): Pack => ({
    ...harbour,
    name: "quay",
    preferences: [],
    catalogue,
  });
  const compose = (catalogue: Pack["catalogue"]) =>
    composePacks([{ pack: harbour }, { pack: other(catalogue) }], { catalogue: catalogueSchema });
  const sameKey = compose({ entries: { "harbour-bus": { ...bus, what: "another" } } });
  expect(sameKey.findings.map(({ message }) => message)).toEqual([
    "Packs quay and harbour disagree on harbour-bus in the catalogue; harbour is named first and counts.",
  ]);
  const sameName = compose({ entries: { "quay-bus": bus } });
  expect(sameName.findings.map(({ code }) => code)).toEqual(["template-packs/packs-clash"]);
  expect(sameName.packs[1]?.catalogue).toBeUndefined();
});
