import type { ProviderCategory } from "./provider-facts.ts";

/** Words by which the brief and the stack catalogue call a kind of system outside. */
const words: readonly (readonly [ProviderCategory, readonly string[]])[] = [
  ["payments", ["payments", "payment"]],
  ["e-mail", ["e mail delivery", "email delivery", "e mail", "email"]],
  ["sms", ["sms delivery", "sms", "text messages"]],
  ["crm", ["customer relationship management", "crm"]],
  ["identity", ["identity provider", "identity", "authentication", "single sign on"]],
  ["directory", ["directory", "ldap directory"]],
  ["push", ["push delivery", "push"]],
  ["chat", ["chat", "team chat"]],
  ["code-host", ["source code hosting", "code hosting"]],
  ["shop", ["shop", "e commerce", "e commerce platform"]],
  ["search", ["search", "vector search"]],
  ["object-store", ["object storage", "file storage"]],
  ["model", ["language models", "ai models", "machine learning"]],
  [
    "telemetry",
    [
      "telemetry",
      "monitoring",
      "logging",
      "log management",
      "observability",
      "error tracking",
      "tracing",
    ],
  ],
  ["soap", ["soap"]],
  ["sftp", ["sftp", "file transfer"]],
];

export const categoryWords: ReadonlyMap<string, ProviderCategory> = new Map(
  words.flatMap(([category, each]) => each.map((word) => [word, category] as const)),
);
