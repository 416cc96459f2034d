import { wordTable } from "@planc/core";
/** Roles that things of a specification can have beside being stored. */
export type ToldRole = "join" | "computed" | "transfer" | "external" | "enumeration";

/** Remarks behind a name, in small letters. */
export const roleRemarks: readonly (readonly [RegExp, ToldRole])[] = [
  [
    /^(?:existing|pre-existing|already exists|external|ext\.?|out of scope|not managed here|reference(?:d)?(?: only)?|from .{2,60}|managed by .{2,60}|owned by .{2,60})$/,
    "external",
  ],
  [/^(?:enum|enumeration|value list|closed list|lookup|constant)$/, "enumeration"],
  [
    /^(?:dto|payload|request|response|value object|transient|in[- ]memory|not persisted|not stored|ephemeral|runtime|view model)$/,
    "transfer",
  ],
  [
    /^(?:computed|derived|calculated|view|read model|projection|aggregate(?:d)?|virtual|logical)$/,
    "computed",
  ],
  [/^(?:join|join table|junction|junction table|association|link table|many-to-many)$/, "join"],
];

/** Last words of names, in the singular, that show a role. */
export const roleHeads: Readonly<Record<string, ToldRole>> = wordTable({
  dto: "transfer",
  payload: "transfer",
  enum: "enumeration",
  enumeration: "enumeration",
  summary: "computed",
  statistic: "computed",
  stat: "computed",
  trend: "computed",
  report: "computed",
  dashboard: "computed",
  overview: "computed",
  aggregation: "computed",
  projection: "computed",
  leaderboard: "computed",
});

/** What sentences about a thing say of its role, in the order in which they count. */
export const rolePhrases: readonly (readonly [RegExp, ToldRole])[] = [
  [
    /\b(?:already exists?|already existing|existing (?:\w+ ){0,2}(?:entity|entities|model|table|record)|pre-existing|existing from)\b/i,
    "external",
  ],
  [
    /\b(?:managed|owned|maintained|provided|handled|defined|stored) (?:by|in) (?:an?other|a separate|an external|the existing|the external|a different)\b/i,
    "external",
  ],
  [
    /\b(?:primary|master) data (?:remains|lives|stays) in\b|\bexternal (?:entity|system of record)\b|\bnot managed (?:here|by this)\b/i,
    "external",
  ],
  [
    /^\W{0,3}(?:an? )?(?:enum(?:eration)?|closed list|closed set|fixed set|fixed list|predefined (?:list|set))\b/i,
    "enumeration",
  ],
  [
    /^\W{0,3}(?:represents |the |an? )*(?:many-to-many|join (?:table|entity|record)|junction|association (?:between|of|linking)|relationship between|mapping (?:between|of)|link between|[\p{L} ]{2,30} (?:↔|<->|⟷) |links? (?:an?|the) .{2,60} (?:to|and|with) (?:an?|the)\b)/iu,
    "join",
  ],
  [
    /\b(?:not (?:be )?(?:persisted|stored|saved)|never (?:be )?(?:persisted|stored)|in[- ]memory only|only (?:resides|kept|held) in memory|transient|ephemeral|value object)\b/i,
    "transfer",
  ],
  [
    /^\W{0,3}(?:represents |the |an? )*(?:data transfer object|request (?:body|payload)|response (?:body|payload|object)|payload|(?:api )?(?:request|response) (?:for|to|from|with|containing))\b/i,
    "transfer",
  ],
  [/^\W{0,3}(?:represents |the |an? )*(?:final )?(?:output|result) (?:of|returned)\b/i, "transfer"],
  // A value of other things, with nothing of its own.
  [/^\W{0,3}(?:represents |the |an? )*calendar (?:date|day|month|year)\b/i, "transfer"],
  [
    /^\W{0,3}(?:represents |the |an? )*(?:derived|computed|calculated|aggregated?|aggregation|summary|summari[sz]ed|logical view|read[- ]only view|view of|virtual|roll-?up|breakdown)\b/i,
    "computed",
  ],
  [
    /\b(?:computed|calculated|derived) (?:from|on (?:the fly|demand)|at runtime|view)\b/i,
    "computed",
  ],
];

/** What is kept is stored, whatever its name. */
export const keptPhrase =
  /\b(?:stored|persisted|saved) (?:as|in|for|per|with|on)\b|\b(?:is|are) (?:stored|persisted|saved)\b/i;
