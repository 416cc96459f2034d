import { payerMatch, type Ref } from "@planc/core";
import { addingWords } from "../catalog/adding-words.ts";
import type { ComponentView } from "../design/draft.ts";
import { derived } from "../kit.ts";
import { listed, one, several, single } from "../model/language.ts";
import { holdsIn, stockBehind } from "../model/stock.ts";
import { needsOther } from "./needs-other.ts";
import { betweenServices } from "./own-identity.ts";
import { type ConnectionDraft, connect, type Plan } from "./plan.ts";
import { reactionsIn } from "./reactions.ts";

type Concept = Ref<"brief/concept">;

/** One asks another, for what of its things and why. */
interface Asking {
  readonly from: ComponentView;
  readonly to: ComponentView;
  readonly looked: Set<Concept>;
  /** In words, beside looking things up. */
  readonly also: Set<string>;
  /** What is changed there in the same transaction, and how. */
  readonly changed: Map<Concept, string>;
}

/** A module or service whose concept needs one of another asks there for it. */
export function crossReferences(plan: Plan): readonly ConnectionDraft[] {
  const local = plan.facts.cut.per === "whole";
  const pairs = pairsIn(plan, local);
  return [...pairs.values()].map(({ from, to, looked, also, changed }) => {
    const carries = to.data.owns.filter((each) => looked.has(each) || changed.has(each));
    const found = carries.flatMap((ref) =>
      looked.has(ref) ? (plan.facts.concept.get(ref) ?? []) : [],
    );
    const looksUp =
      found.length > 0 ? [`looks up ${listed(found.map(({ data }) => several(data)))}`] : [];
    const told = [...(also.size > 0 ? also : looksUp), ...changed.values()];
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
    const known = pairs.get(key) ?? askingOf(from, to);
    known.looked.add(asked);
    if (why !== undefined) known.also.add(why);
    pairs.set(key, known);
  };
  const change = (asking: Concept, asked: Concept, how: string): void => {
    const from = owner.get(asking);
    const to = owner.get(asked);
    // Where that one depends on this already, it hears of it and does its part itself.
    if (!from || !to || from === to || reaches(pairs, to, from)) return;
    const key = `${from.id} ${to.id}`;
    const known = pairs.get(key) ?? askingOf(from, to);
    known.changed.set(asked, how);
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
  if (local) {
    for (const { concept, other, why } of uponReports(plan)) ask(concept, other, why(name(other)));
    // Whatever goes out takes the look at what bars an address.
    const bar = facts.concepts.find(({ data }) => data.barredBy !== undefined)?.data.barredBy;
    for (const { ref, data } of facts.concepts) {
      if (bar && data.outbound === true) {
        ask(ref, bar.concept, `looks for ${one(name(bar.concept))} before it hands anything over`);
      }
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
  const holds = holdsIn(facts, plan.relations);
  for (const { data } of plan.relations) {
    if (!needsOther(data) || holds.has(data.from)) continue;
    // The caller's token names the person already, so no service asks for that, but of whom somebody else adds.
    if (!local && data.to === "brief/concept#user" && !isAddedByOthers(data, plan)) continue;
    ask(data.from, data.to);
  }
  // What a line is of has to be known when the thing is made, though the line outlives it.
  for (const each of linesOf(plan)) ask(each.from, each.to);
  if (local) {
    const action = new Map<string, (typeof facts.actions)[number]>(
      facts.actions.map((each) => [each.ref, each]),
    );
    const behind = stockBehind(facts, plan.relations);
    for (const each of facts.actions) {
      const found = behind(each);
      if (found?.does !== "reserve") continue;
      change(each.data.concept, found.stock.ref, `reserves ${several(found.stock.data)}`);
    }
    for (const { data } of facts.actions) {
      const cause = data.sets && action.get(data.sets.after);
      if (!data.sets || !cause) continue;
      const things = several(name(data.concept));
      change(cause.data.concept, data.concept, `sets ${things} to ${data.sets.value}`);
    }
  }
  return pairs;
}

/** What acting on a report of a system outside changes of the things of others, in its own transaction. */
function uponReports({ facts, relations }: Pick<Plan, "facts" | "relations">) {
  return reactionsIn(facts).flatMap(({ action: { data }, sentAs }) => {
    const isMade = facts.actions.some(
      (each) => each.data.effect === "create" && each.data.concept === data.concept,
    );
    const match = isMade ? undefined : payerMatch(data.concept, relations, facts.attributes);
    const upon = (
      ref: string | undefined,
      why: (thing: { readonly name: string }) => string,
    ): readonly { concept: Concept; other: Concept; why: typeof why }[] =>
      facts.concepts
        .filter((each) => each.ref === ref)
        .map((other) => ({ concept: data.concept, other: other.ref, why }));
    return [
      ...upon(
        match?.people,
        (thing) => `finds or adds ${one(thing)} upon a report, in the transaction of the report`,
      ),
      ...upon(sentAs, (thing) => `adds ${one(thing)} upon a report, in the same transaction`),
    ];
  });
}

/** Whether the person of a relation is another than who makes the thing: a member whom an administrator adds. */
function isAddedByOthers(
  { from, chosen }: Plan["relations"][number]["data"],
  { facts }: Plan,
): boolean {
  if (chosen === true) return true;
  if (facts.concept.get(from)?.data.role !== "join") return false;
  const making = (facts.actionsOn.get(from) ?? []).filter(({ data }) => data.effect === "create");
  return making.length > 0 && making.every(({ data }) => addingWords.has(data.verb));
}

const askingOf = (from: ComponentView, to: ComponentView): Asking => ({
  from,
  to,
  looked: new Set(),
  also: new Set(),
  changed: new Map(),
});

/** References of the parts of things that people make to what is kept elsewhere: of a line to what it is of. */
export function linesOf({ facts, relations }: Pick<Plan, "facts" | "relations">) {
  const made = new Set<string>(
    facts.actions.flatMap(({ data }) => (data.effect === "create" ? [data.concept] : [])),
  );
  const holds = holdsIn(facts, relations);
  return relations
    .filter(({ data }) => data.owned === true && made.has(data.to) && !holds.has(data.from))
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
