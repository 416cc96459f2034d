import type { PlanNodeOf } from "@planc/core";
import type { api, data } from "@planc/core/ir";
import { type Phase, phases } from "./call.ts";

type OperationNode = PlanNodeOf<typeof api.operation>;
type ResourceNode = PlanNodeOf<typeof api.resource>;

/** Operations so that each finds what it needs on a fresh system: accounts, what holds, what is held, then use, then removal. */
export function inOrder(
  operations: readonly OperationNode[],
  resources: readonly ResourceNode[],
  fields: readonly PlanNodeOf<typeof data.field>[],
): readonly OperationNode[] {
  const rank = new Map(heldAfterHolders(resources, fields).map((ref, at) => [ref, at]));
  const key = (each: OperationNode) => {
    const phase = phaseOf(each);
    const at = rank.get(each.data.resource) ?? rank.size;
    // What holds goes last where things go away.
    const last = phase === "delete" || phase === "leave";
    return [
      phases.indexOf(phase),
      phase === "accounts" ? 0 : last ? -at : at,
      within(each),
    ] as const;
  };
  const keyed = operations.map((each) => ({ each, key: key(each) }));
  return keyed
    .sort(
      (a, b) =>
        a.key[0] - b.key[0] ||
        a.key[1] - b.key[1] ||
        a.key[2] - b.key[2] ||
        (a.each.data.operationId < b.each.data.operationId ? -1 : 1),
    )
    .map(({ each }) => each);
}

/** When in the file it is called. */
export function phaseOf({ data }: OperationNode): Phase {
  if (data.session === "ends") return "sign-out";
  const isAccount = data.path.startsWith("/auth/") && data.access.kind === "public";
  if (isAccount || (data.effect === "create" && isRegistering(data))) return "accounts";
  if (data.effect === "delete")
    return /^\/(?:users|accounts)\//.test(data.path) ? "leave" : "delete";
  if (data.effect === "create" && data.webhook === undefined) return "create";
  if (data.method === "get") return "read";
  return data.effect === "update" ? "change" : "act";
}

/** Whether somebody without an account makes one there. */
export function isRegistering({
  access,
  path,
}: Pick<OperationNode["data"], "access" | "path">): boolean {
  return access.kind === "public" && /^\/(?:users|accounts)$/.test(path);
}

/** Within one resource: lists before what is read by an id, registering before signing in, renewing after it. */
function within({ data }: OperationNode): number {
  if (data.begun === "set") return 1;
  if (data.session === "begins") return 2;
  if (data.session === "renews") return 3;
  if (data.path.startsWith("/auth/")) return data.path === "/auth/registrations" ? 1 : 4;
  if (data.effect === "list" || data.effect === "search") return 0;
  return 1;
}

/** Resources so that what others lie in or refer to comes first; a circle is broken by name. */
function heldAfterHolders(
  resources: readonly ResourceNode[],
  fields: readonly PlanNodeOf<typeof data.field>[],
): readonly string[] {
  const byEntity = new Map(
    resources.flatMap((each) =>
      each.data.entity ? [[each.data.entity as string, each] as const] : [],
    ),
  );
  const byRef = new Map<string, ResourceNode>(resources.map((each) => [each.ref, each]));
  const done = new Set<string>();
  const open = new Set<string>();
  const visit = (each: ResourceNode): void => {
    if (done.has(each.ref) || open.has(each.ref)) return;
    open.add(each.ref);
    const holders = [
      each.data.parent && byRef.get(each.data.parent),
      ...fields
        .filter(
          ({ data: { entity, references, required } }) =>
            entity === each.data.entity && references && required,
        )
        .map(({ data: { references } }) => byEntity.get(references?.entity ?? "")),
    ];
    for (const holder of holders) if (holder) visit(holder);
    done.add(each.ref);
  };
  for (const each of [...resources].sort((a, b) => (a.id < b.id ? -1 : 1))) visit(each);
  return [...done];
}
