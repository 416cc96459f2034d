import {
  capital,
  node,
  optional,
  participleOf,
  type Ref,
  slug,
  spoken,
  webhookSchedule,
} from "@planc/core";
import { api, architecture, brief, data } from "@planc/core/ir";
import { text } from "../accounts/properties.ts";
import { derived, step } from "../kit.ts";
import { camel, kebab, pascal, withArticle } from "../naming.ts";
import { idTypesOf } from "../operation/keys.ts";
import { toldByWebhook } from "../webhooks/asked.ts";

/** What the system tells the systems of others by calling them, as Standard Webhooks has it. */
export const webhooksSent = step("webhooks-sent", {
  reads: {
    convention: api.convention,
    resources: api.resource,
    requirements: optional(brief.requirement),
    actions: optional(brief.action),
    systems: optional(brief.system),
    entities: optional(data.entity),
    fields: optional(data.field),
    events: optional(architecture.event),
  },
  writes: { webhooks: api.webhook, schemas: api.schema },
  run: ({ resources, requirements, actions, systems, entities, fields, events }) => {
    const made = toldByWebhook({ resources, requirements, actions, systems, entities }).map(
      ({ resource, action, requirements: asking }) => {
        const thing = spoken(resource.data.name);
        const happened = participleOf(action.data.verb);
        const event = events.find(({ data: { action: of } }) => of === action.ref);
        const id = slug(`${resource.id} ${happened}`);
        const payload: Ref<"api/schema"> = `api/schema#webhook-event.${id}`;
        const type = `${kebab(thing)}.${kebab(happened)}`;
        const why = derived("webhook-sent", [
          resource.ref,
          action.ref,
          ...asking.map(({ ref }) => ref),
          ...(event ? [event.ref] : []),
        ]);
        return {
          about: resource.id,
          webhook: node(
            api.webhook,
            id,
            {
              name: camel(`${thing} ${happened}`),
              ...(event ? { event: event.ref } : {}),
              payload,
              summary: `${capital(withArticle(thing))} was ${happened}`.slice(0, 200),
              type,
              signature,
              retry,
              waits: [...webhookSchedule.waits],
              timeout: webhookSchedule.answer,
            },
            why,
          ),
          schema: node(
            api.schema,
            `webhook-event.${id}`,
            {
              name: pascal(`${thing} ${happened} event`),
              purpose: "event",
              description: `What is sent when ${withArticle(thing)} was ${happened}.`,
              properties: [
                text("type", "The kind of event.", { values: [type] }),
                text("timestamp", "When it happened, by the clock of the server.", {
                  type: "timestamp",
                }),
                // What is in it is read by the receiver, who so sees what it may and as it is now.
                text("data", `Which ${thing}; what is in it is read by its id.`, {
                  type: "json",
                  schema: `api/schema#webhook.${resource.id}`,
                }),
              ],
            },
            why,
          ),
        };
      },
    );
    const idTypes = idTypesOf(resources, fields);
    const things = resources
      .filter(({ id }) => made.some(({ about }) => about === id))
      .map(({ id, ref, data: { name } }) =>
        node(
          api.schema,
          `webhook.${id}`,
          {
            name: `${pascal(name)}Id`,
            purpose: "event",
            description: `Which ${spoken(name)} it is about.`,
            properties: [
              text("id", `Id of the ${spoken(name)}.`, {
                type: idTypes.get(`${camel(name)}Id`) ?? "uuid",
              }),
            ],
          },
          derived("webhook-sent", [ref]),
        ),
      );
    return {
      webhooks: made.map(({ webhook }) => webhook),
      schemas: [...things, ...made.map(({ schema }) => schema)],
    };
  },
});

const signature = `webhook-signature holds v1, a comma and the base64 of an HMAC-SHA256 over webhook-id, webhook-timestamp and the raw body, joined by full stops; the key is the receiver's secret behind whsec_. Several, with a space between, are sent while a secret is replaced: one that fits is enough. A call whose webhook-timestamp is more than ${webhookSchedule.tolerance / 60} min off is refused.`;

const retry = `Anything but 2xx within ${webhookSchedule.answer} s is sent again, with the same webhook-id, after ${webhookSchedule.waits.map(inWords).join(", ")}, each with jitter; then it is kept as failed, to be sent again by hand. 410 ends the subscription. Events may come twice and out of order: a receiver remembers webhook-id, and goes by timestamp.`;

function inWords(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return seconds < 3600 ? `${seconds / 60} min` : `${seconds / 3600} h`;
}
