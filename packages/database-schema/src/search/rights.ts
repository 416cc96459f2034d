import type { DataOf, Ref, ViewOf } from "@planc/core";
import { spoken } from "@planc/core";
import type { data, security } from "@planc/core/ir";
import type { Found } from "./found.ts";
import { type Held, heldIn } from "./held-in.ts";

type Right = Omit<DataOf<typeof data.searchRight>, "search">;
type Policy = ViewOf<typeof security.policy>;
type Field = ViewOf<typeof data.field>;

interface Facts {
  readonly policies: ReadonlyMap<string, Policy>;
  /** The field by which rows of the thing are told by tenant. */
  readonly tenant: Field | undefined;
}

/** What has to hold of a thing so that those who search may find it, one after the other with who it is asked of. */
export function rightsOf(
  { entity, operations, fields }: Found,
  { policies, tenant }: Facts,
): readonly { readonly right: Right; readonly from: readonly Ref[] }[] {
  const held = [...new Set(operations.flatMap(({ data: { access } }) => access.policies ?? []))];
  const found = new Map<string, { right: Right; from: Ref[] }>();
  for (const ref of held) {
    const policy = policies.get(ref);
    if (policy === undefined) continue;
    const right = rightOf(policy, spoken(entity.data.name), fields, tenant);
    const key = JSON.stringify(right);
    const known = found.get(key);
    if (known) {
      known.right = {
        ...known.right,
        roles: [...new Set([...known.right.roles, policy.data.role])],
      };
      known.from.push(ref);
    } else found.set(key, { right: { ...right, roles: [policy.data.role] }, from: [ref] });
  }
  if (tenant && ![...found.values()].some(({ right }) => right.kind === "tenant")) {
    found.set("tenant", { right: withinTenant(tenant), from: [tenant.ref] });
  }
  return [...found.values()];
}

function withinTenant(tenant: Field): Right {
  return {
    roles: [],
    kind: "tenant",
    field: tenant.ref,
    says: `${spoken(tenant.data.name)} is the caller's`,
  };
}

/** What is left of a condition that says whose it is: nothing that narrows it further. */
const isPlain = (part: string): boolean =>
  !/\b(?:and|if|not|once|unless|until)\b/i.test(part.split(", or ")[0] ?? "");

/**
 * A condition as the index can hold it. All of its parts have to hold, so that one that no field tells makes the whole
 * untold; what opens a thing to all stands beside them.
 */
function rightOf(
  { data: { condition, when, limits = [], by = [], opens: opened = [] } }: Policy,
  thing: string,
  fields: readonly Field[],
  tenant: Field | undefined,
): Right {
  const parts = [...new Set([...(when?.split(", and ") ?? []), ...limits])];
  const states = new Map<string, Held>();
  for (const part of parts) {
    const held = heldIn(part, thing, fields);
    if (held !== undefined) states.set(part, held);
  }
  const rest = parts.filter(
    (part) => !states.has(part) && !(tenant && part.startsWith("is in the same ")),
  );
  const held = distinctBy([...states.values()], (each) => JSON.stringify(each));
  const limited = held.length > 0 ? { limits: held } : {};
  const says = when ?? "";
  if (rest.length === 0 && condition === "always")
    return { roles: [], kind: "all", says: "all of them" };
  if (rest.length === 0 && condition === "tenant" && tenant)
    return { ...withinTenant(tenant), ...limited };
  if (rest.length === 0 && condition === "state" && held[0]) return ofStates(held[0], held, fields);
  const own = fields.find(({ data: { references } }) =>
    by.some((relation) => relation === references?.relation),
  );
  if (condition === "own" && own && rest.length < 2 && rest.every(isPlain)) {
    const opens = opened.flatMap(({ attribute, value }): Held[] => {
      const field = fields.find(({ data }) => data.attribute === attribute);
      return field ? [{ field: field.ref, values: [value] }] : [];
    });
    return {
      roles: [],
      kind: "caller",
      field: own.ref,
      ...limited,
      ...(opens.length > 0 ? { opens } : {}),
      says: when ?? `${spoken(own.data.name)} is the caller`,
    };
  }
  const group = fields.find(
    ({ data: { name, references } }) =>
      references !== undefined && rest[0] === `is a member of the ${spoken(name)}`,
  );
  if (condition === "member" && group && rest.length === 1)
    return { roles: [], kind: "member", field: group.ref, ...limited, says };
  return { roles: [], kind: "told", says: says === "" ? condition : says };
}

function ofStates(first: Held, held: readonly Held[], fields: readonly Field[]): Right {
  const said = held.map(({ field, values }) => {
    const name = fields.find(({ ref }) => ref === field)?.data.name ?? "state";
    return `${spoken(name)} is ${values.join(" or ")}`;
  });
  const [value, ...others] = first.values;
  const limits = others.length > 0 ? held : held.slice(1);
  return {
    roles: [],
    kind: "value",
    field: first.field,
    ...(value !== undefined && others.length === 0 ? { value } : {}),
    ...(limits.length > 0 ? { limits: [...limits] } : {}),
    says: said.join(", and "),
  };
}

function distinctBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((each) => [key(each), each])).values()];
}
