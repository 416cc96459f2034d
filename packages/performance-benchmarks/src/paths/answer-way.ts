import type { Ref, ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";

type Flow = ViewOf<typeof architecture.flow>;
type Step = Flow["data"]["steps"][number];
type Kind = ViewOf<typeof architecture.component>["data"]["kind"];

/** Who may wait for an answer: people through a client, or programs of others. */
const askers: ReadonlySet<Kind> = new Set<Kind>([
  "person",
  "web-client",
  "mobile-client",
  "desktop-client",
  "external-system",
]);

const entrances: ReadonlySet<Kind> = new Set<Kind>(["gateway", "load-balancer", "cdn"]);

export interface AnswerWay {
  /** The call of the client that it begins with, where a client of ours makes it. */
  readonly outside?: Step;
  /** Calls that are waited for, one after the other, in the order of the flow. */
  readonly calls: readonly Step[];
}

/**
 * The calls of a flow between a request and its answer: those that are made by who is waited for himself. What is
 * handed over to be done later is none, nor what happens after the answer. Nothing where nobody waits.
 */
export function answerWay(
  { data: { steps } }: Flow,
  kindOf: (component: Ref) => Kind | undefined,
): AnswerWay | undefined {
  const [first] = steps;
  const isAsker = (ref: Ref) => {
    const kind = kindOf(ref);
    return kind !== undefined && askers.has(kind);
  };
  if (first?.mode !== "sync") return undefined;
  // Who follows a link is nobody of the plan: the flow begins where the request comes in.
  const entered = kindOf(first.from);
  if (!isAsker(first.from) && !(entered && entrances.has(entered))) return undefined;
  const waiting: Ref[] = [first.from];
  const calls: Step[] = [];
  let outside: Step | undefined;
  for (const step of steps) {
    const { from, to, mode } = step;
    if (mode === "reply") {
      const at = waiting.lastIndexOf(from);
      if (at > 0) waiting.length = at;
      // The screen shows it: what the person does next is another request.
      if (to === first.from || isAsker(to)) break;
      continue;
    }
    if (mode !== "sync") continue;
    const at = waiting.lastIndexOf(from);
    if (at < 0) continue;
    waiting.length = at + 1;
    waiting.push(to);
    if (isAsker(from)) {
      // From a person to the screen there is no network.
      if (isAsker(to)) continue;
      if (outside || calls.length > 0) break;
      outside = step;
    }
    calls.push(step);
  }
  return calls.length === 0 ? undefined : { ...(outside ? { outside } : {}), calls };
}
