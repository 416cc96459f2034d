import { capital, type DraftOf, idOf, type Ref, type ViewOf } from "@planc/core";
import type { api, architecture, data } from "@planc/core/ir";
import { entityBy, fieldsOf, fieldsTo } from "./lookups.ts";
import { withFurther } from "./made-from.ts";
import type { Outside } from "./outside-calls.ts";

type Operation = DraftOf<typeof api.operation>;
type OperationError = Operation["data"]["errors"][number];

export interface Beside extends Outside {
  readonly fields: readonly ViewOf<typeof data.field>[];
  readonly flows: readonly ViewOf<typeof architecture.flow>[];
}

/** The operation with its answers for what its flow refuses, and for services that are asked first and say nothing. */
export function besideOthers(beside: Beside): (operation: Operation) => Operation {
  const flowOf = new Map<string, Beside["flows"][number]>(
    beside.flows.flatMap((each) => (each.data.action ? [[each.data.action, each] as const] : [])),
  );
  const component = new Map<Ref, Beside["components"][number]>(
    beside.components.map((each) => [each.ref, each]),
  );
  const asked = new Map<string, Beside["connections"][number][]>();
  for (const each of beside.connections) {
    const { from, to, mode, remote, ofPerson } = each.data;
    const isAsked =
      mode === "sync" && remote && !ofPerson && component.get(to)?.data.kind === "service";
    if (isAsked) asked.set(from, [...(asked.get(from) ?? []), each]);
  }
  return (operation) => {
    const { data: own } = operation;
    const further = [
      ...own.realises.flatMap((ref) => refusals(own, flowOf.get(ref))),
      ...silences(operation, asked, component, beside),
    ];
    return further.length === 0
      ? operation
      : { ...operation, data: { ...own, errors: [...withFurther(own.errors, further)] } };
  };
}

/** What the flow of the action has refused, or told of as out of reach. */
function refusals(
  { method, effect }: Operation["data"],
  flow: Beside["flows"][number] | undefined,
): readonly OperationError[] {
  return (flow?.data.failures ?? []).flatMap(({ when, handling }): OperationError[] => {
    if (method === "post" && effect === "create") {
      if (/^refused; it is named\b/.test(handling))
        return [{ status: 409, problem: "not-offered", when: `${capital(when)}.` }];
      if (/^what it has not been told of yet is refused\b/.test(handling))
        return [{ status: 409, problem: "not-known-yet", when: `${capital(when)}.` }];
    }
    return method === "get" && /\breported as unavailable\b/.test(handling)
      ? [{ status: 503, problem: "unavailable", when: `${capital(when)}: ${handling}.` }]
      : [];
  });
}

/** Another service has to say that what is referred to is there: without its answer nothing is stored. */
function silences(
  { data: own }: Operation,
  asked: ReadonlyMap<string, readonly Beside["connections"][number][]>,
  component: ReadonlyMap<Ref, Beside["components"][number]>,
  { resources, entities, fields, actions }: Beside,
): readonly OperationError[] {
  if (own.method !== "post" || own.effect !== "create" || own.component === undefined) return [];
  const calls = asked.get(component.get(own.component)?.data.inside ?? own.component) ?? [];
  if (calls.length === 0) return [];
  const entity = resources.find(({ ref }) => ref === own.resource)?.data.entity;
  if (entity === undefined) return [];
  const behind = new Set<string>(own.realises);
  const sources = actions.flatMap(({ ref, data: { from } }) =>
    behind.has(ref) && from ? [from] : [],
  );
  // Its parts are made with it only where it is made from something that has them.
  const parts = (sources.length > 0 ? fieldsTo(fields, entity) : []).flatMap(({ data: each }) =>
    each.required && each.references?.onDelete === "cascade" ? [each.entity] : [],
  );
  const referred = [entity, ...parts].flatMap((each) =>
    fieldsOf(fields, each).flatMap(({ data: { references } }) => references?.entity ?? []),
  );
  const concepts = new Set<string | undefined>([
    ...referred.map((each) => entityBy(entities, each)?.data.concept),
    ...sources,
  ]);
  const silent = calls
    .filter(({ data: { carries } }) => carries.some((each) => concepts.has(each)))
    .map(({ data: { to } }) => component.get(to)?.data.name ?? idOf(to));
  return silent.length === 0
    ? []
    : [
        {
          status: 503,
          problem: "unavailable",
          when: `${[...new Set(silent)].join(" or ")} does not answer in time: nothing is stored, and the same request may be sent again.`,
        },
      ];
}
