import type { ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import { push } from "../model/lists.ts";

type Flow = ViewOf<typeof architecture.flow>;
type Failure = Flow["data"]["failures"][number];

/** What fails alike in several flows, and is handled there by one rule. */
export interface SharedFailure {
  readonly at: Failure["at"];
  readonly when: string;
  readonly handling: string;
  readonly flows: readonly Flow[];
}

/** Parts what fails in one flow alone from what several have, so that each is told once. */
export function sortFailures(
  flows: readonly Flow[],
  isTold: (failure: Failure) => boolean = () => true,
): {
  readonly shared: readonly SharedFailure[];
  readonly ownOf: (flow: Flow) => readonly Failure[];
} {
  const groups = new Map<string, { readonly flows: Flow[]; readonly failures: Failure[] }>();
  for (const flow of flows) {
    for (const failure of flow.data.failures.filter(isTold)) {
      const group = groups.get(keyOf(failure)) ?? { flows: [], failures: [] };
      if (group.flows.at(-1) !== flow) group.flows.push(flow);
      group.failures.push(failure);
      groups.set(keyOf(failure), group);
    }
  }
  return {
    shared: [...groups.values()].flatMap(({ flows, failures }) => {
      const [first] = failures;
      if (first === undefined || flows.length < 2) return [];
      const { at, handling } = first;
      return [{ at, when: asOne(failures.map(({ when }) => when)), handling, flows }];
    }),
    ownOf: ({ data }) =>
      data.failures.filter((each) => isTold(each) && groups.get(keyOf(each))?.flows.length === 1),
  };
}

/** Every failure once, with the flows that have it, those of one part beside each other. */
export function failureRows(
  flows: readonly Flow[],
  isTold: (failure: Failure) => boolean,
): readonly SharedFailure[] {
  const { shared, ownOf } = sortFailures(flows, isTold);
  const own = flows.flatMap((flow) => ownOf(flow).map((each) => ({ ...each, flows: [flow] })));
  const at = new Map<string, SharedFailure[]>();
  for (const each of [...shared, ...own]) push(at, each.at, each);
  return [...at.values()].flatMap((all) =>
    all.toSorted((a, b) => Number(a.when > b.when) - Number(a.when < b.when)),
  );
}

function keyOf({ at, handling }: Failure): string {
  return `${at} ${handling}`;
}

/** `the user may not create a task or delete a task`, of sentences that begin alike; else one after the other. */
export function asOne(texts: readonly string[]): string {
  const differing = [...new Set(texts)].map((each) => each.split(" "));
  const [first = [], ...others] = differing;
  if (others.length === 0) return first.join(" ");
  const at = first.findIndex((word, place) => others.some((each) => each[place] !== word));
  // One that is the beginning of all others ends where they go on.
  if (at < fewestAlike) return [...new Set(texts)].join("; ");
  const ends = differing.map((words) => words.slice(at).join(" "));
  return `${first.slice(0, at).join(" ")} ${ends.slice(0, -1).join(", ")} or ${ends.at(-1)}`;
}

/** Sentences that have fewer first words in common are no variants of one. */
const fewestAlike = 4;
