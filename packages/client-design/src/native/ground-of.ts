import { byRef, byTarget, measuredOf, optional, type ViewOf, type Views } from "@planc/core";
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
import { type Ground, listsBy } from "./ground.ts";

/** What of the plan tells what is asked of a device. */
export const reads = {
  product: brief.product,
  surfaces: client.surface,
  screens: client.screen,
  routes: optional(client.route),
  calls: optional(client.call),
  operations: optional(api.operation),
  resources: optional(api.resource),
  schemas: optional(api.schema),
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

/** A product that has no name of its own: what it is called in a store is not known. */
const kindAlone = /^(?:(?:mobile|web|desktop|new|our|the)\s+)*(?:app|application|product|system)$/i;

/** What is the same for all surfaces, worked out once. */
function sharedOf(read: Read) {
  const concepts = byRef(read.concepts);
  const entities = byRef(read.entities);
  const resources = byRef(read.resources);
  const choices = new Map<string, Read["choices"][number]>(
    read.choices.map((each) => [each.id, each]),
  );
  return {
    concepts,
    entities,
    resources,
    operations: read.operations,
    schemas: byRef(read.schemas),
    operationsOf: listsBy(read.operations, ({ data: { resource } }) => [
      entities.get(resources.get(resource)?.data.entity ?? "")?.data.concept,
    ]),
    ownerOf: new Map<string, Read["concepts"][number]>(
      read.relations.flatMap(({ data: { from, to, owned } }) => {
        const owner = owned ? concepts.get(to) : undefined;
        return owner ? [[from, owner] as const] : [];
      }),
    ),
    attributes: read.attributes,
    attributesOf: listsBy(read.attributes, ({ data: { concept } }) => [concept]),
    measured: measuredOf(read.concepts, read.attributes, read.relations),
    fields: read.fields,
    requirements: read.requirements.filter(
      ({ data: { priority, later } }) => priority !== "wont" && later === undefined,
    ),
    mentions: read.mentions,
    chosen: (topic: string) => choices.get(topic),
    identity: read.identity,
    classes: byTarget(read.classes),
    byItself: new Set<string>(
      read.calls.flatMap(({ data: { by, operation } }) =>
        by.kind === "client" ? [operation] : [],
      ),
    ),
    batches: read.batches,
    contexts: read.contexts,
    components: read.components,
    events: read.events,
    flows: read.flows,
    product: kindAlone.test(read.product.data.name) ? "This app" : read.product.data.name,
  };
}

/** What the capabilities of each surface are worked out from. */
export function groundsOf(read: Read): readonly Ground[] {
  const shared = sharedOf(read);
  return read.surfaces.map((surface) => groundOf(read, shared, surface));
}

function groundOf(
  read: Read,
  shared: ReturnType<typeof sharedOf>,
  surface: ViewOf<typeof client.surface>,
): Ground {
  const host = hostOf(
    surface.data,
    read.choices.find(({ ref }) => ref === surface.data.choice)?.data,
  );
  const screens = read.screens.filter(({ data: { surface: of } }) => of === surface.ref);
  const own = new Set<string>(screens.map(({ ref }) => ref));
  const platforms = new Set<string>(host.platforms);
  return {
    ...shared,
    surface,
    host,
    alone: read.surfaces.every(({ ref, data }) => ref === surface.ref || data.kind === "web"),
    has: (platform) => platforms.has(platform),
    screens,
    screensOf: listsBy(screens, ({ data: { uses } }) => [
      ...new Set(uses.map(({ operation }) => operation)),
    ]),
    screensAbout: listsBy(screens, ({ data: { about } }) => [
      shared.entities.get(about ?? "")?.data.concept,
    ]),
    pathOf: new Map(
      read.routes.flatMap(({ data: { screen, path } }): [string, string][] =>
        own.has(screen) ? [[screen, path]] : [],
      ),
    ),
  };
}
