import { citing, unknown } from "../fact.ts";
import { byNature, lookFirst, operation } from "../operation.ts";
import { foundMail } from "../practices/found-by.ts";
import { provider } from "../provider-facts.ts";
import { readOn } from "./read-on.ts";

const rates = citing(
  "SendGrid v3 rate limits",
  "https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/rate-limits",
  "2026-08-13",
);
const send = citing(
  "Mail Send API overview",
  "https://www.twilio.com/docs/sendgrid/api-reference/mail-send.md",
  readOn,
);
const test = citing(
  "sendgrid-nodejs, test of the event webhook",
  "https://github.com/sendgrid/sendgrid-nodejs/blob/main/packages/eventwebhook/src/eventwebhook.spec.js",
  readOn,
);
const events = citing(
  "Event webhook reference",
  "https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event",
  readOn,
);
const old = citing(
  "Changelog: limits on v2 endpoints",
  "https://twilio.com/en-us/changelog/imposing-rate-limits-on-some-sendgrid-v2-api-endpoints",
  "2019-10-10",
);
const library = citing(
  "@sendgrid/client 8.1.6, source",
  "https://www.npmjs.com/package/@sendgrid/client/v/8.1.6",
  readOn,
);
const about = citing("SendGrid", "https://sendgrid.com", readOn);

const mail = citing(
  "@sendgrid/mail 8.1.6, source",
  "https://www.npmjs.com/package/@sendgrid/mail/v/8.1.6",
  readOn,
);

const bounds = citing(
  "Mail Send limitations",
  "https://docs.sendgrid.com/api-reference/mail-send/limitations",
  readOn,
);

const codes = citing(
  "Mail Send errors",
  "https://sendgrid.com/docs/API_Reference/Web_API_v3/Mail/errors.html",
  readOn,
);

const support = citing(
  "4XX API errors",
  "https://support.sendgrid.com/hc/en-us/articles/18322114821403-4XX-API-Errors-and-Troubleshooting-Suggestions",
  readOn,
);

export const sendgrid = provider({
  id: "sendgrid",
  name: "SendGrid",
  aliases: ["Twilio SendGrid", "Send Grid"],
  technologies: ["sendgrid"],
  category: "e-mail",
  generic: false,
  protocol: "rest",
  endpoint: send.read({ live: "https://api.sendgrid.com", variables: {} }),
  authentication: [
    send.read({
      type: "bearer-key",
      sent: "Authorization: Bearer {key}",
      scopes: [
        { scope: "mail.send", for: "send" },
        { scope: "suppression.read", for: "reconcile bounces" },
      ],
      secrets: [
        { name: "SENDGRID_API_KEY", what: "restricted key (SG.…), one for each environment" },
        {
          name: "SENDGRID_WEBHOOK_PUBLIC_KEY",
          what: "public key of the signed event webhook: no secret, but configuration",
          rotation:
            "Turning the signature off and on makes a new key pair: accept both keys until the old one is no longer seen.",
        },
      ],
      rotation: "Make a second key with the same scopes, deploy it, delete the first.",
    }),
  ],
  version: send.read(
    { by: "path", example: "/v3/mail/send", policy: "v3 has stood since 2015." },
    "medium",
  ),
  operations: [
    mail.read(
      operation(
        "send",
        "send an e-mail",
        "POST /v3/mail/send",
        "message",
        lookFirst(
          "our outbox knows what was sent: after a time-out wait for an event with our id in custom_args, then send again",
        ),
        "e-mail, notify, invite, confirm, remind, reset, receipt",
      ),
    ),
    about.recalled(
      operation(
        "list-bounces",
        "list bounces",
        "GET /v3/suppression/bounces",
        "read",
        byNature,
        "reconcile",
      ),
    ),
    about.recalled(
      operation(
        "drop-bounce",
        "take an address off the bounces",
        "DELETE /v3/suppression/bounces/{email}",
        "delete",
        byNature,
        "correct",
      ),
    ),
  ],
  limits: [
    rates.read({
      kind: "header-only",
      what: "requests of each endpoint",
      unit: "requests",
      scope: "per endpoint and account",
      headers: ["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"],
    }),
    old.read({
      kind: "fixed-rate",
      what: "some v2 endpoints, not sending",
      value: 600,
      unit: "requests",
      window: 60,
      scope: "per user",
      when: "v2, not to be used",
    }),
    bounds.read({
      kind: "size",
      what: "receivers of one request",
      value: 1_000,
      unit: "recipients",
      scope: "per request",
    }),
    bounds.read({
      kind: "size",
      what: "message with attachments",
      value: 30_000_000,
      unit: "bytes",
      scope: "per message",
    }),
  ],
  throttle: [
    rates.read({
      status: 429,
      wait: { by: "header", header: "X-RateLimit-Reset", as: "seconds since 1970" },
    }),
  ],
  errors: [
    codes.read({ status: 400, class: "fix", means: "address, template or content is wrong" }),
    support.read({
      status: 401,
      class: "give-up",
      means: "key wrong or revoked, or the plan's credits are used",
    }),
    codes.read({
      status: 403,
      class: "give-up",
      means: "sender is not proved, or scope is missing",
    }),
    codes.read({ status: 413, class: "fix", means: "message is too big" }),
    rates.read({ status: 429, class: "retry", means: "wait for the reset" }),
    codes.read({ status: 500, class: "retry", means: "fault there" }),
  ],
  timeouts: [
    send.perhapsUnpublished("Answers 202 as soon as it has the message; no time is named."),
  ],
  clients: [
    library.read(
      {
        ecosystem: "npm",
        package: "@sendgrid/client",
        version: "8.1.6",
        retries: 0,
        note: "setTimeout sets a time-out; none is set by itself.",
      },
      "medium",
    ),
  ],
  practices: [...foundMail],
  webhooks: {
    what: "what became of each message, several in a request as an array",
    told: "the event webhook of the account, set up at deployment with its signature on",
    scheme: test.read({
      kind: "ecdsa",
      curve: "P-256",
      header: "X-Twilio-Email-Event-Webhook-Signature",
      parts: ["timestamp", "body"],
      separator: "",
      timestampHeader: "X-Twilio-Email-Event-Webhook-Timestamp",
      timestampUnit: "seconds",
    }),
    toleranceSeconds: events.perhapsUnpublished(
      "The time is signed but no tolerance is named: take the spread of repetitions into account.",
    ),
    retries: events.recalled({
      horizonSeconds: 86_400,
      schedule: "growing waits for up to 24 hours",
    }),
    ackSeconds: events.perhapsUnpublished("Answer 2xx; no number is named."),
    ordering: events.recalled({ guaranteed: false, by: "timestamp of each event" }),
    eventId: events.read({ in: "body", name: "sg_event_id" }),
    events: events.recalled([
      { name: "processed", means: "taken" },
      { name: "delivered", means: "taken by the receiver's server" },
      { name: "bounce", means: "type bounce: refused for good; type blocked: for now" },
      { name: "deferred", means: "refused for now" },
      { name: "dropped", means: "not sent: suppressed" },
      { name: "spamreport", means: "complained of" },
      { name: "unsubscribe", means: "wants no more" },
      { name: "group_unsubscribe", means: "wants no more of one kind" },
    ]),
    reconcile: events.recalled(
      "GET /v3/suppression/bounces, /spam_reports, /unsubscribes and /blocks, each with start_time of the last run",
    ),
  },
  sandbox: codes.read({
    how: "mail_settings.sandbox_mode.enable: a valid request is answered by 200 instead of 202, nothing is sent",
    limits: ["no events in it"],
    testValues: [],
  }),
  prices: [unknown("How many messages a month are sent, and what does the plan for them cost?")],
  regions: send.read(
    "Global (https://api.sendgrid.com) or, for subusers there, the European Union (https://api.eu.sendgrid.com).",
  ),
  agreement: about.recalled({
    name: "Twilio Data Protection Addendum",
    url: "https://www.twilio.com/en-us/legal/data-protection-addendum",
  }),
  statusPage: about.recalled("https://status.sendgrid.com"),
  exits: [
    {
      to: "Amazon SES, Postmark, Mailgun",
      how: "A port of send; templates kept in our repository; SPF, DKIM and the warm-up of the address anew; suppressions exported.",
    },
  ],
});
