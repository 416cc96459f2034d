import {
  capital,
  type DraftOf,
  isClient,
  node,
  optional,
  type Ref,
  type ViewOf,
} from "@planc/core";
import { api, architecture, brief, data, decision } from "@planc/core/ir";
import { isStore } from "../catalog/component-kinds.ts";
import { derived, step } from "../kit.ts";
import { several, single } from "../model/language.ts";

type Kind = DraftOf<typeof architecture.layer>["data"]["kind"];
type Member = DraftOf<typeof architecture.layer>["data"]["members"][number];

const names: Readonly<Record<Kind, string>> = {
  presentation: "Presentation",
  application: "Application",
  domain: "Domain",
  infrastructure: "Infrastructure",
};
const interfaces = { rest: "REST", graphql: "GraphQL", grpc: "gRPC" } as const;
const queries = new Set(["read", "list", "search"]);

/** The four layers with what is in each here; a pipeline has stages instead. */
export const layers = step("layers", {
  reads: {
    style: decision.style,
    components: architecture.component,
    actions: optional(brief.action),
    concepts: optional(brief.concept),
    attributes: optional(brief.attribute),
    entities: optional(data.entity),
    events: optional(architecture.event),
    systems: optional(brief.system),
    duties: optional(architecture.duty),
    convention: optional(api.convention),
    operations: optional(api.operation),
  },
  writes: { layers: architecture.layer },
  run: ({
    style,
    components,
    actions,
    concepts,
    attributes,
    entities,
    events,
    systems,
    ...late
  }) => {
    const { duties, convention, operations } = late;
    if (style.data.style === "pipeline") return { layers: [] };
    const concept = new Map<string, (typeof concepts)[number]["data"]>(
      concepts.map((each) => [each.ref, each.data]),
    );
    const keeperOf = (ref: string) =>
      components.find(({ data }) => data.owns.some((each) => each === ref))?.ref;
    const programOf = (ref: string) => {
      const keeper = components.find(({ data }) => data.owns.some((each) => each === ref));
      return keeper?.data.inside ?? keeper?.ref;
    };
    const nameOf = (ref: string) => single(concept.get(ref) ?? { name: "item" });
    /** One of them, or several where a page of them is read. */
    const objectOf = ({ effect, concept: of }: (typeof actions)[number]["data"]) =>
      effect === "list" || effect === "search"
        ? several(concept.get(of) ?? { name: "item" })
        : nameOf(of);
    const member = (name: string, kind: string, of: Ref): Member => ({
      name: name.slice(0, 200),
      kind,
      of,
    });
    // What calls us needs no adapter of ours.
    const calling = new Set(
      systems.flatMap(({ data }) => (data.inbound === true ? [data.name] : [])),
    );
    const shown = new Set<string>();
    const adapterOf = ({ data }: (typeof components)[number]): string => {
      const name = data.technology ?? data.name;
      // A second one of the same product goes by what it is.
      const own = shown.has(name) ? data.name : name;
      shown.add(own);
      return own;
    };
    const members: Readonly<Record<Kind, readonly Member[]>> = {
      presentation: [
        ...components
          .filter(({ data: { kind } }) => isClient(kind) || kind === "command-line")
          .map((each) => member(each.data.name, "client", each.ref)),
        ...(convention && operations.length > 0
          ? [
              member(
                `${interfaces[convention.data.style]}, ${operations.length} operation${operations.length === 1 ? "" : "s"}`,
                "public interface",
                convention.ref,
              ),
            ]
          : []),
        ...operations
          .filter(({ data: { webhook } }) => webhook !== undefined)
          .map((each) => member(each.data.path, "webhook", each.ref)),
      ],
      // What is set in the transaction of another command is a part of that one.
      application: [
        ...actions
          .filter(({ data }) => {
            const cause = actions.find(({ ref }) => ref === data.sets?.after)?.data.concept;
            return (
              data.effect !== "update" ||
              cause === undefined ||
              keeperOf(cause) !== keeperOf(data.concept)
            );
          })
          .map((action) =>
            member(
              capital(`${action.data.verb} ${objectOf(action.data)}`),
              queries.has(action.data.effect) ? "query" : "command",
              action.ref,
            ),
          ),
        ...events.flatMap((event) =>
          event.data.consumers.flatMap((ref) => {
            const consumer = components.find((each) => each.ref === ref);
            const name = `${event.data.name} at ${consumer?.data.name ?? "a consumer"}`;
            return consumer ? [member(name, "event handler", event.ref)] : [];
          }),
        ),
        ...duties
          .filter(({ data: { setOffBy } }) => setOffBy === "time")
          .map((each) => member(capital(each.data.name), "job by the clock", each.ref)),
      ],
      domain: [
        ...(entities.length > 0
          ? entities.map((entity) =>
              member(
                entity.data.name,
                entity.data.aggregate === entity.ref ? "aggregate" : "entity",
                entity.ref,
              ),
            )
          : concepts
              .filter(({ data: { role } }) => role === "stored" || role === "join")
              .map((each) => member(each.data.name, "entity", each.ref))),
        ...concepts
          .filter(({ data: { role } }) => role === "enumeration")
          .map((each) => member(each.data.name, "value object", each.ref)),
        ...concepts
          .filter((each) => each.data.states !== undefined && !hasFieldOfStates(each, attributes))
          .map((each) => member(`${each.data.name} state`, "value object", each.ref)),
        ...attributes
          .filter(({ data: { values } }) => values !== undefined)
          .map((each) =>
            member(
              capital(`${nameOf(each.data.concept)} ${each.data.name}`),
              "value object",
              each.ref,
            ),
          ),
        ...together(actions, programOf).map(({ cause, change, value }) =>
          member(
            capital(
              `${cause.data.verb} ${objectOf(cause.data)} and set ${nameOf(change.data.concept)} to ${value}`,
            ),
            "domain service",
            cause.ref,
          ),
        ),
        ...events.map((each) => member(each.data.name, "event", each.ref)),
      ],
      infrastructure: components
        .filter(
          ({ data: { kind, name } }) =>
            isStore(kind) ||
            kind === "broker" ||
            (kind === "external-system" && !calling.has(name)) ||
            kind === "identity-provider",
        )
        .map((each) =>
          member(adapterOf(each), isStore(each.data.kind) ? "store" : "adapter", each.ref),
        ),
    };
    const order: readonly Kind[] = ["presentation", "application", "domain", "infrastructure"];
    return {
      layers: order.flatMap((kind) =>
        members[kind].length === 0
          ? []
          : node(
              architecture.layer,
              kind,
              { kind, name: names[kind], members: [...members[kind]] },
              derived("layer-of-members", [...new Set(members[kind].map(({ of }) => of))]),
            ),
      ),
    };
  },
});

/** Whether a field of the concept has its states for values, and so names them already. */
function hasFieldOfStates(
  { ref, data: { states = [] } }: ViewOf<typeof brief.concept>,
  attributes: readonly ViewOf<typeof brief.attribute>[],
): boolean {
  const names = new Set(states.map(({ name }) => name.toLowerCase()));
  return attributes.some(
    ({ data: { concept, values } }) =>
      concept === ref &&
      values?.length === names.size &&
      values.every((value) => names.has(value.toLowerCase())),
  );
}

/** Changes of two aggregates in one transaction, as one program keeps both: no entity's own work. */
function together(
  actions: readonly ViewOf<typeof brief.action>[],
  programOf: (concept: string) => string | undefined,
) {
  return actions.flatMap((change) => {
    const { sets, concept } = change.data;
    const cause = sets && actions.find(({ ref }) => ref === sets.after);
    if (!sets || !cause || cause.data.concept === concept) return [];
    const program = programOf(concept);
    return program !== undefined && program === programOf(cause.data.concept)
      ? [{ cause, change, value: sets.value }]
      : [];
  });
}
