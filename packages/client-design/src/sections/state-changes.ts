import type { PlanNodeOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import { table } from "@planc/core/markdown";
import { times } from "../catalog/times.ts";
import type { Names } from "./state-reads.ts";

type Mutation = PlanNodeOf<typeof client.mutation>;

/** What is shown before the answer, how it is sent once, and what people see where it is refused. */
export function changesTable(mutations: readonly Mutation[], names: Names) {
  const own = mutations.filter(({ data }) => {
    const session = names.operationOf.get(data.operation)?.data.session;
    return session === undefined;
  });
  if (own.length === 0) return undefined;
  const offline = own.some(({ data }) => data.offline);
  return table(
    ["Change", "Shown", "Sent once by", "Refused", ...(offline ? ["Offline"] : [])],
    own.map(({ data }) => [
      names.operationOf.get(data.operation)?.data.operationId ?? data.operation,
      shownText(data),
      data.repeat.by === "nature" ? "–" : data.repeat.text,
      refusedText(data) || "–",
      ...(offline ? [offlineText(data)] : []),
    ]),
  );
}

function shownText({ optimistic, nothing }: Mutation["data"]): string {
  if (optimistic.kind === "after-answer") return `after: ${nothing ?? optimistic.because}`;
  return `at once: ${optimistic.shows}; back: ${optimistic.takenBack}`;
}

/** What people do about most refusals. */
const usual = "changes it and sends again";

function refusedText({ conflict, refusals }: Mutation["data"]): string {
  return [
    ...(conflict && conflict.by !== "last-wins"
      ? [
          `${conflict.shows}${conflict.choices.length > 0 ? ` (${conflict.choices.join(", ")})` : ""}`,
        ]
      : []),
    ...refusals
      .slice(0, 3)
      .map(({ shows, does }) => (does === usual ? shows : `${shows}: ${does}`)),
    ...(refusals.length > 3 ? [`${refusals.length - 3} more`] : []),
  ].join("; ");
}

function offlineText({ offline }: Mutation["data"]): string {
  if (!offline) return "not offered";
  return offline.queued ? "waits" : `refused: ${offline.because}`;
}

const { asking } = times;

/** What follows from a change without its answer waiting for it. */
export function laterTable(mutations: readonly Mutation[], { operationOf, stateOf }: Names) {
  const rows = mutations.flatMap(({ data }) =>
    data.later.map(({ states, text, learns }) => [
      operationOf.get(data.operation)?.data.operationId ?? data.operation,
      states.flatMap((ref) => stateOf.get(ref)?.data.name ?? []).join(", "),
      learns === "told" ? text : "asked",
    ]),
  );
  if (rows.length === 0) return undefined;
  const merged = new Map<string, readonly string[]>();
  for (const [change = "", reads = "", text = ""] of rows) {
    const key = `${change} ${text}`;
    const before = merged.get(key)?.[1]?.split(", ") ?? [];
    merged.set(key, [change, [...new Set([...before, ...reads.split(", ")])].join(", "), text]);
  }
  return table(
    [
      "After",
      "Reads",
      `Learned of (asked ${asking.first} s after, then at twice the gap up to ${asking.most} s, for ${asking.over} s)`,
    ],
    [...merged.values()],
  );
}
