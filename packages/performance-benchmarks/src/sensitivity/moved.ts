import { type FigureInput, figureOf, type Ref, type ViewOf } from "@planc/core";
import type { Figure, performance, workload } from "@planc/core/ir";

type Load = ViewOf<typeof workload.load>;
type Capacity = ViewOf<typeof performance.capacity>;
type Volume = ViewOf<typeof workload.volume>;

export interface Chain {
  readonly loads: ReadonlyMap<string, Load>;
  readonly capacity: readonly Capacity[];
  readonly volumes: readonly Volume[];
}

/** A number that is taken instead of another one: of a load, or of the processor time of a component. */
export interface Change {
  readonly ref: Ref;
  readonly value: number;
}

export interface Results {
  readonly peak?: Figure;
  readonly instances?: Figure;
  readonly storage?: Figure;
}

const peakRef = "workload/load#peak-request-rate";
const usersRef = "workload/load#concurrent-users";

/** The results of the plan, computed anew by their own formulas with one number changed. */
export function resultsWith(
  chain: Chain,
  change: Change,
  wanted: readonly (keyof Results)[] = ["peak", "instances", "storage"],
): Results {
  const made = new Map<string, Figure>();
  const loadAt = (ref: string): Figure | undefined => {
    const known = made.get(ref);
    if (known) return known;
    const load = chain.loads.get(ref);
    if (!load) return undefined;
    const { figure } = load.data;
    const anew =
      ref === change.ref
        ? figureOf("changed", figure.unit, { changed: { value: change.value, unit: figure.unit } })
        : recomputed(figure, ({ ref: from }) =>
            from !== undefined && from !== ref ? loadAt(from)?.value : undefined,
          );
    made.set(ref, anew);
    return anew;
  };
  // The processor time of one program moves its own instances alone; the others stand as they are.
  const own = chain.loads.has(change.ref)
    ? undefined
    : chain.capacity.find(({ ref }) => ref === change.ref);
  if (own) {
    const others = chain.capacity.reduce(
      (sum, { ref, data }) => sum + (ref === own.ref ? 0 : data.replicas.value),
      0,
    );
    return instancesWith({ ...chain, capacity: [own] }, change, loadAt, others);
  }
  const peak = loadAt(peakRef);
  return {
    ...(peak ? { peak } : {}),
    ...(wanted.includes("instances") ? instancesWith(chain, change, loadAt) : {}),
    ...(wanted.includes("storage") ? storageWith(chain, loadAt) : {}),
  };
}

type Anew = (ref: string) => Figure | undefined;

function instancesWith({ loads, capacity }: Chain, change: Change, loadAt: Anew, others = 0) {
  if (capacity.length === 0) return {};
  const ratio = (ref: string) => {
    const before = loads.get(ref)?.data.figure.value;
    return before ? (loadAt(ref)?.value ?? before) / before : 1;
  };
  const counts = capacity.map(({ ref, data }) => {
    const { demand, replicas, serviceTime } = data;
    const asked = recomputed(demand, ({ ref: from, name, value }) =>
      from !== undefined
        ? loadAt(from)?.value
        : // What workers get follows from requests, without a reference to them.
          name === "jobs"
          ? value * ratio(peakRef)
          : undefined,
    );
    const time = change.ref === ref ? change.value : serviceTime.value;
    return recomputed(replicas, ({ name, value }) =>
      name === "demand"
        ? asked.value
        : name === "cpuTime"
          ? time
          : name === "holding"
            ? Math.ceil(value * ratio(usersRef))
            : undefined,
    ).value;
  });
  return {
    instances: parts(
      "instances",
      [...counts, others],
      [...capacity.map(({ data }) => data.replicas.value), others],
    ),
  };
}

function storageWith({ volumes }: Chain, loadAt: Anew) {
  if (volumes.length === 0) return {};
  const sizes = volumes.map(({ data }) => {
    const perDay = recomputed(data.rowsPerDay, ({ ref }) => ref && loadAt(ref)?.value).value;
    const rows = recomputed(data.rows, ({ name, ref }) =>
      name === "perDay" ? perDay : ref && loadAt(ref)?.value,
    ).value;
    return recomputed(data.size, ({ name }) => (name === "rows" ? rows : undefined)).value;
  });
  return {
    storage: parts(
      "GB",
      sizes,
      volumes.map(({ data }) => data.size.value),
    ),
  };
}

/** What has changed and what has not: a sum of hundreds of tables tells nobody anything. */
function parts(
  unit: "instances" | "GB",
  anew: readonly number[],
  before: readonly number[],
): Figure {
  const sum = (values: readonly number[]) =>
    Number(values.reduce((all, each) => all + each, 0).toPrecision(6));
  return figureOf("moved + rest", unit, {
    moved: { value: sum(anew.filter((each, at) => each !== before[at])), unit },
    rest: { value: sum(anew.filter((each, at) => each === before[at])), unit },
  });
}

/** The figure by its own formula, with other values for some of its inputs. */
function recomputed(
  figure: Figure,
  anewOf: (input: Figure["inputs"][number]) => number | undefined,
): Figure {
  // Most of a plan does not hang on the one number that was changed.
  const isMoved = (input: Figure["inputs"][number]) =>
    (anewOf(input) ?? input.value) !== input.value;
  if (!figure.inputs.some(isMoved)) return figure;
  const anew = figure.inputs.map((input) => anewOf(input) ?? input.value);
  return figureOf(
    figure.formula,
    figure.unit,
    Object.fromEntries(
      figure.inputs.map(({ name, value, unit, ref }, at): [string, FigureInput] => [
        name,
        // What was changed is no longer what the node says.
        { value: anew[at] ?? value, unit, ...(ref && value === anew[at] ? { ref } : {}) },
      ]),
    ),
  );
}
