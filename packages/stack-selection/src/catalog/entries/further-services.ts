import type { Entry } from "../schema.ts";
import { type NamedRow, onRequest } from "./on-request.ts";

const rented = { account: true, licence: "proprietary" } as const;

/** Services behind an account, beside those that are compared. */
export const furtherServices: readonly Entry[] = [
  ...onRequest(
    "email",
    "service",
    [
      ["resend", "Resend", "e-mail delivery", { exact: true, since: 2023 }],
      ["brevo", "Brevo", "e-mail delivery", { aliases: ["Sendinblue"], since: 2012 }],
      [
        "mailchimp",
        "Mailchimp",
        "newsletters and e-mail delivery",
        { aliases: ["Mandrill", "Mailchimp Transactional"], since: 2001 },
      ],
      ["sparkpost", "SparkPost", "e-mail delivery"],
      ["mailjet", "Mailjet", "e-mail delivery", { since: 2010 }],
      ["mailersend", "MailerSend", "e-mail delivery"],
      [
        "azure-communication-email",
        "Azure Communication Services",
        "e-mail and text messages",
        { cloud: "azure", since: 2021 },
      ],
    ],
    {
      ...rented,
      external: "e-mail delivery",
      fits: {
        "transactional-mail": [0.9, "events per message"],
        "no-further-processor": [
          0.4,
          "one company more, with an agreement and an erasure of its own",
        ],
      },
    },
  ),
  ...onRequest("email", "library", [
    [
      "nodemailer",
      "Nodemailer",
      "sends mail through a server",
      {
        licence: "MIT-0",
        languages: ["typescript", "javascript"],
        fits: {
          "transactional-mail": [0.3, "no events; a mail server is needed"],
          "no-further-processor": [0.7, "by whose server the mail goes"],
        },
      },
    ],
  ]),
  ...onRequest(
    "sms",
    "service",
    [
      [
        "messagebird",
        "Bird",
        "text messages",
        { aliases: ["MessageBird"], exact: true, since: 2011 },
      ],
      ["plivo", "Plivo", "text messages", { since: 2011 }],
      ["sinch", "Sinch", "text messages", { since: 2008 }],
      ["infobip", "Infobip", "text messages", { since: 2006 }],
      [
        "amazon-sns-sms",
        "Amazon Pinpoint",
        "text messages and campaigns",
        { cloud: "aws", since: 2016 },
      ],
    ],
    { ...rented, external: "SMS delivery", fits: { "worldwide-sms": [0.9, "delivery receipts"] } },
  ),
  ...onRequest("payments", "service", payments(), {
    ...rented,
    external: "payments",
    fits: {
      "hosted-checkout": [0.9, "pages or fields of the provider"],
      "payment-webhooks": [0.8, "notices of each payment"],
    },
  }),
  ...onRequest(
    "identity-provider",
    "service",
    [
      [
        "clerk",
        "Clerk",
        "sign-in with ready components",
        { exact: true, aliases: ["Clerk Auth"], since: 2020, ...rented },
      ],
      ["workos", "WorkOS", "sign-in for customers that are companies", { since: 2019, ...rented }],
      ["stytch", "Stytch", "sign-in without passwords", { since: 2020, ...rented }],
      [
        "supabase-auth",
        "Supabase Auth",
        "sign-in beside the database",
        { requires: [["supabase"]], licence: "MIT", account: true },
      ],
      [
        "onelogin",
        "OneLogin",
        "sign-in for staff",
        { since: 2009, ...rented, fits: withoutSignUp() },
      ],
      [
        "ping-identity",
        "Ping Identity",
        "sign-in for staff and customers",
        { aliases: ["PingFederate", "PingOne"], since: 2002, ...rented },
      ],
      ["descope", "Descope", "sign-in as flows", { ...rented }],
      ["kinde", "Kinde", "sign-in as a service", { ...rented }],
    ],
    { external: "identity provider", fits: identity(0.8) },
  ),
  ...onRequest(
    "identity-provider",
    "server",
    [
      [
        "authentik",
        "authentik",
        "identity server",
        { aliases: ["Authentik"], since: 2018, licence: "MIT" },
      ],
      [
        "authelia",
        "Authelia",
        "sign-in in front of other programs",
        { licence: "Apache-2.0", fits: withoutSignUp() },
      ],
      [
        "zitadel",
        "ZITADEL",
        "identity server",
        { aliases: ["Zitadel"], since: 2020, licence: "AGPL-3.0-only" },
      ],
      [
        "ory-kratos",
        "Ory Kratos",
        "identity server",
        { aliases: ["Ory"], exact: true, since: 2019, licence: "Apache-2.0" },
      ],
      ["fusionauth", "FusionAuth", "identity server", { since: 2018, licence: "proprietary" }],
      ["supertokens", "SuperTokens", "identity server", { since: 2020 }],
      ["logto", "Logto", "identity server", { licence: "MPL-2.0" }],
    ],
    { fits: identity(0.8), burden: [0.5, "a server that everything depends on"] },
  ),
  ...onRequest(
    "feature-flags",
    "service",
    [
      ["flagsmith", "Flagsmith", "flags by environment and user", { licence: "BSD-3-Clause" }],
      ["growthbook", "GrowthBook", "flags and experiments"],
      ["configcat", "ConfigCat", "flags by environment and user", { ...rented }],
      ["split-io", "Split.io", "flags and experiments", { ...rented }],
      [
        "firebase-remote-config",
        "Firebase Remote Config",
        "settings of apps",
        { cloud: "google-cloud", ...rented },
      ],
      [
        "aws-appconfig",
        "AWS AppConfig",
        "settings with gradual rollout",
        { cloud: "aws", ...rented },
      ],
    ],
    { fits: { "gradual-rollout": [0.9, "by share and attributes"] } },
  ),
  ...onRequest(
    "real-time",
    "service",
    [
      [
        "pusher",
        "Pusher",
        "messages to browsers and apps",
        { exact: true, aliases: ["Pusher Channels"], since: 2010 },
      ],
      ["pubnub", "PubNub", "messages to browsers and apps", { since: 2010 }],
      ["azure-web-pubsub", "Azure Web PubSub", "messages to browsers and apps", { cloud: "azure" }],
      [
        "azure-signalr",
        "Azure SignalR Service",
        "holds the connections of SignalR",
        { cloud: "azure", requires: [["signalr"]] },
      ],
      [
        "supabase-realtime",
        "Supabase Realtime",
        "changes of tables, broadcast and presence",
        { requires: [["supabase"]] },
      ],
      ["liveblocks", "Liveblocks", "people who work on one document"],
      ["partykit", "PartyKit", "rooms on Durable Objects"],
    ],
    {
      ...rented,
      fits: {
        reconnection: [1, "client library"],
        "browser-clients": [1, "client library"],
        bidirectional: [0.9, "client library"],
        rooms: [1, "channels"],
        "schema-subscriptions": [0, "not by a schema"],
      },
    },
  ),
  ...onRequest(
    "error-tracking",
    "service",
    [
      ["bugsnag", "BugSnag", "errors by release", { aliases: ["Bugsnag"] }],
      ["rollbar", "Rollbar", "errors by release"],
      ["honeybadger", "Honeybadger", "errors and checks"],
      [
        "crashlytics",
        "Firebase Crashlytics",
        "crashes of apps",
        { aliases: ["Crashlytics"], cloud: "google-cloud" },
      ],
      [
        "application-insights",
        "Azure Application Insights",
        "errors, requests and traces",
        { aliases: ["Application Insights"], cloud: "azure" },
      ],
    ],
    { ...rented, fits: { "error-grouping": [1, "by stack"] } },
  ),
];

function withoutSignUp(): NonNullable<Entry["fits"]> {
  return {
    ...identity(0.8),
    "self-registration": [0, "accounts come from a directory or a file"],
  };
}

function identity(strength: number): NonNullable<Entry["fits"]> {
  return {
    "openid-connect": [1, "standard"],
    saml: [strength, "for customers' staff"],
    "directory-federation": [0.6, "through SAML or SCIM"],
    "social-login": [0.9, "usual providers"],
    "multi-factor": [0.9, "one-time codes and passkeys"],
    "self-registration": [0.9, "a flow to sign up"],
  };
}

function payments(): readonly NamedRow[] {
  return [
    [
      "square-payments",
      "Square payments",
      "payments online and in shops",
      { aliases: ["Square POS"], since: 2009 },
    ],
    ["mollie", "Mollie", "payments in Europe", { exact: true, since: 2004 }],
    ["klarna", "Klarna", "payment later and by instalments", { since: 2005 }],
    [
      "paddle",
      "Paddle",
      "sale of software as merchant of record",
      { exact: true, aliases: ["Paddle Billing"], since: 2012 },
    ],
    ["lemon-squeezy", "Lemon Squeezy", "sale of software as merchant of record", { since: 2020 }],
    ["razorpay", "Razorpay", "payments in India", { since: 2014 }],
    ["payu", "PayU", "payments in several countries", { since: 2002 }],
    ["przelewy24", "Przelewy24", "payments in Poland"],
    ["authorize-net", "Authorize.net", "card payments", { since: 1996 }],
    ["gocardless", "GoCardless", "direct debits", { since: 2011 }],
    ["worldpay", "Worldpay", "card payments"],
    ["checkout-com", "Checkout.com", "card payments", { since: 2012 }],
    ["mercado-pago", "Mercado Pago", "payments in Latin America", { since: 2004 }],
    ["paystack", "Paystack", "payments in Africa", { since: 2015 }],
    ["flutterwave", "Flutterwave", "payments in Africa", { since: 2016 }],
    ["midtrans", "Midtrans", "payments in Indonesia", { since: 2012 }],
    ["xendit", "Xendit", "payments in South-East Asia", { since: 2015 }],
    ["vnpay", "VNPay", "payments in Vietnam", { since: 2007 }],
    ["m-pesa", "M-Pesa", "mobile money", { since: 2007 }],
    ["chargebee", "Chargebee", "subscriptions and invoices", { since: 2011 }],
    ["revenuecat", "RevenueCat", "subscriptions of apps", { since: 2017 }],
  ];
}
