import { citing, unknown } from "../fact.ts";
import { byNature, lookFirst, operation } from "../operation.ts";
import { provider } from "../provider-facts.ts";
import { readOn } from "./read-on.ts";

const overview = citing(
  "API overview",
  "https://mailgun.redocly.app/docs/mailgun/api-reference/api-overview",
  readOn,
);
const keys = citing(
  "Authentication",
  "https://documentation.mailgun.com/docs/mailgun/api-reference/authentication/",
  readOn,
);
const proof = citing(
  "Securing webhooks",
  "https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks",
  readOn,
);
const repeats = citing(
  "Automatic retries of webhooks",
  "https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhook-retries",
  readOn,
);
const testing = citing(
  "Sending in test mode",
  "https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/test-mode.md",
  readOn,
);
const batches = citing(
  "mailgun-ruby, BatchMessage",
  "https://www.rubydoc.info/gems/mailgun-ruby/Mailgun/BatchMessage",
  readOn,
);
const about = citing("Documentation", "https://documentation.mailgun.com", readOn);

export const mailgun = provider({
  id: "mailgun",
  name: "Mailgun",
  aliases: ["Sinch Mailgun"],
  technologies: ["mailgun"],
  category: "e-mail",
  generic: false,
  protocol: "rest",
  endpoint: overview.read({ live: "https://api.mailgun.net" }),
  authentication: [
    keys.read({
      type: "basic",
      sent: "Authorization: Basic api:{key}",
      scopes: [{ scope: "sending key of the domain: POST /messages alone", for: "send" }],
      secrets: [
        {
          name: "MAILGUN_SENDING_KEY",
          what: "sending key of the domain, shown once, one for each environment",
        },
        {
          name: "MAILGUN_WEBHOOK_SIGNING_KEY",
          what: "key of the account that signs webhooks",
          rotation:
            "Ask whether the old one stays valid for a while: one key signs for the account.",
        },
      ],
      rotation: "A domain has several sending keys: add one, deploy it, delete the first.",
    }),
  ],
  version: overview.read({
    by: "path",
    example: "/v3/{domain}/messages",
    policy: "The version stands in the address, and differs by operation.",
  }),
  operations: [
    overview.recalled(
      operation(
        "send",
        "send an e-mail",
        "POST /v3/{domain}/messages",
        "message",
        lookFirst(
          "our outbox knows what was sent: after a time-out look for an event with our id in its variables, then send again",
        ),
        "e-mail, notify, invite, confirm, remind, reset, receipt",
      ),
    ),
    about.recalled(
      operation(
        "list-events",
        "list what became of messages",
        "GET /v3/{domain}/events",
        "read",
        byNature,
        "reconcile",
      ),
    ),
  ],
  limits: [
    overview.unpublished("Read the limit from the headers of a 429, and send more slowly."),
    batches.read({
      kind: "size",
      what: "receivers of one request",
      value: 1_000,
      unit: "recipients",
      scope: "per request",
    }),
  ],
  throttle: [
    overview.read({
      status: 429,
      wait: { by: "none" },
      note: "Its headers say when to try again; which ones is not named.",
    }),
  ],
  errors: [
    overview.read({ status: 400, class: "fix", means: "address, template or content is wrong" }),
    overview.read({ status: 401, class: "give-up", means: "key wrong or missing" }),
    overview.read({ status: 403, class: "give-up", means: "the key has no right to it" }),
    overview.read({
      status: 404,
      class: "fix",
      means: "domain not known in that region, or not there yet",
    }),
    overview.read({ status: 429, class: "retry", means: "too fast" }),
    overview.read({ status: 500, class: "retry", means: "fault there" }),
  ],
  timeouts: [unknown("How long may Mailgun take until it has queued a message?")],
  clients: [],
  webhooks: {
    what: "what became of each message",
    scheme: proof.read({
      kind: "hmac-fields",
      hash: "sha256",
      encoding: "hex",
      object: "signature",
      fields: ["timestamp", "token"],
      signatureField: "signature",
      timestampField: "timestamp",
    }),
    toleranceSeconds: proof.unpublished(
      "The time is signed and no tolerance is named; the token is new for each event and tells a repeat.",
    ),
    retries: repeats.read({
      horizonSeconds: 28_800,
      schedule:
        "after 5, 10 and 15 minutes, 1, 2 and 4 hours, for 8 hours; never after 200, or 406 for refused",
    }),
    ackSeconds: repeats.unpublished("Answer 200; no number is named."),
    ordering: about.recalled({ guaranteed: false, by: "timestamp of each event" }),
    eventId: about.recalled({ in: "body", name: "event-data.id" }),
    events: about.recalled([
      { name: "accepted", means: "taken" },
      { name: "delivered", means: "taken by the receiver's server" },
      { name: "failed", means: "refused, for now or for good by its severity" },
      { name: "complained", means: "complained of" },
      { name: "unsubscribed", means: "wants no more" },
    ]),
    reconcile: about.recalled("GET /v3/{domain}/events since the last run"),
  },
  sandbox: testing.read({
    how: "o:testmode=yes on a message: it is taken and not sent",
    limits: ["messages in test mode are charged"],
    testValues: [],
  }),
  prices: [unknown("How many messages a month are sent, and what does the plan for them cost?")],
  regions: overview.read(
    "United States (https://api.mailgun.net) or European Union (https://api.eu.mailgun.net), chosen with the domain.",
  ),
  agreement: about.recalled({
    name: "Data Processing Agreement",
    url: "https://www.mailgun.com/legal/dpa/",
  }),
  statusPage: about.recalled("https://status.mailgun.com"),
  exits: [
    {
      to: "Amazon SES, Postmark, SendGrid",
      how: "A port of send; templates kept in our repository; SPF, DKIM and the warm-up of the address anew; suppressions exported.",
    },
  ],
});
