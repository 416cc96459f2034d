import { lookup, type ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { kebab, plural, words } from "../naming.ts";
import type { Endpoint } from "./endpoints.ts";

type Entity = ViewOf<typeof data.entity>;
type Action = ViewOf<typeof brief.action>;
type Relation = ViewOf<typeof brief.relation>;

export interface Known {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly actions: readonly Action[];
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
}

/** What an endpoint does to what its path ends with. */
export interface Meant {
  readonly entity: Entity;
  readonly effect: "read" | "list" | "create" | "update" | "delete";
}

/** The thing that a path is about, and what is done to it; nothing where the path is about none that is kept. */
export function meantBy({ method, path }: Endpoint, known: Known): Meant | undefined {
  const parts = path.split("/").filter((part) => part !== "");
  const names = parts.filter((part) => !isParameter(part));
  const last = parts.at(-1);
  const name = names.at(-1);
  if (last === undefined || name === undefined) return undefined;
  const entity = entityOf(name, names.length === 1, known);
  if (!entity) return undefined;
  const isOne = isParameter(last) || parts.some(isParameter);
  switch (method) {
    case "get":
      return { entity, effect: isOne ? "read" : "list" };
    case "post":
      return isParameter(last) ? undefined : { entity, effect: "create" };
    case "put":
    case "patch":
      return { entity, effect: "update" };
    case "delete":
      return { entity, effect: "delete" };
  }
}

export const isParameter = (part: string): boolean => /^[{:]/.test(part);

const actionsOn = lookup(({ data }: Action) => data.concept);

/** Whether an operation follows from the actions already, which takes the stated path then. */
export function isMadeAnyway({ entity, effect }: Meant, { actions }: Known): boolean {
  const own = actionsOn(actions, entity.data.concept).filter(
    ({ data }) => data.automatic === undefined,
  );
  return effect === "read" || effect === "list"
    ? own.length > 0
    : own.some(({ data }) => data.effect === effect);
}

/** `users` is the entity of that name, else of several that begin so the one that the others belong to. */
function entityOf(
  name: string,
  isFirst: boolean,
  { entities, relations }: Known,
): Entity | undefined {
  const wanted = plural(name.replaceAll("-", " ")).toLowerCase();
  const own = entities.find(({ data }) => plural(words(data.name).join(" ")) === wanted);
  if (own) return own;
  const ending = entities.filter(({ data }) =>
    plural(words(data.name).join(" ")).endsWith(` ${wanted}`),
  );
  if (!isFirst) return ending.length === 1 ? ending[0] : undefined;
  const beginning = entities.filter(({ data }) => {
    const [first = "", ...rest] = words(data.name);
    return rest.length > 0 && plural(first) === wanted;
  });
  const concepts = new Set<string | undefined>(beginning.map(({ data }) => data.concept));
  const held = new Map<string, number>();
  for (const { data } of relations)
    if (concepts.has(data.from) && concepts.has(data.to))
      held.set(data.to, (held.get(data.to) ?? 0) + 1);
  const [most] = [...held].sort(([a, one], [b, other]) => other - one || a.localeCompare(b));
  return most && beginning.find(({ data }) => data.concept === most[0]);
}

/** The last part of a path that is no parameter, for names. */
export const lastName = (path: string): string =>
  kebab(
    path
      .split("/")
      .filter((part) => part !== "" && !isParameter(part))
      .at(-1) ?? "",
  );
