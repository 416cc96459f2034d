import {
  byRef,
  byTarget,
  isClientsName,
  lookup,
  node,
  optional,
  spoken,
  type ViewOf,
} from "@planc/core";
import { api, architecture, brief, data, decision } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { gapOf, reachOf } from "../live/gap.ts";
import { sparedOf } from "../live/pushed.ts";
import { fieldsOf } from "../operation/lookups.ts";

type Subscription = ViewOf<typeof api.subscription>;
type Operation = ViewOf<typeof api.operation>;

const ofResource = lookup(({ data: { resource } }: Operation) => resource);

/** How seldom what nobody keeps is sent, and when it is over by itself: a judgement, in seconds. */
const passing = [
  {
    named: /typing/i,
    atMostEvery: 3,
    expires: 6,
    endedBy: "message sent",
  },
  {
    named: /presence|online/i,
    atMostEvery: 10,
    endedBy: "last connection closed",
  },
  {
    named: /cursor/i,
    atMostEvery: 0.1,
    endedBy: "room left",
  },
] as const;

/** What is promised of each live message: order, repeats, gaps, and those who are not connected. */
export const liveChannels = step("live-channels", {
  reads: {
    policy: api.livePolicy,
    subscriptions: api.subscription,
    resources: optional(api.resource),
    operations: optional(api.operation),
    schemas: optional(api.schema),
    exchanges: optional(api.exchange),
    entities: optional(data.entity),
    fields: optional(data.field),
    tables: optional(data.table),
    retentions: optional(data.retention),
    actions: optional(brief.action),
    choices: optional(decision.choice),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    events: optional(architecture.event),
  },
  writes: { channels: api.liveChannel },
  run: ({ policy, subscriptions, operations, report, ...facts }) => {
    const resource = byRef(facts.resources);
    const entity = byRef(facts.entities);
    const schema = byRef(facts.schemas);
    const exchange = byTarget(facts.exchanges);
    const store = facts.components.find(({ data: { kind } }) => kind === "file");
    const shown = store
      ? `${store.data.technology ?? store.data.name} of the device`
      : "what is shown";
    const missed = facts.choices.find(
      ({ data }) => data.topic === "decision/topic#missed-messages",
    );
    const critical = new Set<string>(
      facts.actions.flatMap(({ data }) =>
        data.critical === true && data.effect === "create" ? [data.concept] : [],
      ),
    );
    const pushed = pushesOf(facts);
    return {
      channels: subscriptions.map((subscription) => {
        const { data: told, ref, id } = subscription;
        const about = told.resource && resource.get(told.resource);
        if (!about) return passingChannel(subscription, policy);
        const concept = about.data.entity && entity.get(about.data.entity)?.data.concept;
        const own = ofResource(operations, about.ref);
        const gap = gapOf(about, operations);
        if (!gap) report("live-without-read", { event: told.name }, { ref });
        else if (gap.parameters.length === 0 && missed && concept && critical.has(concept))
          report(
            "live-gap-unfilled",
            { event: told.name, operation: gap.name, promise: missed.data.name },
            { ref },
          );
        const reaches = reachOf(about.data.entity, facts.tables, facts.retentions);
        const order = gap && exchange.get(gap.operation)?.order;
        const push = concept === undefined ? undefined : pushed.get(concept);
        const [room] = told.rooms;
        const create = own.find(({ data }) => data.effect === "create");
        const sent =
          create && sentBy(create, schema, fieldsOf(facts.fields, about.data.entity), facts.tables);
        return node(
          api.liveChannel,
          id,
          {
            subscription: ref,
            direction: "to-clients",
            away: push
              ? {
                  kind: "push",
                  ...push,
                  ...sparedOf(
                    facts.fields,
                    room?.resource ? resource.get(room.resource)?.data.entity : undefined,
                  ),
                }
              : { kind: "read" },
            ...(order && order.length > 0
              ? {
                  order: {
                    within: holderOf(room, resource) ?? spoken(about.data.name).toLowerCase(),
                    fields: order.map(({ field }) => field),
                  },
                }
              : {}),
            ...(told.key
              ? {
                  repeats: {
                    by: [told.key, "change", "at"],
                    where: shown,
                    ...(sent ? { sent } : {}),
                  },
                }
              : {}),
            ...(gap
              ? {
                  gap: {
                    operation: gap.operation,
                    parameters: gap.parameters,
                    ...(reaches === undefined ? {} : { reaches }),
                  },
                }
              : {}),
          },
          derived("promise-per-subscription", [
            ref,
            policy.ref,
            ...(gap ? [gap.operation] : []),
            ...(push ? [push.over] : []),
          ]),
        );
      }),
    };
  },
});

function passingChannel({ ref, id, data }: Subscription, policy: ViewOf<typeof api.livePolicy>) {
  const known = passing.find(({ named }) => named.test(data.name));
  const noticed = policy.data.heartbeat.noticed.value;
  return node(
    api.liveChannel,
    id,
    {
      subscription: ref,
      direction: "both",
      away: { kind: "never", because: "over before it could be read" },
      passing: {
        atMostEvery: { value: known?.atMostEvery ?? 1, unit: "s" },
        expires: { value: known && "expires" in known ? known.expires : noticed, unit: "s" },
        endedBy: known?.endedBy ?? "the next one",
      },
    },
    derived("promise-per-subscription", [ref, policy.ref]),
  );
}

/** The part of a room's address that names what it is: `room`. */
function holderOf(
  room: Subscription["data"]["rooms"][number] | undefined,
  resource: ReadonlyMap<string, ViewOf<typeof api.resource>>,
): string | undefined {
  const holder = room?.resource && resource.get(room.resource);
  return holder ? spoken(holder.data.name).toLowerCase() : undefined;
}

interface PushFacts {
  readonly events: readonly ViewOf<typeof architecture.event>[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
}

/** Concepts of whose changes somebody is told over a service that wakes closed apps, with who hands it over. */
function pushesOf({ events, connections }: PushFacts) {
  const over = new Map(
    connections.flatMap(({ data }) =>
      /\bnotifications\b/i.test(data.purpose) && data.carries.length === 0
        ? [[data.from, data.to] as const]
        : [],
    ),
  );
  return new Map(
    events.flatMap(({ data }) =>
      data.consumers.flatMap((by) => {
        const to = over.get(by);
        const tells = data.effects?.some(
          (each) => each.by === by && /^tells people/.test(each.does),
        );
        return to && tells ? [[data.concept as string, { by, over: to }] as const] : [];
      }),
    ),
  );
}

/** How the one who made a thing is known to make it again. */
function sentBy(
  { ref, data: made }: Operation,
  schema: ReadonlyMap<string, ViewOf<typeof api.schema>>,
  fields: readonly ViewOf<typeof data.field>[],
  tables: readonly ViewOf<typeof data.table>[],
) {
  const named = fields.find((each) => isClientsName(each.data.name));
  const property =
    named &&
    (made.request ? schema.get(made.request) : undefined)?.data.properties.find(
      ({ field }) => field === named.ref,
    );
  const keeper = (name: RegExp) => tables.find(({ data }) => name.test(data.name))?.data.name;
  const [entity] = fields.map(({ data }) => data.entity);
  const thing = entity?.slice(entity.indexOf("#") + 1).replaceAll("-", "_");
  if (made.again && property)
    return {
      operation: ref,
      by: property.name,
      kept: keeper(new RegExp(`(?:^|\\.)${thing}_client_ids$`)) ?? "the rows themselves",
    };
  return made.idempotency === "key"
    ? { operation: ref, by: "Idempotency-Key", kept: keeper(/idempotency_keys$/) ?? "for a day" }
    : undefined;
}
