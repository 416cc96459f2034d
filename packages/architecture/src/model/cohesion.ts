import type { Ref } from "@planc/core";
import { settingWords } from "../catalog/context-words.ts";
import { wordsOf } from "./language.ts";
import { push } from "./lists.ts";
import { nearestAreas } from "./nearest-areas.ts";
import type { Action, Area, Link, RelationModel } from "./relations.ts";

/** Concepts that belong in one context, with what says so. */
export interface Cluster {
  /** The concept that the context is about. */
  readonly head: string;
  readonly members: readonly string[];
  readonly account: boolean;
  /** Relations that hold it together. */
  readonly held: readonly Ref[];
  /** Whether it is a part of something too large to be one context. */
  readonly cut: boolean;
  /** The area of the product that the domain counts it to. */
  readonly area?: Area;
}

interface Work {
  readonly model: RelationModel;
  readonly actions: readonly Action[];
  /** Aggregates above which a cluster is cut. */
  readonly largest: number;
  /** Finds communities in a graph of weighted links; loaded only where something is too large. */
  readonly split: (
    nodes: readonly string[],
    links: readonly { readonly from: string; readonly to: string; readonly weight: number }[],
  ) => Promise<ReadonlyMap<string, number>>;
}

/**
 * Puts aggregates together that cannot exist without each other. Links to accounts hold nothing together,
 * since everything has them. A lone concept joins the cluster that it refers to most.
 */
export async function clusters(work: Work): Promise<readonly Cluster[]> {
  const { model } = work;
  const accounts = [...model.aggregates.values()].filter((each) => each.account);
  const accountRoots = new Set(accounts.map((each) => each.root));
  const inner = model.links.filter(
    (link) =>
      !accountRoots.has(link.from) &&
      !accountRoots.has(link.to) &&
      !isUse(link, work.actions) &&
      !crossesAreas(link, model),
  );
  const others = [...model.aggregates.keys()].filter((root) => !accountRoots.has(root));
  const { groups, cut } = await strongGroups(others, inner, work);
  uniteAreas(groups, model);
  joinLoners(groups, inner, work);
  const rootsOf = new Map<string, string[]>();
  for (const [root, name] of groups) push(rootsOf, name, root);
  const held = new Map<string, Ref[]>();
  for (const { from, to, relation } of inner) {
    const name = groups.get(from);
    if (name !== undefined && name === groups.get(to)) push(held, name, relation.ref);
  }
  const weigh = weights(work);
  const result = [...rootsOf].map(([name, roots]) => {
    const members = membersOf(roots, model);
    const head = heaviest(members, weigh);
    const [area] = roots.flatMap((root) => model.areas.get(root) ?? []);
    return {
      head,
      members,
      account: false,
      held: held.get(name) ?? [],
      cut: cut.has(name),
      ...(area ? { area } : {}),
    };
  });
  if (accounts.length > 0) {
    const members = membersOf([...accountRoots], model);
    const head = heaviest(members, weigh);
    result.push({ head, members, account: true, held: [], cut: false });
  }
  return result;
}

/** A coupon that carts are given by its code is no part of what carts are about. */
function isUse({ relation: { data } }: Link, actions: readonly Action[]): boolean {
  return actions.some(
    (each) => each.data.concept === data.to && each.data.onto?.concept === data.from,
  );
}

/** What the domain counts to two areas is not held together by a reference. */
function crossesAreas({ from, to }: Link, { areas }: RelationModel): boolean {
  const [one, other] = [areas.get(from)?.name, areas.get(to)?.name];
  return one !== undefined && other !== undefined && one !== other;
}

/** What the domain counts to one area is in one context. */
function uniteAreas(groups: Map<string, string>, { areas }: RelationModel): void {
  const firsts = new Map<string, string>();
  for (const [root, name] of [...groups]) {
    const area = areas.get(root)?.name;
    if (area === undefined) continue;
    const first = firsts.get(area) ?? name;
    firsts.set(area, first);
    if (first === name) continue;
    for (const [other, own] of groups) if (own === name) groups.set(other, first);
  }
}

function membersOf(roots: readonly string[], model: RelationModel): readonly string[] {
  return roots.flatMap((root) => model.aggregates.get(root)?.members ?? []).sort();
}

async function strongGroups(
  roots: readonly string[],
  links: readonly Link[],
  { largest, split, model: { areas } }: Work,
): Promise<{ groups: Map<string, string>; cut: Set<string> }> {
  const strong = links.filter((link) => link.strong);
  const groups = new Map<string, string>();
  const cut = new Set<string>();
  const components = connected(roots, strong).flatMap((each) =>
    nearestAreas(each, strong, (root) => areas.get(root)?.name),
  );
  for (const component of components) {
    const name = component[0] ?? "";
    if (component.length <= largest) {
      for (const root of component) groups.set(root, name);
      continue;
    }
    const inside = new Set(component);
    const weighted = links
      .filter((link) => inside.has(link.from) && inside.has(link.to))
      .map(({ from, to, strong: heavy }) => ({ from, to, weight: heavy ? 2 : 1 }));
    const part = await split(component, weighted);
    const firsts = new Map<number, string>();
    for (const root of component) {
      const number = part.get(root) ?? 0;
      const first = firsts.get(number) ?? root;
      firsts.set(number, first);
      groups.set(root, first);
      cut.add(first);
    }
  }
  return { groups, cut };
}

function connected(roots: readonly string[], links: readonly Link[]): readonly string[][] {
  const next = new Map<string, string[]>(roots.map((root) => [root, []]));
  for (const { from, to } of links) {
    next.get(from)?.push(to);
    next.get(to)?.push(from);
  }
  const seen = new Set<string>();
  const components: string[][] = [];
  for (const root of roots) {
    if (seen.has(root)) continue;
    seen.add(root);
    const component = [root];
    // Grows while it is walked.
    for (const at of component) {
      for (const to of next.get(at) ?? []) {
        if (seen.has(to)) continue;
        seen.add(to);
        component.push(to);
      }
    }
    components.push(component.sort());
  }
  return components;
}

/** A single concept is no context as long as it refers to something that is in one. */
function joinLoners(
  groups: Map<string, string>,
  links: readonly Link[],
  { model, actions }: Work,
): void {
  const active = new Set<string>(actions.map(({ data }) => data.concept));
  const sizes = new Map<string, number>();
  for (const [root, name] of groups) {
    const size = model.aggregates.get(root)?.members.length ?? 0;
    sizes.set(name, (sizes.get(name) ?? 0) + size);
  }
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of links) {
    push(neighbours, from, to);
    push(neighbours, to, from);
  }
  const loners = () =>
    [...groups].filter(([root, name]) => sizes.get(name) === 1 && !model.areas.has(root));
  const join = (root: string, name: string, into: string) => {
    groups.set(root, into);
    sizes.set(into, (sizes.get(into) ?? 0) + 1);
    sizes.delete(name);
  };
  const inAreas = new Set([...model.areas.keys()].map((root) => groups.get(root)));
  for (const [root, name] of loners()) {
    if (sizes.get(name) !== 1) continue;
    const counts = new Map<string, number>();
    for (const other of neighbours.get(root) ?? []) {
      const target = groups.get(other);
      if (target !== undefined && target !== name)
        counts.set(target, (counts.get(target) ?? 0) + 1);
    }
    const [first, second] = [...counts].sort(byCount);
    if (first === undefined) continue;
    // What several areas refer to alike is no part of any of them.
    const shared = second !== undefined && second[1] === first[1] && inAreas.has(second[0]);
    if (!shared || !inAreas.has(first[0]) || !active.has(root)) join(root, name, first[0]);
  }
  // What nobody acts on and nothing refers to is no context either, nor is what sets up the rest.
  for (const [root, name] of loners()) {
    const linked = (neighbours.get(root)?.length ?? 0) > 0;
    const [largest] = [...sizes].sort(byCount);
    if (linked || (active.has(root) && !isSetting(root)) || largest === undefined) continue;
    if (largest[0] !== name) join(root, name, largest[0]);
  }
}

function byCount([a, m]: [string, number], [b, n]: [string, number]): number {
  return n - m || (a < b ? -1 : 1);
}

function isSetting(concept: string): boolean {
  return wordsOf(concept.slice(concept.indexOf("#") + 1)).some((word) => settingWords.has(word));
}

/** What people do most with, then what most others refer to. */
function weights({ actions, model }: Work): ReadonlyMap<string, number> {
  const weigh = new Map<string, number>();
  const count = (concept: string, weight: number) =>
    weigh.set(concept, (weigh.get(concept) ?? 0) + weight);
  for (const { data } of actions) count(data.concept, 100);
  for (const { to } of model.links) count(to, 1);
  return weigh;
}

function heaviest(members: readonly string[], weigh: ReadonlyMap<string, number>): string {
  const main = members.filter((member) => !isSetting(member));
  let head = main[0] ?? members[0] ?? "";
  for (const member of main) {
    if ((weigh.get(member) ?? 0) > (weigh.get(head) ?? 0)) head = member;
  }
  // An order line is named after the order.
  return members.find((member) => head.startsWith(`${member}-`)) ?? head;
}
