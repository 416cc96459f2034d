import type { Ref } from "@planc/core";
import type { ComponentView } from "../design/draft.ts";
import { derived } from "../kit.ts";
import { listed, several, single } from "../model/language.ts";
import { betweenServices } from "./hand-over.ts";
import { type ConnectionDraft, connect, type Plan } from "./plan.ts";

type Concept = Ref<"brief/concept">;

/** One asks another, for what of its things and why. */
interface Asking {
  readonly from: ComponentView;
  readonly to: ComponentView;
  readonly looked: Set<Concept>;
  /** In words, beside looking things up. */
  readonly also: Set<string>;
}

/** A module or service whose concept needs one of another asks there for it. */
export function crossReferences(plan: Plan): readonly ConnectionDraft[] {
  const local = plan.facts.cut.per === "whole";
  const pairs = pairsIn(plan, local);
  return [...pairs.values()].map(({ from, to, looked, also }) => {
    const carries = to.data.owns.filter((each) => looked.has(each));
    const found = carries.flatMap((ref) => plan.facts.concept.get(ref) ?? []);
    const told =
      also.size > 0 ? [...also] : [`looks up ${listed(found.map(({ data }) => several(data)))}`];
    return connect(
      plan,
      [from, to],
      {
        purpose: listed(told),
        carries,
        ...(local
          ? { protocol: "in-process call", remote: false }
          : {
              protocol: "HTTPS",
              authentication: betweenServices(plan),
              ...(plan.inRequest ? { timeout: plan.inRequest } : {}),
            }),
      },
      derived("cross-context-reference", [...carries, from.ref, to.ref]),
    );
  });
}

function pairsIn(plan: Plan, local: boolean): ReadonlyMap<string, Asking> {
  const { facts } = plan;
  const owner = new Map<string, ComponentView>(
    plan.components.flatMap((part) =>
      part.data.context === undefined ? [] : part.data.owns.map((concept) => [concept, part]),
    ),
  );
  const pairs = new Map<string, Asking>();
  const ask = (asking: Concept, asked: Concept, why?: string): void => {
    const from = owner.get(asking);
    const to = owner.get(asked);
    if (!from || !to || from === to) return;
    // Two that wait for each other would be one.
    if (!local && reaches(pairs, to, from)) return;
    const key = `${from.id} ${to.id}`;
    const known = pairs.get(key) ?? { from, to, looked: new Set(), also: new Set() };
    known.looked.add(asked);
    if (why !== undefined) known.also.add(why);
    pairs.set(key, known);
  };
  const name = (ref: Concept) => facts.concept.get(ref)?.data ?? { name: "thing" };
  // Whether a code counts, and what is in a cart, has to be known before there is an answer.
  for (const { data } of facts.actions) {
    const { concept, onto, from, usesUp } = data;
    if (usesUp) {
      const thing = name(usesUp.concept);
      ask(concept, usesUp.concept, `takes a use of the ${single(thing)}, and gives it back`);
    }
    if (onto) ask(onto.concept, concept, `looks up ${several(name(concept))} by their code`);
    if (from) {
      ask(
        concept,
        from,
        `reads ${data.empties ? "and empties " : ""}the ${single(name(from))} that ${several(name(concept))} are made from`,
      );
    }
  }
  // What lies in a cart costs what it costs now, and may be gone.
  for (const { data } of facts.actions) {
    const parts = plan.relations.filter((each) => each.data.owned && each.data.to === data.from);
    for (const part of parts) {
      for (const each of plan.relations) {
        if (each.data.from === part.data.from && each.data.to !== data.from)
          ask(each.data.from, each.data.to);
      }
    }
  }
  const events = facts.style.data.communication === "event-driven";
  if (!local && events) return pairs;
  for (const { data } of plan.relations) {
    if (data.required !== true) continue;
    // The caller's token names the person already, so no service asks for that.
    if (!local && data.to === "brief/concept#user") continue;
    ask(data.from, data.to);
  }
  // What a line is of has to be known when the thing is made, though the line outlives it.
  for (const each of linesOf(plan)) ask(each.from, each.to);
  return pairs;
}

/** References of the parts of things that people make to what is kept elsewhere: of a line to what it is of. */
export function linesOf({ facts, relations }: Pick<Plan, "facts" | "relations">) {
  const made = new Set<string>(
    facts.actions.flatMap(({ data }) => (data.effect === "create" ? [data.concept] : [])),
  );
  return relations
    .filter(({ data }) => data.owned === true && made.has(data.to))
    .flatMap(({ data: part }) =>
      relations.flatMap(({ data }) =>
        data.from === part.from &&
        data.to !== part.to &&
        data.to !== "brief/concept#user" &&
        data.kind === "many-to-one"
          ? [{ whole: part.to, from: data.from, to: data.to }]
          : [],
      ),
    );
}

/** Whether one asks another already, be it over others. */
function reaches(
  pairs: ReadonlyMap<string, Asking>,
  from: ComponentView,
  to: ComponentView,
): boolean {
  const seen = new Set([from]);
  // Grows while it is walked.
  for (const at of seen) {
    for (const each of pairs.values()) if (each.from === at) seen.add(each.to);
  }
  return seen.has(to);
}
