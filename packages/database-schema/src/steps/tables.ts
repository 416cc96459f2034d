import { byRef, byTarget, optional } from "@planc/core";
import { api, architecture, brief, data, decision, host, security } from "@planc/core/ir";
import { inDialect } from "../dialects/in-dialect.ts";
import { existingTables, takenNames } from "../existing/existing-table.ts";
import { step } from "../kit.ts";
import { layout } from "../layout/slot.ts";
import { dialectOf, homesOf } from "../layout/store-of.ts";
import { columnNameOf } from "../tables/column-of.ts";
import { counterTables } from "../tables/counted-numbers.ts";
import { cyclesOf } from "../tables/cycles.ts";
import { entityTable } from "../tables/entity-table.ts";
import { forcedTables } from "../tables/forced-tables.ts";
import { isChecked, type Laid } from "../tables/model.ts";
import { notingTenants } from "../tables/noted-tenant.ts";
import { nodesOf } from "../tables/plan.ts";
import { uniqueKeeper } from "../tables/unique-keeper.ts";
import { togetherOf } from "../tables/unique-together.ts";
import { askedAtTheEnd } from "../tables/whole-deletes.ts";

/** Tables of the relational store, with their columns and keys. */
export const tables = step("tables", {
  reads: {
    entities: optional(data.entity),
    fields: optional(data.field),
    layouts: optional(layout),
    stores: data.store,
    concepts: optional(brief.concept),
    uniqueness: optional(brief.uniqueness),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    events: optional(architecture.event),
    flows: optional(architecture.flow),
    operations: optional(api.operation),
    identity: optional(security.identity),
    obligations: optional(security.obligation),
    found: optional(host.fact),
    ownership: optional(decision.dataOwnership),
    actions: optional(brief.action),
    attributes: optional(brief.attribute),
    relations: optional(brief.relation),
    choices: optional(decision.choice),
  },
  writes: { tables: data.table, columns: data.column, keys: data.key },
  run: ({ entities, fields, layouts, stores, report, found, choices, ...facts }) => {
    const [main, ...others] = homesOf(stores, facts.components);
    if (main === undefined) return { tables: [], columns: [], keys: [] };
    const layoutOf = byTarget(layouts);
    const storeByRef = byRef(stores);
    const fieldsOf = Map.groupBy(fields, ({ data: { entity } }) => entity);
    const tableOf = existingTables(entities, facts.concepts, found);
    const laid = new Map<string, Laid>(
      entities.flatMap((entity) => {
        const own = layoutOf.get(entity.ref);
        const of = fieldsOf.get(entity.ref) ?? [];
        const existing = tableOf.get(entity.ref);
        return own
          ? [[entity.ref, { entity, layout: own, fields: of, ...(existing ? { existing } : {}) }]]
          : [];
      }),
    );
    const model = {
      ...facts,
      laid,
      taken: takenNames(found),
      storeOf: (ref: string) => storeByRef.get(ref),
    };
    const circles = circlesOf(laid, facts);
    for (const circle of new Set(circles.values())) {
      const names = circle.flatMap((ref) => laid.get(ref)?.entity.data.name ?? []);
      const ref = entities.find((each) => each.ref === circle[0])?.ref;
      report("circular-references", { entities: names.join(" and ") }, ref ? { ref } : {});
    }
    const attributes = byRef(facts.attributes);
    const made = [...laid.values()].map((each) =>
      entityTable(each, {
        ...model,
        attributeOf: (ref) => attributes.get(ref),
        isCircular: (from, to) =>
          circles.get(from) !== undefined && circles.get(from) === circles.get(to),
      }),
    );
    const keepers = [...laid.values()].flatMap((each) =>
      [
        ...each.fields.filter((field) => field.data.unique).map((field) => [field]),
        ...togetherOf(each.entity, each.fields, model.uniqueness).flatMap(({ fields, unless }) =>
          unless === undefined ? [fields] : [],
        ),
      ].flatMap((apart) => {
        const [first] = apart;
        const keeper = uniqueKeeper(apart, each, model);
        if (keeper === undefined || first === undefined) return [];
        const args = {
          column: apart.map(columnNameOf).join(" with "),
          table: each.layout.table,
          keeper: keeper.data.name,
        };
        report("unique-per-partition", args, { ref: first.ref });
        return [keeper];
      }),
    );
    const forcing = { ...model, stores: [main, ...others] } as const;
    const plans = [
      ...made,
      ...keepers,
      ...notingTenants(forcedTables(forcing), model, choices),
      ...counterTables(forcing, choices),
    ];
    const spoken = (plan: (typeof plans)[number]) => {
      const store = storeByRef.get(plan.data.store);
      return (store && dialectOf(store)) ?? "postgresql";
    };
    // MySQL asks at once, whatever is said.
    const waits = plans.filter((plan) => spoken(plan) !== "mysql");
    const asked = new Map(askedAtTheEnd(waits).map((plan, at) => [waits[at], plan]));
    return nodesOf(plans.map((plan) => inDialect(asked.get(plan) ?? plan, spoken(plan))));
  },
});

/** For each entity that cannot be without another that cannot be without it: all of that circle. */
function circlesOf(
  laid: ReadonlyMap<string, Laid>,
  facts: Parameters<typeof isChecked>[2],
): ReadonlyMap<string, readonly string[]> {
  const needs = new Map(
    [...laid].map(([ref, each]) => {
      const targets = each.fields.flatMap(({ data: { required, references } }) => {
        const target = references && laid.get(references.entity);
        return required &&
          target &&
          target !== each &&
          !each.existing &&
          !target.existing &&
          isChecked(each, target, facts)
          ? [target.entity.ref]
          : [];
      });
      return [ref, new Set<string>(targets)];
    }),
  );
  return new Map(
    cyclesOf([...laid.keys()], needs)
      .filter((group) => group.length > 1)
      .flatMap((group) => group.map((ref) => [ref, group])),
  );
}
