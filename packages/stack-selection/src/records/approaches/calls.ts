import {
  retriesText,
  type StatedRetries,
  statedCodes,
  statedRetries,
  usualRetries,
} from "@planc/core";
import { keyless, repeating } from "../../catalog/facts/repeating.ts";
import { listed } from "../../text/words.ts";
import { type Confirmed, type Drawn, ofKinds } from "../drawn.ts";
import { databaseRefusing, outageBeyond } from "./beyond-window.ts";
import type { Teller, Told } from "./told.ts";

interface Call {
  readonly name: string;
  readonly caller: string;
  /** Somebody waits for its outcome. */
  readonly waits: boolean;
  /** It changes nothing on the other side. */
  readonly asks: boolean;
  /** Its caller also works upon events, for which nobody waits. */
  readonly uponEvents: boolean;
  /** Something that the plan draws sets the call off. */
  readonly setOff: boolean;
  /** One piece of work is a call for each device. */
  readonly fansOut: boolean;
  readonly limit: string;
}

function callsOf({ drawn }: Confirmed): readonly Call[] {
  const systems = ofKinds(drawn, "external-system");
  const servers = ofKinds(drawn, "service", "worker", "module", "function", "scheduler");
  return systems.flatMap((system) => {
    const [first] = drawn.connections.filter(
      ({ data }) => data.to === system.ref && servers.some(({ ref }) => ref === data.from),
    );
    if (!first) return [];
    const from = servers.find(({ ref }) => ref === first.data.from);
    const isBehind = from?.data.kind === "worker" || from?.data.kind === "scheduler";
    const { timeout } = first.data;
    return [
      {
        name: system.data.name,
        caller: from?.data.name ?? "the server",
        // Nobody waits for what a worker does, though the worker itself waits for its answer.
        waits: first.data.mode === "sync" && !isBehind,
        asks: /^asks about\b/.test(first.data.purpose),
        uponEvents: drawn.events.some(({ data }) => from && data.consumers.includes(from.ref)),
        setOff:
          !isBehind ||
          drawn.events.some(({ data }) => from && data.consumers.includes(from.ref)) ||
          drawn.duties.some(({ data }) => data.component === from?.ref),
        fansOut: /\bnotifications\b/.test(first.data.purpose),
        limit: timeout ? ` within ${timeout.value} ${timeout.unit}` : "",
      },
    ];
  });
}

const namesOf = (calls: readonly Call[], last: "and" | "or" = "and") =>
  listed([...new Set(calls.map(({ name }) => name))], last);
const callersOf = (calls: readonly Call[]) =>
  listed([...new Set(calls.map(({ caller }) => caller))]);
const verb = (calls: readonly Call[], one: string, many: string) =>
  new Set(calls.map(({ caller }) => caller)).size === 1 ? one : many;
const isKnown = ({ name }: Call) => Object.hasOwn(repeating, name.toLowerCase());
/** Of what nothing is known, it is asked. */
const takesKey = (call: Call) => isKnown(call) && !keyless.has(call.name.toLowerCase());

/** What is asked while somebody waits: not a thing for a queue, whatever is done with what is sent. */
function asking(asked: readonly Call[]): Told {
  const [first] = asked;
  if (!first) return none;
  return {
    positive: [],
    negative: [
      `${callersOf(asked)} ${verb(asked, "asks", "ask")} ${namesOf(asked)} while somebody waits, and no queue helps there: without an answer the request is refused with 503, as nothing else tells what is allowed.`,
    ],
    mitigation: [
      `A question to ${namesOf(asked)} is given up when it is not answered${first.limit}, and asked once more at most; an answer that is kept for a while to bear a silence holds back what has changed there for as long, which has to be agreed first.`,
    ],
    confirmation: `A test double of ${namesOf(asked)} is silent: the request is refused after two questions, and nothing was changed.`,
  };
}

const none: Told = { positive: [], negative: [], mitigation: [] };

/** Where what failed for good lies, and whether somebody can read it. */
function aside({ tables, operations, entities, actions }: Drawn) {
  const table = tables.find(({ data }) => /dead_letter/.test(data.name));
  if (!table) return undefined;
  const concept = entities.find(({ ref }) => ref === table.data.entity)?.data.concept;
  const done = new Set<string>(
    actions.filter(({ data }) => concept && data.concept === concept).map(({ ref }) => ref),
  );
  const about = operations.filter(({ data }) => data.realises.some((ref) => done.has(ref)));
  return { name: table.data.name, about: about.map(({ data }) => data.operationId) };
}

function sentences(stated: StatedRetries | undefined): {
  readonly how: string;
  readonly open: readonly string[];
} {
  if (!stated)
    return {
      how: usualRetries.text,
      open: ["The attempts and pauses are a judgement of this plan: the text gives no numbers."],
    };
  const from = stated.keys.join(", ");
  return {
    how:
      stated.whole && !stated.parts
        ? `${retriesText(stated)}, as the text says`
        : retriesText(stated),
    open: [
      ...(stated.parts ? [`Asked: ${stated.parts}. The list is taken until somebody says.`] : []),
      ...(stated.whole || !from
        ? []
        : [`${from} has more numbers than this plan has understood; check them against it.`]),
    ],
  };
}

function durable(choice: Confirmed, more: (calls: readonly Call[]) => Partial<Told> = () => ({})) {
  const calls = callsOf(choice);
  if (calls.length === 0) return undefined;
  const { drawn } = choice;
  const asked = asking(calls.filter(({ asks, waits }) => asks && waits));
  const sent = calls.filter(({ asks, waits }) => !(asks && waits));
  if (sent.length === 0)
    return {
      ...asked,
      negative: [
        ...asked.negative,
        "Nothing that the plan draws is sent to a system of others, so nothing waits in a queue yet.",
      ],
    };
  const stated = statedRetries(drawn.quantities, drawn.requirements);
  const codes = statedCodes(drawn.requirements);
  const { how, open } = sentences(stated);
  const behind = sent.filter(({ waits }) => !waits);
  const inside = sent.filter(({ waits }) => waits);
  const upon = inside.filter(({ uponEvents }) => uponEvents);
  const queued = [...behind, ...upon];
  const keyed = sent.filter(takesKey);
  const unkeyed = sent.filter((each) => isKnown(each) && !takesKey(each));
  const unknown = sent.filter((each) => !isKnown(each));
  const letters = aside(drawn);
  const [limit = ""] = sent.map((each) => each.limit);
  const attempts = drawn.tables.find(({ data }) => /attempt/.test(data.name))?.data.name;
  const fanned = behind.filter(({ fansOut }) => fansOut);
  const added = more(sent);
  const after = codes
    ? `Repeated: no answer, ${codes.repeated} (${codes.key}). Not repeated: ${codes.given}, which ${letters ? `go to ${letters.name}` : "are set aside"} at once.`
    : `Repeated: no answer, 429 and 5xx${stated?.span === undefined ? ", after the pause that Retry-After names where it is longer" : ""}. Not repeated: other 4xx, which ${letters ? `go to ${letters.name}` : "are set aside"} at once.`;
  const refused = codes ? codes.repeated : "429 and 500";
  return {
    positive: [
      ...(behind.length > 0
        ? [
            `A call of ${callersOf(behind)} to ${namesOf(behind)} that fails is repeated ${how}; no request waits for it.`,
          ]
        : []),
      ...(upon.length > 0
        ? [
            `What ${callersOf(upon)} ${verb(upon, "does", "do")} at ${namesOf(upon)} upon an event is repeated ${how}; no request waits for that.`,
          ]
        : []),
      ...(letters
        ? [`What fails its last attempt is a row of ${letters.name} with its cause.`]
        : []),
      ...(attempts ? [`${attempts} keeps each try with what came back.`] : []),
      ...(added.positive ?? []),
      ...asked.positive,
    ],
    negative: [
      ...(inside.length > 0
        ? [
            `${callersOf(inside)} ${verb(inside, "calls", "call")} ${namesOf(inside)} while somebody waits${limit}: ${inside.every(takesKey) ? "repeated there under the same key, once, and afterwards by whoever asked" : "not repeated there, as no key is known that makes a second call harmless"}.`,
          ]
        : []),
      ...(behind.some(({ setOff }) => !setOff)
        ? [
            `Open: nothing that the plan draws sets off a call to ${namesOf(behind.filter(({ setOff }) => !setOff))}: which change does, and whom it tells, is asked.`,
          ]
        : []),
      ...(behind.length > 0 ? outageBeyond(stated, choice, namesOf(behind)) : []),
      `No answer${limit} does not tell whether the other side did it: a repetition may do it a second time.`,
      ...sent.flatMap(({ name }) => {
        const fact = repeating[name.toLowerCase()];
        return fact ? [`${name}: ${fact}`] : [];
      }),
      ...(queued.length > 0 ? open : []),
      ...(letters && letters.about.length === 0
        ? [
            `No operation reads ${letters.name}: until there is one, only who reaches the database sees what failed.`,
          ]
        : []),
      ...(added.negative ?? []),
      ...asked.negative,
    ],
    mitigation: [
      after,
      ...(keyed.length > 0
        ? [
            `The key of a call to ${namesOf(keyed, "or")}, or the id under which it is found there, is written before the first attempt.`,
          ]
        : []),
      ...(unknown.length > 0
        ? [
            `Ask whether ${namesOf(unknown)} ${unknown.length === 1 ? "takes" : "take"} a key with a call or ${unknown.length === 1 ? "finds" : "find"} one by an id of ours: it is written before the first attempt and goes along with each; without one a silence is looked into before it is repeated.`,
          ]
        : []),
      ...(fanned.length > 0
        ? [
            `What goes to several devices at ${namesOf(fanned)} is marked for each by itself, so that a repetition goes to those alone that failed.`,
          ]
        : []),
      ...databaseRefusing(choice, namesOf(sent)),
      ...(added.mitigation ?? []),
      ...asked.mitigation,
    ],
    confirmation: [
      `A test double of ${namesOf(sent)} answers ${refused} and is silent${limit}: the calls and pauses are counted, ${codes ? `${codes.given} are` : "400 is"} not repeated${queued.length > 0 ? `, and the last failure is found ${letters ? `in ${letters.name}` : "set aside"}` : ""}.`,
      ...(keyed.length > 0
        ? [
            `One of ${namesOf(keyed)} answers after ${keyed[0]?.caller ?? "the caller"} has given up waiting, and each call that follows carries the key of the first.`,
          ]
        : []),
      ...(unkeyed.length > 0 && keyed.length === 0
        ? [`What was answered late is counted, as ${namesOf(unkeyed)} cannot leave out the second.`]
        : []),
      ...(asked.confirmation ? [asked.confirmation] : []),
    ].join(" "),
  };
}

/** Where a table keeps the state of each system, it is kept there; else each instance finds it out. */
function breaking({ drawn }: Confirmed, calls: readonly Call[]): Partial<Told> {
  const failing = drawn.columns.find(({ data }) => data.name === "failing_since")?.data.table;
  const marked = drawn.tables.find(({ ref }) => ref === failing)?.data.name;
  const behind = calls.filter(({ waits }) => !waits);
  if (marked)
    return {
      mitigation: [
        `After five failures in a row the system's row of ${marked} is failing, with the time in failing_since: until one call a minute is answered again, its jobs wait and use up no attempt.`,
      ],
    };
  if (behind.length === 0) return {};
  return {
    positive: [
      `While ${namesOf(behind, "or")} is down, ${callersOf(behind)} ${verb(behind, "begins", "begin")} nothing more there: what waits uses up no attempt.`,
    ],
    negative: [
      `Each instance of ${callersOf(behind)} finds out by itself that ${namesOf(behind, "or")} is down: five calls each, and these use up attempts.`,
    ],
    mitigation: [
      `After five failures in a row an instance begins no call to that system for a minute; then one call tries, and its answer opens the way again.`,
    ],
  };
}

export const callTellers: Readonly<Record<string, Teller>> = {
  "durable-retries": (choice) =>
    durable(choice, () => {
      const failing = choice.drawn.columns.some(({ data }) => data.name === "failing_since");
      return failing ? breaking(choice, callsOf(choice)) : {};
    }),
  "retries-and-breaker": (choice) => durable(choice, (calls) => breaking(choice, calls)),
  "retries-in-request": (choice) => {
    const calls = callsOf(choice);
    return calls.length === 0
      ? undefined
      : {
          positive: ["Nothing is kept beside the request."],
          negative: [`Who waits for ${namesOf(calls)} waits for all attempts.`],
          mitigation: ["At most two attempts, and a whole time that a caller bears."],
        };
  },
  "breaker-alone": (choice) => {
    const calls = callsOf(choice);
    return calls.length === 0
      ? undefined
      : {
          positive: [`While ${namesOf(calls, "or")} is down, callers are refused at once.`],
          negative: ["What was to be sent then is not sent."],
          mitigation: ["The answer says that it was not done, so that the caller can ask again."],
        };
  },
};
