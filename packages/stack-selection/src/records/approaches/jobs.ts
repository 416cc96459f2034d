import { counted, listed, sample } from "../../text/words.ts";
import { isEvaluated } from "../borne.ts";
import { type Confirmed, type Drawn, namesOf, ofKinds } from "../drawn.ts";
import type { Teller } from "./told.ts";

function workOf({ drawn }: Confirmed) {
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
  return {
    who: namesOf(taking),
    several: taking.length > 1,
    name: first.data.name,
    jobs: [...new Set(events.map(({ data }) => `“${data.name}”`)), ...workOn(done, events, drawn)],
    tables: drawn.tables
      .map(({ data }) => data.name)
      .filter((each) => /^(?:outbox_events|received_webhooks)$|(?:^|_)jobs$/.test(each)),
    store: store ?? "the database",
    letters: drawn.tables.find(({ data }) => /dead_letter/.test(data.name))?.data.name,
    processed: processedBy(drawn),
    recovery: recoveryOf(done),
    uploads: uploadsOf(done, drawn),
    fanned: fannedOut(taking, drawn),
    broker: broker ?? "the broker",
    alerts: drawn.alerts
      .filter(({ data }) => /queue|job|oldest|waiting|wait/i.test(data.name))
      .map(({ data }) => data.name),
  };
}

/**
 * Duties of one worker on one thing are steps of one job: it is begun, goes well or comes to nothing. What is
 * itself called a job or a message is what carries the work, and no work beside it.
 */
function workOn(duties: Drawn["duties"], events: Drawn["events"], drawn: Drawn): readonly string[] {
  const told = new Set<string | undefined>(events.map(({ data }) => data.concept));
  const subjects = duties.flatMap(({ data }) => {
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
function uploadsOf(duties: Drawn["duties"], drawn: Drawn) {
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
        `What goes to several people is one job and a call to ${to} for each of their devices: the calls are a multiple of the jobs, and the worker is sized by them.`,
      ]
    : [];
}

const ruleFor = (alerts: readonly string[]): string =>
  `performance/alerts.yaml has ${alerts.length === 1 ? "a rule" : "rules"} for it: ${sample(alerts, most)}.`;

/** The table of ids that were handled; where each program has one, what they are all called. */
function processedBy({ tables }: Drawn): string | undefined {
  const names = tables.flatMap(({ data }) =>
    /processed_events$/.test(data.name) ? [data.name] : [],
  );
  return names.length > 1 ? "its own processed_events" : names[0];
}

/** What an instance that stopped has left begun, where the state of a row says that it is begun. */
function recoveryOf(duties: Drawn["duties"]): readonly string[] {
  const begun = duties.find(({ data }) => data.upon === "the work on it begins");
  const [, things, state] = begun?.data.name.match(/^set (.+) to (\S+)$/) ?? [];
  if (!things || !state) return [];
  return [
    `One of the ${things} that stands at ${state} when its message comes again was begun by an instance that stopped: it is taken up anew under the key of its first call, and not refused as somebody else's, once it has stood there for longer than all attempts last. At the start and each minute a sweep puts in the queue what has stood so long without a message.`,
  ];
}

const most = 4;
const jobText = (jobs: readonly string[]): string =>
  jobs.length > 0 ? `${counted(jobs.length, "kind")} of job (${sample(jobs, most)})` : "jobs";

const watch = (alerts: readonly string[], where: string): readonly string[] =>
  alerts.length > 0
    ? []
    : [`An alert on the age of the oldest ${where}: nothing else tells that nobody takes them.`];

export const jobTellers: Readonly<Record<string, Teller>> = {
  "job-table": (choice) => {
    const work = workOf(choice);
    if (!work) return undefined;
    const { who, several, name, jobs, store, alerts, tables } = work;
    const where = tables.length > 0 ? listed(tables) : "a table of jobs";
    return {
      positive: [
        `A job is a row of ${where} in the ${store.toLowerCase()}, written in the transaction of the change that it follows from: none is lost, and none is done for a change that was rolled back. ${who} ${several ? "take" : "takes"} ${jobText(jobs)}.`,
        `Nothing is run, backed up and watched beside the ${store.toLowerCase()}.`,
        ...(alerts.length > 0 && isEvaluated(choice.drawn) ? [ruleFor(alerts)] : []),
      ],
      negative: [
        `A job is done twice where ${name} stops between the work and its mark.`,
        `${where} ${tables.length > 1 ? "are" : "is"} written several times for each job, so that dead rows pile up faster than in other tables.`,
        `A job that fails each time it is taken would hold a worker for ever.`,
        ...(work.uploads ? [work.uploads.open] : []),
        ...work.fanned,
      ],
      mitigation: [
        ...(work.uploads ? [work.uploads.todo] : []),
        `${name} claims rows with SELECT … FOR UPDATE SKIP LOCKED and a lease of a minute, renewed while it works; what is past its lease is anybody's again.`,
        `Each kind of job is written so that a second time does no more: what it has done is marked in the transaction of the work, or the other side is given the same key.`,
        `A row counts its attempts; after the last one it is set aside with its cause, and is started again by hand alone.`,
        `${where}: autovacuum_vacuum_scale_factor 0.01 instead of 0.2, and rows that are done deleted each day.`,
        ...watch(alerts, "row that waits"),
      ],
      confirmation: `A test stops ${name} in the midst of a job and finds it done once its lease is over; another has a job fail each time, and finds it set aside and those behind it done; two instances at once take no row twice.`,
    };
  },
  "broker-queue": (choice) => {
    const work = workOf(choice);
    if (!work) return undefined;
    const { who, several, name, jobs, broker, store, alerts } = work;
    return {
      positive: [
        `${who} ${several ? "take" : "takes"} ${jobText(jobs)} from queues of ${broker}, which is there for other reasons too.`,
        ...(alerts.length > 0 && isEvaluated(choice.drawn) ? [ruleFor(alerts)] : []),
      ],
      negative: [
        `${broker} and the ${store.toLowerCase()} share no transaction: a job that is published and a change that is rolled back would part.`,
        `A message comes twice where ${name} stops before it acknowledges.`,
        ...(work.uploads ? [work.uploads.open] : []),
        ...work.fanned,
      ],
      mitigation: [
        ...(work.uploads ? [work.uploads.todo] : []),
        `What is to be done is an outbox row in the transaction of its change; it is published from there, and marked once ${broker} has confirmed it.`,
        work.processed
          ? `${who} ${several ? "write" : "writes"} the id of each message to ${work.processed} in the transaction of the work, and ${several ? "acknowledge" : "acknowledges"} afterwards.`
          : `${who} ${several ? "acknowledge" : "acknowledges"} after the transaction of the work; the state of its row tells whether a message that comes again is still to be done.`,
        ...work.recovery,
        work.letters
          ? `A message that failed its last attempt goes to a queue of dead letters in ${broker}; ${name} takes it from there and writes its row of ${work.letters} with the cause, so that one that the database refuses still lies in the queue.`
          : `A message that failed its last attempt goes to a queue of dead letters with its cause, and somebody is told.`,
        ...watch(alerts, "message"),
      ],
      confirmation: `A test stops ${name} before it acknowledges and finds the work done once; another stops ${broker} during a change, and finds the job done after it is back.`,
    };
  },
  "cloud-queue": (choice) => jobTellers["broker-queue"]?.(choice),
  "in-request": (choice) => {
    const work = workOf(choice);
    return (
      work && {
        positive: ["Nothing is run beside the program."],
        negative: [`${jobText(work.jobs)} end with the process that began them.`],
        mitigation: ["A process that stops is given time to end what it has begun."],
      }
    );
  },
};
