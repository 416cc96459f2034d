import type { ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { endedAt } from "../catalog/ended-at.ts";

type Entity = ViewOf<typeof data.entity>;
type Field = ViewOf<typeof data.field>;
type Uniqueness = ViewOf<typeof brief.uniqueness>;

/** Fields of which no two rows have all alike. */
export interface Together {
  readonly rule: Uniqueness;
  readonly fields: readonly Field[];
  /** The field by which rows drop out, with the values that let go; none of a moment, which any lets go. */
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
    if (rule.data.active !== true) return [{ rule, fields: own }];
    if (state !== undefined && values.length > 0)
      return [{ rule, fields: own, unless: { field: state, values } }];
    const moment = fields.find(
      ({ data: { name, type, required } }) =>
        type === "timestamp" && !required && endedAt.test(bare(name)),
    );
    if (moment !== undefined) return [{ rule, fields: own, unless: { field: moment, values: [] } }];
    // Kept apart for ever, a thing that was given back could not be had again.
    return state === undefined || own.length === 1 ? [] : [{ rule, fields: own }];
  });
}

/** What counts only while it was not called off, where no field tells which of it was. */
export function untoldOf(
  entity: Entity,
  fields: readonly Field[],
  rules: readonly Uniqueness[],
): readonly Uniqueness[] {
  const all = rules.map(({ data: { active: _, ...data }, ...rule }) => ({ ...rule, data }));
  const kept = new Set(togetherOf(entity, fields, rules).map(({ rule }) => rule.ref));
  return togetherOf(entity, fields, all).flatMap(({ rule }) =>
    kept.has(rule.ref) ? [] : rules.filter(({ ref }) => ref === rule.ref),
  );
}

/** `no show` of "No-show" and of "no_show" */
function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[-_ ]+/g, " ");
}
