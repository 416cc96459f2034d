import { byUse } from "../catalog/facts/by-use.ts";
import { sample } from "../text/words.ts";
import type { ComponentKind, Drawn, DrawnComponent } from "./drawn.ts";

const servers: readonly ComponentKind[] = [
  "relational-store",
  "document-store",
  "broker",
  "cache",
  "search-engine",
  "load-balancer",
];

/** What stands there while nobody calls, of which a style of functions promises none. */
export function alwaysOn(drawn: Drawn, functions: readonly DrawnComponent[]): string {
  const own = sample(
    functions.flatMap(({ data }) => (data.kind === "function" ? [data.name] : [])),
  );
  const choiceOf = new Map<string, string>(
    (drawn.choices ?? []).map(({ ref, data }) => [ref, data.technology]),
  );
  const standing = drawn.components.filter(
    ({ data }) =>
      data.lifecycle !== "existing" &&
      (data.kind === "service" || data.kind === "worker" || servers.includes(data.kind)) &&
      !byUse.has(choiceOf.get(data.choice ?? "") ?? ""),
  );
  return standing.length === 0
    ? `The description of what is deployed has ${own} as functions, and no server that is always on.`
    : `The description of what is deployed has ${own} as functions; always on, and paid while nobody calls, ${standing.length === 1 ? "is" : "are"} ${sample(
        standing.map(({ data }) =>
          data.kind === "service" ? data.name : (data.technology ?? data.name),
        ),
        8,
      )} and nothing else.`;
}
