import { retriesText, type StatedRetries, statedRetries, usualRetries } from "@planc/core";
import { listed } from "../../text/words.ts";
import type { Confirmed } from "../drawn.ts";
import { brief, fullOf, type Line } from "../line.ts";
import { databaseRefusing, outageBeyond } from "./beyond-window.ts";
import { breaking } from "./breaking.ts";
import {
  type Call,
  callersOf,
  callsOf,
  factOf,
  isKnown,
  namesOf,
  takesKey,
  verb,
  waitingRows,
} from "./call.ts";
import { callsOfSignIn } from "./calls-of-sign-in.ts";
import {
  confirmed,
  expiring,
  keysOf,
  repeatedOn,
  silences,
  twice,
  whileWaiting,
} from "./repeating-calls.ts";
import { aside, leftAside, referredBy, thingsOf, toRead, unread } from "./set-aside.ts";
import type { Teller, Told } from "./told.ts";

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

function sentences(stated: StatedRetries | undefined): {
  readonly how: string;
  readonly open: readonly Line[];
} {
  if (!stated)
    return {
      how: usualRetries.text,
      open: [
        brief(
          "Attempts, pauses: judged.",
          "The attempts and pauses are a judgement of this plan: the text gives no numbers.",
        ),
      ],
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
  const { how, open } = sentences(stated);
  const behind = sent.filter(({ waits }) => !waits);
  const inside = sent.filter(({ waits }) => waits);
  const upon = inside.filter(({ later }) => later);
  const queued = [...behind, ...upon];
  const rows = waitingRows(drawn, upon);
  const left = [...new Set(upon.flatMap((each) => each.left))];
  const inRun = [...new Set(upon.flatMap((each) => each.inRun))];
  const keyed = sent.filter(takesKey);
  const unknown = sent.filter((each) => !isKnown(each));
  const letters = queued.length > 0 ? aside(drawn, queued) : undefined;
  const unset = behind.filter(({ setOff }) => !setOff);
  const attempts = drawn.tables.find(({ data }) => /attempt/.test(data.name));
  const tried = attempts && thingsOf([...referredBy(attempts.ref, drawn)], drawn);
  const fanned = behind.filter((each) => each.fansOut && !takesKey(each));
  const added = more(sent);
  const accounts = callsOfSignIn(choice);
  return {
    positive: [
      ...(behind.length > 0
        ? [
            brief(
              `Repeated ${how}: ${callersOf(behind)} → ${namesOf(behind)}.`,
              `A call of ${callersOf(behind)} to ${namesOf(behind)} that fails is repeated ${how}; no request waits for it.`,
            ),
          ]
        : []),
      ...(upon.length > 0
        ? [
            rows && left.length > 0
              ? `What ${listed(left)} ${left.length > 1 ? "leave" : "leaves"} to be done at ${namesOf(upon)} is a row of ${rows}, written with the change that causes it, and repeated ${how}.`
              : brief(
                  `Repeated ${how}${rows ? `, from ${rows}` : ""}: ${callersOf(upon)} → ${namesOf(upon)}.`,
                  `What ${callersOf(upon)} ${verb(upon, "does", "do")} at ${namesOf(upon)} where nobody waits for it is ${rows ? `a row of ${rows}, written with the change that causes it, and ` : ""}repeated ${how}.`,
                ),
            ...(rows && inRun.length > 0
              ? [
                  `${listed(inRun)} ${inRun.length > 1 ? "ask" : "asks"} ${namesOf(upon)} in ${inRun.length > 1 ? "their" : "its"} run, with no row of ${rows}: without an answer what it is about stays as it is, and the flow says what tries again.`,
                ]
              : []),
            ...(rows && !letters
              ? [
                  `What fails its last attempt has set_aside_at and its last error there, and an alert tells of the first.`,
                ]
              : []),
          ]
        : []),
      ...(letters
        ? [
            `What fails its last attempt is a row of ${letters.name} with its cause${letters.of ? `, where it is about ${letters.of}` : ""}.`,
          ]
        : []),
      ...(attempts
        ? [
            `${attempts.data.name} keeps each try${tried ? ` of ${tried}` : ""} with what came back.`,
          ]
        : []),
      ...accounts.positive,
      ...(added.positive ?? []),
      ...asked.positive,
    ],
    negative: [
      ...whileWaiting(inside),
      ...(unset.length > 0
        ? [
            `Open: nothing that the plan draws sets off a call to ${namesOf(unset)}: which change does, and whom it tells, has to be said first.`,
          ]
        : []),
      ...(behind.length > 0 ? outageBeyond(stated, choice, namesOf(behind)) : []),
      ...twice(queued, sent),
      ...sent.flatMap((each) => {
        const fact = factOf(each);
        // That a key is known there is told with the key.
        return fact && !/\banswered as the first time\b/.test(fact)
          ? [`${each.name}: ${fact}`]
          : [];
      }),
      ...(queued.length > 0 ? open : []),
      ...unread(letters),
      ...accounts.negative,
      ...(added.negative ?? []),
      ...asked.negative,
    ],
    mitigation: [
      ...repeatedOn(choice, sent, stated, letters),
      ...(letters && letters.elsewhere.length > 0 && letters.jobs === undefined
        ? [
            `An operation starts ${letters.elsewhere.map(({ things }) => things).join(" and ")} again, or they are sent as ${letters.of || "what the dead letters refer to"}.`,
          ]
        : []),
      ...(letters && letters.about.length === 0 ? [toRead(letters)] : []),
      ...(letters || behind.length === 0 || (rows && upon.length > 0)
        ? []
        : leftAside(choice.drawn)),
      ...keysOf(choice, keyed, queued),
      ...(unknown.length > 0
        ? [
            `Ask whether ${namesOf(unknown)} ${unknown.length === 1 ? "takes" : "take"} a key with a call or ${unknown.length === 1 ? "finds" : "find"} one by an id of ours: it is written before the first attempt and goes along with each; without one a silence is looked into before it is repeated.`,
          ]
        : []),
      ...silences(sent),
      ...(fanned.length > 0
        ? [
            `What goes to several devices at ${namesOf(fanned)} is marked for each by itself, so that a repetition goes to those alone that failed.`,
          ]
        : []),
      ...expiring(choice, behind),
      ...databaseRefusing(choice, namesOf(sent)),
      ...accounts.mitigation,
      ...(added.mitigation ?? []),
      ...asked.mitigation,
    ],
    confirmation: confirmed(choice, {
      queued,
      inside,
      keyed,
      letters,
      more: [added.confirmation, asked.confirmation].map((each) => each && fullOf(each)),
    }),
  };
}

export const callTellers: Readonly<Record<string, Teller>> = {
  "durable-retries": (choice) => durable(choice),
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
