import { type Ref, receiversId } from "@planc/core";
import { backgroundTimeout } from "../catalog/protocols.ts";
import type { ComponentView } from "../design/draft.ts";
import { erasesBehind } from "../design/erased-behind.ts";
import { externals, isAbout } from "../design/outside.ts";
import { notedInPassing } from "../design/sends-on.ts";
import { doneBehind, handlesMedia } from "../design/workers.ts";
import { derived } from "../kit.ts";
import { isFoundOutside } from "../model/found-outside.ts";
import { listed, several } from "../model/language.ts";
import { isTelling } from "../model/place-of-action.ts";
import { leavingIn } from "./archive-access.ts";
import { hasJobs } from "./behind.ts";
import { hasFiles } from "./files-shown.ts";
import { keptIn } from "./kept-in.ts";
import { learningIn } from "./learning.ts";
import { learningAccess } from "./learning-access.ts";
import { isOfPeople } from "./of-person.ts";
import { conceptsOf } from "./owners.ts";
import { type ConnectionDraft, connect, type Plan, refsOf, wireTo } from "./plan.ts";
import { storeOf } from "./primary-store.ts";
import { sendsOnOverQueue } from "./sent-on.ts";

type Concepts = readonly Ref<"brief/concept">[];

/** Workers read what their jobs are about and change what they work on; without a broker the jobs are there, too. */
export function workerAccess(
  plan: Plan,
  primary: ComponentView | undefined,
): readonly ConnectionDraft[] {
  const learning = learningIn(plan);
  return plan.workers.flatMap((worker) =>
    worker === learning?.worker
      ? learningAccess(plan, learning, primary)
      : [
          ...(primary ? [rows(worker, primary, plan)] : []),
          ...series(worker, primary, plan),
          ...media(worker, plan),
        ],
  );
}

function rows(worker: ComponentView, store: ComponentView, plan: Plan): ConnectionDraft {
  const all = plan.units.flatMap((unit) => conceptsOf(unit, plan));
  const carries = keptIn(store, all, plan);
  const changed = changedBy(worker, plan);
  const writes = carries.filter((each) => changed.all.has(each));
  const removes = carries.filter((each) => changed.removed.has(each));
  const leaving = leavingIn(plan).flatMap(({ by, concept }) =>
    by === worker && concept && storeOf(concept, plan) === store ? [concept] : [],
  );
  const devices = pushesTo(worker, plan);
  const jobs = plan.byId.has("message-broker")
    ? "reads what a job is about"
    : "claims jobs from a table";
  const does = [
    ...(worker.data.responsibilities.length === aside(worker, plan) ? [] : [jobs]),
    ...(delivers(worker, plan) ? ["claims deliveries of webhooks"] : []),
    ...(devices.length > 0 ? [`reads the ${namesOf(devices, plan)} that it pushes to`] : []),
    ...(isWorkedOn(worker, plan) ? ["writes how far it is"] : []),
    ...(leaving.length > 0 ? [`deletes ${namesOf(leaving, plan)} past their time`] : []),
    ...(erases(worker) ? ["erases what is held of a person"] : []),
  ];
  return connect(
    plan,
    [worker, store],
    {
      purpose: listed(does),
      ...wireTo(store, backgroundTimeout),
      mode: "async",
      carries,
      ...(writes.length > 0 ? { writes } : {}),
      ...(removes.length > 0 ? { removes } : {}),
    },
    derived("data-access", refsOf(worker, store)),
  );
}

/** Measured values leave the store that they are in. */
function series(
  worker: ComponentView,
  primary: ComponentView | undefined,
  plan: Plan,
): readonly ConnectionDraft[] {
  const store = plan.byId.get("time-series-store");
  const leaving = leavingIn(plan).flatMap(({ by, concept }) =>
    by === worker && concept && storeOf(concept, plan) === store ? [concept] : [],
  );
  if (!store || store === primary || leaving.length === 0) return [];
  return [
    connect(
      plan,
      [worker, store],
      {
        purpose: `deletes ${namesOf(leaving, plan)} past their time`,
        ...wireTo(store, backgroundTimeout),
        mode: "async",
        carries: leaving,
        writes: leaving,
        removes: leaving,
      },
      derived("data-access", refsOf(worker, store)),
    ),
  ];
}

function media(worker: ComponentView, plan: Plan): readonly ConnectionDraft[] {
  const store = plan.byId.get("object-store");
  if (!store || worker.id !== "background-worker" || !handlesMedia(plan.facts)) return [];
  const all = plan.units.flatMap((unit) => conceptsOf(unit, plan));
  return [
    connect(
      plan,
      [worker, store],
      {
        purpose: "reads uploads, writes their smaller forms",
        ...wireTo(store, backgroundTimeout),
        mode: "async",
        carries: all.filter((each) => hasFiles(each, plan)),
      },
      derived("data-access", refsOf(worker, store)),
    ),
  ];
}

const changing: readonly string[] = ["create", "update", "transition", "delete"];

interface Changed {
  readonly all: ReadonlySet<string>;
  /** Of these, what it also takes away. */
  readonly removed: ReadonlySet<string>;
}

/** Things that other parts own and that a worker changes, by what it does. */
function changedBy(worker: ComponentView, plan: Plan): Changed {
  const { facts } = plan;
  const leaving = leavingIn(plan).flatMap(({ by, concepts }) => (by === worker ? concepts : []));
  if (worker.id !== "background-worker") {
    return { all: new Set<string>(leaving), removed: new Set<string>(leaving) };
  }
  const done = [
    ...doneBehind(facts, externals(facts)).filter(
      ({ data }) =>
        (data.background === true || changing.includes(data.effect)) && !isTelling(data),
    ),
    ...(sendsOnOverQueue(plan) ? notedInPassing(facts) : []),
    // Whether a system outside answers is found by what calls it.
    ...(externals(facts).length > 0
      ? facts.actions.filter(({ data }) => isFoundOutside(data, plan.attributes))
      : []),
  ];
  const worked = done.flatMap(({ data }) => (data.background === true ? [data.concept] : []));
  const erased = erases(worker) ? facts.concepts.filter(({ ref }) => isOfPeople(ref, plan)) : [];
  const gone = done.flatMap(({ data }) => (data.effect === "delete" ? [data.concept] : []));
  const removed = [...leaving, ...gone, ...erased.map(({ ref }) => ref)];
  return {
    all: new Set<string>([
      ...removed,
      ...done.map(({ data }) => data.concept),
      ...writtenAlong(new Set(worked), plan),
    ]),
    removed: new Set<string>(removed),
  };
}

/** What comes of the work, is looked at and made by nobody: steps that a thing goes through, attempts, what was given up. */
function writtenAlong(done: ReadonlySet<string>, { facts, relations }: Plan): readonly string[] {
  const isLeftOver = (concept: string) => {
    const effects = (facts.actionsOn.get(concept) ?? []).map(({ data }) => data.effect);
    const isSeen = effects.some((each) => each === "read" || each === "list" || each === "search");
    return isSeen && !effects.includes("create");
  };
  return relations.flatMap(({ data: { from, to, kind } }) =>
    done.has(to) && !done.has(from) && kind !== "many-to-many" && isLeftOver(from) ? [from] : [],
  );
}

const isWorkedOn = (worker: ComponentView, plan: Plan): boolean =>
  worker.id === "background-worker" && hasJobs(plan);

const erases = ({ data }: ComponentView): boolean => data.responsibilities.includes(erasesBehind);

/** Calls to receivers are rows of their own, and no jobs. */
const delivers = (worker: ComponentView, plan: Plan): boolean =>
  worker.id === "background-worker" && plan.byId.has(receiversId);

/** How many of its duties rest on no job of the table, or on the queue that erasures come over. */
const aside = (worker: ComponentView, plan: Plan): number =>
  (erases(worker) ? 2 : 0) + (delivers(worker, plan) ? 1 : 0);

/** Where the ids are kept that a system of others delivers pushes by. */
function pushesTo(worker: ComponentView, plan: Plan): Concepts {
  if (worker.id !== "background-worker") return [];
  const pushes = externals(plan.facts).some(
    ({ purpose }) => purpose?.topic === "push" && purpose.calledBy === "background",
  );
  return pushes
    ? plan.units.flatMap((unit) => conceptsOf(unit, plan)).filter((each) => isAbout(each, "device"))
    : [];
}

function namesOf(concepts: Concepts, { facts }: Plan): string {
  return listed(
    concepts.flatMap((each) => {
      const concept = facts.concept.get(each);
      return concept ? [several(concept.data)] : [];
    }),
    4,
  );
}
