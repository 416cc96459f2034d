import type { DraftOf, Ref, ViewOf } from "@planc/core";
import type { api, architecture, brief, data } from "@planc/core/ir";
import { moneyVerbs } from "../catalog/unsafe-verbs.ts";
import { entityBy } from "./lookups.ts";
import { withFurther } from "./made-from.ts";

type Operation = DraftOf<typeof api.operation>;

export interface Outside {
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
}

/** Systems of others that are asked about a thing before who asked for it is answered, by name. */
export function askedFor(
  { effect, success, component, resource, realises }: Operation["data"],
  { connections, components, resources, entities, actions }: Outside,
): readonly string[] {
  // What goes on behind the request has its answer by then.
  if (component === undefined || success === 202) return [];
  const behind = actions.filter(({ ref }) => realises.some((each) => each === ref));
  const asks =
    effect === "create"
      ? behind.some(({ data: action }) => action.effect === "create")
      : (effect === "transition" || effect === "command") &&
        behind.some(({ data: { verb } }) => moneyVerbs.has(verb.toLowerCase()));
  if (!asks) return [];
  const entity = resources.find(({ ref }) => ref === resource)?.data.entity;
  const concept = entityBy(entities, entity)?.data.concept;
  const at = new Map<Ref, Outside["components"][number]>(
    components.map((each) => [each.ref, each]),
  );
  const owner = at.get(component)?.data.inside ?? component;
  return [
    ...new Set(
      connections.flatMap(({ data: { from, to, mode, carries, webhook } }) => {
        const system = at.get(to)?.data;
        const isAsked =
          (from === owner || from === component) && mode === "sync" && webhook === undefined;
        return isAsked &&
          system?.kind === "external-system" &&
          carries.some((each) => each === concept)
          ? [system.name]
          : [];
      }),
    ),
  ];
}

/** The operation with an answer for when a system that it waits for does not answer. */
export function waitingOutside(operation: Operation, outside: Outside): Operation {
  const systems = askedFor(operation.data, outside);
  if (systems.length === 0) return operation;
  const again =
    operation.data.idempotency === "key"
      ? "it can be sent again with the same key"
      : "it can be asked for again";
  return {
    ...operation,
    data: {
      ...operation.data,
      errors: [
        ...withFurther(operation.data.errors, [
          {
            status: 503,
            problem: "unavailable",
            when: `${systems.join(" or ")} does not answer in time: what was asked for is not done, and ${again}.`,
          },
        ]),
      ],
    },
  };
}
