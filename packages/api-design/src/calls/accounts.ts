import { type Carrying, carryingOf, type DataOf, type PlanNodeOf } from "@planc/core";
import type { api, brief, security } from "@planc/core/ir";
import { pascal } from "../naming.ts";

type OperationNode = PlanNodeOf<typeof api.operation>;

/** Roles that nobody is given: who makes a group administers it, as whoever makes it does who may make one. */
export function founding(
  policies: readonly { readonly data: DataOf<typeof security.policy> }[],
): ReadonlySet<string> {
  const runs = policies.filter(
    ({ data: { condition, when } }) =>
      condition === "member" && /^administers the /.test(when ?? ""),
  );
  return new Set(
    runs.flatMap(({ data: { role, concept } }) =>
      policies.some(
        ({ data }) =>
          data.role !== role && data.concept === concept && data.effects.includes("create"),
      )
        ? [role]
        : [],
    ),
  );
}

/** Who calls, by the role that most calls can be made in; others only where it may not. */
export function callersOf(
  operations: readonly OperationNode[],
  founders: ReadonlySet<string>,
): (each: OperationNode) => string | undefined {
  const counts = new Map<string, number>();
  for (const { data } of operations)
    if (data.access.kind === "authenticated")
      for (const role of data.access.roles) counts.set(role, (counts.get(role) ?? 0) + 1);
  const ranked = mostFirst(counts);
  return ({ data: { access } }) => {
    if (access.kind === "public") return undefined;
    const may: readonly string[] = access.roles;
    const role = may.length === 0 ? (ranked[0] ?? "") : ranked.find((each) => may.includes(each));
    // The account that the others are made by administers what it has made.
    return role !== undefined && founders.has(role) ? ranked[0] : role;
  };
}

/** The roles that calls are made in; first that of most, whose variables need no name. */
export function rolesOf(
  operations: readonly OperationNode[],
  founders: ReadonlySet<string>,
): readonly string[] {
  const callerOf = callersOf(operations, founders);
  const counts = new Map<string, number>();
  for (const each of operations) {
    const role = callerOf(each);
    if (role !== undefined) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return mostFirst(counts);
}

function mostFirst(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([role]) => role);
}

/** ` as Editor`; nothing where the input names no such role. */
export function roleWords(
  role: string,
  { actors }: { readonly actors: readonly PlanNodeOf<typeof brief.actor>[] },
): string {
  const name = actors.find(({ ref }) => ref === role)?.data.name;
  return name ? ` as ${name}` : "";
}

/** The way in which the calls show who makes them, and how they come by it. */
export interface SigningIn {
  readonly way: Carrying;
  /** The operation that opens a session, where the contract has one that takes what a person types. */
  readonly by?: OperationNode;
  /** Where its answer has the token: `$.accessToken`. */
  readonly token?: string;
}

export function signingInOf(
  identity: PlanNodeOf<typeof security.identity> | undefined,
  operations: readonly OperationNode[],
  schemas: ReadonlyMap<string, PlanNodeOf<typeof api.schema>>,
): SigningIn | undefined {
  const [way] = carryingOf(identity?.data);
  if (way === undefined) return undefined;
  // What another provider hands a browser is good once: calls carry the session that came of it.
  const by = operations.find(
    ({ data }) =>
      data.session === "begins" &&
      schemas.get(data.request ?? "")?.data.properties.some(({ name }) => /^password$/i.test(name)),
  );
  const answer = by && schemas.get(by.data.response ?? "");
  const token = answer?.data.properties.find(({ name }) => /^(?:access_?)?token$/i.test(name));
  return {
    way,
    ...(by ? { by } : {}),
    ...(token ? { token: `$.${token.name}` } : {}),
  };
}

/** `tokenOfEditor`; the role that most calls are made in needs no name. */
export function ofRole(variable: string, role: string, first: string): string {
  return role === first ? variable : `${variable}Of${pascal(role.slice(role.indexOf("#") + 1))}`;
}
