import { optional } from "@planc/core";
import { architecture, brief, decision, performance, security, workload } from "@planc/core/ir";

/** What the facts of the design are gathered from. */
export const givenReads = {
  product: brief.product,
  style: decision.style,
  decompositions: optional(decision.decomposition),
  actors: optional(brief.actor),
  actions: optional(brief.action),
  concepts: optional(brief.concept),
  attributes: optional(brief.attribute),
  systems: optional(brief.system),
  mentions: optional(brief.mention),
  qualities: optional(brief.quality),
  quantities: optional(brief.quantity),
  requirements: optional(brief.requirement),
  parts: optional(brief.part),
  choices: optional(decision.choice),
  hostings: optional(decision.hosting),
  contexts: optional(architecture.context),
  identity: optional(security.identity),
  targets: optional(performance.target),
  loads: optional(workload.load),
} as const;

/** What the wiring is drawn from, beside that. */
export const wiringReads = {
  ...givenReads,
  components: architecture.component,
  relations: optional(brief.relation),
  classes: optional(security.classification),
  obligations: optional(security.obligation),
} as const;
