import type { KnownTopic } from "./topic-keys.ts";

/**
 * Needs that every program in a language has, and that its platform does not meet with one tool of its own, as far
 * as the catalogue compares what fills them. In other languages they are filled where the text names something.
 */
export const languageNeeds: Readonly<Record<string, readonly KnownTopic[]>> = {
  java: ["build-tool", "data-access", "migrations"],
  kotlin: ["build-tool", "data-access", "migrations"],
};
