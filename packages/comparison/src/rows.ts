import { type Ref, toldNumber } from "@planc/core";
import type { Plan } from "@planc/core/host";
import { architecture, cost, performance } from "@planc/core/ir";
import { unitText } from "@planc/core/markdown";
import { type Crossing, crossingsOf, type Holders, holdersOf } from "./crossings.ts";
import { type Figure, notComputed, type Row } from "./figure.ts";
import { type Waiting, waitingOf } from "./hops.ts";
import { isOwn, type Programs, partsOf, programsOf, type Units, unitsOf } from "./programs.ts";
import { teamNode, teamOf } from "./team.ts";

/** What is counted of one shape. */
export interface Counted {
  readonly plan: Plan;
  readonly programs: Programs;
  readonly units: Units;
  readonly crossings: readonly Crossing[];
  readonly waits: readonly Waiting[];
  readonly holders: Holders;
  /** Programs that own data, themselves or in a module. */
  readonly owning: readonly string[];
  /** What they own. */
  readonly owned: ReadonlyMap<string, Owned>;
  /** Ids of the plan's flows. */
  readonly flows: readonly string[];
}

/** What a program keeps. */
export interface Owned {
  readonly name: string;
  readonly concepts: readonly string[];
  /** The components whose it is. */
  readonly refs: readonly Ref[];
}

export function countedOf(plan: Plan): Counted {
  const programs = programsOf(plan);
  const owned = ownedIn(programs);
  return {
    plan,
    programs,
    units: unitsOf(plan, programs),
    crossings: crossingsOf(plan, programs),
    waits: waitingOf(plan, programs),
    holders: holdersOf(plan, programs),
    owning: [...owned.keys()],
    owned,
    flows: plan.get(architecture.flow).map(({ id }) => id),
  };
}

function ownedIn(programs: Programs): ReadonlyMap<string, Owned> {
  const owned = new Map<string, Owned>();
  for (const { ref, data } of programs.byRef.values()) {
    if (data.owns.length === 0) continue;
    const root = programs.rootOf(ref);
    const { concepts, refs } = owned.get(root) ?? { concepts: [], refs: [] };
    owned.set(root, {
      name: programs.nameOf(root),
      concepts: [...new Set([...concepts, ...data.owns])],
      refs: [...refs, ref],
    });
  }
  return owned;
}

/** The rows of the comparison, one a figure. */
export function rowsOf(shapes: readonly Counted[]): readonly Row[] {
  const common = commonFlows(shapes);
  const row = (key: string, title: string, how: string, of: (shape: Counted) => Figure): Row => ({
    key,
    title,
    how,
    figures: shapes.map(of),
  });
  return [
    row(
      "components",
      "Components",
      "Components of the plan (architecture/component) without people; in brackets those whose code the project writes, modules inside a program among them.",
      ({ programs }) => {
        const parts = partsOf(programs);
        const own = parts.filter(isOwn);
        return figure(parts.length, parts, `${parts.length} (${own.length} own)`);
      },
    ),
    row(
      "own-units",
      "Own programs",
      "What the project deploys, watches and upgrades one by one: components of its own code that run inside no other. Pages that a server of the same framework makes go with it; the functions of one area count as one.",
      ({ units }) => figure(units.own.length, units.own),
    ),
    row(
      "units-beside",
      "Servers beside them",
      "Stores, brokers, gateways and the like that run beside the own programs, rented or not: each is set up, watched and upgraded apart too.",
      ({ units }) => figure(units.beside.length, units.beside),
    ),
    row(
      "instances",
      "Instances at peak",
      "The sum of the replicas in the capacity plan (performance/capacity); a server program whose load the plan does not know counts as one.",
      instances,
    ),
    row(
      "crossing-transactions",
      "Transactions across",
      "Events whose producer owns data and upon which another program changes data of its own (architecture/event), and erasure of a person's data where it is owed (security/obligation) and several programs own some of it or are asked for it (architecture/connection).",
      ({ crossings }) =>
        figure(
          crossings.length,
          crossings.flatMap(({ refs }) => refs.map((ref) => ({ ref }))),
        ),
    ),
    row(
      "longest-wait",
      "Most calls in a row",
      "Of the flows that somebody waits for (architecture/flow), the one with most calls over a network before the answer.",
      longest,
    ),
    row(
      "common-waits",
      "Calls, shared flows",
      "Remote calls before the answer, of those flows together that the plan has under every pack (architecture/flow).",
      ({ waits }) => inCommon(waits, common),
    ),
    row(
      "latency",
      "Slowest flow",
      "The largest sum of hop latencies that the plan has (performance/latency).",
      slowest,
    ),
    beside(
      row(
        "cost",
        "Cost",
        "The sum of the plan's cost lines (cost/line), without what is kept back of payments, and how many times the least of the shapes that is; at least, where a part has no known price (cost/total).",
        monthly,
      ),
    ),
    row(
      "team-load",
      "Programs a developer",
      "Own programs by the number of people that the brief states (brief/team, or a quantity of it).",
      teamLoad,
    ),
  ];
}

interface Counting {
  readonly ref: Ref;
}

function figure(value: number, from: readonly Counting[], text = String(value)): Figure {
  return { value, text, refs: [...new Set(from.map(({ ref }) => ref))] };
}

function instances({ plan, programs }: Counted): Figure {
  const all = plan.get(performance.capacity);
  const running = partsOf(programs).filter(({ data }) => data.inside === undefined);
  if (running.some(({ data }) => data.kind === "function")) {
    return notComputed("the platform starts functions call by call (architecture/component)");
  }
  if (all.length === 0) {
    return notComputed("the plan counts none (performance/capacity)");
  }
  const sized = new Set<string>(all.map(({ data }) => programs.rootOf(data.component)));
  const rest = running.filter(({ ref, data }) => serverKinds.has(data.kind) && !sized.has(ref));
  return figure(all.reduce((sum, { data }) => sum + data.replicas.value, 0) + rest.length, [
    ...all,
    ...rest,
  ]);
}

const serverKinds: ReadonlySet<string> = new Set(["service", "worker", "scheduler"]);

function longest({ waits }: Counted): Figure {
  const [most] = [...waits].sort((a, b) => b.calls - a.calls);
  if (!most) return notComputed("the plan has no flow that somebody waits for");
  return { value: most.calls, text: String(most.calls), refs: most.refs };
}

/** The flows that somebody waits for in every shape: only of these can times be compared. */
export function commonFlows(shapes: readonly Pick<Counted, "waits">[]): ReadonlySet<string> {
  const all = shapes.map(({ waits }) => new Set(waits.map(({ flow }) => flow)));
  const [first = new Set<string>(), ...others] = all;
  return new Set([...first].filter((flow) => others.every((each) => each.has(flow))));
}

function inCommon(waits: readonly Waiting[], common: ReadonlySet<string>): Figure {
  const shared = waits.filter(({ flow }) => common.has(flow));
  if (shared.length === 0) return notComputed("no flow that somebody waits for is in every shape");
  const calls = callsOf(shared);
  return { value: calls, text: String(calls), refs: shared.flatMap(({ refs }) => refs) };
}

export function callsOf(waits: readonly Waiting[]): number {
  return waits.reduce((sum, { calls }) => sum + calls, 0);
}

function slowest({ waits }: Counted): Figure {
  const [most] = waits
    .flatMap(({ latency, refs }) => (latency ? [{ ...latency, refs }] : []))
    .sort((a, b) => b.value - a.value);
  if (!most) return notComputed("the plan has no latencies of hops (performance/latency)");
  return { value: most.value, text: amount(most.value, most.unit), refs: most.refs };
}

function monthly({ plan }: Counted): Figure {
  const lines = plan.get(cost.line).filter(({ data }) => data.kind !== "payments");
  const unpriced = plan.get(cost.total)?.data.unpriced ?? [];
  const units = new Set(lines.map(({ data }) => data.monthly.unit));
  const [unit] = units;
  if (unit === undefined) return notComputed("the plan has no cost lines (cost/line)");
  if (units.size > 1) return notComputed(`its cost lines are in ${[...units].join(" and ")}`);
  const value = lines.reduce((sum, { data }) => sum + data.monthly.value, 0);
  const least = unpriced.length > 0 ? "at least " : "";
  return figure(value, lines, `${least}${amount(value, unit)}`);
}

/** With how many times the least it is, where every shape has one. */
function beside(row: Row): Row {
  const values = row.figures.flatMap(({ value }) => (value === null ? [] : [value]));
  const least = Math.min(...values);
  if (values.length < row.figures.length || values.length < 2 || least <= 0) return row;
  return {
    ...row,
    figures: row.figures.map((each) => ({
      ...each,
      text:
        each.value === null || each.value === least
          ? `${each.text} (least)`
          : `${each.text} (${toldNumber({ value: each.value / least })} × the least)`,
    })),
  };
}

function amount(value: number, unit: string): string {
  const told = toldNumber({ value });
  return `${told.toLocaleString("en-US")} ${unitText(told, unit)}`;
}

function teamLoad({ plan, units }: Counted): Figure {
  const [people, team] = [teamOf(plan), teamNode(plan)];
  if (people === undefined || !team) {
    return notComputed("the brief does not say how many people build it");
  }
  const value = units.own.length / people;
  return figure(value, [...units.own, team], String(toldNumber({ value })));
}
