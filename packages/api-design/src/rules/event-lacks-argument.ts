import { optional } from "@planc/core";
import { api, architecture, brief, data } from "@planc/core/ir";
import { brokeredEvents } from "../asyncapi/brokered.ts";
import { needsOf } from "../asyncapi/consumer-needs.ts";
import { eventModel } from "../asyncapi/event-model.ts";
import { rule } from "../kit.ts";

/** An event whose consumer cannot do its part with what the event, its own rows and its calls tell it. */
export const eventLacksArgument = rule("event-lacks-argument", {
  reads: {
    events: optional(architecture.event),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    schemas: optional(api.schema),
    entities: optional(data.entity),
    fields: optional(data.field),
    actions: optional(brief.action),
  },
  check: ({ schemas, report, ...facts }) => {
    const brokered = brokeredEvents(facts.events, facts.components, facts.connections);
    if (brokered.length === 0) return;
    const model = eventModel(facts);
    const payload = new Map<string, (typeof schemas)[number]>(
      schemas.flatMap((each) => (each.data.event ? [[each.data.event, each] as const] : [])),
    );
    const name = (ref: string) => model.component.get(ref)?.data.name ?? ref;
    for (const { event, consumers } of brokered) {
      const { fields, unaddressed } = needsOf(event, model);
      const given = new Set(
        payload.get(event.ref)?.data.properties.flatMap((each) => each.field ?? []),
      );
      const takers = consumers.map(name).join(", ");
      for (const { ref, data: field } of fields) {
        if (given.has(ref)) continue;
        report(
          "event-lacks-argument",
          { event: event.data.name, consumer: takers, argument: field.name },
          { ref: event.ref },
        );
      }
      for (const each of unaddressed) {
        report(
          "event-lacks-argument",
          {
            event: event.data.name,
            consumer: name(each),
            argument: "an address to write to, and it asks nobody who keeps one",
          },
          { ref: event.ref },
        );
      }
    }
  },
});
