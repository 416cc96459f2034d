import type { ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";

type Entity = ViewOf<typeof data.entity>;
type Field = ViewOf<typeof data.field>;
type Uniqueness = ViewOf<typeof brief.uniqueness>;

/** Fields of which no two rows have all alike. */
export interface Together {
  readonly rule: Uniqueness;
  readonly fields: readonly Field[];
  /** The field by which rows drop out, with the values that let go. */
  readonly unless?: { readonly field: Field; readonly values: readonly string[] };
}

/** What the text wants unique together among the fields of an entity; nothing where one of them is not kept. */
export function togetherOf(
  entity: Entity,
  fields: readonly Field[],
  rules: readonly Uniqueness[],
): readonly Together[] {
  const { concept } = entity.data;
  if (concept === undefined) return [];
  return rules.flatMap((rule) => {
    if (rule.data.concept !== concept) return [];
    const own = rule.data.together.flatMap(
      (ref) =>
        fields.find(({ data }) => data.attribute === ref || data.references?.relation === ref) ??
        [],
    );
    if (own.length < rule.data.together.length) return [];
    const state = fields.find(
      ({ data: { name, values } }) => values !== undefined && /\b(?:state|status)$/i.test(name),
    );
    const calledOff = new Set(rule.data.unless?.map(bare));
    const values = (state?.data.values ?? []).filter((value) => calledOff.has(bare(value)));
    const isPartial = rule.data.active === true && state !== undefined && values.length > 0;
    // Kept apart for ever by one field, a thing that was given back could not be had again.
    if (rule.data.active === true && own.length === 1 && !isPartial) return [];
    return [{ rule, fields: own, ...(isPartial ? { unless: { field: state, values } } : {}) }];
  });
}

/** `no show` of "No-show" and of "no_show" */
function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[-_ ]+/g, " ");
}
