import { node, optional, type Ref } from "@planc/core";
import { architecture, brief, data } from "@planc/core/ir";
import { searchEngines } from "../catalog/search-engines.ts";
import { derived, step } from "../kit.ts";
import { engineName } from "../layout/store-of.ts";
import { fit, pluralOf, snake } from "../naming/identifier.ts";
import { firstVersion } from "../search/forms.ts";
import { indexFields, partFields } from "../search/index-of.ts";
import { spokenIn } from "../search/languages.ts";

/** An index of the search engine for each thing that is looked for by words. */
export const searchIndexes = step("search-indexes", {
  reads: {
    stores: data.store,
    entities: data.entity,
    fields: optional(data.field),
    tables: optional(data.table),
    columns: optional(data.column),
    patterns: optional(data.accessPattern),
    lookups: optional(data.lookup),
    components: optional(architecture.component),
    concepts: optional(brief.concept),
    requirements: optional(brief.requirement),
    product: optional(brief.product),
  },
  writes: { indexes: data.searchIndex },
  run: ({ stores, entities, fields, tables, columns, patterns, lookups, ...facts }) => {
    const store = stores.find(
      ({ data: { model, engine } }) =>
        model === "search" && searchEngines.some((each) => each.technologies.includes(engine)),
    );
    if (store === undefined) return { indexes: [] };
    const form = searchEngines.find(({ technologies }) =>
      technologies.includes(store.data.engine),
    )?.form;
    const languages = spokenIn(facts.requirements, facts.product).map(({ tag }) => tag);
    const tableOf = new Map(tables.map((each) => [each.data.entity, each]));
    const patternsOf = Map.groupBy(
      patterns.filter(({ data: { searches } }) => searches.length > 0),
      ({ data: { table } }) => table,
    );
    const lookupsOf = Map.groupBy(
      lookups.filter(({ data: { searches } }) => searches.length > 0),
      ({ data: { entity } }) => entity,
    );
    const fieldOf = new Map(columns.map(({ ref, data: { field } }) => [ref, field]));
    return {
      indexes: entities.flatMap((entity) => {
        const table = tableOf.get(entity.ref);
        const searching = table ? (patternsOf.get(table.ref) ?? []) : [];
        const looking = lookupsOf.get(entity.ref) ?? [];
        const words: readonly Ref[] = [
          ...searching.flatMap(({ data: { searches } }) =>
            searches.flatMap((ref) => fieldOf.get(ref) ?? []),
          ),
          ...looking.flatMap(({ data: { searches } }) => searches),
        ];
        if (words.length === 0) return [];
        const own = fields.filter(({ data: field }) => field.entity === entity.ref);
        const plural = facts.concepts.find(({ ref }) => ref === entity.data.concept)?.data.plural;
        const name = fit(snake(pluralOf(entity.data.name, plural)));
        const serves: readonly Ref[] = [...searching, ...looking].map(({ ref }) => ref);
        const changes = tables.find(
          ({ data: each }) =>
            /(?:^|[._])index_changes$/.test(each.name) && each.owner === table?.data.owner,
        );
        const keeper = facts.components.find(({ ref }) => ref === table?.data.owner)?.data.name;
        return node(
          data.searchIndex,
          name,
          {
            name,
            store: store.ref,
            entity: entity.ref,
            fields: [
              ...indexFields(own, [...new Set(words)]),
              ...partFields(entity, entities, fields, (field, part) => fit(snake(part), field)),
            ],
            languages: [...languages],
            inStep: changes
              ? `${keeper ?? "Its writer"} locks the row of ${name} first (FOR UPDATE), also for a change of its parts, then writes a row of ${changes.data.name} with created_at = clock_timestamp() in the same transaction; it is sent by id with that time in microseconds as the version, so that of two changes the one that is kept later has the later version, and a repeat or a late one changes nothing. Once a night ids and versions of both are compared.`
              : `Each change is sent once it is kept, with its id and time, so that a repeat or a late one changes nothing; what was missed is found by updated at.`,
            rebuilt: rebuiltIn(
              form,
              name,
              engineName({
                data: {
                  model: store.data.model,
                  engine: store.data.engine,
                  component: store.data.component,
                },
              }),
            ),
            serves: [...serves],
          },
          derived("index-of-search", [entity.ref, store.ref, ...serves]),
        );
      }),
    };
  },
});

function rebuiltIn(
  form: (typeof searchEngines)[number]["form"] | undefined,
  name: string,
  engine: string,
): string {
  const next = firstVersion(name).replace(/1$/, "2");
  const filled = `${next} is filled from the store while changes go to both`;
  switch (form) {
    case "meilisearch":
      return `${filled}; then the two are swapped in one task (swap-indexes), and the old one is deleted.`;
    case "algolia":
      return `${filled}; then it is moved over ${name} in one operation.`;
    default:
      return `${filled}; then the alias ${name} of ${engine} moves to it in one call, and the old one is deleted.`;
  }
}
