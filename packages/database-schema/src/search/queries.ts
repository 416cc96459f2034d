import type { DataOf, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { SearchEngine } from "../catalog/search-engines.ts";
import { facetValues, suggestMost } from "../catalog/search-numbers.ts";
import type { Json } from "../examples/value-of.ts";
import { popularity } from "./forms.ts";

type Index = DataOf<typeof data.searchIndex>;
type IndexField = Index["fields"][number];

/** What the requests of a search are made of. */
export interface QueryFacts {
  readonly index: Index;
  readonly form: SearchEngine["form"];
  readonly signals: readonly ViewOf<typeof data.searchSignal>[];
  readonly facets: readonly ViewOf<typeof data.searchFacet>[];
  /** What has to hold so that those who may least find it. */
  readonly filters: readonly Filter[];
  readonly codes: readonly string[];
}

/** Conditions of which one has to hold, each by a field of the index; of several values, any will do. */
export type Filter = readonly {
  readonly name: string;
  readonly value: string;
  readonly many?: boolean;
}[];

export interface Queries {
  readonly search: Json;
  readonly suggest: Json;
  /** What is asked where nothing was found. */
  readonly loose: Json;
}

/** Requests of a search as its engine takes them, with the words in place of `{{q}}`. */
export function queriesOf(facts: QueryFacts, q = "{{q}}"): Queries {
  return facts.form === "elasticsearch" ? elasticsearch(facts, q) : others(facts, q);
}

const wordsIn = ({ fields }: Index): readonly IndexField[] =>
  fields.filter(({ role }) => role === "words");

function named({ index, signals }: QueryFacts, kind: string): IndexField | undefined {
  const field = signals.find(({ data: { signal } }) => signal === kind)?.data.field;
  return index.fields.find((each) => each.field === field);
}

function elasticsearch(facts: QueryFacts, q: string): Queries {
  const { index, signals, facets, filters, codes } = facts;
  const weighted = wordsIn(index).map(({ name, weight }) => (weight ? `${name}^${weight}` : name));
  const stems = wordsIn(index).flatMap(({ name }) =>
    index.languages.map((tag) => `${name}.${tag}`),
  );
  const filter = filters.map((any): Json => {
    const terms = any.map(
      ({ name, value, many }): Json =>
        many ? { terms: { [name]: [value] } } : { term: { [name]: value } },
    );
    return terms.length === 1 && terms[0] !== undefined
      ? terms[0]
      : { bool: { should: terms, minimum_should_match: 1 } };
  });
  const words = (more: { readonly [name: string]: Json }): Json => ({
    multi_match: { query: q, fields: [...weighted, ...stems], ...more },
  });
  const stock = named(facts, "stock");
  const has = signals.find(({ data: { signal } }) => signal === "stock")?.data;
  const isPopular = signals.some(({ data: { signal } }) => signal === "popular");
  const boosts: readonly Json[] = [
    ...(stock && has
      ? [
          has.value === undefined
            ? { range: { [stock.name]: { gt: 0, boost: has.weight ?? 1 } } }
            : { term: { [stock.name]: { value: has.value, boost: has.weight ?? 1 } } },
        ]
      : []),
    ...(isPopular ? [{ rank_feature: { field: popularity } }] : []),
  ];
  const bool = (must: Json): Json => ({
    bool: {
      must: [must],
      ...(boosts.length > 0 ? { should: boosts } : {}),
      ...(filter.length > 0 ? { filter } : {}),
    },
  });
  const newest = named(facts, "newest");
  const sort: Json = [
    { _score: "desc" },
    ...(newest ? [{ [newest.name]: "desc" }] : []),
    { id: "asc" },
  ];
  const aggs = Object.fromEntries(
    facets.map(({ data: { name, counts, most = facetValues } }): readonly [string, Json] => [
      name,
      counts === "values" ? { terms: { field: name, size: most } } : { stats: { field: name } },
    ]),
  );
  const [title] = wordsIn(index).filter(({ completes }) => completes);
  const prefix = title
    ? ["", "._2gram", "._3gram"].map((end) => `${title.name}.prefix${end}`)
    : weighted;
  return {
    search: {
      query: bool({
        dis_max: {
          queries: [
            words({ type: "cross_fields", operator: "and", boost: 2 }),
            words({ type: "best_fields", operator: "and", fuzziness: "AUTO", prefix_length: 1 }),
            ...codes.map((name): Json => ({ term: { [name]: { value: q, boost: 10 } } })),
          ],
        },
      }),
      sort,
      ...(facets.length > 0 ? { aggs } : {}),
    },
    suggest: {
      query: bool({ multi_match: { query: q, type: "bool_prefix", fields: prefix } }),
      size: suggestMost,
      ...(title ? { _source: ["id", title.name] } : {}),
    },
    loose: { query: bool(words({ type: "best_fields", minimum_should_match: "2<67%" })), sort },
  };
}

/** Of the engines that rank by rules of the index: what a request adds to these. */
function others(facts: QueryFacts, q: string): Queries {
  const { index, form, facets, filters, signals } = facts;
  const counts = facets.map(({ data: { name } }) => name);
  const newest = named(facts, "newest");
  const [title] = wordsIn(index).filter(({ completes }) => completes);
  const looked = wordsIn(index).map(({ name }) => name);
  switch (form) {
    case "typesense": {
      const filter = filters
        .map((any) =>
          anyOf(
            any.map(
              ({ name, value, many }) => `${name}:=${many ? `[${value}]` : inBackticks(value)}`,
            ),
            " || ",
          ),
        )
        .join(" && ");
      const base = {
        q,
        query_by: looked.join(","),
        query_by_weights: wordsIn(index)
          .map(({ weight }) => weight ?? 1)
          .join(","),
        ...(filter === "" ? {} : { filter_by: filter }),
      };
      const order = [
        "_text_match",
        ...(signals.some(({ data: { signal } }) => signal === "popular") ? [popularity] : []),
        ...(newest ? [newest.name] : []),
      ]
        .map((each) => `${each}:desc`)
        .join(",");
      return {
        search: {
          ...base,
          sort_by: order,
          // It would drop words by itself, where the loose request is what may.
          drop_tokens_threshold: 0,
          ...(counts.length > 0 ? { facet_by: counts.join(",") } : {}),
        },
        suggest: {
          ...base,
          query_by: title?.name ?? looked.join(","),
          query_by_weights: "1",
          per_page: suggestMost,
        },
        loose: { ...base, sort_by: order, drop_tokens_threshold: 1 },
      };
    }
    case "algolia": {
      const filter = filters
        .map((any) =>
          anyOf(
            any.map(({ name, value }) => `${name}:${inQuotes(value)}`),
            " OR ",
          ),
        )
        .join(" AND ");
      const base = { query: q, ...(filter === "" ? {} : { filters: filter }) };
      return {
        search: { ...base, ...(counts.length > 0 ? { facets: counts } : {}) },
        suggest: { ...base, hitsPerPage: suggestMost },
        loose: { ...base, removeWordsIfNoResults: "lastWords" },
      };
    }
    default: {
      const filter = filters.map((any) =>
        any.map(({ name, value, many }) =>
          many ? `${name} IN [${value}]` : `${name} = ${inQuotes(value)}`,
        ),
      );
      const base = { q, ...(filter.length > 0 ? { filter } : {}) };
      return {
        search: {
          ...base,
          matchingStrategy: "all",
          ...(counts.length > 0 ? { facets: counts } : {}),
        },
        suggest: { ...base, limit: suggestMost },
        loose: { ...base, matchingStrategy: "last" },
      };
    }
  }
}

/** Several conditions of which one has to hold stand in brackets, whatever is in the values. */
function anyOf(conditions: readonly string[], or: string): string {
  const all = conditions.join(or);
  return conditions.length > 1 ? `(${all})` : all;
}

const isFlag = (value: string): boolean => value === "true" || value === "false";

/** A value of a filter of Typesense: signs of its language inside are text. */
function inBackticks(value: string): string {
  return isFlag(value) ? value : `\`${value.replaceAll("`", "\\`")}\``;
}

/** A value of a filter of Algolia and Meilisearch. */
function inQuotes(value: string): string {
  return isFlag(value) ? value : `"${value.replaceAll(/["\\]/g, "\\$&")}"`;
}
