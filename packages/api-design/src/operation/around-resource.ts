import type { ViewOf } from "@planc/core";
import type { api, brief, data, decision, security, workload } from "@planc/core/ir";
import { askedFilters, requirementsAbout } from "./asked-filters.ts";
import { askedOrder } from "./asked-order.ts";
import { claimOf, shownOf } from "./availability.ts";
import { inEngine } from "./in-engine.ts";
import { entityBy, fieldsOf } from "./lookups.ts";
import { measuredBy } from "./measured.ts";
import { needsOf } from "./needs.ts";
import { alikeIn } from "./pairs-once.ts";
import { batchOf } from "./sent-together.ts";
import { madeOnDevice } from "./synced.ts";
import { wholeScreenOf } from "./whole-screen.ts";

type Resource = ViewOf<typeof api.resource>;
type Action = ViewOf<typeof brief.action>;

/** What operations of every resource are made from. */
export type Known = Parameters<typeof inEngine>[1] &
  Parameters<typeof measuredBy>[2] &
  Parameters<typeof madeOnDevice>[1] &
  Parameters<typeof alikeIn>[3] & {
    readonly resources: readonly Resource[];
    readonly requirements: readonly ViewOf<typeof brief.requirement>[];
    readonly uniqueness: readonly ViewOf<typeof brief.uniqueness>[];
    readonly availability: readonly ViewOf<typeof brief.availability>[];
    readonly relations: readonly ViewOf<typeof brief.relation>[];
    readonly batches: readonly ViewOf<typeof workload.batch>[];
    readonly choices: readonly ViewOf<typeof decision.choice>[];
    readonly actions: readonly Action[];
    /** Actions that people call, without those that are laid out elsewhere. */
    readonly called: readonly Action[];
    readonly giving: ViewOf<typeof security.roleGiving> | undefined;
    /** The entity that holds who has which role, where it is given by an operation. */
    readonly roleHolder: ViewOf<typeof data.entity>["ref"] | undefined;
    readonly isRest: boolean;
  };

/** What is known of one resource before its operations are made: which it needs, and what the text says of it. */
export function aroundResource(resource: Resource, known: Known) {
  const { resources, entities, fields, concepts, requirements, actions, choices } = known;
  const { name, single } = resource.data;
  const entity = entityBy(entities, resource.data.entity);
  const concept = entity?.data.concept;
  const own = fieldsOf(fields, entity?.ref);
  const about = known.called.filter((each) => each.data.concept === concept);
  const isAlone = resources.length === 1 || entities.length === 1;
  const telling = requirementsAbout(name, requirements, isAlone);
  const all = entities.map((each) => each.data.name);
  const shown = shownOf(concept, known.availability);
  const givers = entity && entity.ref === known.roleHolder ? known.giving : undefined;
  const ownDoing = actions.filter(
    (each) => each.data.automatic !== undefined && each.data.concept === concept,
  );
  return {
    entity,
    concept,
    own,
    about,
    isAlone,
    telling,
    asked: askedFilters(own, telling),
    order: askedOrder({ name, all, isAlone }, own, telling),
    screen: wholeScreenOf(telling, choices),
    engine: inEngine(entity, known),
    times: measuredBy(concept, own, known),
    together: alikeIn(known.uniqueness, entity, own, known),
    shown,
    claim: shown && claimOf(shown.fact, known.relations, concepts),
    givers,
    batch: batchOf(concept, known.batches),
    onDevice: madeOnDevice(resource, known),
    needed: needsOf(about, ownDoing, name, known.isRest, givers !== undefined, single === true),
  };
}
