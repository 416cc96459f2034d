import { table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { isSame } from "../calls/policy.ts";
import { amountText, distinct } from "../text.ts";
import { atOnceText, basisText, breakerText } from "./cells.ts";
import { heading, type SheetFacts } from "./facts.ts";

/** What its answers mean, what is done, and what people see while it is down. */
export function failuresOf({ provider: { data }, calls }: SheetFacts): readonly RootContent[] {
  if (calls.length === 0) return [];
  const isAwaited = calls.some((each) => each.data.answers.length > 0);
  const answer = (does: keyof typeof doing): string =>
    distinct(
      calls.flatMap(({ data: call }) =>
        call.answers
          .filter((each) => each.does === does)
          .map((each) => `${each.status} ${each.problem}`),
      ),
    ).join(", ") || "–";
  const rows = [
    ...data.errors.map((each) => {
      const throttle = data.throttle.find(({ signal }) => isSame(signal, each.signal));
      const wait = throttle && each.does === "retry" ? `; wait ${throttle.wait}` : "";
      return { ...each, we: each.quietly ? quiet[each.quietly] : `${doing[each.does]}${wait}` };
    }),
    ...data.throttle
      .filter(({ signal }) => !data.errors.some((each) => isSame(signal, each.signal)))
      .map(({ signal, wait }) => ({
        signal,
        means: "throttled",
        does: "retry" as const,
        we: `${doing.retry}; wait ${wait}`,
      })),
  ];
  return [
    heading(2, "Failures"),
    ...(rows.length === 0
      ? []
      : [
          table(
            ["It answers", "Means", "We", ...(isAwaited ? ["Who waits is told"] : [])],
            rows.map(({ signal, means, does, we }) => [
              signal,
              means,
              we,
              ...(isAwaited ? [answer(does)] : []),
            ]),
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

const quiet = { forget: "forget who is addressed", done: "take it for done" } as const;

const doing = {
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
