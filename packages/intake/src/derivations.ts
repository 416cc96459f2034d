/** Why nodes of this plugin exist that were not read as they stand. */
export const derivations = {
  "completed-by-domain":
    "the text names it, and what the text leaves open of it follows from the domain of the product",
  "managing-is-all": "who manages a thing creates, views, changes and removes it",
  "kind-from-technologies": "a technology that only one kind of product uses shows the kind",
  "kind-by-default": "nothing in the text shows the kind of product",
  "question-from-gap": "a fact that moves much of the plan is not in the text",
} as const;
