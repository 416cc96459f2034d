import { isPassing, type Ref, sendsOnId } from "@planc/core";
import { oneWriterStores } from "../catalog/store-ways.ts";
import { redirectApart } from "../catalog/words.ts";
import { derived } from "../kit.ts";
import { listed, several } from "../model/language.ts";
import { backendTechnology, type ComponentDraft, component, doings } from "./draft.ts";
import type { Action, Facts } from "./facts.ts";

/** What somebody asks for to be sent on, where functions answer and the text wants it apart from all else. */
export function sentOnApart(facts: Facts): {
  readonly actions: readonly Action[];
  readonly said: readonly Ref[];
} {
  const actions = facts.actions.filter(({ data }) => isPassing(data));
  const said = facts.requirements
    .filter(({ data }) => data.priority !== "wont" && redirectApart.test(data.text))
    .map(({ ref }): Ref => ref);
  return facts.cut.unit === "function" && said.length > 0 && actions.length > 0
    ? { actions, said }
    : { actions: [], said: [] };
}

/** What is noted of each who is sent on: the function that sends them on does it, or what it hands them on to. */
export function notedInPassing(facts: Facts): readonly Action[] {
  const { actions } = sentOnApart(facts);
  const passed = new Set<string>(actions.map(({ data }) => data.concept));
  return facts.actions.filter(
    ({ data }) =>
      data.effect === "create" &&
      data.automatic === "event" &&
      (facts.relations ?? []).some(
        (each) => each.data.from === data.concept && passed.has(each.data.to),
      ),
  );
}

function noting(facts: Facts): readonly string[] {
  const noted = notedInPassing(facts);
  const store = facts.topics.get("relational-store")?.choices[0]?.data.name;
  if (
    noted.length === 0 ||
    !facts.topics.has("message-broker") ||
    !oneWriterStores.has(store ?? "")
  )
    return doings(noted, facts);
  const things = noted.flatMap(({ data }) => facts.concept.get(data.concept) ?? []);
  return [
    `hands ${listed(things.map(({ data }) => several(data)))} on, once the answer is on its way`,
  ];
}

/** A function that sends people on and does nothing else, so that nothing else is loaded with it. */
export function sendsOn(facts: Facts): readonly ComponentDraft[] {
  const { actions, said } = sentOnApart(facts);
  if (actions.length === 0) return [];
  const { forcedBy: _, ...technology } = backendTechnology(facts);
  return [
    component(
      sendsOnId,
      {
        name: "Redirect functions",
        kind: "function",
        ...technology,
        responsibilities: [
          ...doings(actions, facts),
          ...noting(facts),
          "is loaded with nothing else",
        ],
        forcedBy: [...said, ...actions.map(({ ref }) => ref)].slice(0, 8),
        scaling: "by the platform: one invocation per request",
        stateless: true,
      },
      derived("deployable-of-style", [facts.style.ref, ...said]),
    ),
  ];
}
