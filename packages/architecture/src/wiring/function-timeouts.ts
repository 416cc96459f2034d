import type { Ref } from "@planc/core";
import { functionStarts, usualStart } from "../catalog/function-starts.ts";
import type { ConnectionDraft, Plan } from "./plan.ts";

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
  { components, facts }: Plan,
): readonly ConnectionDraft[] {
  const kinds = new Map<Ref, string>(components.map(({ ref, data }) => [ref, data.kind]));
  const platform = facts.topics.get("functions")?.choices[0]?.data.technology ?? "";
  const start = functionStarts[platform] ?? usualStart;
  const waited = drafts.filter(
    ({ data }) => data.mode === "sync" && data.remote && data.timeout && !isOfKeys(data),
  );
  const isFunction = (ref: Ref) => kinds.get(ref) === "function";
  const isOutside = (ref: Ref) => kinds.get(ref) === "external-system";
  const from = (of: Ref) => waited.filter(({ data }) => data.from === of);
  /** Each store once, however many things are asked of it. */
  const stores = (of: Ref, kept?: readonly string[]): number => {
    const longest = new Map<Ref, number>();
    for (const { data } of from(of)) {
      const kind = kinds.get(data.to) ?? "";
      if (isFunction(data.to) || isOutside(data.to) || (kept && !kept.includes(kind))) continue;
      longest.set(data.to, Math.max(longest.get(data.to) ?? 0, inMs(data)));
    }
    return total([...longest.values()]);
  };
  const lookUp = (of: Ref): number => start + stores(of, lookedUpIn);
  const request = (of: Ref): number => {
    const calls = from(of);
    const asked = (ofPerson: boolean): number => {
      const some = calls.filter(({ data }) => (data.ofPerson !== undefined) === ofPerson);
      const others = some.filter(({ data }) => isFunction(data.to));
      const outside = some.filter(({ data }) => isOutside(data.to));
      return (
        total(others.map(({ data }) => lookUp(data.to))) +
        Math.max(0, ...outside.map(({ data }) => inMs(data)))
      );
    };
    return start + stores(of) + Math.max(asked(true), asked(false));
  };
  const needed = ({ data }: ConnectionDraft, seen: ReadonlySet<Ref>): number => {
    if (isFunction(data.to)) {
      const isLookUp = isFunction(data.from) || data.eachRequest;
      return isLookUp ? lookUp(data.to) : request(data.to);
    }
    if (isOutside(data.to) || seen.has(data.to)) return inMs(data);
    const behind = from(data.to);
    if (behind.length === 0) return inMs(data);
    const beyond = new Set([...seen, data.to]);
    return Math.max(...behind.map((each) => needed(each, beyond))) + start;
  };
  return drafts.map((draft) => {
    const least = waited.includes(draft) ? needed(draft, new Set()) : 0;
    return least > inMs(draft.data) || (least > 0 && isFunction(draft.data.to))
      ? { ...draft, data: { ...draft.data, timeout: { value: least, unit: "ms" } } }
      : draft;
  });
}

const total = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0);

/** Keys are fetched ahead and kept; no request waits for them. */
export const isOfKeys = ({ authentication }: ConnectionDraft["data"]): boolean =>
  authentication === "none, public keys";

export function inMs({ timeout }: ConnectionDraft["data"]): number {
  if (!timeout) return 0;
  return timeout.unit === "s" ? timeout.value * 1000 : timeout.value;
}
