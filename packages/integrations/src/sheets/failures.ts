import { type Inline, inlineCode, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { answeredAt, isPause, isSame } from "../calls/answers.ts";
import { isExchange } from "../calls/endpoint.ts";
import { heldText, isTelemetry } from "../calls/handed-on.ts";
import { distinct } from "../text.ts";
import { atOnceText, breakerText } from "./cells.ts";
import { codes, heading, type SheetFacts } from "./facts.ts";

interface Answered {
  readonly signal: string;
  readonly we: string;
  readonly told: string;
}

/** What is done upon which answer, and what is left while it is down; what each answer means the register says. */
export function failuresOf({
  provider: { data },
  calls,
  nameOf,
}: SheetFacts): readonly RootContent[] {
  if (calls.length === 0) return [];
  const told = (does: keyof typeof deeds): string =>
    distinct(
      calls.flatMap(({ data: call }) =>
        call.answers
          .filter((each) => each.does === does)
          .map((each) => `${each.status} ${each.problem}`),
      ),
    ).join(", ");
  const doing = { ...deedsOf(calls), ...(isTelemetry(data) ? ofTelemetry : {}) };
  const answered = data.errors.filter((each) =>
    calls.some(({ data: call }) => answeredAt([each], call.endpoint).length > 0),
  );
  const rows: readonly Answered[] = [
    ...answered
      .filter(({ reported }) => !reported)
      .map((each) => ({
        signal: each.signal,
        we: each.quietly
          ? quiet[each.quietly]
          : isPause(data, each)
            ? "pause all, alert"
            : doing[each.does],
        // Nothing is wrong for whoever waits.
        told: each.quietly === "done" ? "" : told(each.does),
      })),
    ...data.throttle
      .filter(({ signal }) => !data.errors.some((each) => isSame(signal, each.signal)))
      .map(({ signal }) => ({ signal, we: doing.retry, told: told("retry") })),
    // What no list has follows its class, so that no answer is left to chance.
    ...classesOf(calls, rowsOwn(data)).map(({ signal, does, we }) => ({
      signal,
      we: we ?? doing[does],
      told: told(does),
    })),
  ];
  const isAwaited = rows.some((each) => each.told !== "");
  const groups = Map.groupBy(rows, (each) => JSON.stringify([each.we, each.told]));
  const reported = Map.groupBy(
    data.errors.filter((each) => each.reported),
    ({ does }) => upon[does],
  );
  return [
    heading(2, "Failures"),
    ...(rows.length === 0
      ? []
      : [
          table(
            ["We", "Upon", ...(isAwaited ? ["Who waits is told"] : [])],
            [...groups.values()].map((same) => [
              same[0]?.we ?? "",
              codes(same.map(({ signal }) => signal)),
              ...(isAwaited ? [same[0]?.told ? inlineCode(same[0].told) : "–"] : []),
            ]),
          ),
        ]),
    ...(reported.size === 0
      ? []
      : [
          table(
            ["We", "Upon, reported later"],
            [...reported].map(([we, same]) => [we, codes(same.map(({ signal }) => signal))]),
          ),
        ]),
    table(
      ["While it is down", "Left", "Calls stop", "At once"],
      calls.map(({ data: call }) => [
        inlineCode(call.method),
        leftOf(call, nameOf),
        breakerText(call),
        atOnceText(call),
      ]),
    ),
  ];
}

/** The flow that says what people see meanwhile, else what becomes of the call. */
function leftOf(call: SheetFacts["calls"][number]["data"], nameOf: SheetFacts["nameOf"]): Inline {
  const { fallback, retry, awaited } = call;
  if (fallback.from?.startsWith("architecture/flow#")) return nameOf(fallback.from);
  if (retry.layer === "exporter")
    return retry.span ? `held ≤ ${heldText(retry.span)}` : "dropped, counted";
  if (fallback.from !== undefined) return "kept keys";
  if (awaited !== "nobody") return "told, unchanged";
  return retry.layer === "queue" ? "later" : "dropped, counted";
}

/** What no row names follows what the text says of it, else the lists of the calls. */
function classesOf(
  calls: SheetFacts["calls"],
  own: ReadonlySet<string>,
): readonly {
  readonly signal: string;
  readonly does: "retry" | "give-up";
  readonly we?: string;
}[] {
  const lists = calls.flatMap(({ data: { retry } }) => ("never" in retry ? [retry] : []));
  const [first] = lists;
  if (!first) return [];
  if (!first.never.includes("4xx"))
    return first.when.includes("4xx") ? [{ signal: "any but 2xx", does: "retry" }] : [];
  const { codesOf: stated } = first;
  const listed = (list: "when" | "never") =>
    distinct(
      lists.flatMap((each) => each[list]).flatMap((each) => code.exec(each)?.[1] ?? []),
    ).filter((each) => stated !== undefined || !own.has(each));
  const passing = listed("when");
  const lasting = listed("never").filter((each) => !passing.includes(each));
  const doubt = doubtOf(lists);
  return [
    ...passing.map((signal) =>
      doubt !== undefined && /^50[024]$/.test(signal)
        ? { signal, does: "retry" as const, we: doubt }
        : { signal, does: "retry" as const },
    ),
    ...lasting.map((each) => ({
      signal: stated === undefined ? each.replace(/(?=[45]xx)/, "other ") : each,
      does: "give-up" as const,
    })),
  ];
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
function doubtOf(
  lists: readonly { readonly when: readonly string[]; readonly never: readonly string[] }[],
): string | undefined {
  const all = lists.flatMap(({ when, never }) => [...when, ...never]);
  if (all.some((each) => /^50[024]\b.*, held until /.test(each))) return "hold, look";
  return all.some((each) => /^50[024]\b.*, after a look$/.test(each)) ? "look, repeat" : undefined;
}

const quiet = {
  forget: "forget addressee",
  done: "take as done",
  suppress: "suppress addressee",
} as const;

/** A call that was taken is over: a report ends it or sets off a new one. */
const upon = {
  retry: "new message, once",
  fix: "final, alert",
  "ask-user": "final, tell asker",
  "give-up": "final, set aside",
  reauthenticate: "final, alert",
} as const;

/** A code is good once, so a sign-in is begun anew from its start; a job has nobody who asked. */
function deedsOf(calls: SheetFacts["calls"]): Readonly<Record<keyof typeof deeds, string>> {
  const isExchanged = calls.some(({ data: call }) => isExchange.test(call.operation));
  const isJob = calls.every(({ data: call }) => call.awaited === "nobody");
  return {
    ...deeds,
    ...(isExchanged
      ? {
          retry: "repeat reads alone",
          reauthenticate: "sign-in anew",
        }
      : {}),
    ...(isJob ? { "ask-user": "set aside quietly" } : {}),
  };
}

/** A batch that is refused is worth no person's time; that batches are is. */
const ofTelemetry = {
  fix: "drop, count, alert",
  "give-up": "drop, count, alert",
} as const;

const deeds = {
  retry: "repeat",
  fix: "our fault, alert",
  "ask-user": "tell asker",
  "give-up": "set aside, alert",
  reauthenticate: "new token, once",
} as const;
