import type { Ref } from "@planc/core";
import { inMs, isOfKeys } from "./function-timeouts.ts";
import type { ConnectionDraft } from "./plan.ts";

/** What a caller waits beyond what it is asked waits itself: for an answer that says why it failed. */
const beyond = 1000;

/**
 * Who waits for a program that itself waits for a system of others gives up after it, and not before: otherwise
 * an outer caller tells somebody of a failure while the payment inside still goes through. Time-outs of reads
 * stay as they are, as no other system lies behind them.
 */
export function nested(
  drafts: readonly ConnectionDraft[],
  outside: ReadonlySet<Ref>,
): readonly ConnectionDraft[] {
  const waiting = drafts.filter(
    ({ data }) => data.mode === "sync" && data.remote && data.timeout && !isOfKeys(data),
  );
  const longest = (of: Ref, seen: ReadonlySet<Ref>): number => {
    if (seen.has(of)) return 0;
    const beyondIt = new Set([...seen, of]);
    return Math.max(
      0,
      ...waiting
        .filter(({ data }) => data.from === of)
        .map(({ data }) => {
          if (outside.has(data.to)) return inMs(data);
          const inner = longest(data.to, beyondIt);
          return inner === 0 ? 0 : Math.max(inMs(data), inner + beyond);
        }),
    );
  };
  return drafts.map((draft) => {
    if (!waiting.includes(draft) || outside.has(draft.data.to)) return draft;
    const inner = longest(draft.data.to, new Set());
    const least = inner === 0 ? 0 : inner + beyond;
    return least > inMs(draft.data)
      ? { ...draft, data: { ...draft.data, timeout: { value: least / 1000, unit: "s" } } }
      : draft;
  });
}
