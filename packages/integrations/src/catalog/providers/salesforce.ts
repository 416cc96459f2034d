import { citing, unknown } from "../fact.ts";
import { byKey, byNature, lookFirst, operation } from "../operation.ts";
import { firstMatch } from "../practices/found-by.ts";
import { provider } from "../provider-facts.ts";
import { readOn } from "./read-on.ts";

const limits = citing(
  "API request limits and allocations",
  "https://developer.salesforce.com/docs/atlas.en-us.salesforce_app_limits_cheatsheet.meta/salesforce_app_limits_cheatsheet/salesforce_app_limits_platform_api.htm",
  "2026-08-13",
);
const rest = citing(
  "REST API developer guide",
  "https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/intro_rest.htm",
  readOn,
);
const sign = citing(
  "OAuth 2.0 JWT bearer flow",
  "https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_jwt_flow.htm",
  readOn,
);
const events = citing(
  "Pub/Sub API",
  "https://developer.salesforce.com/docs/platform/pub-sub-api/overview",
  readOn,
);
const trust = citing("Salesforce Trust", "https://trust.salesforce.com", readOn);

const library = citing(
  "jsforce 3.10.16, source",
  "https://www.npmjs.com/package/jsforce/v/3.10.16",
  readOn,
);

const codes = citing(
  "Status codes and error responses",
  "https://developer.salesforce.com/docs/platform/api-rest/guide/errorcodes.md",
  readOn,
);

const listed = citing(
  "Salesforce error codes, as listed",
  "https://raw.githubusercontent.com/api-evangelist/salesforce/refs/heads/main/errors/salesforce-error-codes.yml",
  "2026-06-20",
);

export const salesforce = provider({
  id: "salesforce",
  name: "Salesforce",
  aliases: ["Salesforce CRM", "Sales Cloud", "SFDC"],
  technologies: ["salesforce"],
  category: "crm",
  generic: false,
  protocol: "rest",
  endpoint: rest.recalled({
    live: "https://{my-domain}.my.salesforce.com",
    sandbox: "https://{my-domain}--{sandbox}.sandbox.my.salesforce.com",
    variables: { "my-domain": "the organisation's own domain", sandbox: "name of the sandbox" },
  }),
  authentication: [
    sign.recalled({
      type: "oauth2-jwt-bearer",
      sent: "JWT signed with our key to /services/oauth2/token, then Authorization: Bearer {token}",
      scopes: [{ scope: "api", for: "read and write records as an integration user" }],
      secrets: [
        { name: "SALESFORCE_CLIENT_ID", what: "consumer key of the connected app" },
        { name: "SALESFORCE_PRIVATE_KEY", what: "private key whose certificate the app knows" },
      ],
      rotation:
        "Add the new certificate to the app before the old one ends; sign with the new key; remove the old.",
    }),
    sign.recalled({
      type: "oauth2-client-credentials",
      sent: "client id and secret to /services/oauth2/token, then Authorization: Bearer {token}",
      scopes: [{ scope: "api", for: "read and write records as the app's run-as user" }],
      secrets: [
        {
          name: "SALESFORCE_CLIENT_SECRET",
          what: "consumer secret of the connected app; its consumer key is configuration",
        },
      ],
      rotation: "A new secret is staged beside the old one and takes its place once it is applied.",
    }),
  ],
  version: rest.recalled({
    by: "path",
    example: "/services/data/v{number}.0/",
    policy: "Three versions a year; each is kept for at least three years.",
  }),
  operations: [
    unknown(
      "Which of its objects is which thing of ours, which external-id field holds our id, and which of its fields are mandatory (LastName of Contact and Lead, Company of Lead)?",
    ),
    library.read(
      operation(
        "upsert-record",
        "create or update a record by our id",
        "PATCH /services/data/v{version}/sobjects/{object}/{external-field}/{our-id}",
        "write",
        byKey("an external-id field that holds our id"),
        "create, update, synchronise, register, contact, lead, account",
      ),
    ),
    rest.recalled(
      operation(
        "query",
        "read records",
        "GET /services/data/v{version}/query?q={soql}",
        "read",
        byNature,
        "read, list, search, synchronise",
      ),
    ),
    library.read(
      operation(
        "create-record",
        "create a record",
        "POST /services/data/v{version}/sobjects/{object}",
        "write",
        lookFirst("query by our id before repeating; prefer the upsert"),
        "log, note, task",
      ),
    ),
    limits.read(
      operation(
        "composite",
        "up to 25 calls in one",
        "POST /services/data/v{version}/composite",
        "write",
        byKey("the external ids inside"),
        "synchronise, import",
      ),
    ),
    limits.read(
      operation(
        "bulk-ingest",
        "load above some 2,000 records",
        "POST /services/data/v{version}/jobs/ingest",
        "write",
        byKey("the external-id field of the job"),
        "import, migrate, export",
      ),
    ),
    rest.recalled(
      operation(
        "read-limits",
        "read what is left of the quotas",
        "GET /services/data/v{version}/limits",
        "read",
        byNature,
        "monitor",
      ),
    ),
  ],
  limits: [
    limits.read({
      kind: "daily-formula",
      what: "API calls",
      base: 100_000,
      perLicence: 1_000,
      licence: "user licence",
      unit: "requests",
      window: 86_400,
      scope: "per organisation, rolling",
      when: "Enterprise or Professional Edition",
    }),
    limits.read({
      kind: "daily-formula",
      what: "API calls",
      base: 100_000,
      perLicence: 5_000,
      licence: "user licence",
      unit: "requests",
      window: 86_400,
      scope: "per organisation, rolling",
      when: "Unlimited or Performance Edition",
    }),
    limits.read({
      kind: "daily-formula",
      what: "API calls",
      base: 15_000,
      perLicence: 0,
      unit: "requests",
      window: 86_400,
      scope: "per organisation, rolling",
      when: "Developer Edition",
    }),
    limits.read({
      kind: "concurrency",
      what: "long calls",
      value: 25,
      unit: "concurrent requests",
      longerThan: 20,
      scope: "per organisation",
      when: "production and sandboxes",
    }),
    limits.read({
      kind: "concurrency",
      what: "long calls",
      value: 5,
      unit: "concurrent requests",
      longerThan: 20,
      scope: "per organisation",
      when: "Developer Edition and trials",
    }),
    limits.read({
      kind: "size",
      what: "address and headers together",
      value: 16_384,
      unit: "bytes",
      scope: "per request",
    }),
  ],
  throttle: [
    limits.read({
      status: 403,
      code: "REQUEST_LIMIT_EXCEEDED",
      where: "[].errorCode",
      wait: { by: "none" },
      note: "Sforce-Limit-Info tells use and quota in each answer.",
    }),
  ],
  errors: [
    codes.read({
      status: 300,
      class: "fix",
      means: "the external id fits several records: none was changed",
    }),
    listed.read(
      {
        status: 401,
        code: "INVALID_SESSION_ID",
        class: "reauthenticate",
        means: "token ended",
      },
      "medium",
    ),
    limits.read({
      status: 403,
      code: "REQUEST_LIMIT_EXCEEDED",
      class: "give-up",
      means: "daily quota is used: wait for the window",
    }),
    rest.recalled({
      status: 400,
      code: "DUPLICATES_DETECTED",
      class: "ask-user",
      means: "a duplicate rule refuses it",
    }),
    rest.recalled({
      status: 400,
      code: "REQUIRED_FIELD_MISSING",
      class: "fix",
      means: "field is missing",
    }),
    rest.recalled({
      status: 400,
      code: "UNABLE_TO_LOCK_ROW",
      class: "retry",
      means: "somebody else changes the record",
    }),
    rest.recalled({ status: 503, class: "retry", means: "maintenance or overload" }),
  ],
  timeouts: [limits.read({ seconds: 600, of: "the server ends a request" })],
  clients: [],
  webhooks: {
    what: "change data capture and platform events, which a subscriber fetches through the Pub/Sub API (gRPC)",
    scheme: events.recalled({
      kind: "none",
      instead:
        "We open the stream with an OAuth token; outbound messages (SOAP) are told by their organisation id and by mutual TLS.",
    }),
    toleranceSeconds: events.perhapsUnpublished("No signed time: the stream is ours."),
    retries: events.recalled({
      horizonSeconds: 259_200,
      schedule: "events are kept for 72 hours and read again from a replay id",
    }),
    ackSeconds: events.perhapsUnpublished(
      "No answer is awaited: the replay id that we keep says how far we are.",
    ),
    ordering: events.recalled({ guaranteed: true, by: "replay id, within one channel" }),
    eventId: events.recalled({ in: "body", name: "replayId" }),
    events: events.recalled([
      { name: "AccountChangeEvent", means: "an account changed" },
      { name: "ContactChangeEvent", means: "a contact changed" },
      { name: "LeadChangeEvent", means: "a lead changed" },
    ]),
    reconcile: rest.recalled("query by SystemModstamp since the last run"),
  },
  practices: [...firstMatch],
  sandbox: limits.read({
    how: "sandbox of the organisation or a Developer Edition organisation",
    limits: ["Developer Edition: 15,000 calls a day", "full sandbox: 5,000,000 calls a day"],
    testValues: [],
  }),
  prices: [
    trust.recalled({ per: "call within the quota", amount: 0, currency: "USD", region: "all" }),
  ],
  regions: trust.recalled(
    "Chosen with the organisation's instance; Hyperforce offers several countries.",
  ),
  agreement: trust.recalled({
    name: "Data Processing Addendum",
    url: "https://www.salesforce.com/company/legal/agreements/",
  }),
  statusPage: trust.recalled("https://status.salesforce.com"),
  exits: [
    {
      to: "HubSpot, Microsoft Dynamics 365",
      how: "A port of contact, account and deal by our ids; a full export through the Bulk API.",
    },
  ],
});
