import { byRef, graphqlRoot, optional, type PlanNodeOf, soleRef } from "@planc/core";
import { api, architecture, brief, security } from "@planc/core/ir";
import { artifact } from "../kit.ts";
import { distinct } from "../text.ts";
import { csv } from "./csv.ts";

/** The authorisation matrix, one line per role and operation: the input of authorisation tests. */
export const authorisation = artifact("authorisation", {
  reads: {
    actors: optional(brief.actor),
    components: optional(architecture.component),
    operations: optional(api.operation),
    convention: optional(api.convention),
    permissions: optional(security.permission),
    policies: optional(security.policy),
    denials: optional(security.denial),
    actions: optional(brief.action),
    requirements: optional(brief.requirement),
    rules: optional(brief.access),
  },
  emit: ({ actors, operations, permissions, components, convention, ...plan }) => {
    if (permissions.length === 0) return [];
    const roles = new Map<string, string>(actors.map((each) => [each.ref, each.data.name]));
    const anonymous = new Set<string>(
      actors.flatMap((each) => (each.data.anonymous === true ? [each.ref] : [])),
    );
    const because = reasons(plan);
    const rows = operations.flatMap((operation) => {
      const { operationId, method, path, access, webhook } = operation.data;
      const call =
        convention?.data.style === "graphql" && webhook === undefined
          ? [operationId, graphqlRoot(method), "/graphql"]
          : [operationId, method.toUpperCase(), path];
      if (webhook) {
        const sender = components.find((each) => each.ref === webhook.from)?.data.name;
        return [[sender ?? "another system", ...call, "yes", "its signature is right", ""]];
      }
      const own = permissions.filter((each) => each.data.operation === operation.ref);
      const strangers = own.filter((each) => anonymous.has(each.data.role));
      const deciding = strangers.length > 0 ? strangers : own;
      const open = own.length === 0 || deciding.some((each) => each.data.condition === undefined);
      if (access.kind === "public" && open) return [["anyone", ...call, "yes", "", ""]];
      return own.map(({ data }) => [
        roles.get(data.role) ?? data.role,
        ...call,
        data.allowed ? "yes" : "no",
        data.condition ?? "",
        because(data, operation),
      ]);
    });
    return [
      {
        path: "security/authorisation.csv",
        mediaType: "text/csv",
        text: csv([
          ["role", "operation", "method", "path", "allowed", "condition", "because"],
          ...rows,
        ]),
      },
    ];
  },
});

const refused =
  /^given\b.*\bthen\b.*\b(?:access (?:is )?(?:denied|refused|forbidden)|403|forbidden|unauthori[sz]ed|permission (?:error|denied))\b/is;

const roleGivingRef = soleRef(security.roleGiving);

/** Says why a permission is as it is: the requirements that say so, or what is assumed. */
function reasons(plan: {
  readonly policies: readonly PlanNodeOf<typeof security.policy>[];
  readonly denials: readonly PlanNodeOf<typeof security.denial>[];
  readonly actions: readonly PlanNodeOf<typeof brief.action>[];
  readonly requirements: readonly PlanNodeOf<typeof brief.requirement>[];
  readonly rules: readonly PlanNodeOf<typeof brief.access>[];
}): (
  permission: PlanNodeOf<typeof security.permission>["data"],
  operation: PlanNodeOf<typeof api.operation>,
) => string {
  const policies = byRef(plan.policies);
  const denials = byRef(plan.denials);
  const actions = byRef(plan.actions);
  const rules = byRef(plan.rules);
  const requirements = byRef(plan.requirements);
  const keys = (refs: readonly string[]): string =>
    distinct(refs.flatMap((ref) => requirements.get(ref)?.data.key ?? []))
      .slice(0, 4)
      .join(", ");
  /** What the text says of it: that they do this very thing, else what else the policy is made of. */
  const grounds = (policy: PlanNodeOf<typeof security.policy>, realised: ReadonlySet<string>) => {
    const { why, data } = policy;
    const from: readonly string[] = why.from ?? [];
    const said = from.flatMap(
      (ref): readonly string[] => rules.get(ref)?.data.requirements ?? [ref],
    );
    const meant = data.actions.filter((ref) => realised.has(ref));
    const done = meant.length > 0 ? meant : data.actions;
    return [...said, ...done.flatMap((ref) => actions.get(ref)?.data.requirements ?? [])];
  };
  /** Where the text says it, as no requirement does. */
  const lines = (held: readonly PlanNodeOf<typeof security.policy>[]): string =>
    distinct(
      held
        .flatMap(({ why }): readonly string[] => why.from ?? [])
        .flatMap((ref) => {
          const why = rules.get(ref)?.why;
          return why?.kind === "stated" ? why.at.map(({ line }) => `line ${line}`) : [];
        }),
    )
      .slice(0, 2)
      .join(", ");
  /** A scenario of somebody who was not let is no reason to let anybody. */
  const isGrant = (ref: string) => !refused.test(requirements.get(ref)?.data.text ?? "");
  return (permission, operation) => {
    const forbidding = (permission.denials ?? []).flatMap((ref) => denials.get(ref) ?? []);
    const forbidden = keys(forbidding.flatMap((each) => each.data.requirements));
    if (!permission.allowed) {
      // A ban on what is somebody else's is no reason to be refused one's own.
      if (forbidding.every((each) => each.data.when !== undefined)) return "not given";
      return forbidden === "" ? "forbidden" : `forbidden by ${forbidden}`;
    }
    // Whoever gives roles does so by no policy of the thing, which only bounds of whom.
    if (operation.data.realises.includes(roleGivingRef)) {
      const asking = keys(operation.data.realises);
      return operation.why.kind === "assumed" ? "assumed" : asking || "to give roles";
    }
    const held = permission.policies.flatMap((ref) => policies.get(ref) ?? []);
    const assumed = held.length > 0 && held.every((each) => each.why.kind === "assumed");
    if (assumed) return "assumed";
    const realised = new Set<string>(operation.data.realises);
    const said = held.flatMap((each) => grounds(each, realised)).filter(isGrant);
    const given = keys(said) || lines(held);
    // What says both is named once.
    const bars = keys(
      forbidding.flatMap(({ data }) => data.requirements).filter((each) => !said.includes(each)),
    );
    return [given, bars === "" ? "" : `but ${bars}`].filter((part) => part).join(", ");
  };
}
