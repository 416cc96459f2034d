import type { DataOf, Ref, ViewOf } from "@planc/core";
import { asPattern, spoken } from "@planc/core";
import type { data, security } from "@planc/core/ir";
import type { Found } from "./found.ts";

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
  { operations, fields }: Found,
  { policies, tenant }: Facts,
): readonly { readonly right: Right; readonly from: readonly Ref[] }[] {
  const held = [...new Set(operations.flatMap(({ data: { access } }) => access.policies ?? []))];
  const found = new Map<string, { right: Right; from: Ref[] }>();
  for (const ref of held) {
    const policy = policies.get(ref);
    if (policy === undefined) continue;
    const right = rightOf(policy, fields, tenant);
    const key = JSON.stringify([right.kind, right.field, right.value, right.says]);
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

function rightOf(
  { data: { condition, when, limits, by = [] } }: Policy,
  fields: readonly Field[],
  tenant: Field | undefined,
): Right {
  const told = limits?.join("; ") ?? when ?? "";
  if (condition === "always") return { roles: [], kind: "all", says: "all of them" };
  if (condition === "tenant" && tenant) return withinTenant(tenant);
  const state = fields
    .filter(({ data: { type } }) => type === "enum")
    .flatMap((field) =>
      (field.data.values ?? []).flatMap((value) =>
        new RegExp(`\\bis ${value.replaceAll(/[_-]/g, "[ _-]")}\\b`, "i").test(told)
          ? [{ field, value }]
          : [],
      ),
    )[0];
  if (condition === "state" && state) {
    const says = `${spoken(state.field.data.name)} is ${state.value}`;
    return { roles: [], kind: "value", field: state.field.ref, value: state.value, says };
  }
  const own = fields.find(({ data: { references } }) =>
    by.some((relation) => relation === references?.relation),
  );
  if (condition === "own" && own) {
    return {
      roles: [],
      kind: "caller",
      field: own.ref,
      // Both ways in are one condition of the index: whose it is, or that everybody may see it.
      ...(state ? { value: state.value } : {}),
      says: when ?? `${spoken(own.data.name)} is the caller`,
    };
  }
  const group = fields.find(({ data: { name, references } }) =>
    references
      ? new RegExp(`\\bmember of the ${asPattern(spoken(name))}\\b`, "i").test(told)
      : false,
  );
  if (condition === "member" && group) {
    return { roles: [], kind: "member", field: group.ref, says: told };
  }
  return { roles: [], kind: "told", says: told === "" ? condition : told };
}
