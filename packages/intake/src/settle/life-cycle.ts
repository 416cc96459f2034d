import type { DataOf } from "@planc/core";
import type { brief, reading } from "@planc/core/ir";
import { endingStates, impliedEndings } from "../catalog/state-words.ts";
import type { Readings } from "./readings.ts";
import { type StateNames, stateKey, stateNames } from "./state-names.ts";

type States = NonNullable<DataOf<typeof brief.concept>["states"]>;
type Data = DataOf<typeof reading.concept>;
type Way = NonNullable<Data["ways"]>[number];

interface Beside {
  /** Values of its status. */
  readonly lists?: readonly (readonly string[])[];
  /** What the text says to be done to it, in infinitives. */
  readonly done?: ReadonlySet<string>;
}

/**
 * The life cycle that all readings of a concept tell of together; absent where none does. A list of the
 * values of its status that has all of the states may have more: each can be come to from any state that
 * something follows.
 */
export function lifeCycleOf(
  readings: readonly Readings["concepts"][number][],
  { lists = [], done = new Set() }: Beside = {},
): States | undefined {
  const all = readings.map(({ data }) => data);
  const ways = all.flatMap((data) => data.ways ?? []);
  const told = toldIn(all, ways, lists);
  if (told === undefined) return undefined;
  const states = stateNames(told);
  const sure = new Set(states.keys());
  for (const list of lists) {
    const listed = new Set(list.map(stateKey));
    if ([...sure].every((key) => listed.has(key))) states.add(list);
  }
  const implied = [...done].filter((verb) => impliedEndings.has(verb));
  for (const verb of [...limitedVerbs(ways, states), ...implied]) {
    const ending = endingStates[verb];
    if (ending !== undefined && states.find(verb) === undefined) states.addUnnamed(ending);
  }
  const leads = movesIn(all, ways, states, sure);
  const keys = states.keys();
  return keys.map((key) => ({
    name: states.nameOf(key),
    next: keys.filter((to) => to !== key && leads(key, to)).map(states.nameOf),
  }));
}

/** The names of the states, those of the longest list first; only limits tell of a list that it is one. */
function toldIn(
  all: readonly Data[],
  ways: readonly Way[],
  lists: Beside["lists"] = [],
): readonly string[] | undefined {
  const telling = all.flatMap(({ states = [] }) => (states.length > 1 ? [states] : []));
  if (telling.length > 0) return telling.toSorted((a, b) => b.length - a.length).flat();
  const [longest] = lists.toSorted((a, b) => b.length - a.length);
  if (longest === undefined || longest.length < 2) return undefined;
  const known = stateNames(longest);
  const limits = ways.filter(({ modality }) => modality !== "may");
  const meant = limits.some(({ from }) => from.some((state) => known.find(state) !== undefined));
  const ends = all.some(({ final = [] }) => final.some((state) => known.find(state) !== undefined));
  return meant || ends ? longest : undefined;
}

/** Verbs that something must have happened, or must not have happened, before. */
function limitedVerbs(ways: readonly Way[], states: StateNames): readonly string[] {
  return ways.flatMap(({ modality, to, from }) => {
    const meant = from.length === 0 || from.some((state) => states.find(state) !== undefined);
    return modality !== "may" && meant ? [to.toLowerCase()] : [];
  });
}

type Leads = (from: string, to: string) => boolean;

function movesIn(
  all: readonly Data[],
  ways: readonly Way[],
  states: StateNames,
  sure: ReadonlySet<string>,
): Leads {
  const keys = (names: readonly string[]) => names.flatMap((name) => states.find(name) ?? []);
  const anyOrder = all.some((data) => data.anyOrder === true);
  const listed = all.flatMap(({ moves = [] }) => moves);
  const open = anyOrder || listed.length === 0;
  const shown = open ? [] : ways.filter(({ modality }) => modality === "may");
  const named = [
    ...listed.map(({ from, to }) => ({ from: stateKey(from), to: stateKey(to) })),
    ...shown.flatMap(({ from, to }) =>
      keys([to]).flatMap((key) => keys(from).map((each) => ({ from: each, to: key }))),
    ),
  ];
  // Of all that have not ended.
  const unended = shown.flatMap(({ from, to }) =>
    from.length > 0 ? [] : keys([to]).flatMap((key) => named.map((move) => ({ ...move, to: key }))),
  );
  const moves = pairs([...named, ...unended]);
  const left = new Set([...moves].flatMap(([from, to]) => (to.size > 0 ? [from] : [])));
  const reached = new Set([...moves.values()].flatMap((to) => [...to]));
  const limits = ways.flatMap(({ modality, to, from }) => {
    const [key] = keys([to]);
    const meant = keys(from);
    if (modality === "may" || (meant.length === 0 && from.length > 0)) return [];
    return [{ modality, to: key, from: new Set(meant) }];
  });
  const ended = new Set(
    limits.flatMap(({ to }) => (to !== undefined && states.isEnd(to) ? [to] : [])),
  );
  const final = new Set([
    ...keys(all.flatMap((data) => data.final ?? [])),
    ...[...ended].filter((key) => !left.has(key)),
    ...states.keys().filter((key) => !sure.has(key) && states.isEnd(key)),
  ]);
  const order = states.keys();
  const after = (froms: ReadonlySet<string>): ReadonlySet<string> => {
    if (!open) return reachable(moves, froms);
    const first = Math.min(...[...froms].map((from) => order.indexOf(from)));
    return new Set([...froms, ...order.slice(first + 1)]);
  };
  const past = limits.flatMap((limit) =>
    limit.modality === "before" ? [{ ...limit, from: after(limit.from) }] : [],
  );
  return (from, to) => {
    if (final.has(from) || !follows(from, to)) return false;
    // Of what has begun, a plain list leads no way back.
    const returns = open && past.some((limit) => limit.from.has(from) && !limit.from.has(to));
    if (returns || past.some((limit) => limit.to === to && limit.from.has(from))) return false;
    return limits.every(({ modality, to: limited, from: froms }) => {
      if (limited !== to || modality === "before") return true;
      return modality === "only" ? froms.size === 0 || froms.has(from) : !froms.has(from);
    });
  };

  /** A plain list says how a thing may stand, and forbids no move. */
  function follows(from: string, to: string): boolean {
    if (open || moves.get(from)?.has(to)) return true;
    const isFree = !sure.has(to) || (!reached.has(to) && !left.has(to));
    const isNamed = limits.some(
      (limit) => limit.to === to && limit.modality === "only" && limit.from.has(from),
    );
    return isNamed || (isFree && left.has(from));
  }
}

function pairs(
  moves: readonly { readonly from: string; readonly to: string }[],
): ReadonlyMap<string, Set<string>> {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of moves) next.set(from, (next.get(from) ?? new Set()).add(to));
  return next;
}

function reachable(
  moves: ReadonlyMap<string, ReadonlySet<string>>,
  froms: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set(froms);
  for (const from of found) for (const to of moves.get(from) ?? []) found.add(to);
  return found;
}
