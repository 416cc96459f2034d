import { carryingOf, type PlanNodeOf, renewalCookie } from "@planc/core";
import type { api, security } from "@planc/core/ir";
import { founding, ofRole, rolesOf } from "../calls/accounts.ts";
import type { Behaviour } from "./behaviour.ts";
import type { MockAccount } from "./request.ts";
import type { Carrier } from "./settings.ts";

type OperationNode = PlanNodeOf<typeof api.operation>;

/** The accounts that the variables of api.http are of: one for each role that it calls as. */
export function accountsOf(
  variables: ReadonlyMap<string, string>,
  {
    operations,
    policies,
  }: {
    readonly operations: readonly OperationNode[];
    readonly policies: readonly PlanNodeOf<typeof security.policy>[];
  },
): readonly MockAccount[] {
  const founders = founding(policies);
  const roles = rolesOf(operations, founders);
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
      roles: role === main ? [role, ...founders] : [role],
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
}: {
  readonly operations: readonly OperationNode[];
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
): Carrier | undefined {
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
