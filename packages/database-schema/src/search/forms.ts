import type { DataOf, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import {
  type SearchEngine,
  type SearchLanguage,
  searchLanguages,
} from "../catalog/search-engines.ts";
import type { Json } from "../examples/value-of.ts";

type Index = DataOf<typeof data.searchIndex>;

/** The field of documents that holds how often a thing was taken, counted once a day. */
export const popularity = "popularity";

type Field = ViewOf<typeof data.field>;
type IndexField = Index["fields"][number];
type Typed = {
  readonly of: IndexField;
  readonly type: Field["data"]["type"];
  /** It names one thing alone, as people type it: large or small letters make no other of it. */
  readonly isCode: boolean;
};

/** An index in the words of its engine. */
export function searchFile(
  index: Index,
  fields: readonly Field[],
  form: SearchEngine["form"],
  /** Documents hold how often a thing was taken. */
  isCounted = false,
): Json {
  const typed = index.fields.flatMap((of): readonly Typed[] => {
    const field = fields.find(({ ref }) => ref === of.field);
    if (field === undefined) return [];
    const { type, unique } = field.data;
    return [{ of, type, isCode: unique && type === "text" }];
  });
  const languages = searchLanguages.filter(({ tag }) => index.languages.includes(tag));
  switch (form) {
    case "elasticsearch":
      return elasticsearch(index, typed, languages, isCounted);
    case "meilisearch":
      return meilisearch(typed, languages, isCounted);
    case "typesense":
      return typesense(index, typed, isCounted);
    case "algolia":
      return algolia(typed, languages, isCounted);
  }
}

/** The name of the index that the alias points to first. */
export function firstVersion(name: string): string {
  return `${name}_v1`;
}

/** The body of `PUT /{index}`; the alias is what programs know. */
function elasticsearch(
  { name }: Index,
  typed: readonly Typed[],
  languages: readonly SearchLanguage[],
  isCounted: boolean,
): Json {
  return {
    aliases: { [name]: { is_write_index: true } },
    settings: {
      analysis: {
        analyzer: {
          words: {
            type: "custom",
            tokenizer: "standard",
            filter: ["lowercase", "asciifolding"],
          },
        },
        normalizer: {
          folded: { type: "custom", filter: ["lowercase", "asciifolding"] },
        },
      },
    },
    mappings: {
      dynamic: "strict",
      properties: Object.fromEntries([
        ...typed.map((each): readonly [string, Json] => [each.of.name, mappingOf(each, languages)]),
        ...(isCounted ? [[popularity, { type: "rank_feature" }] as const] : []),
      ]),
    },
  };
}

function mappingOf({ of, type, isCode }: Typed, languages: readonly SearchLanguage[]): Json {
  switch (of.role) {
    case "words": {
      const inside = [
        ...languages.map(({ tag, analyzer }): readonly [string, Json] => [
          tag,
          { type: "text", analyzer },
        ]),
        ...(of.completes
          ? [
              ["prefix", { type: "search_as_you_type", analyzer: "words" }] as const,
              ["sort", { type: "keyword", normalizer: "folded", ignore_above: 256 }] as const,
            ]
          : []),
      ];
      return {
        type: "text",
        analyzer: "words",
        ...(inside.length > 0 ? { fields: Object.fromEntries(inside) } : {}),
      };
    }
    case "place":
      return { type: "geo_point" };
    case "shown":
      return { type: "keyword", index: false, doc_values: false };
    case "facet":
      if (type === "boolean") return { type: "boolean" };
      return { type: "keyword", ...(isCode ? { normalizer: "folded" } : {}) };
    case "range":
      return numberOf(type);
  }
}

function numberOf(type: Field["data"]["type"]): Json {
  switch (type) {
    case "date":
    case "timestamp":
      return { type: "date" };
    case "money":
      // Exact to four decimals, as the store that keeps it.
      return { type: "scaled_float", scaling_factor: 10_000 };
    case "decimal":
    case "percent":
      return { type: "double" };
    default:
      return { type: "long" };
  }
}

const namesOf = (typed: readonly Typed[], ...roles: readonly IndexField["role"][]) =>
  typed.filter(({ of }) => roles.includes(of.role)).map(({ of: { name } }) => name);

/** How it ranks where nobody says otherwise. */
const meilisearchRules = ["words", "typo", "proximity", "attribute", "sort", "exactness"];

/** The body of `PATCH /indexes/{index}/settings`; the index has the id as its key. */
function meilisearch(
  typed: readonly Typed[],
  languages: readonly SearchLanguage[],
  isCounted: boolean,
): Json {
  return {
    searchableAttributes: namesOf(typed, "words"),
    ...(isCounted ? { rankingRules: [...meilisearchRules, `${popularity}:desc`] } : {}),
    filterableAttributes: namesOf(typed, "facet", "range").concat(
      namesOf(typed, "place").map(() => "_geo"),
    ),
    sortableAttributes: namesOf(typed, "range").concat(namesOf(typed, "place").map(() => "_geo")),
    ...(languages.length > 0
      ? {
          localizedAttributes: [
            { attributePatterns: ["*"], locales: languages.map(({ locale }) => locale) },
          ],
        }
      : {}),
  };
}

/** The body of `POST /collections`. */
function typesense({ name }: Index, typed: readonly Typed[], isCounted: boolean): Json {
  return {
    name: firstVersion(name),
    fields: [
      ...typed
        .filter(({ of }) => of.name !== "id")
        .map(({ of, type }) => ({
          name: of.name,
          type: typesenseType(of, type),
          ...(of.role === "facet" ? { facet: true } : {}),
          ...(of.role === "range" && of.through === undefined ? { sort: true } : {}),
          optional: true,
        })),
      ...(isCounted ? [{ name: popularity, type: "int64", sort: true, optional: true }] : []),
    ],
  };
}

function typesenseType(of: IndexField, type: Field["data"]["type"]): string {
  if (of.role === "place") return "geopoint";
  const isList = type === "list" || of.through !== undefined;
  if (isList) return of.role === "range" ? "float[]" : "string[]";
  if (type === "boolean") return "bool";
  // Times are counted in seconds: it has no dates.
  if (type === "integer" || type === "date" || type === "timestamp" || type === "duration")
    return "int64";
  return of.role === "range" ? "float" : "string";
}

/** The body of `PUT /1/indexes/{index}/settings`. */
function algolia(
  typed: readonly Typed[],
  languages: readonly SearchLanguage[],
  isCounted: boolean,
): Json {
  return {
    searchableAttributes: namesOf(typed, "words"),
    ...(isCounted ? { customRanking: [`desc(${popularity})`] } : {}),
    attributesForFaceting: namesOf(typed, "facet").filter((name) => name !== "id"),
    numericAttributesForFiltering: namesOf(typed, "range"),
    ...(languages.length > 0
      ? {
          indexLanguages: languages.map(({ tag }) => tag),
          queryLanguages: languages.map(({ tag }) => tag),
        }
      : {}),
  };
}
