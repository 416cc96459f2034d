import type { DataOf, Draft } from "@planc/core";
import { api, client } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { action, garden, operation, schema, thing } from "../fixtures/garden.ts";
import { device } from "../fixtures/offline-garden.ts";
import plugin from "../plugin.ts";

const planOf = async (nodes: readonly Draft[]) =>
  (
    await planTester({ plugins: [plugin] })
      .with(...nodes)
      .result()
  ).plan;

type Property = DataOf<typeof api.schema>["properties"][number];

const sent = (name: string, required: boolean): Property => ({
  name,
  type: "text",
  list: false,
  required,
  nullable: !required,
  readOnly: false,
  writeOnly: false,
  description: name,
  field: `data/field#boat.${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
});

/** Boats that are taken out and brought back, each with a picture of it. */
const boats: readonly Draft[] = [
  ...garden,
  ...thing("boat", ["name", "content:file", "media type", "size", "miles", "terms version"]),
  action("take-boat", "boat", "create", ["gardener"]),
  action("land-boat", "boat", "transition", ["gardener"]),
  given(api.resource, "boats", { name: "Boat", path: "/boats", entity: "data/entity#boat" }),
  schema("boats", "boat", "resource", ["name", "miles"]),
  given(api.schema, "boats.create", {
    name: "BoatCreate",
    purpose: "create",
    entity: "data/entity#boat",
    description: "Boat.",
    properties: [
      sent("name", true),
      sent("mediaType", true),
      sent("size", true),
      sent("miles", false),
      sent("termsVersion", true),
    ],
  }),
  schema("boats.with-land", "boat", "command", ["miles"]),
  operation("list-boats", "get", "/boats", "boats", "list", ["gardener"], {
    response: "api/schema#boats",
  }),
  operation("create-boat", "post", "/boats", "boats", "create", ["gardener"], {
    realises: ["brief/action#take-boat"],
    request: "api/schema#boats.create",
  }),
  operation("get-boat", "get", "/boats/{boatId}", "boats", "read", ["gardener"], {
    response: "api/schema#boats",
  }),
  operation("land-boat", "post", "/boats/{boatId}/land", "boats", "transition", ["gardener"], {
    realises: ["brief/action#land-boat"],
    request: "api/schema#boats.with-land",
  }),
];

it("asks for nothing that the file tells of itself, and at the start for nothing that is known at the end", async () => {
  const plan = await planOf(boats);
  const taken = (name: string) =>
    plan
      .get(client.screen)
      .filter(({ data: { uses } }) =>
        uses.some(
          ({ operation: each, when }) => each === `api/operation#${name}` && when === "acting",
        ),
      )
      .flatMap(({ data: { takes } }) => takes);
  expect(taken("create-boat")).toContain("data/field#boat.name");
  expect(taken("create-boat")).not.toContain("data/field#boat.size");
  expect(taken("create-boat")).not.toContain("data/field#boat.media-type");
  expect(taken("create-boat")).not.toContain("data/field#boat.terms-version");
  expect(taken("land-boat")).toContain("data/field#boat.miles");
  const form = plan
    .get(client.screen)
    .find(({ data: { kind, about } }) => kind === "form" && about === "data/entity#boat");
  expect(form?.data.takes ?? []).not.toContain("data/field#boat.miles");
});

it("lets what is withdrawn itself wait, as no money leaves anything by it", async () => {
  const withdrawn = (effect: "transition" | "command"): readonly Draft[] => [
    ...garden,
    ...thing("consent", ["purpose"]),
    action("withdraw-consent", "consent", effect, ["gardener"]),
    given(api.resource, "consents", {
      name: "Consent",
      path: "/consents",
      entity: "data/entity#consent",
    }),
    schema("consents", "consent", "resource", ["purpose"]),
    operation("list-consents", "get", "/consents", "consents", "list", ["gardener"], {
      response: "api/schema#consents",
    }),
    operation(
      "withdraw-consent",
      "post",
      "/consents/{consentId}/withdraw",
      "consents",
      effect,
      ["gardener"],
      { realises: ["brief/action#withdraw-consent"] },
    ),
    ...device(["consent"]),
  ];
  const refused = async (effect: "transition" | "command") =>
    (await planOf(withdrawn(effect)))
      .get(client.offline)
      .flatMap(({ data }) => data.refused.map(({ because }) => because));
  expect(await refused("transition")).not.toContain("money moves");
  expect(await refused("command")).toContain("money moves");
});
