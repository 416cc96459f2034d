/** What a part of the description of an entity is about. */
export type PartMeaning =
  | "attributes"
  | "relations"
  | "states"
  | "values"
  | "constraints"
  | "description"
  | "remark";

/** Labels of parts, in small letters and without marks, as the patterns of what they begin with. */
const partPatterns: readonly (readonly [RegExp, PartMeaning])[] = [
  [
    /^(?:(?:key|core|main|required|optional|mandatory|basic|important|additional|other|data|common|stored|primary|entity|derived|computed) )*(?:attributes?|fields?|properties|columns|data points?|members|contents?)(?: include)?$/,
    "attributes",
  ],
  [
    /^(?:(?:required|optional|mandatory)(?: data)?|data|contains|includes|has|holds|stores|tracks|captures|records|metadata)$/,
    "attributes",
  ],
  [
    /^(?:(?:key|entity|data|model|core|main) )*(?:relationships?|relations?|associations?|references?|links?|belongs to|foreign keys?|cardinality|connections?)(?: summary| between .{1,60})?$/,
    "relations",
  ],
  [
    /^(?:(?:valid|allowed|possible|key|status|state|order|entity) )*(?:states?|life ?cycle(?: states?)?|lifecycle|status(?:es)?|status values|transitions?|state transitions?|state machine|workflow|stages?|status flow|state flow)$/,
    "states",
  ],
  [
    /^(?:(?:key|closed|shared) )?(?:enum(?:eration)?s?|values|value lists?|allowed values|possible values|options|types)$/,
    "values",
  ],
  [
    /^(?:(?:key|business|data|integrity|important|validation|unique|uniqueness) )*(?:constraints?|validations?|rules?|invariants?|uniqueness|validation rules|unique|index(?:es)?|keys?)$/,
    "constraints",
  ],
  [
    /^(?:description|purpose|definition|summary|meaning|what it is|represents|overview|role)$/,
    "description",
  ],
  [
    /^(?:notes?|remarks?|examples?|usage|used (?:by|for|in)|source|storage|stored in|persistence|retention|encryption|security|privacy|access|permissions|behaviou?rs?|operations|methods|location|file|implementation|rationale|why|scope|owner(?:ship)?|default(?:s| behaviou?r)?|migration|see also)$/,
    "remark",
  ],
];

/** What a label of a part means, if it is one. */
export function partMeaning(label: string): PartMeaning | undefined {
  const plain = label
    .slice(0, 80)
    .toLowerCase()
    .replace(/\([^()]{0,60}\)/g, " ")
    .replace(/[^\p{L}\s-]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return partPatterns.find(([pattern]) => pattern.test(plain))?.[1];
}
