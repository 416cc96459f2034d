/** Fields by which a thing cannot be used, each with what then is the matter. */
export const useRefusals: readonly {
  readonly types: ReadonlySet<string>;
  readonly name: RegExp;
  readonly when: (name: string, onto: string) => string;
}[] = [
  {
    types: new Set(["boolean"]),
    name: /^(?:is )?(?:active|enabled|usable|valid)(?: status)?$/,
    when: () => "is not active",
  },
  {
    types: new Set(["date", "timestamp"]),
    name: /\b(?:valid from|start(?:s|ing)?(?: date| at| on)?)$/,
    when: () => "cannot be used yet",
  },
  {
    types: new Set(["date", "timestamp"]),
    name: /\b(?:expir\w*|valid (?:until|to)|end(?:s|ing)?)\b/,
    when: () => "has expired",
  },
  {
    types: new Set(["money", "decimal", "integer"]),
    name: /\bmin(?:imum)?\b/,
    when: (name, onto) => `has a ${name} that the ${onto} does not reach`,
  },
  {
    types: new Set(["integer"]),
    name: /\b(?:usage|use|redemption)s? (?:limit|left)\b|\b(?:limit|max(?:imum)?|remaining) (?:of )?(?:usage|use|redemption)s?\b/,
    when: () => "has been used as often as it may",
  },
];

/** What a text says of whether something can be used. */
export const tellsUse =
  /\b(?:already|deactivated|eligib\w*|expired|inactive|invalid|reject\w*|refus\w*|unknown|valid|validat\w*|verif\w*)\b/i;

/** What a text says where only one can be used at a time. */
export const oneAtATime =
  /\b(?:multiple|more than one|several|second|stack\w*|one|only one|single)\b/i;
