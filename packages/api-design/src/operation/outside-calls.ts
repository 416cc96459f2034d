import { type DataOf, type Draft, isClient, type ViewOf } from "@planc/core";
import type { api, architecture } from "@planc/core/ir";
import { withFurther } from "./made-from.ts";

type Operation = DataOf<typeof api.operation>;
type Flow = ViewOf<typeof architecture.flow>;

export interface OutsideFacts {
  readonly flows: readonly Flow[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
}

/**
 * Whoever waits for a system of others is told when that gives no answer: what became of it is not known then, which
 * is no fault of ours and no refusal.
 */
export function outsideTold<Each extends Draft & { readonly data: Operation }>(
  operation: Each,
  { flows, components }: OutsideFacts,
): Each {
  const { data } = operation;
  if (data.effect === "read" || data.effect === "list" || data.effect === "search")
    return operation;
  const nameOf = new Map<string, string>(
    components
      .filter(({ data: { kind } }) => kind === "external-system")
      .map(({ ref, data: { name } }) => [ref, name]),
  );
  const asking = new Set<string>(
    components
      .filter(({ data: { kind } }) => kind === "person" || isClient(kind))
      .map(({ ref }) => ref),
  );
  const systems = flows
    .filter(({ data: { action } }) => action !== undefined && data.realises.includes(action))
    .flatMap(({ data: { steps } }) => awaitedIn(steps, asking))
    .flatMap((to) => nameOf.get(to) ?? []);
  const [first] = systems;
  if (first === undefined) return operation;
  const names = [...new Set(systems)].join(" or ");
  const again =
    data.idempotency === "none"
      ? "ask for its state before it is sent again"
      : data.idempotency === "key"
        ? "the same request under the same key counts once"
        : "the same request leaves the same state";
  const silent = {
    status: 503,
    problem: "unavailable",
    when: `${names} does not answer in time, so it is not known yet whether it was done: ${again}.`,
  };
  return { ...operation, data: { ...data, errors: [...withFurther(data.errors, [silent])] } };
}

/** What a flow asks and waits for before whoever set it off is answered. */
function awaitedIn(steps: Flow["data"]["steps"], asking: ReadonlySet<string>): readonly string[] {
  const answered = steps.findIndex(({ to, mode }) => mode === "reply" && asking.has(to));
  const before = answered < 0 ? steps : steps.slice(0, answered);
  return before.filter(({ mode }) => mode === "sync").map(({ to }) => to);
}
