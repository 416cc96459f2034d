import type { KnownTopic } from "./topic-keys.ts";

/**
 * Needs that every program in a language has, and that its platform does not meet with one tool of its own, as far
 * as the catalogue compares what fills them. In other languages they are filled where the text names something.
 */
export const languageNeeds: Readonly<Record<string, readonly KnownTopic[]>> = {
  java: ["build-tool", "data-access", "migrations"],
  kotlin: ["build-tool", "data-access", "migrations"],
  python: ["build-tool", "data-access", "migrations"],
  // Their platforms build and pack with one tool of their own.
  csharp: ["data-access", "migrations"],
  go: ["data-access", "migrations"],
  php: ["data-access", "migrations"],
  ruby: ["data-access", "migrations"],
  typescript: ["data-access", "migrations"],
  javascript: ["data-access", "migrations"],
};
