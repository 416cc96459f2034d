import { capital, type PlanNodeOf, type ViewOf } from "@planc/core";
import type { api, architecture } from "@planc/core/ir";
import { camel, kebab, pascal } from "../naming.ts";
import type { Brokered } from "./brokered.ts";
import { carryingParts } from "./parts.ts";

export interface EventFacts {
  readonly productName: string;
  readonly brokered: readonly Brokered[];
  readonly schemas: readonly PlanNodeOf<typeof api.schema>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
}

/** What components publish to a broker, as an AsyncAPI 3 document: each channel with who sends and who receives. */
export function buildEvents(facts: EventFacts): Record<string, unknown> {
  const { productName, brokered, schemas, components, connections } = facts;
  const name = (ref: string) => components.find((each) => each.ref === ref)?.data.name ?? ref;
  const brokers = [...new Map(brokered.map(({ broker }) => [broker.ref, broker])).values()];
  const payloads = new Map(
    schemas.flatMap((each) =>
      each.data.event ? [[each.data.event as string, each] as const] : [],
    ),
  );
  const shown = brokered.flatMap((each) => {
    const payload = payloads.get(each.event.ref);
    return payload ? [{ ...each, payload, id: camel(each.event.data.name) }] : [];
  });
  const parts = carryingParts(
    shown.map(({ payload }) => payload),
    schemas,
  );
  return {
    asyncapi: "3.0.0",
    info: {
      title: `${productName} events`,
      version: "1.0.0",
      description:
        "What components tell each other through the broker. Properties are only added; what becomes of one that goes, or changes its meaning, is a new address with the next number, and both are sent until nobody reads the old one.",
    },
    defaultContentType: "application/json",
    servers: Object.fromEntries(
      brokers.map((each) => [
        camel(each.data.name),
        {
          host: "localhost",
          protocol: protocolOf(each, connections),
          description: `${each.data.technology ?? each.data.name}; every environment, by its host.`,
        },
      ]),
    ),
    channels: Object.fromEntries(
      shown.map(({ id, event, broker }) => [
        id,
        {
          address: `${kebab(event.data.name)}.v1`,
          description: event.data.because,
          servers: [{ $ref: `#/servers/${camel(broker.data.name)}` }],
          messages: { [id]: { $ref: `#/components/messages/${id}` } },
        },
      ]),
    ),
    operations: Object.fromEntries(
      shown.flatMap(({ id, event, consumers }) => {
        const channel = { $ref: `#/channels/${id}` };
        const messages = [{ $ref: `#/channels/${id}/messages/${id}` }];
        const by = (ref: string) => [{ name: name(ref) }];
        return [
          [
            `send${pascal(id)}By${pascal(name(event.data.producer))}`,
            {
              action: "send",
              channel,
              summary: `${name(event.data.producer)} tells that it happened`,
              tags: by(event.data.producer),
              messages,
            },
          ],
          ...consumers.map((consumer) => [
            `receive${pascal(id)}By${pascal(name(consumer))}`,
            {
              action: "receive",
              channel,
              summary: `${name(consumer)} acts on it`,
              ...doing(event.data.effects, consumer, event.data.delivery),
              tags: by(consumer),
              messages,
            },
          ]),
        ];
      }),
    ),
    components: {
      messages: Object.fromEntries(
        shown.map(({ id, event, payload }) => [
          id,
          {
            name: pascal(id),
            title: event.data.name,
            summary: `${capital(event.data.delivery.replaceAll("-", " "))}, ${event.data.ordering}: ${orderOf(event.data, payload)}.`,
            payload: { $ref: `#/components/schemas/${parts.nameOf(payload)}` },
            examples: [{ payload: parts.exampleOf(payload) }],
          },
        ]),
      ),
      schemas: parts.schemas,
    },
  };
}

/** A queue with several readers keeps no order: the message says its place in it. */
function orderOf(
  { undoes }: Brokered["event"]["data"],
  { data: { properties } }: EventFacts["schemas"][number],
): string {
  const number = properties.find(({ name }) => /^change_?number$/i.test(name));
  if (!number) return "in whatever order they come";
  return undoes
    ? "acted on by the state that is found"
    : `the later one has the higher ${number.name}`;
}

function doing(
  effects: Brokered["event"]["data"]["effects"],
  consumer: string,
  delivery: string,
): { readonly description?: string } {
  const own = (effects ?? []).filter(({ by }) => by === consumer).map(({ does }) => does);
  const repeats =
    delivery === "at-least-once"
      ? " One that came before, by its id, is answered alike and changes nothing."
      : "";
  return own.length > 0 ? { description: `${capital(own.join("; "))}.${repeats}` } : {};
}

/** The protocol as AsyncAPI names it, by the broker and how it is reached. */
function protocolOf(
  broker: ViewOf<typeof architecture.component>,
  connections: EventFacts["connections"],
): string {
  const technology = broker.data.technology ?? broker.data.name;
  const known: readonly (readonly [RegExp, string])[] = [
    [/kafka|redpanda|event hubs/i, "kafka-secure"],
    [/rabbitmq|amazon mq|amqp/i, "amqps"],
    [/\bsqs\b/i, "sqs"],
    [/\bsns\b/i, "sns"],
    [/nats|jetstream/i, "nats"],
    [/redis|valkey/i, "redis"],
    [/pub\/?sub/i, "googlepubsub"],
    [/service bus/i, "amqps"],
    [/mqtt|mosquitto/i, "secure-mqtt"],
    [/pulsar/i, "pulsar"],
  ];
  const found = known.find(([pattern]) => pattern.test(technology));
  if (found) return found[1];
  const over = connections.find(({ data }) => data.to === broker.ref)?.data.protocol ?? "";
  return /amqp/i.test(over) ? "amqps" : "https";
}
