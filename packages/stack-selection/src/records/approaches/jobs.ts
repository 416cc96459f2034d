import { counted, listed, sample } from "../../text/words.ts";
import { isEvaluated } from "../borne.ts";
import { type Confirmed, inPath, ofKinds } from "../drawn.ts";
import { brief, type Line, registered } from "../line.ts";
import { hintsOnly } from "./job-hints.ts";
import { outgrown } from "./job-range.ts";
import { doneTwice, dueTimes, knownAgain, leftBegun, stepsKept } from "./job-twice.ts";
import { longOnes, uploadsOf, type Work, workOf } from "./job-work.ts";
import type { Teller, Told } from "./told.ts";

const most = 4;
const jobText = (jobs: readonly string[]): string =>
  jobs.length > 0 ? `${counted(jobs.length, "kind")} of job (${sample(jobs, most)})` : "jobs";

const ruleFor = (alerts: readonly string[]): Line =>
  brief(
    `Alerts: ${sample(
      alerts.map((each) => `“${each}”`),
      most,
    )}.`,
    `performance/benchmarks.md has ${alerts.length === 1 ? "a rule" : "rules"} for it: ${sample(alerts, most)}.`,
  );

const watch = (alerts: readonly string[], where: string): readonly string[] =>
  alerts.length > 0
    ? []
    : [`An alert on the age of the oldest ${where}: nothing else tells that nobody takes them.`];

/** The text names the way, and nothing that the plan draws goes over it. */
function nothingYet({ drawn }: Confirmed, { who }: Work, over: string): Told {
  const long = longOnes(drawn);
  return {
    positive: [],
    negative: [
      `Open: no operation of this plan leaves work behind, so that no job goes over ${over} and ${who} takes none: each answers when its own transaction is done${long ? `, ${long} too, which ${long.includes(" and ") ? "take" : "takes"} longer the more a person has` : ""}.`,
    ],
    mitigation: [
      `What need not be done when the answer is given, once that is said, is written as a row in the transaction of its change, and is handed on from there.`,
    ],
  };
}

/** What callers hand in and what systems report lie in two tables, of which one has dead letters. */
function twoWaysIn({ drawn }: Confirmed, reports: string | undefined): readonly string[] {
  const handed = drawn.tables.find(
    ({ data }) => /^(?:inbound|incoming)_\w+$/.test(data.name) && data.entity !== undefined,
  );
  const lettered =
    handed &&
    drawn.keys.some(
      ({ data }) => data.references?.table === handed.ref && /#dead_letters$/.test(data.table),
    );
  return reports && handed && lettered
    ? [
        `${reports} takes what systems report by webhook, and ${handed.data.name} what a caller hands in: a report that is given up is no dead letter and stays in ${reports}.`,
      ]
    : [];
}

export const jobTellers: Readonly<Record<string, Teller>> = {
  "job-table": (choice) => {
    const work = workOf(choice);
    if (!work) return undefined;
    const { who, several, name, jobs, store, alerts, tables, reports } = work;
    const where = tables.length > 0 ? listed(tables) : "a table of jobs";
    if (jobs.length === 0 && !reports) return nothingYet(choice, work, where);
    const written = [...tables, ...(reports ? [reports] : [])];
    const uploads = uploadsOf(work.done, choice.drawn);
    const again = doneTwice(choice, work);
    const due = dueTimes(choice.drawn);
    const steps = stepsKept(work, choice.drawn);
    const over = outgrown(
      choice.drawn,
      work.taking.map(({ ref }) => ref),
    );
    const hint = hintsOnly(choice, work);
    return {
      positive: [
        `A job is a row of ${where} in the ${store.toLowerCase()}, written in the transaction of the change that it follows from: none is lost, and none is done for a change that was rolled back. ${who} ${several ? "take" : "takes"} ${jobText(jobs)} from there${reports ? `, and from ${reports} what systems outside have reported and nobody acted on at once` : ""}.`,
        brief(
          "No extra server.",
          `Nothing is run, backed up and watched beside the ${store.toLowerCase()}.`,
        ),
        ...(steps ? [steps.positive] : []),
        ...(alerts.length > 0 && isEvaluated(choice.drawn) ? [ruleFor(alerts)] : []),
      ],
      negative: [
        `A job is done twice where ${name} stops between the work and its mark.`,
        ...again.negative,
        `${written.length > 0 ? listed(written) : where} ${written.length > 1 ? "are" : "is"} written several times for each job, so that dead rows pile up faster than in other tables.`,
        ...(uploads ? [uploads.open] : []),
        ...(steps ? [steps.negative] : []),
        ...work.fanned,
        ...twoWaysIn(choice, reports),
        ...(over ? [over] : []),
      ],
      mitigation: [
        ...(uploads ? [uploads.todo] : []),
        `${name} claims rows with SELECT … FOR UPDATE SKIP LOCKED and a lease of a minute, renewed while it works; what is past its lease is anybody's again.`,
        ...again.mitigation,
        ...(hint
          ? [hint.mitigation]
          : [
              `A row counts its attempts, so that one that fails each time holds no worker for ever: after the last one ${givenUp(choice)}.`,
              ...ordered(choice),
            ]),
        `${written.length > 0 ? listed(written) : where}: autovacuum_vacuum_scale_factor 0.01 instead of 0.2, and rows that are done deleted each day.`,
        ...watch(alerts, "row that waits"),
        ...(due ? [due.mitigation] : []),
      ],
      confirmation: `A test stops ${name} in the midst of a job and finds it done once its lease is over; another has a job fail each time, and finds it ${hint ? "dropped" : "set aside"} and those of other things done; two instances at once take no row twice.${due ? ` ${due.confirmation}` : ""}${steps ? ` ${steps.confirmation}` : ""}`,
    };
  },
  "broker-queue": (choice) => {
    const work = workOf(choice);
    if (!work) return undefined;
    const { drawn } = choice;
    const { who, several, name, jobs, broker, store, alerts } = work;
    if (jobs.length === 0) return nothingYet(choice, work, broker);
    const uploads = uploadsOf(work.done, drawn);
    const due = dueTimes(drawn);
    const steps = stepsKept(work, drawn);
    return {
      positive: [
        `${who} ${several ? "take" : "takes"} ${jobText(jobs)} from queues of ${broker}.`,
        ...ownRows(drawn).positive,
        ...(steps ? [steps.positive] : []),
        ...(alerts.length > 0 && isEvaluated(drawn) ? [ruleFor(alerts)] : []),
      ],
      negative: [
        registered(
          `${broker} and the ${store.toLowerCase()} share no transaction: a job that is published and a change that is rolled back would part.`,
        ),
        brief(
          `Twice after crashes: ${name}.`,
          `A message comes twice where ${name} stops before it acknowledges.`,
        ),
        ...(uploads ? [uploads.open] : []),
        ...(steps ? [steps.negative] : []),
        ...messageTable(drawn),
        ...work.fanned,
      ],
      mitigation: [
        ...(uploads ? [uploads.todo] : []),
        brief(
          `Outbox before ${broker}.${publishing(choice)}`,
          `What is to be done is an outbox row in the transaction of its change; it is published from there, and marked once ${broker} has confirmed it.${publishing(choice)}`,
        ),
        ...knownAgain(work, drawn),
        ...leftBegun(work, drawn),
        work.letters
          ? `A message that failed its last attempt goes to a queue of dead letters in ${broker}; ${name} takes it from there and writes its row of ${work.letters} with the cause, so that one that the database refuses still lies in the queue.`
          : brief(
              "Dead letters, alerted.",
              `A message that failed its last attempt goes to a queue of dead letters with its cause, and somebody is told.`,
            ),
        ...watch(alerts, "message"),
        ...(due ? [due.mitigation] : []),
      ],
      confirmation: brief(
        `Killed before acknowledging: ${name}. Stopped meanwhile: ${broker}.${ownRows(drawn).confirmation}${due ? ` ${due.confirmation}` : ""}${steps ? ` ${steps.confirmation}` : ""}`,
        `A test stops ${name} before it acknowledges and finds the work done once; another stops ${broker} during a change, and finds the job done after it is back.${ownRows(drawn).confirmation}${due ? ` ${due.confirmation}` : ""}${steps ? ` ${steps.confirmation}` : ""}`,
      ),
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

/** Rows that one program takes up again by itself until they are done, beside what goes to others by the broker. */
function ownRows({ tables }: Confirmed["drawn"]) {
  const [first, ...more] = tables
    .map(({ data }) => data.name)
    .filter((each) => /(?:^|\.)(?:erasures|index_changes|outgoing_calls)$/.test(each));
  if (first === undefined) return { positive: [], confirmation: "" };
  return {
    positive: [
      `What the writer of a row does later by itself goes to no queue: it claims the rows of ${listed([first, ...more])} and tries each again until it is done${tables.some(({ data }) => /(?:^|\.)outgoing_calls$/.test(data.name)) ? ", or set aside after its last attempt" : ""}.`,
    ],
    confirmation: ` A program that is stopped while it works on a row of ${listed([first, ...more], "or")} does it after its start.`,
  };
}

/** The text lists what a message has among what is kept, and here the outbox and the broker have it. */
function messageTable({
  tables,
  columns,
  operations,
  keys,
}: Confirmed["drawn"]): readonly string[] {
  const own = tables.filter(
    ({ ref, data }) =>
      data.entity !== undefined &&
      ["enqueued_at", "dequeue_count"].every((name) =>
        columns.some((each) => each.data.table === ref && each.data.name === name),
      ) &&
      // What others refer to, or an operation makes, is there for more than the message.
      !keys.some((each) => each.data.references?.table === ref) &&
      operations.every(({ data: { resource } }) => !resource.endsWith(inPath(data.name))),
  );
  return own.map(
    ({ data: { name } }) =>
      `Open: ${name} has what the text gives a message, and the outbox and the queue carry that already: who writes a row of it, and who reads one, is not said.`,
  );
}

/** Several instances publish what waits, and a text may let none of them lock its rows. */
function publishing({ drawn }: Confirmed): string {
  const copies = drawn.capacities.some(({ data }) => data.replicas.value > 1);
  const unlocked = drawn.requirements.find(
    ({ data }) => data.priority !== "wont" && /\b(?:no|without) row[- ]?locks?\b/i.test(data.text),
  );
  if (!copies || !unlocked || ofKinds(drawn, "broker").length === 0) return "";
  return ` Of several instances one publishes, which holds an advisory lock of the database: rows themselves are locked by none${unlocked.data.key.startsWith("R-") ? ", as the text has it" : ` (${unlocked.data.key})`}.`;
}

/** Where a job lies that failed its last attempt, and who hears of it. */
function givenUp({ drawn }: Confirmed): string {
  const marked = drawn.columns.some(({ data }) => data.name === "set_aside_at");
  if (!marked) return "it is set aside with its cause";
  const told = drawn.alerts.some(({ data }) =>
    data.signal.endsWith("whose set_aside_at is filled"),
  );
  return `set_aside_at is filled and the row stays, with its cause in last_error, until somebody empties that column or deletes it${told ? "; performance/benchmarks.md has a rule on the first such row" : ""}`;
}

/** Jobs about one thing: a later one would pass an earlier one that pauses before its next attempt. */
function ordered({ drawn }: Confirmed): readonly string[] {
  const keyed = drawn.tables.find(
    ({ ref, data }) =>
      /^outbox_events$/.test(data.name) &&
      drawn.columns.some((each) => each.data.table === ref && each.data.name === "due_at"),
  );
  return keyed
    ? [
        `A row of ${keyed.data.name} is claimed only where no earlier open one has its subject_id, so that what happened to one thing is handed on in its order; one that is set aside holds up the later ones of its thing until somebody decides on it.`,
      ]
    : [];
}
