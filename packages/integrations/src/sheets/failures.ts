import { table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { answeredAt, isPause, isSame } from "../calls/answers.ts";
import { isExchange } from "../calls/endpoint.ts";
import { isTelemetry } from "../calls/handed-on.ts";
import { amountText, distinct } from "../text.ts";
import { atOnceText, basisText, breakerText } from "./cells.ts";
import { heading, type SheetFacts } from "./facts.ts";

/** What its answers mean, what is done, and what people see while it is down. */
export function failuresOf({ provider: { data }, calls }: SheetFacts): readonly RootContent[] {
  if (calls.length === 0) return [];
  const isAwaited = calls.some((each) => each.data.answers.length > 0);
  const answer = (does: keyof typeof deeds): string =>
    distinct(
      calls.flatMap(({ data: call }) =>
        call.answers
          .filter((each) => each.does === does)
          .map((each) => `${each.status} ${each.problem}`),
      ),
    ).join(", ") || "–";
  const doing = { ...deedsOf(calls), ...(isTelemetry(data) ? ofTelemetry : {}) };
  const answered = data.errors.filter((each) =>
    calls.some(({ data: call }) => answeredAt([each], call.endpoint).length > 0),
  );
  const rows = [
    ...answered
      .filter(({ reported }) => !reported)
      .map((each) => {
        const throttle = data.throttle.find(({ signal }) => isSame(signal, each.signal));
        const wait = throttle && each.does === "retry" ? `; wait ${throttle.wait}` : "";
        const we = each.quietly
          ? quiet[each.quietly]
          : isPause(data, each)
            ? "all calls to it wait and use up no attempt; alert"
            : `${doing[each.does]}${wait}`;
        // Nothing is wrong for whoever waits.
        return { ...each, we, isDone: each.quietly === "done" };
      }),
    ...data.throttle
      .filter(({ signal }) => !data.errors.some((each) => isSame(signal, each.signal)))
      .map(({ signal, wait }) => ({
        signal,
        means: "throttled",
        does: "retry" as const,
        we: `${doing.retry}; wait ${wait}`,
      })),
    // What no list has follows its class, so that no answer is left to chance.
    ...classesOf(calls, doing, rowsOwn(data)),
  ];
  const reported = data.errors.filter((each) => each.reported);
  return [
    heading(2, "Failures"),
    ...(rows.length === 0
      ? []
      : [
          table(
            ["It answers", "Means", "We", ...(isAwaited ? ["Who waits is told"] : [])],
            rows.map(({ signal, means, does, we, ...row }) => [
              signal,
              means,
              we,
              ...(isAwaited ? ["isDone" in row && row.isDone ? "–" : answer(does)] : []),
            ]),
          ),
        ]),
    ...(reported.length === 0
      ? []
      : [
          table(
            ["It reports later", "Means", "We"],
            reported.map(({ signal, means, does }) => [signal, means, upon[does]]),
          ),
        ]),
    table(
      ["While it is down", "Seen", "Calls stop", "At once, by the time-out"],
      calls.map(({ data: call }) => [
        call.operation,
        call.fallback.text,
        breakerText(call),
        atOnceText(call),
      ]),
    ),
  ];
}

/** What no row names follows what the text says of it, else the lists of the calls. */
function classesOf(
  calls: SheetFacts["calls"],
  doing: ReturnType<typeof deedsOf>,
  own: ReadonlySet<string>,
) {
  const lists = calls.flatMap(({ data: { retry } }) => ("never" in retry ? [retry] : []));
  const [first] = lists;
  if (!first) return [];
  if (!first.never.includes("4xx"))
    return first.when.includes("4xx")
      ? [
          {
            signal: "anything else but 2xx",
            means: "not taken",
            does: "retry" as const,
            we: doing.retry,
          },
        ]
      : [];
  const { codesOf: stated } = first;
  const codes = (list: "when" | "never") =>
    distinct(
      lists.flatMap((each) => each[list]).flatMap((each) => code.exec(each)?.[1] ?? []),
    ).filter((each) => stated !== undefined || !own.has(each));
  const passing = codes("when");
  const lasting = codes("never").filter((each) => !passing.includes(each));
  const row = (signals: readonly string[], means: string, does: "retry" | "give-up") => ({
    signal: signals.join(", "),
    means,
    does,
    we: does === "retry" ? `${doing.retry}${doubtText(lists)}` : doing[does],
  });
  return [
    row(passing, stated ?? "no list has it: may pass by itself", "retry"),
    row(
      stated === undefined ? lasting.map((each) => each.replace(/(?=[45]xx)/, "other ")) : lasting,
      stated ?? "no list has it: would be answered so again",
      "give-up",
    ),
  ].filter(({ signal }) => signal !== "");
}

/** A code or a class of codes, with what is done before it is repeated where that is asked. */
const code = /^([45](?:\d\d|xx))(?:, .+)?$/;

/** Codes that stand alone in the lists of the provider, or tell that its limit was passed. */
const rowsOwn = ({ errors, throttle }: SheetFacts["provider"]["data"]): ReadonlySet<string> =>
  new Set([
    ...errors.map(({ signal }) => signal),
    ...throttle.map(({ signal }) => /^\d{3}\b/.exec(signal)?.[0] ?? signal),
  ]);

/** A failure in the midst of a call that nothing keeps from counting twice is no leave to repeat it. */
function doubtText(
  lists: readonly { readonly when: readonly string[]; readonly never: readonly string[] }[],
): string {
  const all = lists.flatMap(({ when, never }) => [...when, ...never]);
  const rule = all.flatMap(
    (each) => /^50[024]\b.*?, (after a look|held until .+)$/.exec(each)?.[1] ?? [],
  )[0];
  return rule === undefined ? "" : `; 500, 502 and 504 may have acted: ${rule}`;
}

const quiet = {
  forget: "forget who is addressed",
  done: "take it for done",
  suppress: "keep that nothing is to be sent there any more",
} as const;

/** A call that was taken is over: a report ends it or sets off a new one. */
const upon = {
  retry: "a new message as a job of its own, once; then final",
  fix: "final; count, alert",
  "ask-user": "final; tell who asked",
  "give-up": "final: set aside with its cause",
  reauthenticate: "final; count, alert",
} as const;

/** A code is good once, so a sign-in is begun anew from its start; a job has nobody who asked. */
function deedsOf(calls: SheetFacts["calls"]): Readonly<Record<keyof typeof deeds, string>> {
  const isExchanged = calls.some(({ data: call }) => isExchange.test(call.operation));
  const isJob = calls.every(({ data: call }) => call.awaited === "nobody");
  return {
    ...deeds,
    ...(isExchanged
      ? {
          retry: "repeat as above what reads alone; a sign-in is begun anew",
          reauthenticate: "no repeat: start the sign-in anew",
        }
      : {}),
    ...(isJob ? { "ask-user": "set aside with its cause, for a person to mend; no alert" } : {}),
  };
}

/** A batch that is refused is worth no person's time; that batches are is. */
const ofTelemetry = {
  fix: "drop the batch and count it; alert",
  "give-up": "drop the batch and count it; alert",
} as const;

const deeds = {
  retry: "repeat as above",
  fix: "count, alert; a fault of ours",
  "ask-user": "tell who asked",
  "give-up": "stop, set aside, alert",
  reauthenticate: "fetch a new token once, then stop",
} as const;

/** How a report is proved, taken, kept apart from its repeats, and found when it is lost. */
export function reportsOf({ inbound, reports, nameOf }: SheetFacts): readonly RootContent[] {
  return inbound.flatMap(({ data }) => [
    heading(2, "Reports"),
    table(
      ["Of", data.event],
      [
        [
          "Events",
          data.events.map((each) => `${each.name} (${each.means})`).join(", ") ||
            "as its documentation names them",
        ],
        ...(data.told ? [["Address", data.told]] : []),
        [
          "Proof",
          `${data.verification}${data.header ? `, in ${data.header}` : ""} (${basisText(data.basis)})`,
        ],
        ["Body", bodies[data.over]],
        ["Age", ageText(data)],
        ["Once", onceBy(data, reports)],
        [
          "Answer",
          `${nameOf(data.handler)}: insert, then 2xx${data.answerWithin ? ` within ${amountText(data.answerWithin)}` : " before any work"}`,
        ],
        ["Repeated", data.repeats],
        ["Order", data.ordering],
        [
          "Lost",
          `each ${amountText(data.reconcile.every).replace(/^1 h$/, "hour").replace(/^1 /, "")}: ${data.reconcile.text} (${basisText(data.reconcile.basis)})`,
        ],
      ],
    ),
  ]);
}

type Inbound = SheetFacts["inbound"][number]["data"];

const bodies: Readonly<Record<Inbound["over"], string>> = {
  "raw-body": "raw bytes kept until the proof is made; nothing parses before",
  form: "fields as they came; nothing trims, renames or drops one before",
  nothing: "the proof does not cover it: the object is read again there",
};

function ageText({ replayWindow, stamped }: Inbound): string {
  if (replayWindow) return `signed; refused when older than ${amountText(replayWindow)}`;
  return stamped
    ? "signed, no tolerance published: the key tells a repeat"
    : "not signed: the key alone tells a repeat";
}

function onceBy({ dedupeBy, remember }: Inbound, reports: SheetFacts["reports"]): string {
  const kept = reports?.keep === undefined ? "" : `, kept ${reports.keep} days`;
  const ends = remember ? `; repeats end after ${amountText(remember)}` : "";
  return `${dedupeBy}, unique${reports ? ` in ${reports.table}` : ""}${kept}${ends}`;
}
