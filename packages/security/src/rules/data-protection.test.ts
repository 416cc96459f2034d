import { type Draft, join } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { attribute, component, concept } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const restricted = (of: string, id: string, category: "payment" | "health"): Draft =>
  given(security.classification, `brief/attribute#${join(of, id)}`, {
    class: "restricted",
    categories: [category],
    personal: true,
  });

const record = [
  concept("record", "Record"),
  attribute("record", "diagnosis", "diagnosis"),
  restricted("record", "diagnosis", "health"),
  component("relational-store", "Database", "relational-store", {
    owns: ["brief/concept#record"],
  }),
  component("api", "API", "service"),
];
const encrypted = given(security.control, "encryption-at-rest", {
  name: "Encryption at rest",
  what: "Volumes are encrypted.",
  at: ["architecture/component#relational-store"],
  verification: "A test.",
  standards: [],
});

ruleTester(plugin, "restricted-data-without-control")
  .valid([
    { name: "its store is encrypted", nodes: [...record, encrypted] },
    { name: "no architecture", nodes: record.slice(0, 3) },
  ])
  .invalid([
    {
      name: "the control is gone",
      nodes: record,
      findings: [
        {
          code: "security/restricted-data-without-control",
          ref: "brief/attribute#record.diagnosis",
          message: "diagnosis of Record is restricted, and nothing protects it where it is kept.",
        },
      ],
    },
  ]);

const card = [
  concept("payment", "Payment"),
  attribute("payment", "card-number", "card number"),
  restricted("payment", "card-number", "payment"),
];
const stripe = given(brief.system, "stripe", { name: "Stripe", category: "payments" });

ruleTester(plugin, "card-data-stored")
  .valid([
    { name: "nobody else takes payments", nodes: card },
    { name: "nothing of a card", nodes: [stripe] },
  ])
  .invalid([
    {
      name: "a card number beside a provider",
      nodes: [...card, stripe],
      findings: [
        {
          code: "security/card-data-stored",
          message: "Payment keeps card number although Stripe takes payments.",
        },
      ],
    },
  ]);

const tenants = given(brief.quality, "multi-tenancy", {
  name: "multi-tenancy",
  text: "Support multi-tenant architecture with data isolation",
});

ruleTester(plugin, "tenants-without-concept")
  .valid([
    {
      name: "organisations are the tenants",
      nodes: [tenants, concept("organisation", "Organisation")],
    },
    { name: "nobody asks for tenants", nodes: [concept("ticket", "Ticket")] },
  ])
  .invalid([
    {
      name: "nothing that is a tenant",
      nodes: [tenants, concept("ticket", "Ticket")],
      findings: [{ code: "security/tenants-without-concept", ref: "brief/quality#multi-tenancy" }],
    },
  ]);
