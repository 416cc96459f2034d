import type { Ref } from "@planc/core";
import { clocks } from "../catalog/clocks.ts";
import { eventSources } from "../catalog/event-sources.ts";
import { asyncPhrases, endToEndPhrases, mediaPhrases } from "../catalog/words.ts";
import { derived } from "../kit.ts";
import { listed, several, wordsOf } from "../model/language.ts";
import { push } from "../model/lists.ts";
import { isKeptByOwner, keepingDuty, retentionsIn } from "../model/retentions.ts";
import { scheduledPushes } from "../model/scheduled-pushes.ts";
import { backendTechnology, type ComponentDraft, cited, component, doings } from "./draft.ts";
import { erasesBehind, owedErasure } from "./erased-behind.ts";
import { type Action, type Facts, phrased } from "./facts.ts";
import { callsFromOutside, type External, systemOf } from "./outside.ts";
import { webhookDemand } from "./webhook-receivers.ts";

interface Task {
  readonly does: string;
  readonly because: readonly Ref[];
  /** How often the clock starts it, where nothing else does. */
  readonly each?: "minute" | "day";
}

/** Runs what nobody waits for; only where there is such work. */
export function workerComponents(
  facts: Facts,
  outside: readonly External[],
): readonly ComponentDraft[] {
  const tasks = backgroundWork(facts, outside);
  const because = tasks.flatMap((task) => task.because);
  if (because.length === 0) return [];
  const { forcedBy: _, ...technology } = backendTechnology(facts);
  return [
    component(
      "background-worker",
      {
        name: "Background worker",
        kind: facts.cut.unit === "function" ? "function" : "worker",
        ...technology,
        responsibilities: tasks.map(({ does }) => does),
        forcedBy: because,
        scaling: startedBy(facts, tasks),
        stateless: true,
      },
      derived("async-work", [...new Set(because)]),
    ),
  ];
}

/** A function runs when something starts it, and neither a table nor a time that has come does. */
function startedBy(facts: Facts, tasks: readonly Task[]): string {
  const queue = facts.topics.get("message-broker")?.choices[0]?.data;
  if (facts.style.data.style !== "serverless") return "by the length of its queue";
  const platform = facts.topics.get("functions")?.choices[0]?.data;
  const clock = clocks[platform?.technology ?? ""] ?? "a clock of the platform";
  if (!queue)
    return facts.topics.has("message-broker")
      ? "by the length of its queue"
      : `started each minute by ${clock}, as a table of jobs starts nothing`;
  const sources = platform && eventSources[platform.technology];
  const often = tasks.flatMap(({ each }) => each ?? []);
  const waits = !platform
    ? `open: what starts it upon a message of ${queue.name}, as no platform of functions is decided`
    : !sources || sources.includes(queue.technology)
      ? "by the length of its queue"
      : `open: ${platform.name} starts nothing upon a message of ${queue.name}, so that a program which runs all the time has to take them`;
  if (often.length === 0) return waits;
  return `${waits}; started each ${often.includes("minute") ? "minute" : "day"} by ${clock}`;
}

function backgroundWork(facts: Facts, outside: readonly External[]): readonly Task[] {
  const sent = sends(facts, outside);
  const known = [
    ...webhooks(facts),
    ...media(facts),
    ...retention(facts),
    ...byTheSystem(facts, outside),
    ...(sent.length > 0 ? byTheClock(facts) : []),
  ];
  return [...sent, ...queued(facts, sent.length + known.length > 0), ...known];
}

/** Nobody's request waits for the systems of others. */
function webhooks(facts: Facts): readonly Task[] {
  const because = webhookDemand(facts);
  return because.length === 0
    ? []
    : [
        {
          does: "calls webhook receivers, signs each call, and repeats what they do not take",
          because,
          each: "minute",
        },
      ];
}

/** Pushes at each person's own time are due without anybody asking. */
function byTheClock(facts: Facts): readonly Task[] {
  const due = scheduledPushes(facts);
  if (!due) return [];
  const names = listed([...new Set(due.kept.map(({ data }) => data.name))], 4);
  return [
    {
      does: `looks each minute whose pushes are due by ${names}, and hands them over`,
      because: due.requirements.map(({ ref }) => ref),
      each: "minute",
    },
  ];
}

function sends(facts: Facts, outside: readonly External[]): readonly Task[] {
  return outside
    .filter(({ purpose }) => purpose?.calledBy === "background")
    .filter((external) => senderOf(external, facts) === undefined)
    .map(({ draft, purpose }) => ({
      does:
        purpose?.topic === "crm"
          ? `keeps data in step with ${draft.data.name} and repeats what failed`
          : `hands messages to ${draft.data.name} and repeats what failed`,
      because: draft.data.forcedBy,
    }));
}

/** The stated service whose name says what the external system is for, or what it is about. */
export function senderOf({ purpose }: External, facts: Facts): string | undefined {
  if (facts.cut.per !== "context" || !purpose) return undefined;
  const about = (words: readonly string[]) => {
    const usual = new Set(words.flatMap(wordsOf));
    return facts.named.find(({ name }) => wordsOf(name).some((word) => usual.has(word)))?.id;
  };
  const byConcept = purpose.calledBy === "background" ? about(purpose.concepts) : undefined;
  return about(purpose.words) ?? byConcept;
}

/** A queue that was chosen or asked for; where deployables take from it themselves, there is none. */
function queued(facts: Facts, hasWork: boolean): readonly Task[] {
  if (facts.cut.queues === "unit") return [];
  const broker = facts.topics.get("message-broker");
  const name = broker?.choices[0]?.data.name ?? "the message broker";
  const asked = phrased(
    facts,
    asyncPhrases.filter((phrase) => !phrase.startsWith("retr")),
  );
  if (broker && broker.forcedBy.length > 0) {
    const known =
      hasWork ||
      facts.actions.some(({ data }) => data.requirements.some((each) => asked.includes(each)));
    const erasing = known ? [] : owedErasure(facts);
    // What was chosen to carry events between deployables needs nobody else to take from it.
    const isNamed = broker.mentions.length > 0 || asked.length > 0;
    if (!known && erasing.length === 0 && !isNamed) return [];
    const open =
      known || erasing.length > 0
        ? ""
        : "; the text names the queue, and no work that goes over it";
    return [
      { does: `takes jobs from ${name}${open}`, because: [...broker.forcedBy, ...asked] },
      ...(erasing.length > 0 ? [{ does: erasesBehind, because: erasing }] : []),
    ];
  }
  return asked.length > 0
    ? [{ does: "takes jobs that a request leaves behind", because: asked }]
    : [];
}

/** Whether uploads are worked on after they came in; what only clients can read, clients work on. */
export function handlesMedia(facts: Facts): boolean {
  return asksForMedia(facts) && phrased(facts, endToEndPhrases).length === 0;
}

function asksForMedia(facts: Facts): boolean {
  return facts.topics.has("object-store") && phrased(facts, mediaPhrases).length > 0;
}

/** What a client has to do with media because no server can read them. */
export function mediaOnClients(facts: Facts): readonly string[] {
  return asksForMedia(facts) && !handlesMedia(facts)
    ? ["makes the smaller forms of media before it encrypts both"]
    : [];
}

function media(facts: Facts): readonly Task[] {
  if (!handlesMedia(facts)) return [];
  const store = facts.topics.get("object-store")?.forcedBy ?? [];
  const because = [...phrased(facts, mediaPhrases), ...store];
  return [{ does: "makes the smaller forms of uploaded media", because }];
}

/** Of what no service keeps for itself. */
function retention(facts: Facts): readonly Task[] {
  return retentionsIn(facts)
    .filter((each) => !isKeptByOwner(each, facts))
    .map((each) => ({
      does: keepingDuty(each),
      because: [each.quantity.ref],
      each: "day" as const,
    }));
}

/** Actions that no person starts. */
export function doneBehind(facts: Facts, outside: readonly External[]): readonly Action[] {
  return facts.actions.filter(
    ({ data }) =>
      data.automatic === "time" ||
      data.background === true ||
      data.schedule !== undefined ||
      (data.actors.length > 0 &&
        data.actors.every((ref) => {
          const actor = facts.actor.get(ref);
          return (
            actor?.data.kind === "system" &&
            !callsFromOutside(actor, facts) &&
            systemOf(actor, outside, facts) === undefined
          );
        })),
  );
}

function byTheSystem(facts: Facts, outside: readonly External[]): readonly Task[] {
  const own = doneBehind(facts, outside);
  if (own.length === 0) return [];
  const bySchedule = new Map<string, Action[]>();
  const moves = new Map<string, Action[]>();
  for (const action of own) {
    const { background, concept, schedule, state } = action.data;
    if (background && state !== undefined) push(moves, concept, action);
    else push(bySchedule, schedule ?? "", action);
  }
  const works = [...moves].flatMap(([ref, actions]): Task[] => {
    const concept = facts.concept.get(ref);
    const led = new Set(actions.map(({ data }) => data.state));
    const all = (concept?.data.states ?? []).map(({ name }) => name);
    const states = listed(all.filter((name) => led.has(name)));
    const things = concept && several(concept.data);
    return things
      ? [
          {
            does: `works on ${things} and keeps how far it is: ${states}`,
            because: cited(actions),
            // What stands still, as its message was lost, is found by looking.
            each: "minute" as const,
          },
        ]
      : [];
  });
  const others = [...bySchedule].map(([schedule, actions]) => ({
    does: `${listed(doings(actions, facts))}${schedule === "" ? "" : `: ${schedule}`}`,
    because: cited(actions),
    ...(schedule === "" ? {} : { each: "day" as const }),
  }));
  return [...works, ...others];
}
