import { isClientsName, type ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import type { FlowDraft, Network } from "./draft.ts";
import { subjectOf } from "./draft.ts";

type Uniqueness = ViewOf<typeof brief.uniqueness>;

/** Of two who ask for the same at once one is too late: the store tells, and people see what is left. */
export function withSecondOne(
  flow: FlowDraft,
  rules: readonly Uniqueness[],
  { plan }: Network,
): FlowDraft {
  const action = plan.facts.actions.find(({ ref }) => ref === flow.data.action);
  if (action?.data.effect !== "create") return flow;
  const sent = new Set<string>(
    plan.attributes.flatMap(({ ref, data }) => (isClientsName(data.name) ? [ref] : [])),
  );
  const own = rules.filter(({ data }) => data.concept === action.data.concept);
  const store = flow.data.steps.find(({ message }) => message.startsWith("insert the "))?.to;
  if (store === undefined) return flow;
  const subject = subjectOf(action, plan.facts);
  const failures = own.map(({ data: { name, active, together } }) => ({
    at: store,
    when: `another ${subject}${active ? " that still counts" : ""} has the same ${name}`,
    handling: together.some((each) => sent.has(each))
      ? `it is the same one, sent again: nothing is stored, and the ${subject} that is there is the answer`
      : "nothing is stored: of two at once the first one stays; the other is told what is taken, and reads anew what is free",
  }));
  return { ...flow, data: { ...flow.data, failures: [...flow.data.failures, ...failures] } };
}
