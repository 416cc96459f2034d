import type { UsePurpose } from "./uses.ts";

/** What a use is called where the text gives it no name. */
export const titles: Readonly<Record<UsePurpose["kind"], string>> = {
  converse: "Conversation",
  answer: "Answers",
  summarise: "Summaries",
  extract: "Extraction",
  generate: "Suggestions of a model",
  translate: "Translation",
  classify: "Sorting by a language model",
  embed: "Vectors of texts",
  "offer-tools": "Tools for agents",
};
