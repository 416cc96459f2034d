/** What choices are judged by, with the weight it starts with before the brief moves it. */
export const criteria = {
  fit: { name: "Fit", start: 4, sentence: "what it offers of what this product needs" },
  operations: { name: "Operations", start: 2, sentence: "work of running it" },
  maturity: { name: "Maturity", start: 1.5, sentence: "years in use and length of support" },
  familiarity: { name: "Familiarity", start: 1.5, sentence: "how many people know it" },
  performance: {
    name: "Performance",
    start: 1,
    sentence: "how fast it is, and how much it carries",
  },
  openness: { name: "Openness", start: 1, sentence: "licence and ways out" },
} as const;

export type CriterionId = keyof typeof criteria;
export const criterionIds = Object.keys(criteria) as CriterionId[];
