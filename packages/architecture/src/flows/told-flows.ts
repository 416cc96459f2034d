import type { Action } from "../design/facts.ts";
import { sendersAmong } from "../model/senders.ts";
import { tellsSomebody } from "../wiring/telling.ts";
import { actionFlow } from "./action-flow.ts";
import type { FlowDraft, Network } from "./draft.ts";

/**
 * What sets off a message of a channel that none of these flows goes through: the first change that people
 * are told of. A channel is there for something.
 */
export function toldFlows(drawn: readonly FlowDraft[], network: Network): readonly FlowDraft[] {
  const { plan, events, from, at } = network;
  const tells = tellsSomebody(plan);
  const connections = plan.components.flatMap((each) => from(each));
  const reached = new Set<string>(drawn.flatMap(({ data }) => data.steps.map(({ to }) => to)));
  const shown = new Set<string>(drawn.flatMap(({ data }) => data.action ?? []));
  return sendersAmong(plan.components, connections).flatMap((sender) => {
    const untold = from(sender).filter(
      ({ data }) => at.get(data.to)?.data.kind === "external-system" && !reached.has(data.to),
    );
    if (untold.length === 0) return [];
    const heard = new Set<string>(
      events
        .filter(({ data }) => data.consumers.some((each) => each === sender.ref))
        .flatMap(({ data }) => data.action ?? []),
    );
    const isFirst = (action: Action) =>
      heard.has(action.ref) &&
      !shown.has(action.ref) &&
      tells(action) &&
      action.data.actors.length > 0;
    const action = plan.facts.actions.find(isFirst);
    const flow = action && actionFlow(action, network);
    for (const { data } of untold) reached.add(data.to);
    return flow ? [flow] : [];
  });
}
