import { push } from "../model/lists.ts";
import { isCalled } from "./called.ts";
import type { Context, Facts } from "./facts.ts";

/** A context with a deployable of its own, and those that stand in it. */
export interface Grouped {
  readonly host: Context;
  /** Contexts that nobody calls. */
  readonly idle: readonly Context[];
  /** Contexts that would be one deployable too many. */
  readonly merged: readonly Context[];
}

/** What the grouping asks of a context. */
export interface OfContext {
  readonly keeps: (context: Context) => readonly string[];
  readonly work: (context: Context) => number;
}

/** Which contexts are deployed together, as the cut has it. Those that the text names stay apart. */
export function groupedContexts(facts: Facts, of: OfContext): readonly Grouped[] {
  const { contexts, cut } = facts;
  const stated = new Set(facts.named.map(({ id }) => id));
  const isDeployed = (context: Context) =>
    cut.idle === "own" || stated.has(context.id) || isCalled(of.keeps(context), facts);
  const deployed = contexts.filter(isDeployed);
  if (deployed.length === 0) {
    return contexts.map((host) => ({ host, idle: [], merged: [] }));
  }
  const [busiest] = deployed.toSorted((a, b) => of.work(b) - of.work(a) || order(a, b));
  const idle = contexts.filter((context) => !isDeployed(context));
  const homes = merge(deployed, { facts, of, stated });
  const merged = new Map<string, Context[]>();
  for (const context of deployed) {
    const home = homes.get(context.id);
    if (home !== undefined) push(merged, home, context);
  }
  const home = busiest && (homes.get(busiest.id) ?? busiest.id);
  return deployed
    .filter(({ id }) => !homes.has(id))
    .map((host) => ({
      host,
      idle: host.id === home ? idle : [],
      merged: merged.get(host.id) ?? [],
    }));
}

/** By id, the context into whose deployable one goes, until no more than the cut allows are left. */
function merge(
  deployed: readonly Context[],
  given: {
    readonly facts: Facts;
    readonly of: OfContext;
    readonly stated: ReadonlySet<string>;
  },
): ReadonlyMap<string, string> {
  const { facts, of, stated } = given;
  const { most = deployed.length } = facts.cut;
  const homes = new Map<string, string>();
  let left = [...deployed];
  while (left.length > most) {
    const [least] = left
      .filter(({ id }) => !stated.has(id))
      .toSorted((a, b) => of.work(a) - of.work(b) || order(a, b));
    if (!least) break;
    const others = left.filter((each) => each !== least);
    const [home] = others.toSorted(
      (a, b) =>
        ties(groupOf(b, deployed, homes), least, facts) -
          ties(groupOf(a, deployed, homes), least, facts) ||
        of.work(b) - of.work(a) ||
        order(a, b),
    );
    if (!home) break;
    for (const [id, at] of homes) if (at === least.id) homes.set(id, home.id);
    homes.set(least.id, home.id);
    left = others;
  }
  return homes;
}

function groupOf(
  host: Context,
  all: readonly Context[],
  homes: ReadonlyMap<string, string>,
): readonly Context[] {
  return all.filter(({ id }) => id === host.id || homes.get(id) === host.id);
}

/** How many relations lead from one to the other. */
function ties(group: readonly Context[], context: Context, { relations = [] }: Facts): number {
  const there = new Set<string>(group.flatMap(({ data }) => data.concepts));
  const here = new Set<string>(context.data.concepts);
  return relations.filter(
    ({ data: { from, to } }) =>
      (here.has(from) && there.has(to)) || (there.has(from) && here.has(to)),
  ).length;
}

function order(a: Context, b: Context): number {
  return a.id < b.id ? -1 : 1;
}
