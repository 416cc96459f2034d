import type { Capability } from "../capabilities.ts";
import type { Entry } from "../schema.ts";
import type { TopicKey } from "../topic-keys.ts";

const category: Readonly<Partial<Record<TopicKey, string>>> = {
  payments: "payments",
  email: "e-mail delivery",
  sms: "SMS delivery",
  crm: "customer relationship management",
  push: "push delivery",
  "machine-learning": "language models",
};

/** Who is none of the clouds that a product may be on already. */
const further: [number, string] = [
  0.4,
  "one company more, with an agreement and an erasure of its own",
];

/** Systems of others that are called through an account. */
export const externalServices: readonly Entry[] = [
  service("payments", "stripe", "Stripe", 2011, 27_865_799, {
    aliases: ["Stripe Elements", "Stripe Checkout", "Stripe Payments"],
    exact: true,
    fits: {
      "hosted-checkout": [1, "Checkout and Elements keep card numbers on its side"],
      "payment-webhooks": [1, "signed, repeated for up to three days"],
    },
    risks: [
      [
        "A webhook can arrive twice, late or before the answer.",
        "Key handlers by event id; read the state from the API.",
      ],
      [
        "A call that is repeated after a time-out without its key charges twice.",
        "One Idempotency-Key per charge, made before the first call and sent with each repetition.",
        "drawn-money",
      ],
    ],
  }),
  service("payments", "paypal", "PayPal", 1998, 220_471, {
    fits: {
      "hosted-checkout": [0.9, "hosted pages and fields"],
      "payment-webhooks": [0.8, "signed, repeated for three days"],
    },
    risks: [
      [
        "A webhook can arrive twice or late.",
        "Key handlers by event id; read the state from the API.",
      ],
    ],
  }),
  service("payments", "adyen", "Adyen", 2006, undefined, {
    fits: {
      "hosted-checkout": [1, "drop-in and components"],
      "payment-webhooks": [1, "signed, repeated for up to 30 days"],
    },
  }),
  service("payments", "braintree", "Braintree", 2007, undefined, {
    fits: {
      "hosted-checkout": [0.9, "hosted fields"],
      "payment-webhooks": [0.7, "signed"],
    },
  }),
  service("email", "sendgrid", "SendGrid", 2009, 12_821_747, {
    aliases: ["Twilio SendGrid"],
    fits: {
      "transactional-mail": [1, "event webhook per message"],
      "no-further-processor": further,
    },
    risks: [
      [
        "Mail is delivered late or to the spam folder.",
        "SPF, DKIM and DMARC; watch bounces and complaints.",
      ],
    ],
  }),
  service("email", "amazon-ses", "Amazon SES", 2011, 7_168_343, {
    aliases: ["AWS SES", "SES"],
    cloud: "aws",
    burden: [0.1, "quotas to raise, and a domain to prove"],
    fits: {
      "transactional-mail": [0.9, "events through SNS"],
      "no-further-processor": [1, "in the account of the product, by a role and without a key"],
    },
    risks: [
      [
        "New accounts send to verified addresses alone.",
        "Ask for production access before launch.",
      ],
    ],
  }),
  service("email", "postmark", "Postmark", 2010, undefined, {
    exact: true,
    fits: {
      "transactional-mail": [1, "webhooks per message"],
      "no-further-processor": further,
    },
  }),
  service("email", "mailgun", "Mailgun", 2010, undefined, {
    fits: {
      "transactional-mail": [1, "webhooks per message"],
      "no-further-processor": further,
    },
  }),
  service("sms", "twilio", "Twilio", 2008, 12_561_161, {
    aliases: ["Twilio SMS"],
    fits: { "worldwide-sms": [1, "status callbacks per message"] },
    risks: [
      [
        "A message is sent twice where a call is repeated after a time-out: it takes no key by which a repeat is known.",
        "After a time-out the list of messages is searched by receiver and day first, and the texts are compared; one that is not there is sent again.",
      ],
      [
        "Sign-up forms are abused to send costly messages.",
        "Limit per number and country; spending alert.",
        "drawn-doors",
      ],
    ],
  }),
  service("sms", "vonage", "Vonage", 2010, undefined, {
    aliases: ["Nexmo"],
    fits: { "worldwide-sms": [0.9, "delivery receipts"] },
  }),
  service("crm", "salesforce", "Salesforce", 1999, 3_013_836, {
    aliases: ["Salesforce CRM", "Sales Cloud"],
    fits: { "customer-records": [1, "REST, Bulk and Pub/Sub APIs"] },
    risks: [
      [
        "Calls are limited per organisation and day.",
        "Count calls, and wait once the count is near its end.",
      ],
      ["Fields differ per organisation.", "Map fields in configuration and check them at start."],
      [
        "What is changed there is heard of by a subscription to its change events, which are kept for 72 hours.",
        "Where what is changed there has to be known here, a subscriber is added that keeps the replay id, and reads everything anew after a longer pause; until then nothing of it is heard of.",
      ],
    ],
  }),
  service("crm", "hubspot", "HubSpot", 2006, 3_317_893, {
    fits: { "customer-records": [0.9, "REST API and webhooks"] },
    risks: [["Calls are limited per ten seconds.", "Batch endpoints and a queue in front."]],
  }),
  service("crm", "dynamics-365", "Microsoft Dynamics 365", 2016, undefined, {
    aliases: ["Dynamics 365"],
    fits: { "customer-records": [0.9, "OData API"] },
  }),
  service("push", "fcm", "Firebase Cloud Messaging", 2016, 17_862_492, {
    aliases: ["FCM"],
    fits: {
      "android-push": [1, "the channel of Android"],
      "ios-push": [0.9, "hands over to Apple's service"],
      "web-push": [1, "its web library, over the Push API of browsers"],
    },
    risks: [
      [
        "Delivery is not guaranteed, and payloads are small.",
        "The app reads what is missing when it is opened: a notification may come late or never.",
        "drawn-sealed-push",
      ],
    ],
  }),
  service("push", "apns", "Apple Push Notification service", 2009, undefined, {
    aliases: ["APNs", "Apple Push Notification"],
    fits: {
      "android-push": [0, "iOS alone"],
      "ios-push": [1, "the channel of iOS"],
      "web-push": [0.2, "Safari alone"],
    },
  }),
  service("push", "onesignal", "OneSignal", 2014, undefined, {
    fits: {
      "android-push": [0.9, "through Firebase Cloud Messaging"],
      "ios-push": [0.9, "through Apple's service"],
      "web-push": [0.9, "its web library"],
    },
    risks: [
      [
        "What a push says passes one company more, beside those whose channels it uses.",
        "A push says that there is something new, and the app fetches what: its text has nothing of anybody's.",
      ],
    ],
  }),
  service("machine-learning", "openai", "OpenAI API", 2020, 52_948_382, {
    aliases: ["OpenAI", "GPT API"],
    fits: {
      "model-training": [0.3, "fine-tuning"],
      "model-serving": [1, "models behind an API"],
    },
    risks: [
      [
        "Answers vary and can be wrong.",
        "Validate against a schema; keep a test set of questions.",
      ],
    ],
  }),
];

interface Details {
  readonly aliases?: string[];
  readonly exact?: true;
  readonly cloud?: "aws";
  readonly fits: Partial<Record<Capability, [number, string]>>;
  readonly risks?: NonNullable<Entry["risks"]>;
  readonly burden?: [number, string];
}

function service(
  topic: TopicKey,
  key: string,
  name: string,
  since: number,
  downloads: number | undefined,
  details: Details,
): Entry {
  return {
    key,
    name,
    ...details,
    topics: [topic],
    form: "service",
    what: `${category[topic] ?? topic} as a service`,
    licence: "proprietary",
    since,
    account: true,
    external: category[topic] ?? topic,
    ...(downloads === undefined ? {} : { used: { downloads } }),
    burden: details.burden ?? [0.1, "an account, keys and quotas to manage"],
  };
}
