import { citing } from "../fact.ts";
import { byNature, lookFirst, operation } from "../operation.ts";
import { provider } from "../provider-facts.ts";
import { snsScheme } from "./amazon-sns-scheme.ts";
import { readOn } from "./read-on.ts";

const quotas = citing(
  "Service quotas in Amazon SES",
  "https://docs.aws.amazon.com/ses/latest/dg/quotas.html",
  readOn,
);
const found = citing(
  "Service quotas in Amazon SES, and its errors",
  "https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html",
  "2026-08-13",
);
const library = citing(
  "@aws-sdk/client-sesv2 3.1176.0, source",
  "https://www.npmjs.com/package/@aws-sdk/client-sesv2/v/3.1176.0",
  readOn,
);
const sns = citing(
  "Amazon SNS message delivery retries",
  "https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html",
  readOn,
);
const repeats = citing(
  "Delivery policy of a subscription",
  "https://docs.aws.amazon.com/sns/latest/dg/SendMessageToHttp.retry.html",
  readOn,
);
const signing = citing(
  "Verifying the signatures of Amazon SNS messages",
  "https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html",
  readOn,
);
const guide = citing(
  "Amazon SES developer guide",
  "https://docs.aws.amazon.com/ses/latest/dg/Welcome.html",
  readOn,
);
const pricing = citing("Amazon SES pricing", "https://aws.amazon.com/ses/pricing/", readOn);

export const amazonSes = provider({
  id: "amazon-ses",
  name: "Amazon SES",
  aliases: ["AWS SES", "SES", "Amazon Simple Email Service", "Simple Email Service"],
  technologies: ["amazon-ses"],
  category: "e-mail",
  generic: false,
  protocol: "rest",
  endpoint: guide.recalled({
    live: "https://email.{region}.amazonaws.com",
    variables: { region: "AWS region whose quotas and identities count" },
  }),
  authentication: [
    guide.recalled({
      type: "signed-request",
      sent: "Signature version 4 from a role's temporary credentials",
      scopes: [
        { scope: "ses:SendEmail on the identity's ARN", for: "send", calls: ["send"] },
        {
          scope: "ses:DeleteSuppressedDestination",
          for: "erase",
          calls: ["delete-suppressed"],
        },
      ],
      secrets: [{ name: "AWS_ROLE_ARN", what: "role of the workload: no key is stored" }],
      rotation: "Temporary credentials of the role change by themselves.",
    }),
  ],
  version: library.read({
    by: "path",
    example: "/v2/email/outbound-emails",
    policy: "v2 of the API; v1 has the smaller message.",
  }),
  operations: [
    library.read(
      operation(
        "send",
        "send an e-mail",
        "POST /v2/email/outbound-emails",
        "message",
        lookFirst(
          "our outbox knows what was sent: after a time-out wait for an event with our id as a message tag, then send again",
        ),
        "e-mail, notify, invite, confirm, remind, reset, receipt",
      ),
    ),
    library.recalled(
      operation(
        "delete-suppressed",
        "take an address off the list of suppressed ones",
        "DELETE /v2/email/suppression/addresses/{EmailAddress}",
        "delete",
        byNature,
        "erase, delete, remove",
      ),
    ),
    library.read(
      operation(
        "read-account",
        "read the account's quotas and whether it may send",
        "GET /v2/email/account",
        "read",
        byNature,
        "monitor",
      ),
    ),
    library.read(
      operation(
        "list-suppressed",
        "list suppressed addresses",
        "GET /v2/email/suppression/addresses",
        "read",
        byNature,
        "reconcile",
      ),
      "medium",
    ),
  ],
  limits: [
    quotas.read({
      kind: "fixed-rate",
      what: "receivers a day",
      value: 200,
      unit: "recipients",
      window: 86_400,
      scope: "per account and region",
      when: "sandbox",
    }),
    quotas.read({
      kind: "fixed-rate",
      what: "receivers a second",
      value: 1,
      unit: "recipients",
      window: 1,
      scope: "per account and region",
      when: "sandbox",
    }),
    quotas.read({
      kind: "unpublished",
      what: "receivers a day and a second",
      scope: "per account and region, outside the sandbox",
      adaptBy: "read GET /v2/email/account when starting and pace by its MaxSendRate",
    }),
    quotas.read({
      kind: "size",
      what: "message after encoding",
      value: 40_000_000,
      unit: "bytes",
      scope: "per message, API v2 and SMTP",
    }),
  ],
  throttle: [
    found.read(
      {
        status: 429,
        code: "TooManyRequestsException",
        wait: { by: "none" },
        note: "No header tells the quota; LimitExceededException means the day's.",
      },
      "medium",
    ),
    library.read({ code: "LimitExceededException", wait: { by: "none" } }),
  ],
  errors: [
    library.read({
      code: "MessageRejected",
      class: "fix",
      means: "content refused, or address not proved while in the sandbox",
    }),
    library.read({
      code: "MailFromDomainNotVerifiedException",
      class: "give-up",
      means: "domain is not proved",
    }),
    library.read({
      code: "SendingPausedException",
      class: "give-up",
      means: "sending was paused: too many bounces or complaints",
    }),
    library.read({ code: "AccountSuspendedException", class: "give-up", means: "account is shut" }),
    library.read({
      code: "LimitExceededException",
      class: "give-up",
      means: "the day's quota is used: it passes by itself",
    }),
    library.read({ code: "TooManyRequestsException", class: "retry", means: "rate is passed" }),
    library.read({ code: "InternalServiceErrorException", class: "retry", means: "fault there" }),
  ],
  timeouts: [quotas.perhapsUnpublished("No time is named.")],
  clients: [
    library.recalled({
      ecosystem: "npm",
      package: "@aws-sdk/client-sesv2",
      version: "3.1176.0",
      retries: 2,
      note: "Three attempts as a standard: maxAttempts 1 where our layer repeats.",
    }),
  ],
  webhooks: {
    what: "bounces, complaints and deliveries, through an SNS topic (or EventBridge, without a webhook)",
    scheme: signing.read(snsScheme),
    toleranceSeconds: signing.unpublished(
      "The time is signed; no tolerance is named. Repetitions keep it, so at least as long as the delivery policy.",
    ),
    retries: repeats.read({
      attempts: 4,
      horizonSeconds: 3_600,
      schedule:
        "three repetitions 20 s apart as a standard; a policy may spread them over at most 3,600 s; then the dead-letter queue",
    }),
    ackSeconds: sns.recalled(15),
    ordering: sns.recalled({ guaranteed: false, by: "mail.timestamp and the event's own" }),
    eventId: signing.read({ in: "body", name: "MessageId" }),
    events: guide.recalled([
      { name: "Delivery", means: "taken by the receiver's server" },
      { name: "Bounce", means: "refused" },
      { name: "Complaint", means: "complained of" },
      { name: "Reject", means: "not sent: bad content" },
      { name: "DeliveryDelay", means: "late" },
    ]),
    reconcile: library.read("GET /v2/email/suppression/addresses since the last run", "medium"),
    handshake: signing.read(
      "A message of the type SubscriptionConfirmation is signed too; its SubscribeURL is opened once, after its topic is known to be ours.",
    ),
  },
  sandbox: quotas.recalled({
    how: "a new account is in the sandbox; the mailbox simulator answers without harm to the reputation",
    limits: ["200 receivers a day", "1 a second", "proved addresses only"],
    testValues: [
      { name: "receiver", value: "success@simulator.amazonses.com", effect: "is delivered" },
      { name: "receiver", value: "bounce@simulator.amazonses.com", effect: "bounces" },
      { name: "receiver", value: "complaint@simulator.amazonses.com", effect: "complains" },
      {
        name: "receiver",
        value: "suppressionlist@simulator.amazonses.com",
        effect: "is suppressed",
      },
    ],
  }),
  prices: [
    pricing.recalled({
      // By the provider's price file of 2026-07-22, as the cost of plans has it.
      per: "1,000 e-mails sent, Essentials plan",
      amount: 0.16,
      currency: "USD",
      region: "AWS regions",
    }),
  ],
  regions: quotas.read("Quotas, identities and data are each region's own."),
  agreement: guide.recalled({ name: "AWS Data Processing Addendum, part of the service terms" }),
  statusPage: guide.recalled("https://health.aws.amazon.com/health/status"),
  exits: [
    {
      to: "SendGrid, Postmark",
      how: "A port of send; templates kept in our repository; SPF, DKIM and the warm-up of the address anew; suppressions exported.",
    },
  ],
});
