import { asPattern } from "@planc/core";
import { movingVerbs } from "../catalog/state-causes.ts";
import type { Brief } from "./apply-corrections.ts";
import { type Move, plainOf, type State } from "./cause-of-state.ts";
import { stateNamedBy } from "./plain-verb.ts";

type Action = Brief["actions"][number];
type Concept = Brief["concepts"][number];

/** The derivation of moves that are assumed. */
export const moveWithoutCause = "move-without-cause";

const networked: ReadonlySet<string> = new Set([
  "web-application",
  "api-service",
  "mobile-app",
  "ai-service",
]);

/** Whether people or other programs call it over a network: a tool does all of its work when it is called. */
export const servesPeople = ({ product }: Pick<Brief, "product">): boolean =>
  product?.data.kinds.some((kind) => networked.has(kind)) ?? false;

/** Tells whether the text speaks of most of the states, or only the domain knows them. */
export function toldIn(texts: readonly string[]): (states: readonly State[]) => boolean {
  const all = ` ${plainOf(texts.join(" "))} `;
  return (states) =>
    states.filter(({ name }) => all.includes(` ${plainOf(name)} `)).length * 2 > states.length;
}

/** Whether some other state is come to through this one alone. */
export function isOnTheWay({ name }: State, states: readonly State[]): boolean {
  const reached = new Set(states.slice(0, 1).map((each) => each.name));
  for (const each of reached) {
    const next = states.find((state) => state.name === each)?.next ?? [];
    for (const to of next) if (to !== name) reached.add(to);
  }
  return states.some((each) => each.name !== name && !reached.has(each.name));
}

/** What tells which states nothing leads to. */
export type MovesKnown = Pick<
  Brief,
  "actions" | "actors" | "concepts" | "product" | "requirements"
>;

/** The states of what is kept, but for the first of each, to which nothing in the brief leads. */
export function openMoves(known: MovesKnown): readonly Move[] {
  const textOf = new Map<string, string>(
    known.requirements.map(({ id, data }) => [`brief/requirement#${id}`, data.text]),
  );
  return known.concepts.filter(isNewAndKept).flatMap((concept) => {
    const own = known.actions.filter(({ data }) => data.concept === `brief/concept#${concept.id}`);
    const texts = own
      .filter(({ data }) => movingVerbs.has(data.verb))
      .flatMap(({ data }) => data.requirements.flatMap((each) => textOf.get(each) ?? []));
    return uncaused(concept.data.states ?? [], own, texts).map((state) => ({
      concept,
      state,
      own,
    }));
  });
}

const isNewAndKept = ({ data: { role, existing } }: Concept) =>
  (role === "stored" || role === "join") && existing !== true;

function uncaused(
  states: readonly State[],
  own: readonly Action[],
  texts: readonly string[],
): readonly State[] {
  // Where each state can follow each other, who changes the thing chooses it.
  const isFree = states.every(({ next }) => next.length === states.length - 1);
  if (isFree && own.some(({ data }) => data.effect === "update")) return [];
  if (own.some(({ data }) => data.effect === "transition" && data.state === undefined)) return [];
  const led = new Set(
    own.flatMap(({ data }) => [data.state, data.sets?.value].flatMap((each) => each ?? [])),
  );
  const names = new Set([...led].map(plainOf));
  return states.slice(1).filter(({ name }) => {
    const leads = new RegExp(
      `\\b(?:to|into|as) (?:the |an? )?["'“‘\`]?${asPattern(name)}(?![\\p{L}\\p{N}])`,
      "iu",
    );
    const isNamed = own.some(({ data }) => stateNamedBy(data.verb, [name]) !== undefined);
    return !isNamed && !names.has(plainOf(name)) && !texts.some((text) => leads.test(text));
  });
}
