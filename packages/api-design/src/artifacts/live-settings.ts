import { byRef, optional } from "@planc/core";
import { api, architecture } from "@planc/core/ir";
import { artifact } from "../kit.ts";

/** Every setting of a live connection with its reason and source, for programs and for who writes clients. */
export const liveSettings = artifact("live-settings", {
  reads: {
    policy: api.livePolicy,
    channels: optional(api.liveChannel),
    subscriptions: optional(api.subscription),
    operations: optional(api.operation),
    components: optional(architecture.component),
  },
  emit: ({ policy: { data }, channels, subscriptions, operations, components }) => {
    const component = byRef(components);
    const operation = byRef(operations);
    const told = byRef(subscriptions);
    const name = (ref: string) => component.get(ref)?.data.name ?? ref;
    const called = (ref: string) => operation.get(ref)?.data.operationId ?? ref;
    const { holders, hub, idle, ...settings } = data;
    const written = {
      ...settings,
      holders: holders.map(name),
      ...(hub ? { hub: name(hub) } : {}),
      ...(idle ? { idle: { ...idle, component: name(idle.component) } } : {}),
      messages: channels.map(({ data: { subscription, away, order, repeats, gap, passing } }) => ({
        name: told.get(subscription)?.data.name ?? subscription,
        away: away.kind === "push" ? { push: name(away.over) } : away,
        ...(order ? { orderedWithin: order.within } : {}),
        ...(repeats
          ? {
              known: {
                by: repeats.by,
                in: repeats.where,
                laterStands: true,
                ...(repeats.sent
                  ? { sent: { ...repeats.sent, operation: called(repeats.sent.operation) } }
                  : {}),
              },
            }
          : {}),
        ...(gap ? { missed: { ...gap, operation: called(gap.operation) } } : {}),
        ...(passing ? { passing } : {}),
      })),
    };
    return [
      {
        path: "contracts/realtime.json",
        mediaType: "application/json",
        text: `${JSON.stringify(written, null, 2)}\n`,
      },
    ];
  },
});
