import {
  byRef,
  byTarget,
  join,
  measuredOf,
  node,
  optional,
  type ViewOf,
  type Views,
} from "@planc/core";
import {
  api,
  architecture,
  brief,
  client,
  data,
  decision,
  security,
  workload,
} from "@planc/core/ir";
import { hostOf } from "../catalog/frameworks.ts";
import { derived, step } from "../kit.ts";
import { capabilitiesOf } from "../native/capabilities.ts";
import { collectedOf } from "../native/collected.ts";
import type { AnyRef, Ground } from "../native/ground.ts";
import { notificationsOf, pushServices } from "../native/notifications.ts";
import { tasksOf } from "../native/tasks.ts";

const reads = {
  product: brief.product,
  surfaces: client.surface,
  screens: client.screen,
  routes: optional(client.route),
  operations: optional(api.operation),
  resources: optional(api.resource),
  entities: optional(data.entity),
  fields: optional(data.field),
  concepts: optional(brief.concept),
  attributes: optional(brief.attribute),
  relations: optional(brief.relation),
  requirements: optional(brief.requirement),
  mentions: optional(brief.mention),
  choices: optional(decision.choice),
  identity: optional(security.identity),
  classes: optional(security.classification),
  batches: optional(workload.batch),
  contexts: optional(architecture.context),
  components: optional(architecture.component),
  events: optional(architecture.event),
  flows: optional(architecture.flow),
};
type Read = Views<typeof reads>;

/** What each surface asks of the device: capabilities, notifications, work in the background, data that stores are told of. */
export const capabilities = step("capabilities", {
  reads,
  writes: {
    capabilities: client.capability,
    notifications: client.notification,
    tasks: client.backgroundTask,
    collected: client.collectedData,
  },
  run: (read) => {
    const grounds = read.surfaces.map((surface) => groundOf(read, surface));
    return {
      capabilities: grounds.flatMap((ground) =>
        capabilitiesOf(ground).map((each) =>
          node(
            client.capability,
            join(ground.surface.id, each.kind),
            each,
            derived("capability-of-need", refsOf(ground, [...each.for, ...each.screens])),
          ),
        ),
      ),
      notifications: grounds.flatMap((ground) =>
        pushServices(ground).length === 0
          ? []
          : notificationsOf(ground).map(({ id, ...each }) =>
              node(
                client.notification,
                join(ground.surface.id, id),
                each,
                derived(
                  "notification-of-event",
                  refsOf(ground, [each.upon, ...(each.opens ? [each.opens] : [])]),
                ),
              ),
            ),
      ),
      tasks: grounds.flatMap((ground) =>
        tasksOf(ground).map(({ id, ...each }) =>
          node(
            client.backgroundTask,
            join(ground.surface.id, id),
            each,
            derived("task-of-waiting-work", refsOf(ground, [...each.for, ...each.operations])),
          ),
        ),
      ),
      collected: grounds.flatMap((ground) =>
        collectedOf(ground).map(({ id, ...each }) =>
          node(
            client.collectedData,
            join(ground.surface.id, id),
            each,
            derived("collected-by-class", refsOf(ground, each.of)),
          ),
        ),
      ),
    };
  },
});

function refsOf(ground: Ground, refs: readonly AnyRef[]): AnyRef[] {
  return [...new Set([ground.surface.ref, ...refs])];
}

function groundOf(read: Read, surface: ViewOf<typeof client.surface>): Ground {
  const { choices } = read;
  const host = hostOf(surface.data, choices.find(({ ref }) => ref === surface.data.choice)?.data);
  const concepts = byRef(read.concepts);
  const screens = read.screens.filter(({ data: { surface: of } }) => of === surface.ref);
  const own = new Set<string>(screens.map(({ ref }) => ref));
  const platforms = new Set<string>(host.platforms);
  const choiceOf = new Map(
    choices.map((each): [string, (typeof choices)[number]] => [each.id, each]),
  );
  return {
    surface,
    host,
    alone: read.surfaces.every(({ ref, data }) => ref === surface.ref || data.kind === "web"),
    has: (platform) => platforms.has(platform),
    product: read.product.data.name,
    screens,
    pathOf: new Map(
      read.routes.flatMap(({ data: { screen, path } }): [string, string][] =>
        own.has(screen) ? [[screen, path]] : [],
      ),
    ),
    operations: read.operations,
    resources: byRef(read.resources),
    entities: byRef(read.entities),
    concepts,
    ownerOf: new Map<string, Ground["measured"][number]>(
      read.relations.flatMap(({ data: { from, to, owned } }) => {
        const owner = owned ? concepts.get(to) : undefined;
        return owner ? [[from, owner] as const] : [];
      }),
    ),
    attributes: read.attributes,
    measured: measuredOf(read.concepts, read.attributes, read.relations),
    fields: read.fields,
    requirements: read.requirements.filter(
      ({ data: { priority, later } }) => priority !== "wont" && later === undefined,
    ),
    mentions: read.mentions,
    chosen: (topic) => choiceOf.get(topic),
    identity: read.identity,
    classes: byTarget(read.classes),
    batches: read.batches,
    contexts: read.contexts,
    components: read.components,
    events: read.events,
    flows: read.flows,
  };
}
