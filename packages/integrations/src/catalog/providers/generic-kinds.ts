import { unknown } from "../fact.ts";
import type { ProviderCategory, ProviderFacts } from "../provider-facts.ts";
import { generic } from "./generic.ts";

/** What one has to ask a provider of a kind whose name says no more, or that the catalogue does not know. */
const kinds: readonly [
  id: string,
  name: string,
  aliases: string,
  category: ProviderCategory,
  asks: readonly string[],
][] = [
  [
    "generic-payments",
    "payment provider",
    "payment gateway, payment API, payment service, payment processor",
    "payments",
    [
      "Which call charges, does it take an idempotency key, and how long is that remembered?",
      "Which call refunds, in whole and in part?",
      "Which call reads a payment's state after a lost answer?",
    ],
  ],
  [
    "generic-email",
    "e-mail provider",
    "email service, email provider, e-mail service, transactional email service, SMTP server",
    "e-mail",
    [
      "Which call sends a message, and is a repetition of it known?",
      "How are bounces and complaints told: webhook, list or mail?",
    ],
  ],
  [
    "generic-sms",
    "SMS provider",
    "SMS gateway, SMS service, text message provider",
    "sms",
    [
      "Which call sends a text, and is a repetition of it known?",
      "How is the state of a text told, and which senders are allowed in the receivers' countries?",
    ],
  ],
  [
    "generic-push",
    "push provider",
    "push service, push notification service",
    "push",
    ["Which call sends a notification, and how is a device told that is gone?"],
  ],
  [
    "generic-crm",
    "CRM",
    "customer relationship management",
    "crm",
    ["Does it create or update by an id of ours, and how are changes there told?"],
  ],
  [
    "generic-shop",
    "shop system",
    "e-commerce platform, shop platform",
    "shop",
    ["Which calls read orders, products and stock since a time, and how are changes told?"],
  ],
  [
    "generic-search",
    "search service",
    "search engine, search provider",
    "search",
    ["Which call indexes many documents, and does it refuse an older version?"],
  ],
  [
    "generic-object-store",
    "object store",
    "object storage, file storage, S3-compatible storage, blob storage",
    "object-store",
    [
      "Does it speak the S3 interface, with signed addresses and conditional writes?",
      "How long may a signed address last at most, does it bound length, type and checksum of what is sent, and how far off may the clock be that signs?",
    ],
  ],
  [
    "generic-model",
    "model provider",
    "language model API, LLM API, LLM provider",
    "model",
    [
      "Which call lets a model answer, how many tokens does it take, and is a repetition paid again?",
      "Which dated version of the model is named, and when does it end?",
    ],
  ],
  [
    "generic-chat",
    "chat service",
    "team chat, messaging platform",
    "chat",
    ["Which call posts a message, and is a repetition of it known?"],
  ],
  [
    "generic-code-host",
    "code host",
    "source code host, Git host, Git server",
    "code-host",
    ["Which calls read what changed since a time, and how are changes told?"],
  ],
];

/** One entry a kind, with nothing known but what it is for. */
export const genericKinds: readonly ProviderFacts[] = kinds.map(
  ([id, name, aliases, category, asks]) =>
    generic({
      id,
      name,
      aliases: aliases.split(", "),
      category,
      protocol: "rest",
      authentication: [
        unknown(
          "How does it authenticate callers, with which rights, and how is the secret changed?",
        ),
      ],
      operations: asks.map(unknown),
    }),
);
