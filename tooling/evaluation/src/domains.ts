/** What is scored, with what it should reach; those without an aim are a closer look at another. */
export const domains = {
  entities: { short: "ent", aim: 0.92 },
  attributes: { short: "att", aim: 0.88 },
  relationships: { short: "rel", aim: 0.8, note: "pair and kind" },
  "relationship pairs": { short: "pair", note: "whatever the kind" },
  "requirement ids": { short: "ids", aim: 1 },
  quantities: { short: "qty", aim: 0.9, note: "value and unit" },
  comparators: { short: "cmp", note: "value, unit and comparator" },
  technologies: { short: "tec", aim: 0.95, note: "rightly wanted or excluded" },
  modalities: { short: "mod", note: "of technologies found" },
  systems: { short: "sys", aim: 0.88 },
  actors: { short: "act", aim: 0.85 },
  enumerations: { short: "enu", aim: 0.95, note: "share of lists found complete" },
  compliance: { short: "com", aim: 1 },
} as const satisfies Record<string, Domain>;

export interface Domain {
  readonly short: string;
  /** F1. */
  readonly aim?: number;
  readonly note?: string;
}

export type DomainName = keyof typeof domains;

// The keys of the literal above, in its order.
export const domainNames = Object.keys(domains) as DomainName[];
