import type { PlanNodeOf, Ref } from "@planc/core";
import type { Plan } from "@planc/core/host";
import { architecture, security } from "@planc/core/ir";
import type { Programs } from "./programs.ts";

type Event = PlanNodeOf<typeof architecture.event>;

/** Work that changes data of several programs, so that no one transaction of a database holds it. */
export interface Crossing {
  readonly name: string;
  /** What a person or the system does there; absent of what is owed by law. */
  readonly action?: Ref;
  /** The program in which it begins, where the plan says so, and those that change data of theirs for it. */
  readonly from?: string;
  readonly to: readonly string[];
  /** What calls it off where a program after the first cannot do its part. */
  readonly undoneBy: readonly string[];
  readonly refs: readonly Ref[];
}

/** In the order of the plan: what is told by events, and what one program asks of all others of a person. */
export function crossingsOf(plan: Plan, programs: Programs): readonly Crossing[] {
  const events = plan.get(architecture.event);
  const undoing = events.filter(({ data }) => data.undoes !== undefined);
  return [
    ...events
      .filter(({ data }) => data.undoes === undefined)
      .flatMap((event) => crossingOf(event, undoing, programs)),
    ...erasure(plan, programs),
  ];
}

function crossingOf(event: Event, undoing: readonly Event[], programs: Programs): Crossing[] {
  const { data, ref } = event;
  const from = programs.rootOf(data.producer);
  // Who sends a message or looks at it changes nothing; who is not said to change something is not counted.
  const changing = data.effects
    ? data.effects.flatMap(({ by, changes }) => (changes ? [by] : []))
    : data.consumers;
  const to = [...new Set<string>(changing.map((each) => programs.rootOf(each)))].filter(
    (each) => each !== from && programs.ownsData(each),
  );
  if (to.length === 0 || !programs.ownsData(from)) return [];
  const undone = undoing.filter((each) => each.data.undoes === data.action && data.action);
  return [
    {
      name: data.name,
      ...(data.action === undefined ? {} : { action: data.action }),
      from: programs.nameOf(from),
      to: to.map(programs.nameOf),
      undoneBy: undone.map((each) => each.data.name),
      refs: [ref, ...undone.map((each) => each.ref)],
    },
  ];
}

/** What is held of a person has to go in every program that holds some of it. */
function erasure(plan: Plan, programs: Programs): readonly Crossing[] {
  const { holders, first, refs } = holdersOf(plan, programs);
  if (holders.length < 2) return [];
  return [
    {
      name: "Erasure of what is held of a person",
      ...(first === undefined ? {} : { from: programs.nameOf(first) }),
      to: holders.filter((each) => each !== first).map(programs.nameOf),
      undoneBy: [],
      refs,
    },
  ];
}

/** The programs that have to erase what is held of a person. */
export interface Holders {
  readonly holders: readonly string[];
  /** The one that is asked, where the plan draws how it asks the others. */
  readonly first?: string;
  readonly refs: readonly Ref[];
}

/** By what has to be erased and who owns it, and by who asks whom for it. */
export function holdersOf(plan: Plan, programs: Programs): Holders {
  const owed = plan.get(security.obligation).filter(({ data }) => data.kind === "erasure");
  const applies = new Set<string>(owed.flatMap(({ data }) => data.applies));
  const owning = [...programs.byRef.values()].filter(({ data }) =>
    data.owns.some((each) => applies.has(each)),
  );
  const asked = plan.get(architecture.connection).filter(({ data }) => {
    const [from, to] = [programs.rootOf(data.from), programs.rootOf(data.to)];
    const isErasure = data.ofPerson?.includes("erasure") ?? false;
    return isErasure && from !== to && programs.ownsData(from) && programs.ownsData(to);
  });
  const first = asked[0] && programs.rootOf(asked[0].data.from);
  const holders = [
    ...owning.map(({ ref }) => programs.rootOf(ref)),
    ...asked.flatMap(({ data }) => [programs.rootOf(data.from), programs.rootOf(data.to)]),
  ];
  return {
    holders: [...new Set(holders)].sort(),
    ...(first === undefined ? {} : { first }),
    refs: [...owed.map(({ ref }) => ref), ...asked.map(({ ref }) => ref)],
  };
}
