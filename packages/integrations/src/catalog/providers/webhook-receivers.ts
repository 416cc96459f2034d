import { citing } from "../fact.ts";
import { byHeader, operation } from "../operation.ts";
import { practice } from "../practice.ts";
import { provider } from "../provider-facts.ts";
import { readOn } from "./read-on.ts";

const standard = citing(
  "Standard Webhooks",
  "https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md",
  readOn,
);
const forgery = citing(
  "OWASP: preventing server-side request forgery",
  "https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html",
  readOn,
);

/** Addresses that others registered with us: who is behind each, nobody knows beforehand. */
export const webhookReceivers = provider({
  id: "webhook-receivers",
  name: "Webhook receivers",
  aliases: ["webhook receiver"],
  technologies: [],
  category: "receiver",
  generic: false,
  protocol: "rest",
  endpoint: standard.recalled({
    live: "https://{registered-address}",
    variables: { "registered-address": "as its receiver gave it" },
  }),
  authentication: [
    standard.recalled({
      type: "signed-request",
      sent: "webhook-id, webhook-timestamp, webhook-signature: v1,{base64 of HMAC-SHA256}",
      scopes: [],
      secrets: [
        {
          name: "RECEIVER_SECRETS_KEY",
          what: "key that the secrets of receivers are encrypted with: each is made here, shown once and signs only for its own receiver",
        },
      ],
      rotation:
        "A receiver's: both sign for 24 h. The key: rows are encrypted anew with the next one, which is named in each.",
    }),
  ],
  version: standard.recalled({
    by: "none",
    policy:
      "The kind of event is its version: what changes so that old readers fail gets a new kind.",
  }),
  operations: [
    standard.recalled(
      operation(
        "deliver",
        "deliver an event",
        "POST {registered-address}",
        "message",
        byHeader("webhook-id"),
        "deliver, call, tell, notify",
      ),
    ),
  ],
  limits: [
    standard.recalled({
      kind: "size",
      what: "body, as it is sent",
      value: 20_000,
      unit: "bytes",
      scope: "per event; things by id alone stay far below",
    }),
  ],
  throttle: [
    standard.recalled({
      status: 429,
      wait: {
        by: "header",
        header: "Retry-After",
        as: "seconds, where it is later than the next try",
      },
    }),
  ],
  errors: [
    standard.recalled({
      status: 410,
      class: "give-up",
      means: "its receiver wants no more",
      quietly: "suppress",
    }),
  ],
  timeouts: [standard.recalled({ seconds: 15, of: "we wait for an answer" })],
  clients: [],
  practices: [
    standard.recalled(
      practice(
        "change",
        "signed",
        "Over webhook-id, webhook-timestamp and the bytes of the body, at each try anew with the time of the try; two signatures while a secret is replaced.",
      ),
    ),
    forgery.recalled(
      practice(
        "change",
        "where it may lead",
        "HTTPS on port 443; the name is resolved, each address held against private, loopback, link-local, metadata and our own ranges, and that address is called; no redirect; answers are cut off at 4 kB and shown to nobody else.",
      ),
    ),
    standard.recalled(
      practice(
        "change",
        "one for all",
        "At most 2 calls at once to one host, so that a slow receiver holds up its own events alone.",
      ),
    ),
    standard.recalled(
      practice(
        "change",
        "given up",
        "What failed to the end stays with its last answer; who registered it sees it and has one, or all since a time, sent again under the same webhook-id.",
      ),
    ),
  ],
  sandbox: standard.recalled({
    how: "a receiver in the tests, which answers as told; a test event to one's own address when it is registered",
    limits: [],
    testValues: [],
  }),
  prices: [
    standard.recalled({
      per: "call: what leaves the network is paid to whoever runs it",
      amount: 0,
      currency: "USD",
      region: "all",
    }),
  ],
  regions: standard.perhapsUnpublished(
    "Wherever a receiver stands: events name things by their id alone.",
  ),
  agreement: standard.perhapsUnpublished(
    "Between whoever registered the address and whoever runs what answers there.",
  ),
  statusPage: standard.perhapsUnpublished(
    "Each has its own; what fails is seen in its deliveries.",
  ),
  exits: [
    {
      to: "Svix, Hookdeck",
      how: "They take events by one call and keep receivers, secrets and tries; the form of Standard Webhooks stays.",
    },
  ],
});
