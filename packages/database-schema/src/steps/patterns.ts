import { optional } from "@planc/core";
import { api, brief, data, decision, security, workload } from "@planc/core/ir";
import { frequencies } from "../access/frequency.ts";
import { patternsOf } from "../access/patterns-of.ts";
import { patternNodes } from "../access/read-draft.ts";
import { tableViews } from "../access/table-view.ts";
import { accountId } from "../fields/account.ts";
import { conceptsBy } from "../fields/lookups.ts";
import { step } from "../kit.ts";
import { guardedScope, tenantColumnIn } from "../layout/guarded-scope.ts";
import { configurationOf, spokenIn } from "../search/languages.ts";

/**
 * The reads that operations make, or actors where there is no interface; those of writes that look first, of workers,
 * of what takes old rows away, and of answers to people about their data.
 */
export const patterns = step("patterns", {
  reads: {
    tables: data.table,
    columns: data.column,
    keys: data.key,
    entities: optional(data.entity),
    fields: optional(data.field),
    concepts: optional(brief.concept),
    actions: optional(brief.action),
    resources: optional(api.resource),
    operations: optional(api.operation),
    identity: optional(security.identity),
    choices: optional(decision.choice),
    obligations: optional(security.obligation),
    policies: optional(security.policy),
    schemas: optional(api.schema),
    partitions: optional(data.partition),
    retentions: optional(data.retention),
    mix: optional(workload.mix),
    requirements: optional(brief.requirement),
    product: optional(brief.product),
  },
  writes: { patterns: data.accessPattern },
  run: ({ tables, columns, keys, identity, resources, ...facts }) => {
    const fieldsOf = Map.groupBy(facts.fields, ({ data: { entity } }) => entity);
    const actionsOf = Map.groupBy(facts.actions, ({ data: { concept } }) => concept);
    const entityOfResource = new Map<string, string | undefined>(
      resources.map(({ ref, data: { entity } }) => [ref, entity]),
    );
    const operationsOf = Map.groupBy(facts.operations, ({ data }) =>
      entityOfResource.get(data.resource),
    );
    const owed = facts.obligations.filter(
      ({ data: { kind } }) => kind === "erasure" || kind === "export",
    );
    const accounts = facts.entities.find(({ id }) => id === accountId)?.ref;
    const isGuarded = facts.choices.some(
      ({ data: { technology } }) => technology === "row-level-security",
    );
    const scope = guardedScope({ ...facts, tables, columns, identity });
    const views = tableViews(tables, columns, keys);
    const drafts = views.map((view) => {
      const entity = facts.entities.find(({ ref }) => ref === view.table.data.entity);
      const concept = entity?.data.concept;
      const partition = facts.partitions.find(({ data: { table } }) => table === view.table.ref);
      const own = new Set<string>(
        resources.flatMap(({ ref, data }) => (entity && data.entity === entity.ref ? [ref] : [])),
      );
      const under = new Set<string>(
        resources.flatMap(({ ref, data: { parent } }) => (parent && own.has(parent) ? [ref] : [])),
      );
      const reads = patternsOf({
        view,
        entity,
        fields: (entity && fieldsOf.get(entity.ref)) ?? [],
        resources,
        operations: (entity && operationsOf.get(entity.ref)) ?? [],
        below: facts.operations.filter(
          ({ data: { effect, path, resource } }) =>
            effect === "create" && path.includes("}") && under.has(resource),
        ),
        actions: (concept && actionsOf.get(concept)) ?? [],
        identity,
        owed,
        policies: facts.policies,
        schemas: facts.schemas,
        views,
        isGuarded,
        seesOne: scope?.root?.ref === view.table.ref,
        tenantColumn: scope && tenantColumnIn(scope, view.table.ref),
        isSplit: partition !== undefined,
        retention: facts.retentions.find(({ data: { table } }) => table === view.table.ref),
        plural: conceptsBy(facts.concepts, concept)[0]?.data.plural,
        accounts: tables.find(({ data: { entity: of } }) => of && of === accounts)?.ref,
        ...(partition?.data.grain === "week" ? { time: partition.data.by } : {}),
      });
      return { view, reads };
    });
    const ways = new Map<string, Set<string>>();
    for (const { id, operations = [], data } of drafts.flatMap(({ reads }) => reads)) {
      // What a write looks at happens with every one of it.
      if (data.takes !== "page") continue;
      for (const ref of operations) ways.set(ref, (ways.get(ref) ?? new Set()).add(id));
    }
    const frequencyOf = frequencies(
      facts.mix,
      facts.operations,
      (operation) => ways.get(operation)?.size ?? 0,
    );
    const configuration = configurationOf(spokenIn(facts.requirements, facts.product));
    return {
      patterns: drafts.flatMap(({ view, reads }) => {
        const made = patternNodes(view, reads, frequencyOf);
        // What people are called is in no language.
        if (configuration === undefined || view.table.data.entity === accounts) return made;
        return made.map((each) =>
          each.data.searches.length > 0 ? { ...each, data: { ...each.data, configuration } } : each,
        );
      }),
    };
  },
});
