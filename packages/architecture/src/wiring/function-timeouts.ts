import type { Ref } from "@planc/core";
import { functionStarts, usualStart } from "../catalog/function-starts.ts";
import type { ConnectionDraft, Plan } from "./plan.ts";
import { inMs, waitOf } from "./waits.ts";

/** What a look-up asks; files and searches belong to requests of their own. */
const lookedUpIn: readonly string[] = [
  "relational-store",
  "document-store",
  "key-value-store",
  "time-series-store",
  "cache",
];

/**
 * Who waits for a function waits longer than all that the function itself may wait for on the way to its answer, one
 * after the other, and for its start: one that is given up before has done half of its work for nobody.
 */
export function allowedForFunctions(
  drafts: readonly ConnectionDraft[],
  { components, facts, inRequest, pages }: Plan,
): readonly ConnectionDraft[] {
  const kinds = new Map<Ref, string>(components.map(({ ref, data }) => [ref, data.kind]));
  const platform = facts.topics.get("functions")?.choices[0]?.data.technology ?? "";
  const start = functionStarts[platform] ?? usualStart;
  const waited = drafts.filter(({ data }) => waitOf(data) !== undefined);
  const isFunction = (ref: Ref) => kinds.get(ref) === "function";
  const isOutside = (ref: Ref) => kinds.get(ref) === "external-system";
  const from = (of: Ref) => waited.filter(({ data }) => data.from === of);
  // What works behind requests has more time for its store than who looks something up in one.
  const most = inRequest ? inMs({ timeout: inRequest }) : Number.POSITIVE_INFINITY;
  /** Each store once, however many things are asked of it. */
  const stores = (of: Ref, kept?: readonly string[]): number => {
    const longest = new Map<Ref, number>();
    for (const { data } of from(of)) {
      const kind = kinds.get(data.to) ?? "";
      if (isFunction(data.to) || isOutside(data.to) || (kept && !kept.includes(kind))) continue;
      const wait = kept ? Math.min(most, inMs(data)) : inMs(data);
      longest.set(data.to, Math.max(longest.get(data.to) ?? 0, wait));
    }
    return total([...longest.values()]);
  };
  const lookUp = (of: Ref): number => start + stores(of, lookedUpIn);
  const outsideOf = (calls: readonly ConnectionDraft[]): number =>
    Math.max(0, ...calls.flatMap(({ data }) => (isOutside(data.to) ? [inMs(data)] : [])));
  /** What is held of a person is erased at others too before it is answered. */
  const ofPerson = (of: Ref): number => start + stores(of) + outsideOf(from(of));
  const request = (of: Ref): number => {
    const calls = from(of);
    const toFunctions = (some: readonly ConnectionDraft[]): readonly Ref[] =>
      some.flatMap(({ data }) => (isFunction(data.to) ? [data.to] : []));
    const ordinary = calls.filter(({ data }) => data.ofPerson === undefined);
    const personal = calls.filter(({ data }) => data.ofPerson !== undefined);
    const asked = total(toFunctions(ordinary).map(lookUp)) + outsideOf(ordinary);
    // Everywhere at once.
    const erased = Math.max(outsideOf(personal), ...toFunctions(personal).map(ofPerson));
    return start + stores(of) + Math.max(asked, erased);
  };
  const needed = ({ data }: ConnectionDraft, seen: ReadonlySet<Ref>): number => {
    if (isFunction(data.to)) {
      if (data.ofPerson) return ofPerson(data.to);
      return isFunction(data.from) || data.eachRequest ? lookUp(data.to) : request(data.to);
    }
    if (isOutside(data.to) || seen.has(data.to)) return inMs(data);
    const behind = from(data.to);
    if (behind.length === 0) return inMs(data);
    const beyond = new Set([...seen, data.to]);
    return Math.max(...behind.map((each) => needed(each, beyond))) + start;
  };
  const allowed = drafts.map((draft) => {
    const least = waited.includes(draft) ? needed(draft, new Set()) : 0;
    const isRaised = least > inMs(draft.data) || (least > 0 && isFunction(draft.data.to));
    return isRaised ? within(draft, least) : draft;
  });
  // What makes pages asks the same door that it stands behind.
  return allowed.map((draft) => {
    const { to, mode, remote, timeout } = draft.data;
    if (to !== pages?.ref || !isFunction(to) || mode !== "sync" || !remote || timeout) return draft;
    const behind = allowed.filter(({ data }) => data.from === to && data.mode === "sync");
    const longest = Math.max(0, ...behind.map(({ data }) => inMs(data)));
    return longest > 0 ? within(draft, longest + start) : draft;
  });
}

const within = (draft: ConnectionDraft, ms: number): ConnectionDraft => ({
  ...draft,
  data: { ...draft.data, timeout: { value: ms, unit: "ms" } },
});

const total = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0);
