/** Day on which the catalogue as a whole was last gone through. */
export const catalogueDate = "2026-11-29";

/** Where figures in the catalogue were read. Strengths, burdens and risks are our own judgement. */
export const sources = {
  survey: "Stack Overflow Developer Survey 2025, all respondents",
  downloads: "of its package or client on npm, registry list of 2026-11",
  support: "endoflife.date, state of 2026-08-22",
  registry: "newest line in the registry list of its packages, 2026-11",
} as const;
