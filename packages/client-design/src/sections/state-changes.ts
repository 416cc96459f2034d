import type { PlanNodeOf } from "@planc/core";
import type { api, client } from "@planc/core/ir";
import { table } from "@planc/core/markdown";
import type { Table } from "mdast";
import { times } from "../catalog/times.ts";
import { isStale } from "../screens/stale.ts";
import type { Names } from "./state-reads.ts";

type Mutation = PlanNodeOf<typeof client.mutation>;

/** What is shown before the answer, how it is sent once, and what people see where it is refused. */
export function changesTable(mutations: readonly Mutation[], names: Names): Table | undefined {
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
      shownText(data, names.fieldName),
      onceText(data.repeat),
      refusedText(data, staleIn(names.operationOf.get(data.operation))) || "–",
      ...(offline ? [offlineText(data)] : []),
    ]),
  );
}

/** Where nothing tells a repeat, only the button does. */
function onceText({ by, text }: Mutation["data"]["repeat"]): string {
  if (by === "nature") return "–";
  return by === "uniqueness" ? "button off" : text;
}

function shownText(
  { optimistic, nothing, offline }: Mutation["data"],
  names: (field: string) => string,
): string {
  if (optimistic.kind === "after-answer")
    return `after: ${nothing ? (/ is told once\b/.test(nothing) ? nothing.replace(/,.*/, "") : "shown nowhere") : optimistic.because}`;
  if (optimistic.only) return `${optimistic.only.map(names).join(", ")} at once, the rest after`;
  return optimistic.temporary || offline?.queued ? "at once, pending" : "at once";
}

/** Short, as the whole stands in the plan: what is left of a thing that somebody else was first at. */
function refusedText({ conflict, refusals }: Mutation["data"], stale: number): string {
  return [
    ...(conflict?.by === "state" ? [conflict.shows] : []),
    ...(conflict?.by === "version"
      ? [
          conflict.choices.length > 2
            ? `${stale}: ${conflict.shows.startsWith("moved:") ? "moved as it stands; " : ""}mine, theirs, mixed`
            : `${stale}: asked again`,
        ]
      : []),
    ...refusals.slice(0, 3).map(refusalText),
    ...(refusals.length > 3 ? [`${refusals.length - 3} more`] : []),
  ].join("; ");
}

/** By which status a change of an older version is refused. */
const staleIn = (operation: PlanNodeOf<typeof api.operation> | undefined): number =>
  operation?.data.errors.find(isStale)?.status ?? 412;

function refusalText({ problem, shows, does }: Mutation["data"]["refusals"][number]): string {
  const field = does.match(/^another (.+), at its field$/)?.[1];
  if (field) return `${field} taken`;
  const same = shows.match(/\bhas the same ([^;.]+)/)?.[1];
  const raised = does.match(/^raises (\S+) of/)?.[1];
  if (raised) return `there already: ${raised} raised`;
  if (same) return `${same} taken`;
  return own.has(problem) && !/^The record is in a state/.test(shows) ? shows : problem;
}

/** Problems of which the contract says in this product's names what stands in the way. */
const own: ReadonlySet<string> = new Set(["conflict", "parent-state", "not-offered"]);

function offlineText({ offline }: Mutation["data"]): string {
  if (!offline) return "–";
  return offline.queued ? "waits" : "refused";
}

const { asking } = times;

/** What follows from a change without its answer waiting for it. */
export function laterTable(
  mutations: readonly Mutation[],
  { operationOf, stateOf }: Names,
): Table | undefined {
  const rows = mutations.flatMap(({ data }) =>
    data.later.map(({ states, text, learns }) => [
      operationOf.get(data.operation)?.data.operationId ?? data.operation,
      states.flatMap((ref) => stateOf.get(ref)?.data.name ?? []).join(", "),
      learns === "told" ? text : `asked ${asking.first}–${asking.most} s`,
    ]),
  );
  if (rows.length === 0) return undefined;
  const merged = new Map<string, readonly string[]>();
  for (const [change = "", reads = "", text = ""] of rows) {
    const key = `${change} ${text}`;
    const before = merged.get(key)?.[1]?.split(", ") ?? [];
    merged.set(key, [change, [...new Set([...before, ...reads.split(", ")])].join(", "), text]);
  }
  return table(["After", "Reads", "Learned"], [...merged.values()]);
}
