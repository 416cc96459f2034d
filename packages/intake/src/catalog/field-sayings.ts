/** Says that what stands in front, or right behind, stays as it was made. Linear, over small letters. */
export const staysSo =
  /\b(?:immutable|unchangeable|append-only|write-once|(?:can(?:not| not|'t)|must not|may not|shall not|must never|can never) be (?:changed|edited|modified|altered|updated|renamed)|never changes?|(?:is|are|be|remains?|stays?) permanent)\b/g;

/** Behind it: the thing was just made, so that it holds at all times afterwards. */
export const onceMade =
  /^[\s,)]{0,3}(?:(?:after|once|when|upon|on|following) (?:it (?:is|was|has been) |they (?:are|were|have been) |being |the )?(?:first )?(?:creation|created|set|assigned|assignment|saved|issued|issuance|made|registration|registered|recorded|written|generated|chosen|stored)\b|afterwards\b)/;

/** Behind it: it holds only then, or only for some. */
export const onlyThen =
  /^[\s,)]{0,3}(?:after|once|when|while|if|unless|until|before|during|within|in|by|except|for|without)\b/;

/** Says that the product itself comes up with what stands right behind. */
export const comesUpWith =
  /\b(?:(?:automatically|auto)[\s-]?(?:generat|assign|creat|issu)(?:es?|ed|ing)|system[- ](?:generated|assigned)|(?:system|product|platform|server|backend|application|app|service|it)(?: (?:must|shall|should|will|can|may))?(?: then)? (?:generates?|assigns?|issues?))\b/g;

/** Says it of what stands in front. */
export const isComeUpWith =
  /\b(?:is|are|be|gets?|being) (?:(?:automatically|auto|system)[\s-]?(?:generated|assigned|set|created|calculated|computed|derived)\b|(?:generated|assigned|set|created|calculated|computed) (?:automatically|by the (?:system|server|platform|product|application|app))\b)/g;

/** Says that people may give one of their own. */
export const unlessGiven =
  /\b(?:if|when|where|unless)\b[^.]{0,60}\b(?:none|no (?:custom|own|such)|not (?:chosen|given|provided|set|specified|supplied)|omitted|left (?:blank|empty|out)|missing|absent|blank|custom|provides?|supplies|chooses?|specif(?:y|ies))\b|\bnon-?custom\b|\bby default\b/;

/** What it is that a product comes up with, by the last word of its name. */
export const comesUp: ReadonlySet<string> = new Set(
  "code handle id identifier key number pin reference sku slug token".split(" "),
);

/** Words between a saying and what it is about. */
export const between =
  /^(?:\s{0,2}(?:an?|the|its|their|each|every|new|unique|short|human-readable|human|readable|random|sequential|secure|globally|cryptographically|and|,|[a-z]+ly|[a-z]+-[a-z]+)(?=[\s,]))*\s{0,2}$/;

/** Says which value something has at first; behind it, or in front of "by default". */
export const startsAs =
  /(?<!\bby )\b(?:defaults?|defaulted|defaulting)\b(?: (?:(?!(?:and|are|by|for|from|in|is|of|on|option|or|when|with) )[a-z-]{1,20} ){0,6}?to\b| value(?: is| of)?\b| is\b| of\b|\s{0,2}[:=])/g;
export const byDefault = /\bby default\b/g;

/** Each says the other of what can be only one of two. */
export const opposites: ReadonlyMap<string, string> = new Map(
  (
    [
      ["public", "private"],
      ["active", "inactive"],
      ["enabled", "disabled"],
      ["visible", "hidden"],
      ["on", "off"],
      ["open", "closed"],
    ] as const
  ).flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);

/** Says that what stands right behind need not be given. */
export const maybeWith = /\b(?:optional(?:ly)?|possibly)\b/g;
/** Says it of what stands in front. */
export const isMaybe =
  /^\s{0,2}(?:\(optional\b|\[optional\b|(?:is|are|remains?) optional\b|as an optional (?:field|attribute|property|value)\b|may be (?:omitted|left (?:blank|empty|out))\b|can be (?:omitted|left (?:blank|empty|out))\b)/;
