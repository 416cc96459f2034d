/** Beginnings of sentences that ask for nothing, with the reason that is printed. */
export const inertOpenings: readonly (readonly [string, string])[] = [
  ["thanks", "a courtesy"],
  ["thank you", "a courtesy"],
  ["hello", "a courtesy"],
  ["hi", "a courtesy"],
  ["dear", "a courtesy"],
  ["best regards", "a courtesy"],
  ["kind regards", "a courtesy"],
  ["see below", "points to other text"],
  ["see above", "points to other text"],
  ["as discussed", "points to something outside of the text"],
  ["keep it short", "is about the plan's wording, not the product"],
  ["be concise", "is about the plan's wording, not the product"],
  ["be brief", "is about the plan's wording, not the product"],
  ["you are", "is addressed to the reader of the prompt"],
  ["act as", "is addressed to the reader of the prompt"],
];
