import * as z from "zod";
import type { SearchEngine } from "../catalog/search-engines.ts";
import { searchLanguages } from "../catalog/search-engines.ts";

const name = z.string().regex(/^[\p{L}\p{N}_]+$/u);
const names = z.array(name);
/** Analysers that every Elasticsearch and OpenSearch has. */
const builtIn: ReadonlySet<string> = new Set([
  "standard",
  "simple",
  "whitespace",
  "keyword",
  ...searchLanguages.map(({ analyzer }) => analyzer),
]);

const leaf = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), analyzer: z.string() }),
  z.strictObject({ type: z.literal("search_as_you_type"), analyzer: z.string() }),
  z.strictObject({
    type: z.literal("keyword"),
    normalizer: z.string().optional(),
    ignore_above: z.int().min(1).optional(),
    index: z.literal(false).optional(),
    doc_values: z.literal(false).optional(),
  }),
  z.strictObject({ type: z.literal("boolean") }),
  z.strictObject({ type: z.literal("date") }),
  z.strictObject({ type: z.literal("double") }),
  z.strictObject({ type: z.literal("long") }),
  z.strictObject({ type: z.literal("geo_point") }),
  z.strictObject({ type: z.literal("rank_feature") }),
  z.strictObject({ type: z.literal("scaled_float"), scaling_factor: z.number().min(1) }),
]);
const property = z.union([
  leaf,
  z.strictObject({
    type: z.literal("text"),
    analyzer: z.string(),
    fields: z.record(z.string(), leaf),
  }),
]);
const elasticsearch = z.strictObject({
  aliases: z.record(name, z.strictObject({ is_write_index: z.boolean() })),
  settings: z.strictObject({
    analysis: z.strictObject({
      analyzer: z.record(
        z.string(),
        z.strictObject({
          type: z.literal("custom"),
          tokenizer: z.enum(["standard", "whitespace", "keyword"]),
          filter: z.array(z.enum(["lowercase", "asciifolding"])),
        }),
      ),
      normalizer: z.record(
        z.string(),
        z.strictObject({
          type: z.literal("custom"),
          filter: z.array(z.enum(["lowercase", "asciifolding"])),
        }),
      ),
    }),
  }),
  mappings: z.strictObject({
    dynamic: z.literal("strict"),
    properties: z.record(name, property),
  }),
});

const forms = {
  elasticsearch,
  meilisearch: z.strictObject({
    searchableAttributes: names.min(1),
    rankingRules: z.array(z.string()).optional(),
    filterableAttributes: names,
    sortableAttributes: names,
    localizedAttributes: z
      .array(
        z.strictObject({
          attributePatterns: z.array(z.string()),
          locales: z.array(z.string().length(3)),
        }),
      )
      .optional(),
  }),
  typesense: z.strictObject({
    name,
    fields: z
      .array(
        z.strictObject({
          name,
          type: z.enum(["string", "string[]", "int64", "float", "float[]", "bool", "geopoint"]),
          facet: z.literal(true).optional(),
          sort: z.literal(true).optional(),
          optional: z.boolean(),
        }),
      )
      .min(1),
  }),
  algolia: z.strictObject({
    searchableAttributes: names.min(1),
    customRanking: z.array(z.string()).optional(),
    attributesForFaceting: names,
    numericAttributesForFiltering: names,
    indexLanguages: z.array(z.string()).optional(),
    queryLanguages: z.array(z.string()).optional(),
  }),
} as const;

/** What is wrong with an index in the form of an engine: its shape, or an analyser that nothing defines. */
export function searchProblem(form: SearchEngine["form"], text: string): string | undefined {
  const value: unknown = JSON.parse(text);
  const parsed = forms[form].safeParse(value);
  if (!parsed.success) return z.prettifyError(parsed.error).replaceAll("\n", " ");
  if (form !== "elasticsearch") return undefined;
  const { settings, mappings } = elasticsearch.parse(value);
  const { analyzer, normalizer } = settings.analysis;
  for (const [field, mapping] of Object.entries(mappings.properties)) {
    const inside = "fields" in mapping ? Object.values(mapping.fields) : [];
    for (const each of [mapping, ...inside]) {
      const named = "analyzer" in each ? each.analyzer : undefined;
      if (named !== undefined && !(named in analyzer) && !builtIn.has(named))
        return `${field} has the analyser ${named}, which nothing defines`;
      const folded = "normalizer" in each ? each.normalizer : undefined;
      if (folded !== undefined && !(folded in normalizer))
        return `${field} has the normaliser ${folded}, which nothing defines`;
    }
  }
  return undefined;
}
