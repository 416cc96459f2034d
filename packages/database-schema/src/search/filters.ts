import { type DataOf, idOf, type ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { Filter } from "./queries.ts";

type Right = ViewOf<typeof data.searchRight>;
type Index = DataOf<typeof data.searchIndex>;
type Held = NonNullable<Right["data"]["limits"]>[number];
/** Each has to hold. */
type Filters = readonly Filter[];

/** What a value is filled in for, when a request is made. */
export const filledIn = {
  caller: "{{caller}}",
  tenant: "{{tenant}}",
  member: "{{memberships}}",
} as const;

/** For whom a request is made, and what it is limited to; nobody is named where it is the same for all. */
export interface Limited {
  readonly roles: Right["data"]["roles"];
  readonly filters: Filters;
}

/**
 * One set of filters for all who may find the same, those who find least first. Whose condition no field of the index
 * tells has none: nothing is asked for them, rather than all of it.
 */
export function limitsOf(rights: readonly Right[], index: Index): readonly Limited[] {
  const nameOf = new Map<string, string>(index.fields.map(({ field, name }) => [field, name]));
  const within = rights
    .filter(({ data: { kind } }) => kind === "tenant")
    .map(({ data: { field = "" } }) => nameOf.get(field));
  const tenants = within.flatMap((name): readonly Filter[] =>
    name === undefined ? [] : [[{ name, value: filledIn.tenant }]],
  );
  // A tenant that the index does not know is kept apart from no other.
  if (tenants.length < within.length) return [];
  const roles = [...new Set(rights.flatMap(({ data }) => data.roles))];
  const all: Limited[] = [];
  for (const role of roles) {
    const ways = rights.flatMap((each): readonly Filters[] => {
      const way = each.data.roles.includes(role) ? wayOf(each, nameOf) : undefined;
      return way === undefined ? [] : [way];
    });
    if (ways.length === 0) continue;
    const own = [...tenants, ...eitherOf(ways)];
    const same = all.find(({ filters }) => JSON.stringify(filters) === JSON.stringify(own));
    if (same === undefined) all.push({ roles: [role], filters: own });
    else all.splice(all.indexOf(same), 1, { ...same, roles: [...same.roles, role] });
  }
  if (roles.length === 0) return [{ roles: [], filters: tenants }];
  return all.toSorted((a, b) => b.filters.length - a.filters.length);
}

/** The end of a file's name that is of the request of some: nothing where there is one alone. */
export function endOf({ roles }: Limited, all: readonly Limited[]): string {
  return all.length > 1 && roles[0] !== undefined ? `.${idOf(roles[0])}` : "";
}

/** What a right comes to in the index; nothing where a field of it is not there. */
function wayOf(
  { data: { kind, field, value, limits = [], opens = [] } }: Right,
  nameOf: ReadonlyMap<string, string>,
): Filters | undefined {
  const name = nameOf.get(field ?? "");
  const held = limits.map((each) => filterOf(each, nameOf));
  if (held.some((each) => each.length === 0)) return undefined;
  switch (kind) {
    case "all":
    case "tenant":
      return held;
    case "value":
      if (value === undefined) return held.length > 0 ? held : undefined;
      return name ? [[{ name, value }], ...held] : undefined;
    case "member":
      return name ? [[{ name, value: filledIn.member, many: true }], ...held] : undefined;
    case "caller":
      return name
        ? [
            [{ name, value: filledIn.caller }, ...opens.flatMap((each) => filterOf(each, nameOf))],
            ...held,
          ]
        : undefined;
    case "told":
      return undefined;
  }
}

function filterOf({ field, values }: Held, nameOf: ReadonlyMap<string, string>): Filter {
  const name = nameOf.get(field);
  return name ? values.map((value) => ({ name, value })) : [];
}

/** All of the conditions of one of several ways, as conditions that all have to hold. */
function eitherOf(ways: readonly Filters[]): Filters {
  let all: readonly Filter[] | undefined;
  for (const way of ways) {
    if (way.length === 0) return [];
    all = all === undefined ? way : all.flatMap((one) => way.map((other) => [...one, ...other]));
  }
  return distinct((all ?? []).map(distinct));
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((each) => [JSON.stringify(each), each])).values()];
}
