import {
  byRef,
  figureOf,
  join,
  node,
  optional,
  type Ref,
  tenantScope,
  type ViewOf,
} from "@planc/core";
import { api, architecture, brief, data, decision, security, workload } from "@planc/core/ir";
import { searchEngines } from "../catalog/search-engines.ts";
import { accountId } from "../fields/account.ts";
import { assumed, derived, step } from "../kit.ts";
import { dialectOf } from "../layout/store-of.ts";
import { boughtMost } from "../recommendation/events.ts";
import { askedOf } from "../search/asked.ts";
import { whyThere } from "../search/because.ts";
import { checksOf } from "../search/checks.ts";
import { facetsOf } from "../search/facets.ts";
import { type Found, foundOf } from "../search/found.ts";
import { analyserOf, asWritten, spokenIn } from "../search/languages.ts";
import { rightsOf } from "../search/rights.ts";
import { rowsOf } from "../search/rows.ts";
import { signalsOf } from "../search/signals.ts";
import { waysOf } from "../search/ways.ts";

/** What people look for by words: where it is found and why, in which order, what is counted, and how it is judged. */
export const searches = step("searches", {
  reads: {
    stores: data.store,
    entities: data.entity,
    fields: data.field,
    tables: optional(data.table),
    columns: optional(data.column),
    patterns: optional(data.accessPattern),
    lookups: optional(data.lookup),
    indexes: optional(data.index),
    searchIndexes: optional(data.searchIndex),
    operations: optional(api.operation),
    topics: optional(decision.topic),
    connections: optional(architecture.connection),
    volumes: optional(workload.volume),
    quantities: optional(brief.quantity),
    requirements: optional(brief.requirement),
    mentions: optional(brief.mention),
    product: optional(brief.product),
    regimes: optional(brief.regime),
    policies: optional(security.policy),
    identity: optional(security.identity),
  },
  writes: {
    searches: data.search,
    languages: data.searchLanguage,
    signals: data.searchSignal,
    facets: data.searchFacet,
    rights: data.searchRight,
    rules: data.searchRule,
    checks: data.searchCheck,
  },
  run: ({ options, ...facts }) => {
    const found = foundOf(facts);
    const asked = askedOf(
      found.map(({ entity }) => entity),
      facts.requirements,
      facts.mentions,
    );
    const fieldBy = byRef(facts.fields);
    const policies = byRef(facts.policies);
    const volumeOf = new Map(facts.volumes.map((each) => [each.data.table, each]));
    const scope = tenantScope(facts.identity?.data.tenancy, facts);
    const tenantOf = new Map<string, ViewOf<typeof data.field> | undefined>(
      (scope?.own ?? []).map(({ table, column }) => [
        table.ref,
        fieldBy.get(column.data.field ?? ""),
      ]),
    );
    const changesOf = new Map(
      facts.tables
        .filter(({ data: { name } }) => /(?:^|[._])index_changes$/.test(name))
        .map((each) => [each.data.owner, each]),
    );
    const connectionOf = new Map(
      facts.connections.map((each) => [`${each.data.from} ${each.data.to}`, each]),
    );
    const topic = facts.topics.find(({ data: { key } }) => key === "search-engine");
    const languages = spokenIn(facts.requirements, facts.product);
    const people = new Set<string>(
      facts.entities.filter(({ id }) => id === accountId).map(({ ref }) => ref),
    );
    const each = found.map((one: Found) => {
      const { entity, table, store, by } = one;
      const id = entity.id;
      const search = `data/search#${id}` as const;
      const own = asked(entity.ref);
      const form = searchEngines.find(({ technologies }) =>
        technologies.includes(store.data.engine),
      )?.form;
      const volume = volumeOf.get(table?.ref ?? "data/table#");
      const rows = rowsOf(entity, volume, facts.quantities);
      const tenant = table ? tenantOf.get(table.ref) : undefined;
      const rights = rightsOf(one, { policies, tenant });
      const hidden = rights.find(({ right }) => right.kind !== "all" && right.field);
      const hides = fieldBy.get(hidden?.right.field ?? "");
      const ways = waysOf(one, {
        asked: own,
        form,
        operation: one.operations[0]?.data.operationId,
        changes: changesOf.get(table?.data.owner),
        connection: connectionOf.get(`${table?.data.owner} ${store.data.component}`),
        volume,
        rows,
        fieldBy,
        fixed: fixedBy(rights),
        isGuarded: facts.regimes.length > 0,
      });
      const roles = one.operations.flatMap(({ data: { access } }) =>
        access.kind === "authenticated"
          ? access.roles
          : (access.policies ?? []).flatMap((ref) => policies.get(ref)?.data.role ?? []),
      );
      const why = (by: Parameters<typeof derived>[0], from: readonly Ref[], reason?: string) =>
        reason === undefined ? derived(by, [...from]) : assumed(by, reason, [...from]);
      const isPostgres = dialectOf(store) === "postgresql";
      const plain = isPostgres ? (one.configuration ?? "simple") : "standard";
      const told = whyThere(one, { topic, rows, most: options.searchedRows });
      const isTaken = by === "engine" || one.configuration !== undefined;
      const shown = isTaken ? languages : [];
      return {
        searches: [
          node(
            data.search,
            id,
            {
              name: entity.data.name,
              entity: entity.ref,
              store: store.ref,
              by,
              ...(one.index ? { index: one.index } : {}),
              operations: one.operations.map(({ ref }) => ref),
              roles: [...new Set(roles)],
              ...(one.operations.some(({ data: { access } }) => access.kind === "public")
                ? { open: true as const }
                : {}),
              words: one.words.map(({ ref }) => ref),
              filters: one.filters.flatMap(({ ref }) => (ref === tenant?.ref ? [] : [ref])),
              orders: one.orders.map(({ ref }) => ref),
              because: told.because,
              ...(rows
                ? {
                    rows: figureOf("rows", "rows", {
                      rows: { value: rows.value, unit: "rows", ref: rows.ref },
                    }),
                  }
                : {}),
            },
            derived("search-per-thing", [entity.ref, ...one.serves, ...told.from]),
          ),
        ],
        languages:
          shown.length > 0
            ? shown.map(({ tag, from, name, assumed: guessed }) =>
                node(
                  data.searchLanguage,
                  join(id, tag),
                  {
                    search,
                    tag,
                    analyser: by === "engine" && form ? analyserOf(form, tag) : plain,
                  },
                  guessed
                    ? assumed(
                        "language-of-search",
                        `The text is in ${name} and names no other language.`,
                        [...from],
                      )
                    : derived("language-of-search", [...from]),
                ),
              )
            : [
                node(
                  data.searchLanguage,
                  join(id, asWritten),
                  {
                    search,
                    tag: asWritten,
                    analyser: form ? analyserOf(form, asWritten) : "simple",
                  },
                  assumed(
                    "language-of-search",
                    "Nothing names a language: words are found as they are written.",
                    [entity.ref],
                  ),
                ),
              ],
        signals: signalsOf(one, own, boughtMost(entity, facts)).map(
          ({ key, signal, from, reason }) =>
            node(
              data.searchSignal,
              join(id, key),
              { search, ...signal },
              why("signal-of-search", from, reason),
            ),
        ),
        facets: (by === "engine" ? facetsOf(one, fieldBy, fixedBy(rights), people) : []).map(
          (facet) =>
            node(
              data.searchFacet,
              join(id, facet.name),
              { search, ...facet },
              own.facets
                ? derived("facet-of-search", [facet.field, ...own.facets])
                : assumed(
                    "facet-of-search",
                    "The engine counts it; nothing says which counts are shown.",
                    [facet.field],
                  ),
            ),
        ),
        rights: rights.map(({ right, from }, at) =>
          node(
            data.searchRight,
            join(id, `${at + 1}`),
            { search, ...right },
            derived("right-of-search", [...from]),
          ),
        ),
        rules: ways.map(({ rule, from, reason }) =>
          node(
            data.searchRule,
            join(id, rule.about),
            { search, ...rule },
            why("way-of-search", from, reason),
          ),
        ),
        checks: checksOf(one, {
          fieldBy,
          tolerant: by === "engine",
          suggests: ways.some(({ rule }) => rule.about === "suggestions"),
          hides: hides && hidden ? { field: hides, says: hidden.right.says } : undefined,
        }).map((check) =>
          node(
            data.searchCheck,
            join(id, check.kind),
            { search, ...check },
            assumed("check-of-search", "Nothing states how good the answers have to be.", [
              entity.ref,
              check.field,
            ]),
          ),
        ),
      };
    });
    return {
      searches: each.flatMap((one) => one.searches),
      languages: each.flatMap((one) => one.languages),
      signals: each.flatMap((one) => one.signals),
      facets: each.flatMap((one) => one.facets),
      rights: each.flatMap((one) => one.rights),
      rules: each.flatMap((one) => one.rules),
      checks: each.flatMap((one) => one.checks),
    };
  },
});

/** Fields of which those who search see one value alone, unless somebody sees all. */
function fixedBy(rights: ReturnType<typeof rightsOf>): ReadonlySet<string> {
  return new Set(
    rights.flatMap(({ right }) =>
      right.kind === "value" || right.kind === "tenant" ? (right.field ?? []) : [],
    ),
  );
}
