/** A need that all products of Acme have which keep something. */
export const slots = {
  "data-register": {
    title: "Data register",
    purpose: "Says who answers for which data",
    when: ["stored-concepts"],
  },
} as const;

/** What only Acme has, in the form of the catalogue's own entries. */
export const entries = {
  "acme-register": {
    name: "Acme Register",
    topics: ["data-register"],
    form: "service",
    what: "register of who answers for which data",
    licence: "proprietary",
    since: 2019,
    burden: [0.05, "run by the data platform"],
  },
} as const;
