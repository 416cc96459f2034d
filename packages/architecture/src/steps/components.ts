import { optional, receiversId, refOf, sendsOnId } from "@planc/core";
import { architecture, brief, security } from "@planc/core/ir";
import { backendComponents } from "../design/backend.ts";
import { handsOutAtGateway } from "../design/client-files.ts";
import { clientComponents, localComponents, offlineStore } from "../design/clients.ts";
import { withDuties } from "../design/component-duties.ts";
import type { ComponentDraft } from "../design/draft.ts";
import { edgeComponents, routing } from "../design/edge.ts";
import { type Facts, gather } from "../design/facts.ts";
import { identityProvider } from "../design/identity.ts";
import { liveServer } from "../design/live-server.ts";
import { monitoring, watchers } from "../design/monitoring.ts";
import { callingSystems, externals, people } from "../design/outside.ts";
import { pageServer } from "../design/page-server.ts";
import { pipelineComponents } from "../design/pipeline.ts";
import { withEnds } from "../design/pipeline-ends.ts";
import { topicParts } from "../design/stores.ts";
import { webhookDemand, webhookReceivers } from "../design/webhook-receivers.ts";
import { workerComponents } from "../design/workers.ts";
import { workflowEngine } from "../design/workflow-engine.ts";
import { step } from "../kit.ts";
import { planOf } from "../wiring/plan.ts";
import { beforePages } from "../wiring/request-path.ts";
import { reportedTo } from "../wiring/webhook-doors.ts";
import { givenReads } from "./given.ts";

/** Only what something forces: each component cites it. */
export const components = step("components", {
  reads: {
    ...givenReads,
    relations: optional(brief.relation),
    obligations: optional(security.obligation),
  },
  writes: { components: architecture.component },
  run: ({ options: _, report: __, signal: ___, ...given }) => {
    const facts = gather(given);
    const drafts = withRouting(design(facts), facts, given.relations);
    // Other parts of the plan know the receivers by their id, so nobody else has it where there are none.
    const reserved = new Set(webhookDemand(facts).length > 0 ? [] : [receiversId]);
    return { components: withoutClashes(withDuties(drafts, facts), reserved) };
  },
});

function design(facts: Facts): readonly ComponentDraft[] {
  const outside = externals(facts);
  const parts = facts.place === "pipeline" ? withEnds(topicParts(facts), facts) : topicParts(facts);
  const around = [
    ...parts,
    ...monitoring(facts),
    ...watchers(facts),
    ...webhookReceivers(facts),
    ...outside.map(({ draft }) => draft),
    ...callingSystems(facts, outside),
    ...people(facts),
  ];
  if (facts.place === "pipeline")
    return [
      ...pipelineComponents(
        facts,
        outside.map(({ draft }) => draft),
      ),
      ...around,
    ];
  if (facts.place === "local") {
    const local = localComponents(facts);
    const device = facts.style.data.style === "client-only" ? offlineStore(facts, local) : [];
    return [...local, ...device, ...around];
  }
  const clients = clientComponents(facts);
  const backend = backendComponents(facts, outside);
  const gateway = parts.some(({ id }) => id === "api-gateway");
  const live = liveServer(facts, clients);
  return [
    ...clients,
    ...offlineStore(facts, clients),
    ...edgeComponents(facts, { clients, backend, gateway, live }),
    ...backend,
    ...live,
    ...pageServer(facts),
    ...workerComponents(facts, outside),
    ...workflowEngine(facts),
    ...identityProvider(facts),
    ...around,
  ];
}

/** A gateway says what it hands on to, which is known once all that stands behind it is. */
function withRouting(
  drafts: readonly ComponentDraft[],
  facts: Facts,
  relations: Parameters<typeof planOf>[0]["relations"],
): readonly ComponentDraft[] {
  if (facts.place !== "server") return drafts;
  const components = drafts.map(({ id, data }) => ({
    ref: refOf(architecture.component, id),
    id,
    data,
  }));
  const plan = planOf({ facts, components, relations, classes: [] });
  const sending = plan.byId.get(sendsOnId);
  const reported = new Set<string>(reportedTo(plan).map(({ id }) => id));
  const units = new Set<string>(plan.units.map(({ id }) => id));
  const backend = drafts.filter(({ id, data }) => units.has(id) || data.kind === "module");
  return drafts.map((draft) => {
    if (draft.data.kind !== "gateway") return draft;
    const routed = plan.pages && beforePages(plan).some(({ id }) => id === draft.id);
    const told = routing(
      backend.filter(({ id }) => !reported.has(id)),
      facts,
      {
        gateway: true,
        ...(sending ? { sending: sending.data.name } : {}),
        ...(routed && plan.pages ? { pages: plan.pages.data.name } : {}),
        graph: facts.topics.get("api-style")?.choices[0]?.data.technology === "graphql",
        reported: backend.flatMap(({ id, data }) => (reported.has(id) ? data.name : [])),
      },
    );
    const files = handsOutAtGateway(facts) ? ["built files of the web client"] : [];
    return { ...draft, data: { ...draft.data, responsibilities: [told, ...files] } };
  });
}

/** Ids of people and external systems are the input's words, so they give way to those of the design. */
function withoutClashes(
  drafts: readonly ComponentDraft[],
  reserved: ReadonlySet<string>,
): readonly ComponentDraft[] {
  const taken = new Map<string, ComponentDraft>();
  for (const draft of drafts) {
    let id = draft.id;
    while (taken.has(id) || reserved.has(id)) id = `${draft.data.kind}-${id}`;
    taken.set(id, id === draft.id ? draft : { ...draft, id });
  }
  return [...taken.values()];
}
