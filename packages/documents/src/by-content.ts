import { type PlanNode, parseRef } from "@planc/core";
import * as z from "zod";
import { barriers, bars, behindObjects, particles, verbsOf } from "./catalog/asking-words.ts";
import { topics } from "./catalog/topics.ts";

/** The parts of a plan that deal with what a sentence asks for, by what the parts say of themselves. */
export interface ByContent {
  /** Parts that deal with a matter that the sentence asks for in set words. */
  readonly matters: (text: string) => readonly PlanNode[];
  /** Operations that serve an action for which the sentence asks in other words. */
  readonly operations: (text: string) => readonly PlanNode[];
}

/** Looks through the nodes of a plan once, for sentences to come. */
export function partsByContent(nodes: readonly PlanNode[]): ByContent {
  const told = new Map<string, { node: PlanNode; prose: string }[]>();
  for (const node of nodes) {
    const slot = parseRef(node.ref)?.slot ?? "";
    const list = told.get(slot);
    const one = { node, prose: proseOf(node.data) };
    if (list) list.push(one);
    else told.set(slot, [one]);
  }
  const served = servedActions(nodes);
  return {
    matters: (text) =>
      topics
        .filter(({ asks }) => asks.test(text.slice(0, longest)))
        .flatMap(({ parts }) =>
          parts.flatMap(({ slot, says, byName }) =>
            (told.get(slot) ?? [])
              .filter(({ node, prose }) => says.test(prose) && (!byName || isNamed(node, text)))
              .map(({ node }) => node),
          ),
        ),
    operations: (text) =>
      bars.test(text)
        ? []
        : served
            .filter(({ asks }) => asks(wordsOf(text.slice(0, longest))))
            .map(({ node }) => node),
  };
}

/** Characters of a sentence that are looked at. */
const longest = 2_000;

/** Whether a sentence has the name of a part in it: "order placed" */
function isNamed({ data }: PlanNode, text: string): boolean {
  const name = named.safeParse(data).data?.name;
  return (
    name !== undefined && ` ${wordsOf(text).join(" ")} `.includes(` ${wordsOf(name).join(" ")} `)
  );
}

interface Served {
  readonly node: PlanNode;
  readonly asks: (words: readonly string[]) => boolean;
}

/** Operations, each with whether the words of a sentence ask for the action that it serves. */
function servedActions(nodes: readonly PlanNode[]): readonly Served[] {
  const names = new Map<string, readonly (readonly string[])[]>();
  const actions = new Map<string, z.infer<typeof actionOf>>();
  for (const { ref, data } of nodes) {
    if (ref.startsWith("brief/concept#")) {
      const concept = conceptOf.safeParse(data).data;
      if (concept) names.set(ref, [concept.name, concept.plural ?? concept.name].map(wordsOf));
    } else if (ref.startsWith("brief/action#")) {
      const action = actionOf.safeParse(data).data;
      if (action) actions.set(ref, action);
    }
  }
  return nodes
    .filter(({ ref }) => ref.startsWith("api/operation#"))
    .flatMap((node) =>
      (operationOf.safeParse(node.data).data?.realises ?? []).flatMap((ref) => {
        const action = actions.get(ref);
        const called = action && names.get(action.concept);
        if (!action || !called) return [];
        return [{ node, asks: (words) => asksFor(words, action, called) }];
      }),
    );
}

/** How many words may stand between a verb and its object. */
const mostBetween = 4;

/** Whether a verb of the action's kind has the thing as its object, a few words behind it. */
function asksFor(
  words: readonly string[],
  { verb, effect }: z.infer<typeof actionOf>,
  names: readonly (readonly string[])[],
): boolean {
  const verbs = new Set([verb, ...(verbsOf[effect] ?? [])]);
  return words.some((word, at) => {
    const stem = formsOf(word).find(({ plain }) => verbs.has(plain));
    if (!stem) return false;
    const begins = at + (particles.get(stem.plain) === words[at + 1] ? 2 : 1);
    // A "sealed permit" is one that was sealed: nobody seals it there.
    for (let to = begins; to <= begins + mostBetween; to++) {
      const isObject = names.some(
        (name) =>
          name.every((each, i) => each === words[to + i]) && endsName(words[to + name.length]),
      );
      if (isObject) return !stem.isPast || to > at + 1;
      const next = words[to];
      if (next === undefined || barriers.has(next)) return false;
    }
    return false;
  });
}

function endsName(next: string | undefined): boolean {
  return next === undefined || behindObjects.has(next) || /^[.,;:()!?]$/.test(next);
}

/** What a word may be a form of. */
function formsOf(word: string): readonly { readonly plain: string; readonly isPast: boolean }[] {
  const present = [
    word,
    word.replace(/s$/, ""),
    word.replace(/es$/, ""),
    word.replace(/ies$/, "y"),
  ];
  const ing = word.endsWith("ing") ? [word.slice(0, -3), `${word.slice(0, -3)}e`] : [];
  const past = word.endsWith("ed") ? [word.slice(0, -2), word.slice(0, -1)] : [];
  return [
    ...[...present, ...ing].map((plain) => ({ plain, isPast: false })),
    ...past.map((plain) => ({ plain, isPast: true })),
  ];
}

/** Words and marks, in small letters: `ShoppingCart's` is `shopping`, `cart`. */
function wordsOf(text: string): readonly string[] {
  const spaced = text.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return spaced.match(/[\p{L}\p{N}]+|[.,;:()!?]/gu) ?? [];
}

/** What a node says in words, its references left out. */
function proseOf(value: unknown): string {
  if (typeof value === "string") return /^[a-z]+\/[a-z-]+#/.test(value) ? "" : value;
  if (typeof value !== "object" || value === null) return "";
  return Object.values(value).map(proseOf).filter(Boolean).join(" · ");
}

const conceptOf = z.object({ name: z.string(), plural: z.string().optional() });
const actionOf = z.object({ concept: z.string(), verb: z.string(), effect: z.string() });
const operationOf = z.object({ realises: z.array(z.string()) });
const named = z.object({ name: z.string() });
