import { type StatedRetries, statedCodes } from "@planc/core";
import { listed } from "../../text/words.ts";
import type { Confirmed, Drawn } from "../drawn.ts";
import { brief, type Line, registered } from "../line.ts";
import {
  type Call,
  callersOf,
  isKnown,
  limitOf,
  namesOf,
  recoveryOf,
  takesKey,
  verb,
  waitingRows,
} from "./call.ts";
import type { Aside } from "./set-aside.ts";

/** Upon which answers a call is repeated, and what each system has beside that. */
export function repeatedOn(
  { drawn }: Confirmed,
  sent: readonly Call[],
  stated: StatedRetries | undefined,
  letters: Aside | undefined,
): readonly Line[] {
  const codes = statedCodes(drawn.requirements);
  const where = letters && !letters.of ? `go to ${letters.name}` : "are set aside";
  if (codes)
    return [
      `Repeated: no answer${sent.every(isKnown) ? "" : ", once it is looked into"}, ${codes.repeated} (${codes.key}). Not repeated: ${codes.given}, which ${where} at once.`,
    ];
  const passing = sent.flatMap((call) =>
    (recoveryOf(call).passing ?? []).map((each) => `${call.name}: ${each}`),
  );
  const named = sent.flatMap((call) => {
    const { pause } = recoveryOf(call);
    return pause ? [`${pause} of ${call.name}`] : [];
  });
  const told =
    named.length > 0 ? `Retry-After or ${listed(named, "or")} names` : "Retry-After names";
  const pause =
    stated?.span === undefined ? `, after the pause that ${told} where it is longer` : "";
  const tokens = sent.filter(
    (call) => call.byToken && !recoveryOf(call).passing?.some((each) => /^401\b/.test(each)),
  );
  return [
    brief(
      `Repeated: silence, 429, 5xx.${pause === "" ? "" : ` Pauses: ${listed(["Retry-After", ...named], "or")}.`} Final: other 4xx.`,
      `Repeated: no answer, 429 and 5xx${pause}. Not repeated: other 4xx${passing.length > 0 || tokens.length > 0 ? " than those that pass" : ""}, which ${where} at once.`,
    ),
    // What a system makes of a repetition is a fact of it, wherever it is called.
    ...passing.map((each) => registered(`${each}.`)),
    ...(tokens.length > 0
      ? [`A 401 of ${namesOf(tokens, "or")} is repeated once with a new token.`]
      : []),
  ];
}

/** What somebody waits for is repeated where a key makes that harmless, and not otherwise. */
export function whileWaiting(inside: readonly Call[]): readonly Line[] {
  const keyed = inside.filter(takesKey);
  const unkeyed = inside.filter((each) => !takesKey(each));
  const told = (calls: readonly Call[], short: string, how: string): readonly Line[] =>
    calls.length > 0
      ? [
          brief(
            `While somebody waits, ${short}: ${callersOf(calls)} → ${namesOf(calls)}.`,
            `${callersOf(calls)} ${verb(calls, "calls", "call")} ${namesOf(calls)} while somebody waits${limitOf(calls)}: ${how}.`,
          ),
        ]
      : [];
  return [
    ...told(
      keyed,
      "one repeat",
      // A second full time of waiting would outlast whoever asked.
      `repeated there under the same key, once${limitOf(keyed) === "" ? "" : ", where both attempts end within that time"}, and afterwards by whoever asked`,
    ),
    ...told(
      unkeyed,
      "no repeat",
      "not repeated there, as no key is known that makes a second call harmless, and no answer does not tell whether it was done",
    ),
  ];
}

/** Of what the key of a call is made, so that it is there before the first attempt and the same in each. */
export function keysOf(
  { drawn }: Confirmed,
  keyed: readonly Call[],
  queued: readonly Call[],
): readonly string[] {
  const found = keyed.filter((each) => recoveryOf(each).byOwnId);
  const others = keyed.filter((each) => !recoveryOf(each).byOwnId);
  const jobs = others.filter((each) => queued.includes(each) && !each.expires);
  const rows = waitingRows(drawn, jobs);
  const made = jobs.some(({ waits }) => !waits)
    ? "its job"
    : rows
      ? `its row of ${rows}`
      : "the event that it follows";
  const due = others.filter((each) => queued.includes(each) && each.expires);
  const inside = others.filter((each) => each.waits);
  const both = inside.some((each) => jobs.includes(each));
  const devices = jobs.some(({ fansOut }) => fansOut) ? " and that of the device" : "";
  const same = ", so that it is there before the first attempt and the same in each";
  const [first] = inside;
  const asking = first ? keyedAlready(first, drawn) : [];
  return [
    ...(jobs.length > 0
      ? [
          rows && both
            ? `The key of a call to ${namesOf(jobs, "or")} that is a row of ${rows} is made from the id of that row${devices}${same}.`
            : `${both ? "Where nobody waits, the" : "The"} key of a call to ${namesOf(jobs, "or")} is made from the id of ${made}${devices}${same}.`,
        ]
      : []),
    ...(found.length > 0
      ? [
          `What goes to ${namesOf(found, "or")} is written there under the id that it has here, so that a second time changes the same row.`,
        ]
      : []),
    ...(due.length > 0
      ? [
          `The key of a call to ${namesOf(due, "or")} is made from the person, the device, the subject and the hour that it is for${same}.`,
        ]
      : []),
    ...(inside.length > 0
      ? [
          asking.length > 0
            ? `${both ? "While somebody waits, the" : "The"} key of a call to ${namesOf(inside, "or")} is made from the Idempotency-Key of ${listed(asking)}${same}.`
            : `${both ? "While somebody waits, the" : "The"} key of a call to ${namesOf(inside, "or")} is made ${beforeRow(inside, drawn) ? "before the first attempt, when no row of what it is for is there yet, and is the same in each" : "from the id of the row that it is for, which is written before the first attempt"}.`,
        ]
      : []),
  ];
}

/** Whether a flow has such a call before it writes the row that the call is for. */
function beforeRow(calls: readonly Call[], { flows, components }: Drawn): boolean {
  const called = components.filter(({ data }) => calls.some(({ name }) => name === data.name));
  return flows.some(({ data: { steps } }) => {
    const call = steps.findIndex(
      ({ to, mode }) => mode === "sync" && called.some(({ ref }) => ref === to),
    );
    const row = steps.findIndex(({ message }) => /^insert\b/.test(message));
    return call >= 0 && row > call;
  });
}

/** Operations that bring the call about and have a key of their caller. */
function keyedAlready(
  { concepts }: Call,
  { operations, actions, flows }: Drawn,
): readonly string[] {
  const drawn = new Set<string | undefined>(flows.map(({ data }) => data.action));
  const done = new Set<string>(
    actions.flatMap(({ ref, data }) =>
      drawn.has(ref) && concepts.includes(data.concept) ? [ref] : [],
    ),
  );
  const own = operations.filter(
    ({ data }) => data.effect !== "read" && data.realises.some((ref) => done.has(ref)),
  );
  return own.every(({ data }) => data.idempotency === "key")
    ? own.map(({ data }) => data.operationId)
    : [];
}

/** What a repetition may do a second time. */
export function twice(queued: readonly Call[], sent: readonly Call[]): readonly Line[] {
  const open = queued.filter((each) => !takesKey(each));
  const known = sent.filter((each) => takesKey(each) && recoveryOf(each).keyHours !== undefined);
  return [
    ...(open.length > 0
      ? [
          brief(
            `May happen twice: ${namesOf(open)}.`,
            `No answer of ${namesOf(open, "or")}${limitOf(open)} does not tell whether it was done: a repetition may do it a second time.`,
          ),
        ]
      : []),
    ...known.map((each) => {
      const hours = recoveryOf(each).keyHours ?? 0;
      const time = hours > 48 ? `${hours / 24} days` : `${hours} hours`;
      return brief(
        `Repeated after ${time}, it may count twice: ${each.name}.`,
        `What somebody starts again at ${each.name} after ${time} may be done a second time, as the key is no longer known there.`,
      );
    }),
  ];
}

/** How one finds out what became of a call before it is made once more. */
export function silences(sent: readonly Call[]): readonly Line[] {
  return sent.flatMap((call) => {
    const { lookedUp, keyHours } = recoveryOf(call);
    if (!lookedUp) return [];
    return takesKey(call)
      ? [
          brief(
            `Past ${keyHours} hours, first looked up: ${call.name}.`,
            `Before a call to ${call.name} is made again after ${keyHours} hours, ${lookedUp}.`,
          ),
        ]
      : [
          `After no answer of ${call.name} ${lookedUp}, and the call is repeated only where it is not found.`,
        ];
  });
}

/** What has an hour is not sent after it, and not in hours that are to be quiet. */
export function expiring({ drawn }: Confirmed, calls: readonly Call[]): readonly string[] {
  const due = calls.filter(({ expires }) => expires);
  if (due.length === 0) return [];
  const quiet = drawn.columns.some(({ data }) => /^quiet_(?:from|start)/.test(data.name));
  return [
    `Before each attempt at ${namesOf(due)} its hour is looked at: what is past it is dropped${quiet ? ", and in somebody's quiet hours nothing is sent to them" : ""}.`,
  ];
}

interface Tested {
  readonly queued: readonly Call[];
  readonly inside: readonly Call[];
  readonly keyed: readonly Call[];
  readonly letters: Aside | undefined;
  /** What else is seen: of a breaker, of what is asked while somebody waits. */
  readonly more: readonly (string | undefined)[];
}

/** Those that wait in a queue are tested by their pauses, those that somebody waits for by the answer. */
export function confirmed(
  { drawn }: Confirmed,
  { queued, inside, keyed, letters, more }: Tested,
): Line {
  const codes = statedCodes(drawn.requirements);
  const given = codes ? `${codes.given} are` : "400 is";
  const alone = inside.filter((each) => !queued.includes(each));
  const ends = queued.filter(({ expires }) => !expires);
  const last = [
    ...(ends.length > 0
      ? [
          letters && !letters.of
            ? `the last failure is found in ${letters.name}`
            : letters
              ? `the last failure about ${letters.of} is found in ${letters.name}`
              : "the last failure is found set aside",
        ]
      : []),
    ...(ends.length < queued.length ? ["what is past its hour is dropped"] : []),
  ];
  const late = new Map<string, Call[]>();
  for (const each of keyed.filter((call) => !recoveryOf(call).byOwnId))
    late.set(each.caller, [...(late.get(each.caller) ?? []), each]);
  const rest = [
    ...aloneTested(alone),
    ...[...late].map(
      ([caller, calls]) =>
        `${calls.length === 1 ? namesOf(calls) : `One of ${namesOf(calls)}`} answers after ${caller} has given up waiting, and each call that follows carries the key of the first.`,
    ),
    ...more.filter((each) => each !== undefined),
  ];
  if (queued.length === 0) return rest.join(" ");
  const first = `A test double of ${namesOf(queued)} answers ${codes ? codes.repeated : "429 and 500"} and is silent${limitOf(queued)}: the calls and pauses are counted, ${given} not repeated, and ${listed(last)}.`;
  const short = codes ? first : `Test doubles (429, 500, silence): ${namesOf(queued)}.`;
  return brief([short, ...rest].join(" "), [first, ...rest].join(" "));
}

function aloneTested(alone: readonly Call[]): readonly string[] {
  const tested = (calls: readonly Call[], seen: string): readonly string[] =>
    calls.length > 0
      ? [`A test double of ${namesOf(calls)} is silent${limitOf(calls)}: ${seen}.`]
      : [];
  return [
    ...tested(
      alone.filter(takesKey),
      "the call is made once more under the same key, and whoever waits is told that it is not known yet",
    ),
    ...tested(
      alone.filter((each) => !takesKey(each)),
      "whoever waits is told so, and the call is not made again",
    ),
  ];
}
