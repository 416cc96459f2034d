import * as z from "zod";
import type { SearchEngine } from "../catalog/search-engines.ts";

const object = z.record(z.string(), z.unknown());
const matching = z.strictObject({
  query: z.string(),
  fields: z.array(z.string()).min(1),
  type: z.enum(["cross_fields", "best_fields", "bool_prefix"]),
  operator: z.literal("and").optional(),
  fuzziness: z.literal("AUTO").optional(),
  prefix_length: z.int().optional(),
  boost: z.number().optional(),
  minimum_should_match: z.string().optional(),
});
const term = z.record(
  z.string(),
  z.union([z.string(), z.strictObject({ value: z.string(), boost: z.number() })]),
);
interface Clause {
  readonly [kind: string]: unknown;
}
/** A clause of a query: one of the kinds that are written here. */
const clause: z.ZodType<Clause> = z.lazy(() =>
  z.union([
    z.strictObject({ multi_match: matching }),
    z.strictObject({ term }),
    z.strictObject({ terms: z.record(z.string(), z.array(z.string())) }),
    z.strictObject({
      range: z.record(z.string(), z.strictObject({ gt: z.number(), boost: z.number() })),
    }),
    z.strictObject({ rank_feature: z.strictObject({ field: z.string() }) }),
    z.strictObject({ dis_max: z.strictObject({ queries: z.array(clause).min(1) }) }),
    z.strictObject({
      bool: z.strictObject({
        must: z.array(clause).optional(),
        should: z.array(clause).optional(),
        filter: z.array(clause).optional(),
        minimum_should_match: z.int().optional(),
      }),
    }),
  ]),
);
const body = z.strictObject({
  query: clause,
  sort: z.array(z.record(z.string(), z.enum(["asc", "desc"]))).optional(),
  size: z.int().optional(),
  _source: z.array(z.string()).optional(),
  aggs: z
    .record(
      z.string(),
      z.union([
        z.strictObject({ terms: z.strictObject({ field: z.string(), size: z.int() }) }),
        z.strictObject({ stats: z.strictObject({ field: z.string() }) }),
      ]),
    )
    .optional(),
});
const three = <T extends z.ZodType>(each: T) =>
  z.strictObject({ search: each, suggest: each, loose: each });
const judged = z.strictObject({
  requests: z
    .array(
      z.strictObject({
        id: z.string(),
        request: z.strictObject({ query: clause }),
        ratings: z
          .array(z.strictObject({ _index: z.string(), _id: z.string(), rating: z.int() }))
          .min(1),
      }),
    )
    .min(1),
  metric: z.strictObject({
    dcg: z.strictObject({ k: z.int(), normalize: z.literal(true) }),
  }),
});
const questions = z
  .array(
    z.strictObject({
      kind: z.string(),
      q: z.string().min(1),
      by: z.enum(["search", "suggest"]),
      expects: z.array(z.string()),
      never: z.array(z.string()),
      below: z.array(z.string()),
    }),
  )
  .min(1);

const hidden = z
  .array(z.strictObject({ id: z.string(), request: body, never: z.array(z.string()).min(1) }))
  .min(1);

/** What a file of a search has: its requests, how it is judged, or what it must not find. */
export type RequestKind = "queries" | "judgements" | "hidden";

function schemaOf(kind: RequestKind, isElastic: boolean): z.ZodType {
  if (kind === "hidden") return hidden;
  if (kind === "judgements") return isElastic ? judged : questions;
  return three(isElastic ? body : object);
}

/** What is wrong with requests of a search in the form of an engine: their shape, or a field that is in no index. */
export function requestProblem(
  form: SearchEngine["form"],
  kind: RequestKind,
  text: string,
  known: ReadonlySet<string>,
): string | undefined {
  const value: unknown = JSON.parse(text);
  const isElastic = form === "elasticsearch";
  const schema = schemaOf(kind, isElastic);
  const parsed = schema.safeParse(value);
  if (!parsed.success) return z.prettifyError(parsed.error).replaceAll("\n", " ");
  const named = isElastic ? fieldsIn(value) : listedIn(value);
  const unknown = named.find((each) => !known.has(each));
  return unknown === undefined ? undefined : `${unknown} is no field of the index`;
}

/** Keys under which a query of Elasticsearch has fields as names. */
const naming: ReadonlySet<string> = new Set(["term", "terms", "range"]);

function fieldsIn(value: unknown, under?: string): readonly string[] {
  if (Array.isArray(value)) {
    if (under === "fields" || under === "_source") return value.flatMap(bare);
    if (under === "sort") return value.flatMap((each) => Object.keys(each)).flatMap(bare);
    return value.flatMap((each) => fieldsIn(each, under));
  }
  if (typeof value !== "object" || value === null) return under === "field" ? bare(value) : [];
  const own = Object.entries(value);
  // A count by values is called as a condition is, and says its field inside.
  const names = under !== undefined && naming.has(under) && !("field" in value);
  return own.flatMap(([key, inside]) => [
    ...(names ? bare(key) : []),
    ...(names ? [] : fieldsIn(inside, key)),
  ]);
}

/** The fields that requests of the other engines list. */
function listedIn(value: unknown, under?: string): readonly string[] {
  if (Array.isArray(value)) {
    return under === "facets" ? value.flatMap(bare) : value.flatMap((each) => listedIn(each));
  }
  if (typeof value === "string" && (under === "query_by" || under === "facet_by"))
    return value.split(",").flatMap(bare);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => listedIn(inside, key));
}

/** `name.prefix._2gram` and `name^3` are of the field `name`; `_score` is of none. */
function bare(name: unknown): readonly string[] {
  if (typeof name !== "string") return [];
  const first = name.replace(/\^\d+$/, "").split(".")[0] ?? "";
  return first === "_score" ? [] : [first];
}
