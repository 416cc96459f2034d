import { carryingOf, type PlanNodeOf, renewalCookie } from "@planc/core";
import type { api, brief, security } from "@planc/core/ir";
import { callersOf, ofRole } from "../calls/accounts.ts";
import type { Behaviour } from "./behaviour.ts";
import type { Mock } from "./mock.ts";
import type { MockAccount } from "./request.ts";

type OperationNode = PlanNodeOf<typeof api.operation>;

/** The accounts that the variables of api.http are of: one for each role that it calls as. */
export function accountsOf(
  variables: ReadonlyMap<string, string>,
  operations: readonly OperationNode[],
): readonly MockAccount[] {
  const callerOf = callersOf(operations);
  const counts = new Map<string, number>();
  for (const each of operations) {
    const role = callerOf(each);
    if (role !== undefined) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  const roles = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([role]) => role);
  const [main = ""] = roles;
  return roles.map((role) => {
    const value = (name: string) => variables.get(ofRole(name, role, main));
    const email = value("email");
    const password = value("password");
    const credentials = ["token", "tokenAgain", "session", "sessionAgain"].flatMap(
      (each) => value(each) ?? [],
    );
    return {
      name: `the account with ${nameOf(role)}`,
      roles: [role],
      circle: "ours",
      ...(email === undefined ? {} : { email }),
      ...(password === undefined ? {} : { password }),
      credentials,
    };
  });
}

/** Those who may not: whoever has another role of the plan, and whoever has the role elsewhere. */
export function othersFor({
  operations,
  policies,
}: {
  readonly operations: readonly OperationNode[];
  readonly policies: readonly PlanNodeOf<typeof security.policy>[];
  readonly actors: readonly PlanNodeOf<typeof brief.actor>[];
}): (rule: Behaviour) => readonly MockAccount[] {
  const all = new Set<string>();
  for (const { data } of operations)
    if (data.access.kind === "authenticated") for (const role of data.access.roles) all.add(role);
  const roles = [...all].sort();
  return (rule) => {
    if (rule.roles === "public" || rule.roles.length === 0) return [];
    const may = rule.roles;
    const wrong = roles.find((role) => !may.includes(role));
    const [own = ""] = may;
    return [
      // Whoever has no role yet, or no longer, is signed in all the same.
      other(wrong ?? "", "ours", "another account"),
      ...(rule.related ? [other(own, "elsewhere", "a stranger")] : []),
    ];
  };
}

function other(role: string, circle: string, who: string): MockAccount {
  return {
    name: `${who} with ${nameOf(role)}`,
    roles: role === "" ? [] : [role],
    circle,
    credentials: [`${circle}-${nameOf(role)}`],
  };
}

function nameOf(role: string): string {
  return role.slice(role.indexOf("#") + 1) || "no role";
}

/** Where requests carry the sign-in. */
export function carrierOf(
  identity: PlanNodeOf<typeof security.identity> | undefined,
): Mock["settings"]["carrier"] {
  const [way] = carryingOf(identity?.data);
  const renewal = identity && renewalCookie(identity.data);
  return way && { in: way.in, name: way.name, ...(renewal ? { renewal } : {}) };
}

/** Kinds of things that an operation makes. */
export function madeKinds({
  operations,
  resources,
}: {
  readonly operations: readonly OperationNode[];
  readonly resources: readonly PlanNodeOf<typeof api.resource>[];
}): ReadonlySet<string> {
  const made = new Set(
    operations.filter(({ data }) => data.effect === "create").map(({ data }) => data.resource),
  );
  return new Set(
    resources.filter(({ ref }) => made.has(ref)).map(({ ref, data }) => data.entity ?? ref),
  );
}
