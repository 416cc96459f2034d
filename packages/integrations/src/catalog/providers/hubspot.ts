import { citing } from "../fact.ts";
import { byKey, byNature, lookFirst, operation } from "../operation.ts";
import { provider } from "../provider-facts.ts";
import { readOn } from "./read-on.ts";

const raised = citing(
  "Changelog: increasing our API limits",
  "https://developers.hubspot.com/changelog/increasing-our-api-limits",
  readOn,
);
const usage = citing(
  "API usage guidelines and limits",
  "https://developers.hubspot.com/docs/developer-tooling/platform/usage-guidelines.md",
  readOn,
);
const headers = citing(
  "Changelog: rate limit headers",
  "https://developers.hubspot.com/changelog/2018-11-06-rate-limit-information-headers-will-be-included-in-http-responses",
  readOn,
);
const library = citing(
  "@hubspot/api-client 13.5.0, source",
  "https://www.npmjs.com/package/@hubspot/api-client/v/13.5.0",
  readOn,
);
const signed = citing(
  "Changelog: version 3 of webhook signatures",
  "https://developers.hubspot.com/changelog/introducing-version-3-of-webhook-signatures",
  readOn,
);
const hooks = citing(
  "Webhooks API",
  "https://developers.hubspot.com/docs/api-reference/webhooks-webhooks-v3/guide",
  readOn,
);
const about = citing("HubSpot developers", "https://developers.hubspot.com/docs", readOn);
const errors = citing(
  "Error handling",
  "https://developers.hubspot.com/docs/api-reference/latest/error-handling",
  readOn,
);

const unique = byKey("a property with unique values that holds our id (idProperty)");

export const hubspot = provider({
  id: "hubspot",
  name: "HubSpot",
  aliases: ["HubSpot CRM", "Hub Spot"],
  technologies: ["hubspot"],
  category: "crm",
  generic: false,
  protocol: "rest",
  endpoint: usage.read({ live: "https://api.hubapi.com" }),
  authentication: [
    usage.read(
      {
        type: "bearer-key",
        sent: "Authorization: Bearer {token of the app in the account}",
        scopes: [
          { scope: "crm.objects.contacts.write", for: "contacts" },
          { scope: "crm.objects.companies.write", for: "companies" },
          { scope: "crm.objects.deals.write", for: "deals" },
        ],
        secrets: [
          { name: "HUBSPOT_ACCESS_TOKEN", what: "token of the app in one account" },
          {
            name: "HUBSPOT_CLIENT_SECRET",
            what: "secret of the app, which signs webhooks",
            rotation:
              "Rotate it in the app's settings; accept both while deliveries that were signed before are repeated.",
          },
        ],
        rotation:
          "Rotate the app's token in its settings; the old one can be kept for a while, then ended.",
      },
      "medium",
    ),
  ],
  version: library.read({
    by: "path",
    example: "/crm/v3/objects/contacts",
    policy: "Number or date in the path; breaking changes are told in the changelog.",
  }),
  operations: [
    library.read(
      operation(
        "upsert-contacts",
        "create or update contacts by our id",
        "POST /crm/v3/objects/contacts/batch/upsert",
        "write",
        unique,
        "create, update, synchronise, register, contact, lead",
      ),
    ),
    library.read(
      operation(
        "upsert-companies",
        "create or update companies by our id",
        "POST /crm/v3/objects/companies/batch/upsert",
        "write",
        unique,
        "create, update, synchronise, company, account",
      ),
    ),
    library.read(
      operation(
        "upsert-deals",
        "create or update deals by our id",
        "POST /crm/v3/objects/deals/batch/upsert",
        "write",
        unique,
        "create, update, synchronise, deal, order",
      ),
    ),
    library.read(
      operation(
        "search-contacts",
        "search contacts",
        "POST /crm/v3/objects/contacts/search",
        "read",
        byNature,
        "search, list, read",
      ),
    ),
    library.read(
      operation(
        "create-contact",
        "create a contact",
        "POST /crm/v3/objects/contacts",
        "write",
        lookFirst("search by e-mail first; prefer the upsert"),
        "sign up",
      ),
    ),
    library.read(
      operation(
        "erase-contact",
        "erase a contact for good",
        "POST /crm/v3/objects/contacts/gdpr-delete",
        "delete",
        byNature,
        "erase, delete",
      ),
    ),
    about.read(
      operation(
        "read-usage",
        "read what is left of the day",
        "GET /account-info/v3/api-usage/daily/private-apps",
        "read",
        byNature,
        "monitor",
      ),
    ),
  ],
  limits: [
    raised.read({
      kind: "fixed-rate",
      what: "requests of one private app",
      value: 190,
      unit: "requests",
      window: 10,
      scope: "per private app and account",
      when: "Professional or Enterprise",
    }),
    raised.read({
      kind: "daily-formula",
      what: "requests of all private apps",
      base: 650_000,
      perLicence: 0,
      unit: "requests",
      window: 86_400,
      scope: "per account",
      when: "Professional",
    }),
    raised.read({
      kind: "daily-formula",
      what: "requests of all private apps",
      base: 1_000_000,
      perLicence: 0,
      unit: "requests",
      window: 86_400,
      scope: "per account",
      when: "Enterprise",
    }),
    usage.recalled({
      kind: "fixed-rate",
      what: "requests of one private app",
      value: 100,
      unit: "requests",
      window: 10,
      scope: "per private app and account",
      when: "Free or Starter",
    }),
    headers.read({
      kind: "header-only",
      what: "what is left",
      unit: "requests",
      scope: "per app",
      headers: [
        "X-HubSpot-RateLimit-Daily",
        "X-HubSpot-RateLimit-Daily-Remaining",
        "X-HubSpot-RateLimit-Secondly",
        "X-HubSpot-RateLimit-Secondly-Remaining",
      ],
    }),
  ],
  throttle: [
    usage.recalled({
      status: 429,
      code: "RATE_LIMITS",
      where: "errorType; policyName says DAILY or TEN_SECONDLY_ROLLING",
      wait: { by: "none" },
    }),
  ],
  errors: [
    usage.read({
      status: 401,
      class: "reauthenticate",
      means: "token refused; not by itself a reason for a new one: see expires_in",
    }),
    errors.recalled({ status: 403, class: "give-up", means: "scope is missing" }),
    errors.recalled({ status: 409, class: "fix", means: "exists already: update it by its id" }),
    errors.recalled({ status: 400, class: "fix", means: "property unknown or value not allowed" }),
    usage.recalled({
      status: 429,
      class: "retry",
      means: "ten-second window; the day's quota comes back at midnight of the account",
    }),
    errors.recalled({ status: 502, class: "retry", means: "fault there" }),
  ],
  timeouts: [usage.perhapsUnpublished("No time is named for CRM calls.")],
  clients: [
    library.read({
      ecosystem: "npm",
      package: "@hubspot/api-client",
      version: "13.5.0",
      retries: 0,
      note: "numberOfApiCallRetries turns on up to 6; its limiter allows 9 calls a second.",
    }),
  ],
  webhooks: {
    what: "changes of CRM records, several in a request as an array",
    scheme: signed.read({
      kind: "hmac",
      hash: "sha256",
      encoding: "base64",
      header: "X-HubSpot-Signature-v3",
      form: { is: "bare" },
      parts: ["method", "url", "body", "timestamp"],
      separator: "",
      timestampHeader: "X-HubSpot-Request-Timestamp",
      timestampUnit: "milliseconds",
      secret: { is: "text" },
    }),
    toleranceSeconds: signed.read(300),
    retries: hooks.recalled({
      attempts: 10,
      horizonSeconds: 86_400,
      schedule: "up to 10 times over 24 hours, spread",
    }),
    ackSeconds: hooks.recalled(5),
    ordering: hooks.recalled({ guaranteed: false, by: "occurredAt of each event" }),
    eventId: hooks.recalled({ in: "body", name: "eventId" }),
    events: hooks.recalled([
      { name: "contact.creation", means: "a contact was made" },
      { name: "contact.propertyChange", means: "a property changed" },
      { name: "contact.privacyDeletion", means: "a contact was erased" },
      { name: "deal.propertyChange", means: "a deal changed" },
    ]),
    reconcile: hooks.recalled("search by hs_lastmodifieddate since the last run"),
  },
  sandbox: about.recalled({
    how: "developer test account, or a sandbox of an Enterprise account",
    limits: ["no plan's quota is raised in it"],
    testValues: [],
  }),
  prices: [
    usage.recalled({ per: "call within the quota", amount: 0, currency: "USD", region: "all" }),
  ],
  regions: about.recalled(
    "European Union, United States, Canada or Australia, chosen when the account is made.",
  ),
  agreement: about.recalled({
    name: "Data Processing Agreement",
    url: "https://legal.hubspot.com/dpa",
  }),
  statusPage: about.recalled("https://status.hubspot.com"),
  exits: [
    {
      to: "Salesforce, Microsoft Dynamics 365",
      how: "A port of contact, company and deal by our ids; lists and workflows are built again.",
    },
  ],
});
