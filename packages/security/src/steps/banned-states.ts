import type { Ref, ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { distinct } from "../text.ts";
import { type Rule, verdicts } from "./access-rules.ts";
import type { Condition } from "./conditions.ts";

type Action = ViewOf<typeof brief.action>;
type Attribute = ViewOf<typeof brief.attribute>;
type Concept = ViewOf<typeof brief.concept>;

/**
 * The states that somebody must not bring a thing to: who must not cancel an order does not do it either
 * by editing what the order says of itself.
 */
export function bannedStates(
  rules: readonly Rule[],
  actions: readonly Action[],
  attributes: readonly Attribute[],
): (actor: Ref<"brief/actor">, concept: Concept) => readonly Condition[] {
  const judge = verdicts(rules);
  const moves = rules.filter(
    ({ data }) => data.verb !== undefined && data.who.modality !== "may" && data.concept,
  );
  return (actor, concept) => {
    const about = moves.filter(({ data }) => data.concept === concept.ref);
    const found = about.flatMap((rule) => {
      const { verb = "", effects } = rule.data;
      const state = stateOf(verb, concept, actions, attributes);
      const [effect] = effects;
      if (state === undefined || effect === undefined) return [];
      const { kind } = judge(actor, { concept: concept.ref, effect, verb });
      return kind === "denied" ? [{ state, rule }] : [];
    });
    const states = distinct(found.map((each) => each.state));
    return states.length === 0
      ? []
      : [
          {
            condition: "state",
            when: `does not make it ${states.map((each) => each.toLowerCase()).join(" or ")}`,
            from: distinct(found.map((each) => each.rule.ref)),
          },
        ];
  };
}

/** The state that a verb leads to: that of its action, or the one that is spelt as it is. */
function stateOf(
  verb: string,
  concept: Concept,
  actions: readonly Action[],
  attributes: readonly Attribute[],
): string | undefined {
  const said = actions.find(
    ({ data }) => data.concept === concept.ref && data.verb === verb && data.state !== undefined,
  );
  if (said) return said.data.state;
  const stem = verb.replace(/(?:e|y)$/, "");
  if (stem.length < 3) return undefined;
  const values = attributes.flatMap(({ data }) =>
    data.concept === concept.ref ? (data.values ?? []) : [],
  );
  return [...(concept.data.states ?? []).map((each) => each.name), ...values].find(
    (name) => name.toLowerCase().startsWith(stem) && /ed$/i.test(name),
  );
}
