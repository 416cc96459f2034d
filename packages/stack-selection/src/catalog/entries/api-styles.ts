import type { Entry } from "../schema.ts";

const scripts = ["typescript", "javascript"];

type Strength = [number, string];

export const apiStyles: readonly Entry[] = [
  protocol(
    "rest",
    "REST",
    ["RESTful", "REST API", "RESTful API"],
    "resources over HTTP with JSON",
    2000,
    {
      "contract-tools": [1, "OpenAPI in every language"],
      "http-caching": [1, "ETag and Cache-Control"],
      "browser-clients": [1, "fetch"],
      "flexible-queries": [0.4, "fields and filters per endpoint"],
    },
    [0.15, "nothing beside the server"],
    true,
  ),
  protocol(
    "graphql",
    "GraphQL",
    [],
    "queries over a typed graph",
    2015,
    {
      "contract-tools": [0.8, "schema with code generation"],
      "http-caching": [0.3, "persisted queries alone"],
      "browser-clients": [0.9, "a client library"],
      "flexible-queries": [1, "fields chosen per query, subscriptions"],
    },
    [0.45, "cost limits per query, batching against repeated reads"],
    undefined,
    [
      [
        "A query can ask for the whole graph.",
        "Limit depth and cost; persisted queries for own clients.",
      ],
      ["Nested fields read row by row.", "A data loader per type and request."],
    ],
  ),
  protocol(
    "grpc",
    "gRPC",
    [],
    "calls with Protocol Buffers over HTTP/2",
    2016,
    {
      "contract-tools": [0.9, "code generation in a dozen languages"],
      "http-caching": [0, "none"],
      "browser-clients": [0.3, "through a proxy"],
      "flexible-queries": [0.3, "field masks"],
    },
    [0.35, "load balancing per call"],
  ),
  protocol(
    "trpc",
    "tRPC",
    [],
    "typed calls between TypeScript programs",
    2020,
    {
      "contract-tools": [0.3, "TypeScript alone"],
      "http-caching": [0.5, "queries over GET"],
      "browser-clients": [1, "a typed client"],
      "flexible-queries": [0.2, "a procedure per need"],
    },
    [0.15, "nothing beside the server"],
  ),
];

function protocol(
  key: string,
  name: string,
  aliases: string[],
  what: string,
  since: number,
  fits: NonNullable<Entry["fits"]>,
  burden: Strength,
  exact?: true,
  risks?: [string, string][],
): Entry {
  const languages = key === "trpc" ? scripts : undefined;
  return {
    key,
    name,
    aliases,
    ...(exact ? { exact } : {}),
    topics: ["api-style"],
    form: "protocol",
    what,
    since,
    fits,
    burden,
    ...(languages ? { languages } : {}),
    ...(risks ? { risks } : {}),
  };
}
