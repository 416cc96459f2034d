import { byRef, byTarget, join, node, optional } from "@planc/core";
import { api, architecture, brief, client, data, decision, security } from "@planc/core/ir";
import { doorWays } from "../journeys/doors.ts";
import { joiningWays } from "../journeys/joining.ts";
import { makingWays } from "../journeys/making.ts";
import { orderingWays } from "../journeys/ordering.ts";
import { takingWays } from "../journeys/taking.ts";
import { derived, step } from "../kit.ts";

/** Ways over several screens: in, from a cart to a confirmation, through a long form, of a file. */
export const journeys = step("journeys", {
  reads: {
    surfaces: client.surface,
    screens: client.screen,
    operations: optional(api.operation),
    schemas: optional(api.schema),
    convention: optional(api.convention),
    actions: optional(brief.action),
    uniquenesses: optional(brief.uniqueness),
    relations: optional(brief.relation),
    entities: optional(data.entity),
    fields: optional(data.field),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    duties: optional(architecture.duty),
    choices: optional(decision.choice),
    identity: optional(security.identity),
    policies: optional(security.policy),
    rules: optional(security.accountRule),
    classes: optional(security.classification),
  },
  writes: { journeys: client.journey },
  run: ({
    surfaces,
    screens,
    connections,
    components,
    convention,
    choices,
    identity,
    rules,
    duties,
    ...read
  }) => {
    const componentOf = byRef(components);
    const common = {
      operations: byRef(read.operations),
      schemas: byRef(read.schemas),
      actions: byRef(read.actions),
      entities: byRef(read.entities),
      fields: byRef(read.fields),
      policies: byRef(read.policies),
      relations: byRef(read.relations),
      uniquenesses: read.uniquenesses,
      personal: new Set<string>(
        [...byTarget(read.classes)].flatMap(([ref, { personal }]) => (personal ? [ref] : [])),
      ),
      choices,
      identity,
      rules,
      duties,
      repeatKey: convention?.data.repeat?.name ?? "Idempotency-Key",
    };
    return {
      journeys: surfaces.flatMap((surface) => {
        const facts = {
          ...common,
          surface,
          screens: screens.filter(({ data: { surface: of } }) => of === surface.ref),
          called: connections.flatMap(({ data: { from, to, purpose } }) => {
            const component = componentOf.get(to);
            return from === surface.data.component && component ? [{ component, purpose }] : [];
          }),
        };
        return [
          ...doorWays(facts),
          ...orderingWays(facts),
          ...takingWays(facts),
          ...makingWays(facts),
          ...joiningWays(facts),
        ].map(({ id, journey, from }) =>
          node(
            client.journey,
            join(surface.id, id),
            journey,
            derived("journey-over-screens", [surface.ref, ...from]),
          ),
        );
      }),
    };
  },
});
