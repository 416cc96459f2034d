import {
  inputOf as asInput,
  byRef,
  type FigureInput,
  figureOf,
  node,
  optional,
  type Ref,
  type ViewOf,
} from "@planc/core";
import { api, architecture, data, deployment, performance, workload } from "@planc/core/ir";
import { listening, liveFigures, roomsEach } from "../catalog/live-figures.ts";
import { inputFrom } from "../figures/figure.ts";
import { derived, step } from "../kit.ts";
import { leastInstances } from "../workload/least-instances.ts";

type Subscription = ViewOf<typeof api.subscription>;

/** Connections that stay open, the messages on them, and what both take of the programs that hold them. */
export const live = step("live", {
  reads: {
    policy: optional(api.livePolicy),
    subscriptions: optional(api.subscription),
    resources: optional(api.resource),
    operations: optional(api.operation),
    fields: optional(data.field),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    channels: optional(api.liveChannel),
    shapes: optional(deployment.shape),
    loads: optional(workload.load),
    mix: optional(workload.mix),
    targets: optional(performance.target),
  },
  writes: { live: performance.live },
  run: ({
    policy,
    subscriptions,
    resources,
    operations,
    fields,
    components,
    connections,
    channels,
    shapes,
    loads,
    mix,
    targets,
  }) => {
    if (policy === undefined) return { live: [] };
    const users = loads.find(({ data }) => data.measure === "concurrent-users");
    const component = byRef(components);
    const holders = policy.data.holders.flatMap((ref) => {
      const shape = shapes.find(({ data }) => data.component === ref);
      const at = component.get(ref);
      return shape && at ? [{ at, shape }] : [];
    });
    if (!users || holders.length === 0) return { live: [] };
    const operation = byRef(operations);
    const told = new Set(subscriptions.flatMap(({ data }) => data.resource ?? []));
    const changing = mix.filter(({ data }) => {
      const of = operation.get(data.operation)?.data.resource;
      return !data.reads && of !== undefined && told.has(of);
    });
    const has = (name: RegExp) => subscriptions.some(({ data }) => name.test(data.name));
    const [typing, presence] = [has(/typing/i), has(/presence|online/i)];
    const people = inputFrom(users);
    const inputs: Readonly<Record<string, FigureInput>> = {
      kept: sumOf(changing.map(({ data }) => data.rate)),
      ...(typing ? { typing: liveFigures.typing } : {}),
      ...(presence ? { users: people, stay: liveFigures.stay } : {}),
    };
    const formula = `${typing ? "kept * (1 + typing)" : "kept"}${presence ? " + 2 * users / stay" : ""}`;
    const changes = figureOf(formula, "msg/s", inputs);
    const audience = audienceOf(subscriptions, resources, fields);
    const receivers: FigureInput = listening[audience];
    const relays = new Set<string>(
      connections.flatMap(({ data }) =>
        data.purpose.startsWith("relays live messages") ? [data.from] : [],
      ),
    );
    const asked = askedAgain(subscriptions, channels, policy.data.technology);
    const alive = channels.flatMap(({ data: { away } }) =>
      away.kind === "push" && away.connected ? [away.connected] : [],
    )[0];
    const { perUser, perConnection, memoryShare, perDelivery } = liveFigures;
    const share = { value: 1 / holders.length, unit: "ratio" as const };
    return {
      live: holders.map(({ at, shape }) => {
        const held = figureOf("users * perUser", "connections", { users: people, perUser });
        const memory = {
          value: shape.data.memory.value,
          unit: "GB-memory" as const,
          ref: shape.ref,
        };
        const perInstance = figureOf(
          "memory * 1000000 * memoryShare / perConnection",
          "connections",
          { memory, memoryShare, perConnection },
        );
        // As many as there are in any case hold them too: what one of fewer would take is planned for nowhere.
        const instances = figureOf("max(least, ceil(held / perInstance))", "instances", {
          least: leastInstances(targets).least,
          held: asInput(held),
          perInstance: asInput(perInstance),
        });
        const deliveries = figureOf(
          holders.length > 1 ? "changes * receivers * share" : "changes * receivers",
          "msg/s",
          {
            changes: asInput(changes),
            receivers,
            ...(holders.length > 1 ? { share } : {}),
          },
        );
        const from: readonly Ref[] = [
          policy.ref,
          at.ref,
          shape.ref,
          users.ref,
          ...changing.slice(0, 12).map(({ ref }) => ref),
        ];
        return node(
          performance.live,
          at.id,
          {
            component: at.ref,
            held,
            perInstance,
            instances,
            changes,
            receivers: figureOf("receivers", "connections", { receivers }),
            deliveries,
            cpu: figureOf("deliveries * perDelivery / 1000 / (cpu * instances)", "ratio", {
              deliveries: asInput(deliveries),
              perDelivery,
              cpu: { value: shape.data.cpu.value, unit: "vCPU", ref: shape.ref },
              instances: { value: instances.value, unit: "instances" },
            }),
            returning: figureOf("held / instances / spread", "req/s", {
              held: asInput(held),
              instances: { value: instances.value, unit: "instances" },
              spread: { ...policy.data.reconnect.spread, ref: policy.ref },
            }),
            storm: figureOf(
              asked.byNews
                ? "held * (1 + joins + perRoom * rooms * news + others) / instances / spread"
                : "held * (1 + joins + perRoom * rooms + others) / instances / spread",
              "req/s",
              {
                held: asInput(held),
                joins: asked.joinsEach ? roomsEach[audience] : { value: 1, unit: "count" },
                perRoom: { value: asked.perRoom, unit: "count" },
                rooms: roomsEach[audience],
                ...(asked.byNews ? { news: liveFigures.news } : {}),
                others: { value: asked.others, unit: "count" },
                instances: { value: instances.value, unit: "instances" },
                spread: { ...policy.data.reconnect.spread, ref: policy.ref },
              },
            ),
            ...(alive
              ? {
                  alive: figureOf("held / every", "req/s", {
                    held: asInput(held),
                    every: { ...alive.every, ref: policy.ref },
                  }),
                }
              : {}),
            ...(relays.has(at.ref)
              ? {
                  relayed: figureOf("held + instances", "connections", {
                    held: asInput(held),
                    instances: { value: instances.value, unit: "instances" },
                  }),
                  relayMemory: figureOf("held * perRelayed / 1000000", "GB", {
                    held: asInput(held),
                    perRelayed: liveFigures.perRelayed,
                  }),
                  relayHandles: figureOf("held * perConnection + held * queues", "count", {
                    held: asInput(held),
                    perConnection: liveFigures.handlesEach,
                    queues: asked.joinsEach ? roomsEach[audience] : { value: 1, unit: "count" },
                  }),
                }
              : {}),
          },
          derived("connections-of-users", from),
        );
      }),
    };
  },
});

function sumOf(
  rates: readonly {
    readonly value: number;
    readonly low?: number | undefined;
    readonly high?: number | undefined;
  }[],
): FigureInput {
  const sum = (of: (each: (typeof rates)[number]) => number) =>
    Number(rates.reduce((all, each) => all + of(each), 0).toPrecision(4));
  return {
    value: sum(({ value }) => value),
    low: sum(({ value, low }) => low ?? value),
    high: sum(({ value, high }) => high ?? value),
    unit: "msg/s",
  };
}

/** Who listens: rooms that groups and all may come into have more than a thing that a few look at. */
function audienceOf(
  subscriptions: readonly Subscription[],
  resources: readonly ViewOf<typeof api.resource>[],
  fields: readonly ViewOf<typeof data.field>[],
): keyof typeof listening {
  const rooms = new Set(
    subscriptions.flatMap(({ data }) => data.rooms.flatMap(({ resource }) => resource ?? [])),
  );
  if (rooms.size === 0) return "accounts";
  const entities = new Set(
    resources.flatMap(({ ref, data }) => (rooms.has(ref) && data.entity ? [data.entity] : [])),
  );
  const isGroup = fields.some(
    ({ data }) =>
      entities.has(data.entity) &&
      data.values?.some((each) => /^(?:group|channel|team)$/i.test(each)),
  );
  return isGroup ? "rooms" : "things";
}

/** What a client that comes back asks: once for each of its rooms, and once for the rest. */
function askedAgain(
  subscriptions: readonly Subscription[],
  channels: readonly ViewOf<typeof api.liveChannel>[],
  technology: string,
) {
  const led = new Set<string>(
    subscriptions.flatMap(({ ref, data }) =>
      // What is told in its own room is read as one list, and what is below it once for each.
      data.rooms.some(({ resource }) => resource !== undefined && resource !== data.resource)
        ? [ref]
        : [],
    ),
  );
  const rooms = new Set<string>(
    subscriptions.flatMap(({ data }) => data.rooms.flatMap(({ resource }) => resource ?? [])),
  );
  const reads = channels.filter(({ data }) => data.gap !== undefined);
  const perRoom = reads.filter(({ data }) => led.has(data.subscription)).length;
  return {
    perRoom,
    others: reads.length - perRoom,
    // The list of the rooms themselves says in which there is something new; the rest is not read.
    byNews:
      perRoom > 0 &&
      subscriptions.some(
        ({ ref, data }) => !led.has(ref) && data.resource !== undefined && rooms.has(data.resource),
      ),
    // A destination each is a frame each; where rooms are joined, all of them are in one event.
    joinsEach: /stomp|mqtt|graphql/i.test(technology),
  };
}
