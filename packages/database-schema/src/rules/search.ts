import { byRef, isEpoch, optional, spoken, type ViewOf } from "@planc/core";
import { api, brief, data } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { engineName, findsWords } from "../layout/store-of.ts";
import { pluralOf } from "../naming/identifier.ts";
import { askedOf } from "../search/asked.ts";

const encrypted =
  /\b(?:end-to-end|e2e|client-side) encrypt\w*|\bend-to-end[- ]encryption\b|\bE2EE\b/i;

/** What is encrypted end to end has no words that a server could find. */
export const searchOfCiphertext = rule("search-of-ciphertext", {
  reads: {
    searches: data.search,
    fields: optional(data.field),
    entities: optional(data.entity),
    operations: optional(api.operation),
    requirements: optional(brief.requirement),
    mentions: optional(brief.mention),
  },
  check: ({ searches, fields, entities, operations, requirements, mentions, report }) => {
    const statements = [
      ...requirements
        .filter(({ data: { text, priority } }) => priority !== "wont" && encrypted.test(text))
        .map(({ ref, data: { key, text } }) => ({ ref, key, text })),
      ...mentions
        .filter(
          ({ data: { technology, modality } }) =>
            modality !== "avoid" && /^end-to-end encryption$/i.test(technology),
        )
        .map(({ ref, data: { technology } }) => ({ ref, key: technology, text: technology })),
    ];
    const [first] = statements;
    if (first === undefined) return;
    const nameBy = byRef(entities);
    const operationBy = byRef(operations);
    const requirementBy = byRef(requirements);
    // The counter of a group's keys stands beside what is sealed with them.
    const sealed = new Set<string>(
      fields.filter(({ data: { name } }) => isEpoch(name)).map(({ data: { entity } }) => entity),
    );
    for (const search of searches) {
      const { entity, name } = search.data;
      const things = spoken(pluralOf(nameBy.get(entity)?.data.name ?? name));
      const named = statements.find(({ text }) => text.toLowerCase().includes(spoken(name)));
      if (!sealed.has(entity) && named === undefined) continue;
      const asking = search.data.operations
        .flatMap((ref) => operationBy.get(ref)?.data.realises ?? [])
        .flatMap((ref) => requirementBy.get(ref)?.data.key ?? [])[0];
      const operation = operationBy.get(search.data.operations[0] ?? "")?.data.operationId;
      report(
        "search-of-ciphertext",
        {
          things,
          search: asking ?? operation ?? "words",
          encryption: (named ?? first).key,
        },
        { ref: search.ref },
      );
    }
  },
});

/** An engine has something to find, and knows what each may find. */
export const searchEngineUse = rule("search-engine-use", {
  reads: {
    stores: data.store,
    searches: optional(data.search),
    rights: optional(data.searchRight),
    indexes: optional(data.searchIndex),
    actors: optional(brief.actor),
  },
  check: ({ stores, searches, rights, indexes, actors, report }) => {
    for (const store of stores.filter(findsWords)) {
      if (searches.some(({ data: each }) => each.store === store.ref)) continue;
      report("search-engine-unused", { engine: engineName(store) }, { ref: store.ref });
    }
    const searchBy = byRef(searches);
    const indexBy = new Map<string, ViewOf<typeof data.searchIndex>>(
      indexes.map((each) => [each.ref, each]),
    );
    const actorBy = byRef(actors);
    for (const { ref, data: right } of rights) {
      const search = searchBy.get(right.search);
      const index = indexBy.get(search?.data.index ?? "");
      if (search?.data.by !== "engine" || index === undefined) continue;
      if (isKnown(right, new Set(index.data.fields.map(({ field }) => field)))) continue;
      const who = right.roles.flatMap((role) => actorBy.get(role)?.data.name ?? []).join(", ");
      report(
        "search-right-untold",
        { index: index.data.name, who: who || "each", says: right.says },
        { ref },
      );
    }
  },
});

/** Every field that a right goes by is in the documents. */
function isKnown(
  right: ViewOf<typeof data.searchRight>["data"],
  known: ReadonlySet<string>,
): boolean {
  if (right.kind === "told") return false;
  const needed = [
    ...(right.field ? [right.field] : []),
    ...(right.limits ?? []).map(({ field }) => field),
  ];
  return needed.every((each) => known.has(each));
}

/** What an index over words of the database does not do, whatever the operation asks of it. */
const wishes = [
  ["typing-errors", "Tolerance of wrong letters"],
  ["facets", "A count for each filter"],
  ["relevance", "An order by relevance"],
  ["popular", "What is popular first"],
] as const;

/** An index of the database does what is asked of a search, in as many rows as there come to be. */
export const searchInDatabase = rule("search-in-database", {
  reads: {
    searches: data.search,
    stores: optional(data.store),
    entities: optional(data.entity),
    tables: optional(data.table),
    patterns: optional(data.accessPattern),
    requirements: optional(brief.requirement),
    mentions: optional(brief.mention),
  },
  check: ({
    searches,
    stores,
    entities,
    patterns,
    tables,
    requirements,
    mentions,
    options,
    report,
  }) => {
    const own = searches.filter(({ data: { by } }) => by !== "engine");
    const entityBy = byRef(entities);
    const storeBy = byRef(stores);
    const of = own.flatMap(({ data: { entity } }) => entityBy.get(entity) ?? []);
    const asked = askedOf(of, requirements, mentions);
    const tableOf = new Map(tables.map((each) => [each.data.entity, each.ref]));
    const narrowed = new Set<string>(
      patterns
        .filter(({ data: { searches: words, equals } }) => words.length > 0 && equals.length > 0)
        .map(({ data: { table } }) => table),
    );
    const keyOf = new Map<string, string>([
      ...requirements.map(({ ref, data: { key } }) => [ref, key] as const),
      ...mentions.map(({ ref, data: { technology } }) => [ref, technology] as const),
    ]);
    for (const { ref, data: search } of own) {
      const things = spoken(pluralOf(search.name));
      const rows = search.rows?.value ?? 0;
      const isNarrowed = narrowed.has(tableOf.get(search.entity) ?? "");
      if (search.by === "index" && rows > options.searchedRows && !isNarrowed) {
        report(
          "search-outgrows-database",
          {
            things,
            rows: Math.round(rows).toLocaleString("en"),
            most: options.searchedRows.toLocaleString("en"),
          },
          { ref },
        );
      }
      const store = storeBy.get(search.store);
      for (const [kind, wish] of wishes) {
        const [by] = asked(search.entity)[kind] ?? [];
        if (by === undefined || store === undefined) continue;
        report(
          "search-wish-unserved",
          {
            asked: wish,
            things,
            by: keyOf.get(by) ?? by,
            engine: engineName(store),
          },
          { ref },
        );
      }
    }
  },
});

/** What is recommended has rows to learn from, and an operation that shows it. */
export const recommendationNeeds = rule("recommendation-needs", {
  reads: { recommendations: data.recommendation, operations: optional(api.operation) },
  check: ({ recommendations, operations, report }) => {
    for (const { ref, data: each } of recommendations) {
      const things = spoken(pluralOf(each.name));
      const missing = [
        ...each.missing,
        ...(each.events.length === 0 && each.missing.length === 0
          ? [`who takes which ${spoken(each.name)}`]
          : []),
      ];
      if (missing.length > 0) {
        report("recommendation-without-events", { things, missing: missing.join(", ") }, { ref });
      }
      if (each.operations.length === 0 && operations.length > 0) {
        report("recommendation-unserved", { things }, { ref });
      }
    }
  },
});
