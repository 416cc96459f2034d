import { listed } from "../../text/words.ts";
import { type Confirmed, type Drawn, namesOf, ofKinds } from "../drawn.ts";

/** The work that goes on beside requests, as the plan draws it. */
export function workOf({ drawn }: Confirmed) {
  const workers = ofKinds(drawn, "worker", "function", "scheduler").filter(
    ({ id }) => /worker|schedul/.test(id) || /worker/i.test(id),
  );
  const taking = workers.length > 0 ? workers : eventTakers(drawn);
  const [first] = taking;
  if (!first) return undefined;
  const isOwn = (ref: string) => taking.some((each) => each.ref === ref);
  const events = drawn.events.filter(({ data }) => data.consumers.some(isOwn));
  const done = drawn.duties.filter(
    ({ data }) => data.component !== undefined && isOwn(data.component),
  );
  const store = ofKinds(drawn, "relational-store")[0]?.data.name;
  const [carrier] = ofKinds(drawn, "broker");
  const broker = carrier?.data.technology ?? carrier?.data.name;
  const stated = statedKinds(drawn);
  return {
    taking,
    events,
    done,
    who: namesOf(taking),
    several: taking.length > 1,
    name: first.data.name,
    jobs:
      stated.length > 0
        ? stated
        : [
            ...new Set(events.map(({ data }) => `“${data.name}”`)),
            ...workOn(
              done.filter((each) => !addsEntry(each, drawn)),
              events,
              drawn,
            ),
          ],
    tables: drawn.tables
      .map(({ data }) => data.name)
      .filter((each) => /^outbox_events$|(?:^|_)jobs$/.test(each)),
    reports: drawn.tables.find(
      ({ data }) =>
        /^received_webhooks$/.test(data.name) &&
        drawn.columns.some(
          (each) => each.data.table.endsWith("#received_webhooks") && each.data.name === "due_at",
        ),
    )?.data.name,
    store: store ?? "the database",
    letters: drawn.tables.find(({ data }) => /dead_letter/.test(data.name))?.data.name,
    processed: processedBy(drawn),
    fanned: fannedOut(taking, drawn),
    broker: broker ?? "the broker",
    alerts: drawn.alerts
      .filter(({ data }) => /queue|job|oldest|waiting|wait/i.test(data.name))
      .map(({ data }) => data.name),
  };
}

/** An entry is written upon the event that it follows, and is no work beside that. */
function addsEntry({ data }: Drawn["duties"][number], { actions, concepts }: Drawn): boolean {
  const concept = actions.find(({ ref }) => ref === data.action)?.data.concept;
  return concepts.some((each) => each.ref === concept && each.data.entriesOf !== undefined);
}

export type Work = NonNullable<ReturnType<typeof workOf>>;

/** The kinds of work that the text closes in a list of its own: what a task is about, as an enumeration. */
export function statedKinds({ columns, tables }: Drawn): readonly string[] {
  const found = columns.find(({ data }) => {
    const table = tables.find(({ ref }) => ref === data.table);
    return (
      /^(?:action|kind|type|(?:task|job)_(?:type|kind))$/.test(data.name) &&
      (data.values ?? []).length > 1 &&
      // A table that the product itself keeps of its tasks, and not the one of the machinery.
      table?.data.entity !== undefined &&
      /(?:^|_)(?:jobs?|tasks?|queue)(?:_|$)/.test(table.data.name)
    );
  });
  const concept = tables.find(({ ref }) => ref === found?.data.table)?.data.name ?? "";
  // Tasks of people, as in a to-do list, are no jobs.
  return /queue|job/.test(concept)
    ? (found?.data.values ?? []).map((each) => each.toUpperCase())
    : [];
}

/**
 * Duties of one worker on one thing are steps of one job: it is begun, goes well or comes to nothing. What is
 * itself called a job or a message is what carries the work, and no work beside it.
 */
function workOn(duties: Drawn["duties"], events: Drawn["events"], drawn: Drawn): readonly string[] {
  const told = new Set<string | undefined>(events.map(({ data }) => data.concept));
  const heard = new Set<string | undefined>(events.map(({ data }) => data.action));
  const subjects = duties.flatMap(({ data }) => {
    // It follows from an event that is counted already.
    if (data.setOffBy === "event" && data.after !== undefined && heard.has(data.after)) return [];
    const concept = drawn.actions.find(({ ref }) => ref === data.action)?.data.concept;
    const known = drawn.concepts.find(({ ref }) => ref === concept)?.data;
    // What an event about the same thing sets off is the job of that event.
    return known && !told.has(concept) ? [known.plural ?? known.name] : [];
  });
  const kinds = [...new Set(subjects)].map((each) => each.toLowerCase());
  const carried = kinds.filter((each) => !/\b(?:tasks?|jobs?|queue)\b/.test(each));
  return (carried.length > 0 ? carried : kinds).map((each) => `work on ${each}`);
}

function eventTakers(drawn: Drawn): Drawn["components"] {
  const taking = new Set<string>(drawn.events.flatMap(({ data }) => data.consumers));
  return drawn.components.filter(({ ref }) => taking.has(ref));
}

/** What a client puts into a store of files by itself ends in no transaction of the database. */
export function uploadsOf(duties: Drawn["duties"], drawn: Drawn) {
  const [store] = ofKinds(drawn, "object-store");
  const worked = new Set<string>(
    duties.map(
      ({ data }) => drawn.actions.find(({ ref }) => ref === data.action)?.data.concept ?? "",
    ),
  );
  const holder = drawn.entities.find(
    ({ ref, data }) =>
      worked.has(data.concept ?? "") &&
      // An event by that name says that the file is there.
      !drawn.events.some(
        (each) => each.data.concept === data.concept && /upload/i.test(each.data.name),
      ) &&
      drawn.fields.some((each) => each.data.entity === ref && each.data.type === "file"),
  );
  const concept = drawn.concepts.find(({ ref }) => ref === holder?.data.concept)?.data;
  if (!store || !concept) return undefined;
  const things = (concept.plural ?? concept.name).toLowerCase();
  return {
    open: `Clients put the files of ${things} into ${store.data.technology ?? store.data.name} by themselves, which is no transaction of the database: that one is there is told by nothing yet.`,
    todo: `The client says that a file is there, or ${store.data.technology ?? store.data.name} sends an event: the server looks for the file and writes the job then. Of ${things} whose file has not come when the signed address has run out, the work has failed.`,
  };
}

/** One job that is a call for each device. */
function fannedOut(taking: Drawn["components"], drawn: Drawn): readonly string[] {
  const isTaker = (ref: string) => taking.some((each) => each.ref === ref);
  const call = drawn.connections.find(
    ({ data }) => isTaker(data.from) && /\bnotifications\b/.test(data.purpose),
  );
  const to = drawn.components.find(({ ref }) => ref === call?.data.to)?.data.name;
  return to
    ? [
        `What goes to several people is one job and a call to ${to} for each of their devices: the calls are a multiple of the jobs, by how much nobody says, and the load of the worker is counted with one for each.`,
      ]
    : [];
}

/** The table of ids that were handled; where each program has one, what they are all called. */
function processedBy({ tables }: Drawn): string | undefined {
  const names = tables.flatMap(({ data }) =>
    /processed_events$/.test(data.name) ? [data.name] : [],
  );
  return names.length > 1 ? "its own processed_events" : names[0];
}

/** The operations that answer when their own work is done, though it grows with what there is. */
export function longOnes({ operations }: Drawn): string {
  return listed(
    operations.flatMap(({ data }) =>
      /^(?:export|erase|import)/.test(data.operationId) ? [data.operationId] : [],
    ),
  );
}
