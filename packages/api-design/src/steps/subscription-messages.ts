import { byRef, capital, node, optional, spoken } from "@planc/core";
import { api, architecture, brief, data } from "@planc/core/ir";
import { text } from "../accounts/properties.ts";
import { liveSignals } from "../catalog/live-signals.ts";
import { derived, step } from "../kit.ts";
import { pascal, withArticle } from "../naming.ts";
import { fieldsOf } from "../operation/lookups.ts";
import { membershipsOf } from "../operation/memberships.ts";
import { clearedOf } from "../operation/tombstone.ts";
import { isFile, signsUploads } from "../operation/uploads.ts";
import { withoutFilesId } from "./resources.ts";

/** What each of the messages to connected clients says. */
export const subscriptionMessages = step("subscription-messages", {
  reads: {
    subscriptions: api.subscription,
    resources: optional(api.resource),
    entities: optional(data.entity),
    actions: optional(brief.action),
    concepts: optional(brief.concept),
    relations: optional(brief.relation),
    fields: optional(data.field),
    components: optional(architecture.component),
  },
  writes: { schemas: api.schema },
  run: ({ subscriptions, resources, entities, actions, ...facts }) => {
    const memberships = membershipsOf(facts.concepts, facts.relations);
    const signs = signsUploads(facts.components);
    const resource = byRef(resources);
    const entity = byRef(entities);
    return {
      schemas: subscriptions.map(
        ({ ref, data: { name, message, key, rooms, resource: about } }) => {
          const id = message.slice("api/schema#".length);
          const why = derived("message-per-subscription", [ref]);
          // A client that listens in several rooms has to know of which one it hears.
          const places = rooms.filter(
            ({ parameter }, at) => rooms.findIndex((each) => each.parameter === parameter) === at,
          );
          const where = places.flatMap((room) => {
            const holder = room.resource && resource.get(room.resource);
            return holder && room.parameter !== key
              ? [
                  text(room.parameter, `Where: id of the ${spoken(holder.data.name)}.`, {
                    type: "uuid",
                  }),
                ]
              : [];
          });
          const of = about && resource.get(about);
          if (!of || !key) {
            const signal = liveSignals.find((each) => each.name === name);
            return node(
              api.schema,
              id,
              {
                name: pascal(name),
                purpose: "event",
                description: signal?.summary ?? name,
                properties: [
                  text("accountId", "Who.", { type: "uuid" }),
                  ...(where.length > 0
                    ? where
                    : [
                        text("aboutId", "Where: the id of what they are at.", {
                          type: "uuid",
                          required: false,
                        }),
                      ]),
                  text(signal?.value.name ?? "value", "What is so now.", {
                    ...(signal?.value.values
                      ? { values: [...signal.value.values] }
                      : { maxLength: 200 }),
                  }),
                  text("at", "Since when.", { type: "timestamp" }),
                ],
              },
              why,
            );
          }
          const concept = of.data.entity && entity.get(of.data.entity)?.data.concept;
          const effects = new Set(
            actions.flatMap(({ data }) => (data.concept === concept ? [data.effect] : [])),
          );
          const own = fieldsOf(facts.fields, of.data.entity);
          const joins = concept !== undefined && memberships.has(concept);
          const changes = [
            // What nobody makes by an operation, the product makes itself.
            joins ? "joined" : "created",
            ...(effects.has("update") || effects.has("transition") ? ["changed"] : []),
            ...(effects.has("delete") ? (joins ? ["left", "removed"] : ["deleted"]) : []),
          ];
          const thing = spoken(of.data.name);
          const receipt = own.find(({ data: { name } }) => /^last read\b/i.test(name));
          const told = [
            ...(receipt && changes.includes("changed")
              ? [`Of how far somebody has read, \`changed\`.`]
              : []),
            ...(joins && effects.has("delete")
              ? [
                  "Who left or was removed is told this last, and the server takes the connection out of the room.",
                ]
              : []),
          ];
          const isBare = signs && own.some(isFile);
          return node(
            api.schema,
            id,
            {
              name: pascal(name),
              purpose: "event",
              description: `${capital(withArticle(thing))} that changed, as it is now.`,
              properties: [
                text("change", ["What was done.", ...told].join(" "), { values: changes }),
                text(key, `Id of the ${thing}.`, { type: "uuid" }),
                ...where,
                text("at", "When.", { type: "timestamp" }),
                text(
                  spokenProperty(of.data.name),
                  clearedOf(own).length > 0
                    ? `The ${thing}; of a deleted one what is left of it.`
                    : `The ${thing}; absent once it is deleted.`,
                  {
                    type: "json",
                    schema: `api/schema#${isBare ? withoutFilesId(of.id) : of.id}`,
                    required: false,
                  },
                ),
              ],
            },
            why,
          );
        },
      ),
    };
  },
});

const spokenProperty = (name: string): string => {
  const whole = pascal(name);
  return whole.charAt(0).toLowerCase() + whole.slice(1);
};
