import type { DataOf } from "@planc/core";
import { brief, type integration } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { call, provider, published, surroundings, unknown } from "../fixtures/integrated.ts";
import plugin from "../plugin.ts";

type Exchange = DataOf<typeof integration.provider>["data"][number];

ruleTester(plugin, "system-without-sheet")
  .valid([{ name: "it has a sheet", nodes: [...surroundings, provider()] }])
  .invalid([
    {
      name: "a system is called that nobody planned",
      nodes: surroundings,
      findings: [{ code: "integrations/system-without-sheet", message: /^Bank is used/ }],
    },
  ]);

ruleTester(plugin, "system-undocumented")
  .valid([{ name: "its documentation was read", nodes: [...surroundings, provider()] }])
  .invalid([
    {
      name: "only its kind is known",
      nodes: [
        ...surroundings,
        provider({ facts: { key: "generic-rest", generic: true }, asks: ["How many?"] }),
      ],
      findings: [{ code: "integrations/system-undocumented", message: /are 1 questions/ }],
    },
  ]);

const secret = (heldBy: "api" | "web", rotation = "two keys by turns") => ({
  name: "BANK_KEY",
  what: "key",
  sent: "header",
  heldBy: [`architecture/component#${heldBy}` as const],
  scopes: [],
  rotation,
  basis: published,
});
ruleTester(plugin, "secrets")
  .valid([
    {
      name: "the server holds a key that is changed by turns",
      nodes: [...surroundings, provider({ credentials: [secret("api")] })],
    },
  ])
  .invalid([
    {
      name: "a browser holds it",
      nodes: [...surroundings, provider({ credentials: [secret("web")] })],
      findings: [{ code: "integrations/secret-with-client", message: /^Web holds BANK_KEY/ }],
    },
    {
      name: "nobody knows how it is changed",
      nodes: [...surroundings, provider({ credentials: [secret("api", "not known")] })],
      findings: [{ code: "integrations/secret-not-rotated" }],
    },
  ]);

const person = [
  given(brief.concept, "passenger", { name: "Passenger", role: "stored" }),
  given(brief.attribute, "passenger.phone", {
    concept: "brief/concept#passenger",
    name: "phone",
  }),
];
const sent: Exchange = {
  concept: "brief/concept#passenger",
  way: "sent",
  class: "confidential",
  fields: [{ attribute: "brief/attribute#passenger.phone", name: "phone", categories: [] }],
  personal: true,
};
ruleTester(plugin, "personal-data-unagreed")
  .valid([
    {
      name: "an agreement is known",
      nodes: [
        ...surroundings,
        ...person,
        provider({
          data: [
            { ...sent, fields: [...sent.fields].map((each) => ({ ...each, categories: [] })) },
          ],
          agreement: { text: "DPA", basis: published },
        }),
      ],
    },
    {
      name: "nothing of a person is sent",
      nodes: [
        ...surroundings,
        ...person,
        provider({ data: [{ ...sent, personal: false, fields: [] }] }),
      ],
    },
  ])
  .invalid([
    {
      name: "a phone number goes to whom nothing is agreed with",
      nodes: [
        ...surroundings,
        ...person,
        provider({
          data: [
            { ...sent, fields: [...sent.fields].map((each) => ({ ...each, categories: [] })) },
          ],
          agreement: { text: "ask", basis: unknown },
        }),
      ],
      findings: [{ code: "integrations/personal-data-unagreed", message: /\(phone\)/ }],
    },
  ]);

ruleTester(plugin, "version-unpinned")
  .valid([{ name: "the version is pinned", nodes: [...surroundings, provider()] }])
  .invalid([
    {
      name: "nobody knows how",
      nodes: [
        ...surroundings,
        provider({
          version: { pinned: "not known", by: "not known", policy: "ask", basis: unknown },
        }),
      ],
      findings: [{ code: "integrations/version-unpinned" }],
    },
  ]);

const budget = given(brief.product, {
  name: "Ferry",
  summary: "Sells tickets.",
  kinds: ["web-application"],
  scope: "system",
  budget: 200,
});
const price = {
  per: "payment",
  amount: 0.3,
  currency: "EUR",
  region: "Norway",
  basis: published,
};
ruleTester(plugin, "cost-unknown")
  .valid([
    {
      name: "a price is known",
      nodes: [...surroundings, budget, provider({ prices: [price] }), call()],
    },
    { name: "nobody counts money", nodes: [...surroundings, provider(), call()] },
  ])
  .invalid([
    {
      name: "money is short and no price is known",
      nodes: [...surroundings, budget, provider(), call()],
      findings: [{ code: "integrations/cost-unknown", message: /200 USD a month/ }],
    },
  ]);
