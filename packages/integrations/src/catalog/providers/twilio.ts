import { citing, unknown } from "../fact.ts";
import { byNature, lookFirst, operation } from "../operation.ts";
import { foundText } from "../practices/found-by.ts";
import { provider } from "../provider-facts.ts";
import { readOn } from "./read-on.ts";

const busy = citing("Error 20429", "https://www.twilio.com/docs/api/errors/20429", readOn);
const queue = citing("Error 30001", "https://www.twilio.com/docs/api/errors/30001", readOn);
const overflow = citing("Error 21611", "https://www.twilio.com/docs/api/errors/21611.md", readOn);
const library = citing(
  "twilio 6.3.1, source",
  "https://www.npmjs.com/package/twilio/v/6.3.1",
  readOn,
);
const testing = citing("Test credentials", "https://twilio.com/docs/iam/test-credentials", readOn);
const overrides = citing(
  "Webhooks: connection overrides",
  "https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides",
  readOn,
);
const about = citing("Twilio documentation", "https://www.twilio.com/docs", readOn);
const pricing = citing(
  "Twilio API pricing, as read from its pages",
  "https://raw.githubusercontent.com/api-evangelist/posts/main/_posts/2026-11-12-twilio-api-pricing-what-a-text-message-costs-and-what-gets-added.md",
  "2026-11-09",
);

const sms = "POST /2010-04-01/Accounts/{AccountSid}/Messages.json";

const handset = citing("Error 30003", "https://www.twilio.com/docs/api/errors/30003.md", readOn);

const wiki = citing(
  "Twilio errors, as a client library lists them",
  "https://github.com/TundraSoft/tundra-connect/wiki/Twilio-Errors",
  readOn,
);

export const twilio = provider({
  id: "twilio",
  name: "Twilio",
  aliases: ["Twilio SMS", "Twilio Messaging"],
  technologies: ["twilio"],
  category: "sms",
  generic: false,
  protocol: "rest",
  endpoint: library.read({ live: "https://api.twilio.com" }),
  authentication: [
    about.recalled({
      type: "basic",
      sent: "Authorization: Basic {API key SID}:{API key secret}",
      scopes: [
        { scope: "restricted API key: messages create and read", for: "send and reconcile" },
      ],
      secrets: [
        { name: "TWILIO_ACCOUNT_SID", what: "id of the account or subaccount" },
        { name: "TWILIO_API_KEY", what: "SID of the key" },
        { name: "TWILIO_API_SECRET", what: "secret of the key" },
        {
          name: "TWILIO_AUTH_TOKEN",
          what: "token that signs webhooks",
          rotation: "Make a secondary auth token, accept signatures of both, then promote it.",
        },
      ],
      rotation:
        "API key: make a second one, then delete the first. Auth token: make a secondary one, accept signatures of both, promote it.",
    }),
  ],
  version: about.recalled({
    by: "path",
    example: "/2010-04-01/",
    policy: "The date in the path has stood since 2010.",
  }),
  operations: [
    testing.read(
      operation(
        "send-sms",
        "send a text message",
        sms,
        "message",
        lookFirst(
          "after a time-out list messages to the receiver of that day and compare the text; a 429 was never processed and is safe to repeat",
        ),
        "text, notify, verify, remind, alert, send",
      ),
    ),
    library.read(
      operation(
        "read-message",
        "read a message's state",
        "GET /2010-04-01/Accounts/{AccountSid}/Messages/{Sid}.json",
        "read",
        byNature,
        "reconcile",
      ),
    ),
    library.read(
      operation(
        "list-messages",
        "list messages by receiver and day",
        "GET /2010-04-01/Accounts/{AccountSid}/Messages.json?To={to}&DateSent={day}",
        "read",
        byNature,
        "reconcile",
      ),
    ),
  ],
  limits: [
    overflow.read({
      kind: "per-sender",
      what: "segments from a long code",
      sender: "US long code",
      value: 1,
      unit: "messages",
      window: 1,
      queueSeconds: 36_000,
      scope: "per number",
    }),
    overflow.read({
      kind: "per-sender",
      what: "segments from a short code",
      sender: "US short code, at least",
      value: 100,
      unit: "messages",
      window: 1,
      queueSeconds: 36_000,
      scope: "per code",
    }),
    unknown(
      "Which sender is bought for which country (in the United States a long code needs a brand and campaign of A2P 10DLC, whose trust score sets its rate by carrier), and is it registered?",
    ),
    busy.read({
      kind: "unpublished",
      what: "simultaneous requests",
      scope: "per account",
      adaptBy: "lower concurrency at 429; those requests were not processed",
    }),
  ],
  throttle: [
    busy.read({
      status: 429,
      code: "20429",
      where: "code",
      wait: { by: "none" },
      note: "Not processed, so safe to repeat.",
    }),
    overflow.read({
      code: "21611",
      where: "code",
      wait: { by: "none" },
      note: "More than 10 hours are queued for this number.",
    }),
  ],
  errors: [
    wiki.read(
      {
        status: 400,
        code: "21211",
        class: "ask-user",
        means: "receiver's number is not valid",
      },
      "medium",
    ),
    wiki.read(
      {
        status: 400,
        code: "21610",
        class: "give-up",
        means: "receiver has opted out (STOP)",
        quietly: "suppress",
      },
      "medium",
    ),
    wiki.read(
      {
        status: 400,
        code: "21608",
        class: "fix",
        means: "trial account: receiver is not proved",
      },
      "medium",
    ),
    queue.read({
      code: "30001",
      class: "retry",
      means: "queue ran over: more senders, or later",
      reported: true,
    }),
    handset.read({
      code: "30003",
      class: "retry",
      means: "handset cannot be reached",
      reported: true,
    }),
    about.recalled({
      code: "30007",
      class: "give-up",
      means: "filtered by the carrier",
      reported: true,
    }),
    busy.read({ status: 429, code: "20429", class: "retry", means: "too many at the same time" }),
    wiki.read(
      { status: 401, code: "20003", class: "give-up", means: "credentials refused" },
      "medium",
    ),
  ],
  timeouts: [
    queue.read({
      seconds: 36_000,
      of: "a message may wait in the queue; ValidityPeriod shortens it",
    }),
  ],
  clients: [
    library.read({
      ecosystem: "npm",
      package: "twilio",
      version: "6.3.1",
      retries: 0,
      timeoutSeconds: 30,
      note: "autoRetry turns on 3 repetitions after 429.",
    }),
  ],
  practices: [...foundText],
  webhooks: {
    what: "what becomes of a message, and messages that come in",
    told: "our send call sets StatusCallback on each message, with our id in the address; replies (STOP) are no such reports and need an endpoint of their own: until there is one an opt-out is learnt by 21610",
    scheme: library.read({
      kind: "hmac",
      hash: "sha1",
      encoding: "base64",
      header: "X-Twilio-Signature",
      form: { is: "bare" },
      parts: ["url", "sorted-form"],
      separator: "",
      secret: { is: "text" },
      url: "port-optional",
      bodyDigestParameter: "bodySHA256",
    }),
    toleranceSeconds: library.unpublished(
      "No time is sent, so a replay is told by the message's SID and state alone. A SharedKey (header X-Twilio-Webhooks-Signature-Settings) may ask for SHA-256.",
    ),
    retries: overrides.read({
      attempts: 2,
      horizonSeconds: 15,
      schedule:
        "one repetition where no connection comes about, within 15 s in all; #rc and #rp in the address ask for up to 5 and for other causes",
    }),
    ackSeconds: overrides.read(15),
    ordering: about.recalled({ guaranteed: false, by: "never go back from a final state" }),
    eventId: about.recalled({ in: "body", name: "MessageSid and MessageStatus" }),
    events: about.recalled([
      { name: "sent", means: "taken by the carrier" },
      { name: "delivered", means: "on the handset, as the carrier says" },
      { name: "undelivered", means: "not on the handset" },
      { name: "failed", means: "not sent" },
    ]),
    reconcile: about.recalled("read each message that has no final state after its validity"),
  },
  sandbox: testing.read(
    {
      how: "test credentials: messages, calls and numbers are checked, never sent or charged, and call no webhook",
      limits: ["messages, calls and incoming numbers only; the rest answers 403"],
      testValues: [
        { name: "From", value: "+15005550006", effect: "is valid" },
        { name: "To", value: "+15005550001", effect: "is invalid (21211)" },
        { name: "To", value: "+15005550009", effect: "cannot receive texts (21614)" },
        { name: "To", value: "+15005550004", effect: "has opted out (21610)" },
      ],
    },
    "medium",
  ),
  prices: [
    pricing.read({
      per: "text segment sent, without the carrier's fee",
      amount: 0.0083,
      currency: "USD",
      region: "United States",
    }),
  ],
  regions: about.recalled(
    "United States; Ireland or Australia for some products, chosen by address.",
  ),
  agreement: about.recalled({
    name: "Data Protection Addendum",
    url: "https://www.twilio.com/en-us/legal/data-protection-addendum",
  }),
  statusPage: about.recalled("https://status.twilio.com"),
  exits: [
    {
      to: "Vonage, Infobip, Amazon SNS",
      how: "A port of send and state; numbers are ported or bought anew, and campaigns registered again.",
    },
  ],
});
