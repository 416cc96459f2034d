import { byRef, node, optional, type Ref, slug, spoken } from "@planc/core";
import { api, architecture, brief, data, security } from "@planc/core/ir";
import { text } from "../accounts/properties.ts";
import { brokeredEvents } from "../asyncapi/brokered.ts";
import { needsOf } from "../asyncapi/consumer-needs.ts";
import { eventModel } from "../asyncapi/event-model.ts";
import { tenantOf } from "../asyncapi/tenant-of.ts";
import { derived, step } from "../kit.ts";
import { camel, pascal, plural, property, words } from "../naming.ts";
import { sourceProperty } from "../operation/made-from.ts";
import { propertyOf } from "../operation/property-of.ts";

/** What each event that goes over a broker says: which thing, its place in the order, and what consumers use of it. */
export const eventMessages = step("event-messages", {
  reads: {
    events: optional(architecture.event),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    convention: optional(api.convention),
    resources: optional(api.resource),
    entities: optional(data.entity),
    fields: optional(data.field),
    concepts: optional(brief.concept),
    actions: optional(brief.action),
    identity: optional(security.identity),
  },
  writes: { schemas: api.schema },
  run: ({ convention, resources, concepts, identity, ...facts }) => {
    const { events, components, connections, entities, fields } = facts;
    const brokered = brokeredEvents(events, components, connections);
    if (brokered.length === 0) return { schemas: [] };
    const concept = byRef(concepts);
    const model = eventModel(facts);
    const tenant = tenantOf(identity, entities, fields);
    const propertyCase = convention?.data.propertyCase ?? "camel";
    const named = (name: string) => property(name, propertyCase);
    const nameOf = new Map<string, string>(entities.map((each) => [each.ref, each.data.name]));
    const told = (field: (typeof fields)[number]) => ({
      ...propertyOf(field, false, propertyCase, nameOf),
      required: true,
    });
    const id = (of: string, description: string) =>
      text(named(`${of} id`), description, { type: "uuid" });
    return {
      schemas: brokered.flatMap(({ event }) => {
        const thing = concept.get(event.data.concept)?.data.name ?? event.data.name;
        const entity = entities.find(({ data: each }) => each.concept === event.data.concept);
        const resource = entity && resources.find(({ data: each }) => each.entity === entity.ref);
        const isCopied = (event.data.effects ?? []).some(({ does }) => /^copies\b/.test(does));
        // By what it is kept in order tells what it belongs to.
        const [, holder = thing] = /^per (.+)$/.exec(event.data.ordering) ?? [];
        const needs = needsOf(event, model);
        const why = derived("message-per-event", [
          event.ref,
          ...needs.fields.map(({ ref }): Ref => ref),
        ]);
        const lineId = (part: string) => `event.${slug(event.id)}.${part}`;
        const lineProperty = (of: string) => {
          const [first = "", ...rest] = words(thing);
          const own = words(of);
          const isOfThing = own[0] === first && own.length > rest.length + 1;
          return plural((isOfThing ? own.slice(1 + rest.length) : own).join(" "));
        };
        // Where the row keeps what it was made from, that is this property.
        const made = needs.fields.find(
          ({ data: { references } }) => needs.source && references?.entity === needs.source.ref,
        );
        const properties = [
          text(named("event id"), "By which a consumer knows an event that comes again.", {
            type: "uuid",
          }),
          text(named("occurred at"), "When it came about, not when it was sent.", {
            type: "timestamp",
          }),
          ...(event.data.delivery === "at-least-once"
            ? [
                text(
                  named("change number"),
                  event.data.undoes
                    ? `Its place among what its sender tells; the ${holder.toLowerCase()}, of which that one keeps no row, goes by its own state.`
                    : `Of two events about one ${holder.toLowerCase()}, the one with the higher number is the later, in whatever order they come.`,
                  { type: "integer", minimum: 1 },
                ),
              ]
            : []),
          ...(tenant
            ? [
                id(
                  tenant.name,
                  `Whose rows they are: a consumer sets it for its transaction before it reads or writes${tenant.holds(entity?.ref) ? "" : "; null where it is of none"}.`,
                ),
              ].map((each) => ({ ...each, nullable: !tenant.holds(entity?.ref) }))
            : []),
          id(thing, `Id of the ${spoken(thing)}.`),
          ...(holder.toLowerCase() === thing.toLowerCase()
            ? []
            : [id(holder, `Id of the ${spoken(holder)}: events of one come in order.`)]),
          ...(needs.source
            ? [
                {
                  ...sourceProperty(
                    {
                      thing: spoken(needs.source.data.name),
                      resource: undefined,
                      entity: needs.source.ref,
                    },
                    propertyCase,
                    fields,
                  ),
                  ...(made ? { field: made.ref } : {}),
                  writeOnly: false,
                },
              ]
            : []),
          ...needs.fields.map(told),
          ...needs.lines.map(({ of }) =>
            text(
              named(lineProperty(of.data.name)),
              `What it has of ${plural(spoken(of.data.name))}.`,
              {
                type: "list",
                list: true,
                schema: `api/schema#${lineId(of.id)}`,
              },
            ),
          ),
          ...needs.passed.flatMap(({ of, fields: some }) =>
            some.map((each) => ({
              ...told(each),
              nullable: true,
              description: `${told(each).description.replace(/\.$/, "")}, of the ${spoken(of.data.name)} whose change led to it.`,
            })),
          ),
          ...(isCopied && resource
            ? [
                text(
                  named(resource.data.name),
                  `The ${spoken(thing)} as it was then, for the copies of it.`,
                  { type: "json", schema: `api/schema#${resource.id}` },
                ),
              ]
            : []),
        ];
        return [
          node(
            api.schema,
            `event.${slug(event.id)}`,
            {
              name: `${pascal(event.data.name)}Event`,
              purpose: "event",
              event: event.ref,
              description: `${event.data.name}: ${event.data.because}`,
              properties: firstOfEach(properties),
            },
            why,
          ),
          ...needs.lines.map((line) =>
            node(
              api.schema,
              lineId(line.of.id),
              {
                name: `${pascal(event.data.name)}${pascal(camel(line.of.data.name))}`,
                purpose: "event",
                description: `What consumers of “${event.data.name}” use of one ${spoken(line.of.data.name)}.`,
                properties: line.fields.map(told),
              },
              derived("message-per-event", [event.ref, line.of.ref]),
            ),
          ),
        ];
      }),
    };
  },
});

/** What a thing refers to may be what it is ordered by, or whose it is: it is said once. */
function firstOfEach<Named extends { readonly name: string }>(all: readonly Named[]): Named[] {
  const seen = new Set<string>();
  return all.filter(({ name }) => !seen.has(name) && seen.add(name));
}
