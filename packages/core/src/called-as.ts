/** What of an operation says how it is called. */
export interface Callable {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** A webhook is called over HTTP, whatever the interface of the product is. */
  readonly webhook?: unknown;
}

/** How a caller names an operation: `POST /orders`; in a GraphQL interface, which has one path, `mutation createOrder`. */
export function calledAs(operation: Callable, style: string | undefined): string {
  const { operationId, method, path, webhook } = operation;
  if (style !== "graphql" || webhook !== undefined) return `${method.toUpperCase()} ${path}`;
  return `${graphqlRoot(method)} ${operationId}`;
}

/** The root type of a GraphQL schema that has the operation. */
export function graphqlRoot(method: string): "query" | "mutation" {
  return method.toLowerCase() === "get" ? "query" : "mutation";
}
