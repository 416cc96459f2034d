import type { PlanNodeOf } from "@planc/core";
import type { api } from "@planc/core/ir";

export type Served = Pick<PlanNodeOf<typeof api.operation>, "ref" | "data">;

/** How requests are told apart, by the contract's style and the path before all others. */
export interface Serving {
  readonly operations: readonly Served[];
  readonly basePath: string;
  readonly style: string;
}

/** What serves requests, by the contract. */
export function servingOf(
  operations: readonly Served[],
  convention: { readonly data: { readonly basePath?: string; readonly style: string } } | undefined,
): Serving {
  return {
    operations,
    basePath: convention?.data.basePath ?? "",
    style: convention?.data.style ?? "rest",
  };
}

/** Series of requests, as OpenTelemetry's HTTP conventions name them and its collector exports them. */
export const requestSeries = "http_server_request_duration_seconds";
/** One path takes all of GraphQL, and it answers 200 also where it failed: the program counts by field itself. */
export const fieldSeries = "graphql_field_duration_seconds";
export const answerSeries = "graphql_responses_total";

/**
 * Matches the requests of operations: by the route, in whose pattern frameworks write parameters in
 * their own ways, and by the method. Nothing for all of them.
 */
export function routesOf(operations: readonly Served[], basePath: string): readonly string[] {
  if (operations.length === 0) return [];
  const routes = operations.map(({ data }) =>
    data.path
      .split("/")
      .map((part) => (part.startsWith("{") ? "[^/]+" : part.replace(/[.*+?^$()|[\]\\]/g, "\\$&")))
      .join("/"),
  );
  const methods = operations.map(({ data }) => data.method.toUpperCase());
  const base = basePath === "" || basePath === "/" ? "" : `(${basePath})?`;
  const route = JSON.stringify(`${base}(${[...new Set(routes)].join("|")})`);
  return [`http_route=~${route}`, `http_request_method=~"${[...new Set(methods)].join("|")}"`];
}

/** Matches the fields of Query and Mutation of operations. */
export function fieldsOf(operations: readonly Served[]): readonly string[] {
  return operations.length === 0
    ? []
    : [`field=~"${operations.map(({ data }) => data.operationId).join("|")}"`];
}

/** `{a="1",b="2"}`; nothing where nothing is asked for. */
export function selector(matchers: readonly string[]): string {
  return matchers.length === 0 ? "" : `{${matchers.join(", ")}}`;
}

/** The upper bound of a bucket: whole seconds are written with or without a decimal, by the version that stores them. */
export function upTo(seconds: number): string {
  return Number.isInteger(seconds) ? `le=~"${seconds}(\\\\.0)?"` : `le="${seconds}"`;
}
