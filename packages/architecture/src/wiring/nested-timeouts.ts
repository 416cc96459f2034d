import type { Ref, ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import { waitOf } from "./waits.ts";

type Connection = ViewOf<typeof architecture.connection>["data"];
type Component = ViewOf<typeof architecture.component>;

/** What a caller waits beyond all that is waited for behind it, in milliseconds: for the work there, and the answer. */
const beyond = { within: 100, outside: 1000 } as const;

/**
 * The least that each caller waits: who waits for a program that itself waits for others gives up after it, and not
 * before. Otherwise an outer caller tells somebody of a failure while the payment inside still goes through.
 */
export function nested<Draft extends { readonly data: Connection }>(
  drafts: readonly Draft[],
  components: readonly Component[],
): readonly Draft[] {
  const waits = new Map(drafts.map(({ data }) => [data, waitOf(data)]));
  const all = drafts.map(({ data }) => data);
  const settled = new Set<Connection>();
  const settle = (outer: Connection): number => {
    const own = waits.get(outer) ?? 0;
    if (settled.has(outer)) return own;
    // A circle of questions has no sum; each keeps what it has.
    settled.add(outer);
    const wait = Math.max(own, rounded(leastWait(outer, all, components, settle)));
    waits.set(outer, wait);
    return wait;
  };
  return drafts.map((draft) => {
    const before = waitOf(draft.data);
    if (before === undefined) return draft;
    const wait = settle(draft.data);
    return wait > before ? { ...draft, data: { ...draft.data, timeout: inWords(wait) } } : draft;
  });
}

/**
 * How long somebody has to wait for the answer of a program, in milliseconds, from what that one waits for in turn: one
 * after the other, but for what a gateway hands to one of several, what is asked of one person everywhere at once, and
 * systems of others, of which one request asks one.
 */
export function leastWait(
  outer: Connection,
  connections: readonly Connection[],
  components: readonly Component[],
  wait: (inner: Connection) => number | undefined = waitOf,
): number {
  const kindOf = new Map<Ref, Component["data"]["kind"]>(
    components.map(({ ref, data }) => [ref, data.kind]),
  );
  if (waitOf(outer) === undefined || beside.has(kindOf.get(outer.to) ?? "")) return 0;
  const apart = new Map<Ref, number>();
  let together = 0;
  let isOutside = false;
  for (const inner of connections) {
    if (inner.from !== outer.to || inner.to === outer.from) continue;
    if (waitOf(inner) === undefined) continue;
    const time = wait(inner) ?? 0;
    const outside = beside.has(kindOf.get(inner.to) ?? "");
    isOutside ||= outside;
    if (inner.ofPerson || outside) together = Math.max(together, time);
    else apart.set(inner.to, Math.max(apart.get(inner.to) ?? 0, time));
  }
  const passes = passing.has(kindOf.get(outer.to) ?? "");
  const inside = passes
    ? Math.max(0, ...apart.values())
    : [...apart.values()].reduce((sum, each) => sum + each, 0);
  const sum = inside + together;
  return sum === 0 ? 0 : sum + (isOutside ? beyond.outside : beyond.within);
}

const beside: ReadonlySet<string> = new Set(["external-system", "identity-provider"]);
const passing: ReadonlySet<string> = new Set(["gateway", "load-balancer"]);

const rounded = (ms: number): number => (ms < 1000 ? ms : Math.ceil(ms / 100) * 100);

function inWords(ms: number): NonNullable<Connection["timeout"]> {
  return ms < 1000 ? { value: ms, unit: "ms" } : { value: ms / 1000, unit: "s" };
}
