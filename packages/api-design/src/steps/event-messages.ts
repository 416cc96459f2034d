import { byRef, node, optional, slug, spoken } from "@planc/core";
import { api, architecture, brief, data } from "@planc/core/ir";
import { text } from "../accounts/properties.ts";
import { brokeredEvents } from "../asyncapi/brokered.ts";
import { derived, step } from "../kit.ts";
import { pascal, property } from "../naming.ts";

/** What each event that goes over a broker says: ids, and the thing itself where a consumer keeps a copy. */
export const eventMessages = step("event-messages", {
  reads: {
    events: optional(architecture.event),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    convention: optional(api.convention),
    resources: optional(api.resource),
    entities: optional(data.entity),
    concepts: optional(brief.concept),
  },
  writes: { schemas: api.schema },
  run: ({ events, components, connections, convention, resources, entities, concepts }) => {
    const concept = byRef(concepts);
    const named = (name: string) => property(name, convention?.data.propertyCase ?? "camel");
    return {
      schemas: brokeredEvents(events, components, connections).map(({ event }) => {
        const thing = concept.get(event.data.concept)?.data.name ?? event.data.name;
        const entity = entities.find(({ data: each }) => each.concept === event.data.concept);
        const resource = entity && resources.find(({ data: each }) => each.entity === entity.ref);
        const isCopied = (event.data.effects ?? []).some(({ does }) => /^copies\b/.test(does));
        // By what it is kept in order tells what it belongs to.
        const [, holder = thing] = /^per (.+)$/.exec(event.data.ordering) ?? [];
        const id = (of: string, description: string) =>
          text(named(`${of} id`), description, { type: "uuid" });
        return node(
          api.schema,
          `event.${slug(event.id)}`,
          {
            name: `${pascal(event.data.name)}Event`,
            purpose: "event",
            event: event.ref,
            description: `${event.data.name}: ${event.data.because}`,
            properties: [
              text(named("event id"), "By which a consumer knows an event that comes again.", {
                type: "uuid",
              }),
              text(named("occurred at"), "When it came about, not when it was sent.", {
                type: "timestamp",
              }),
              id(thing, `Id of the ${spoken(thing)}.`),
              ...(holder.toLowerCase() === thing.toLowerCase()
                ? []
                : [id(holder, `Id of the ${spoken(holder)}: events of one come in order.`)]),
              ...(isCopied && resource
                ? [
                    text(
                      named(resource.data.name),
                      `The ${spoken(thing)} as it was then, for the copies of it.`,
                      {
                        type: "json",
                        schema: `api/schema#${resource.id}`,
                      },
                    ),
                  ]
                : []),
            ],
          },
          derived("message-per-event", [event.ref]),
        );
      }),
    };
  },
});
