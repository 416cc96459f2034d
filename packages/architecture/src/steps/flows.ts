import { isPassing, optional } from "@planc/core";
import { api, architecture, brief, data } from "@planc/core/ir";
import { type Action, type Facts, gather } from "../design/facts.ts";
import { actionFlow } from "../flows/action-flow.ts";
import { calledOffFlows } from "../flows/called-off.ts";
import { type FlowDraft, type Network, networkOf } from "../flows/draft.ts";
import { learningFlows } from "../flows/learning-flows.ts";
import { ofPersonFlows } from "../flows/of-person-flows.ts";
import { payingBack } from "../flows/paid-back.ts";
import { localFlow, runFlow } from "../flows/program-flows.ts";
import { scheduledPushFlow } from "../flows/scheduled-push.ts";
import { withSecondOne } from "../flows/second-one.ts";
import { isShownFirst } from "../flows/shown-first.ts";
import { signInFlow } from "../flows/sign-in-flow.ts";
import { timedFlow } from "../flows/timed.ts";
import { toldFlows } from "../flows/told-flows.ts";
import { unpaidFlows } from "../flows/unpaid.ts";
import { webhookDelivery } from "../flows/webhook-delivery.ts";
import { webhookFlows } from "../flows/webhook-flow.ts";
import { step } from "../kit.ts";
import { planOf } from "../wiring/plan.ts";
import { wiringReads } from "./given.ts";

/** Critical actions, step by step, with what happens when a step fails. */
export const flows = step("flows", {
  reads: {
    ...wiringReads,
    connections: architecture.connection,
    events: optional(architecture.event),
    uniqueness: optional(brief.uniqueness),
    contractEntities: optional(data.entity),
    contractSchemas: optional(api.schema),
  },
  writes: { flows: architecture.flow },
  run: ({ options, report: _, signal: __, connections, events, uniqueness, ...rest }) => {
    const { contractEntities: entities, contractSchemas: schemas } = rest;
    const { components, relations, classes, ...given } = rest;
    const facts = gather(given);
    const plan = planOf({ facts, components, relations, classes });
    const network = networkOf(plan, connections, events, { entities, schemas });
    const flows = flowsOf(network, worthShowing(facts, options.maxFlows));
    return { flows: flows.map((flow) => withSecondOne(flow, uniqueness, network)) };
  },
});

function flowsOf(network: Network, actions: readonly Action[]): readonly FlowDraft[] {
  switch (network.plan.facts.place) {
    case "pipeline":
      return [runFlow(network)].flatMap((flow) => flow ?? []);
    case "local":
      return actions.flatMap((action) => localFlow(action, network) ?? []);
    case "server": {
      const signIn = signInFlow(network);
      const drawn = [
        ...(signIn ? [signIn] : []),
        ...[...actions, ...payingBack(network, actions)].flatMap(
          (action) => actionFlow(action, network) ?? [],
        ),
        ...webhookFlows(network),
        ...network.plan.facts.actions
          .filter((action) => !actions.includes(action))
          .flatMap((action) => timedFlow(action, network) ?? [])
          .slice(0, mostTimed),
        ...calledOffFlows(network),
        ...unpaidFlows(network),
        ...ofPersonFlows(network),
        ...learningFlows(network),
        ...scheduledPushFlow(network),
        ...webhookDelivery(network),
      ];
      return [...drawn, ...toldFlows(drawn, network)];
    }
  }
}

const shown: readonly Action["data"]["effect"][] = [
  "create",
  "transition",
  "search",
  "list",
  "command",
];
const mostTimed = 2;
const mostWithoutCritical = 3;

/** The critical actions; where none is marked, what people do with the thing that they do most with. */
function worthShowing({ actions: all, requirements }: Facts, most: number): readonly Action[] {
  const actions = all.filter(
    ({ data }) =>
      data.taken !== true &&
      !/^(?:sign|log)[ -]?(?:in|out|on)$/i.test(data.verb) &&
      data.automatic === undefined,
  );
  const critical = actions.filter(
    (each) =>
      each.data.critical === true || isPassing(each.data) || isShownFirst(each, requirements),
  );
  if (actions.some(({ data }) => data.critical === true)) return critical.slice(0, most);
  const counts = new Map<string, number>();
  for (const { data } of actions) counts.set(data.concept, (counts.get(data.concept) ?? 0) + 1);
  const concept = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
  const own = actions.filter(({ data }) => data.concept === concept);
  const byEffect = shown.flatMap((effect) => own.find(({ data }) => data.effect === effect) ?? []);
  const usual = (byEffect.length > 0 ? byEffect : own).slice(0, mostWithoutCritical);
  return [...new Set([...critical, ...usual])].slice(0, most);
}
