import {
  type DataOf,
  hintRetries,
  retriesText,
  statedRetries,
  usualRetries,
  type ViewOf,
} from "@planc/core";
import type { brief, decision, integration } from "@planc/core/ir";
import { figureOf, msOf, rounded, timeOf } from "../figures.ts";
import { type Idempotency, isSafe } from "./key.ts";
import { fetchesKeys, type Use } from "./uses.ts";

type Call = DataOf<typeof integration.call>;
type Provider = Use["provider"]["data"];

export interface PolicyFacts {
  /** What was decided for calls to systems outside; nothing where it was no question. */
  readonly decided: ViewOf<typeof decision.choice> | undefined;
  readonly quantities: readonly ViewOf<typeof brief.quantity>[];
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
  /** The platform repeats the parts of a workflow itself. */
  readonly inWorkflow: boolean;
  readonly retryBudget: number;
  /** What the flows say becomes of it while the provider is down. */
  readonly drawn: string | undefined;
}

/** Repeats at one layer: whoever waits has few and short ones, what nobody waits for goes back to its queue. */
export function retryOf(
  use: Use,
  effect: Call["effect"],
  idempotency: Idempotency,
  deadline: number,
  facts: PolicyFacts,
): Call["retry"] {
  const { provider, awaited } = use;
  const { data } = provider;
  if (facts.inWorkflow)
    return { layer: "none", because: "the workflow that it is a part of repeats the part" };
  if (fetchesKeys(use.connection)) return inline(data, deadline, facts.retryBudget);
  const key = facts.decided?.data.technology;
  if (awaited === "nobody" && key !== "retries-in-request") {
    if (key === "breaker-alone")
      return { layer: "none", because: "decided: calls that fail are counted and not repeated" };
    return queued(data, idempotency, facts);
  }
  if (effect !== "read" && !isSafe(idempotency))
    return {
      layer: "none",
      because:
        idempotency.kind === "none"
          ? idempotency.risk
          : "nothing there keeps a second one from counting, and nobody can look while somebody waits",
    };
  // Beside jobs that repeat, a request repeats once and only under a key; a question may be asked again.
  const isKeyed = idempotency.kind === "key" && isDurable(key);
  if (effect !== "read" && !isKeyed && (isDurable(key) || key === "breaker-alone"))
    return {
      layer: "caller",
      because: `decided: no repeats within a request; whoever asked asks again under the same key`,
    };
  return inline(data, deadline, facts.retryBudget);
}

export const isDurable = (technology: string | undefined): boolean =>
  technology === "durable-retries" || technology === "retries-and-breaker";

/** Pauses of at most a tenth of what the caller waits, and two attempts in the rest. */
function inline(provider: Provider, deadline: number, budget: number): Call["retry"] {
  const { attempt, cap } = inlineTimes(deadline);
  return {
    layer: "inline",
    attempts: inlineAttempts,
    base: timeOf(rounded(cap / 4)),
    cap: timeOf(cap),
    jitter: "full",
    when: [...fastFaults, ...repeated(provider)],
    never: never(provider),
    budget,
    longest: figureOf("attempts * attempt + (attempts - 1) * cap", "ms", {
      attempts: { value: inlineAttempts, unit: "count" },
      attempt: { value: attempt, unit: "ms" },
      cap: { value: cap, unit: "ms" },
    }),
  };
}

const inlineAttempts = 2;

/** What one attempt and a pause may take, so that all fit the wait. */
export function inlineTimes(deadline: number): { readonly attempt: number; readonly cap: number } {
  const cap = Math.min(2000, Math.floor(deadline / 10));
  return { attempt: Math.floor((deadline - cap * (inlineAttempts - 1)) / inlineAttempts), cap };
}

const fastFaults = ["connection refused or reset"] as const;

function queued(provider: Provider, idempotency: Idempotency, facts: PolicyFacts): Call["retry"] {
  const stated = statedRetries(facts.quantities, facts.requirements);
  // A word that something is new is worth nothing later: it is repeated for a minute and dropped.
  const isHint = facts.drawn?.includes(hintRetries.text) === true;
  const pauses = stated ? stated.pauses : isHint ? hintPauses : usualPauses;
  const span = stated ? stated.span : usualRetries.span;
  const isLookedUp = idempotency.kind === "looked-up";
  return {
    layer: "queue",
    repeats: stated?.times ?? (isHint ? hintRetries.times : usualRetries.times),
    pauses: pauses.map((each) => timeOf(rounded(each * 1000))),
    // As the repeats of the whole plan are told; stated ones are taken as they stand.
    jitter: stated || isHint ? 0 : 0.5,
    when: [
      ...fastFaults,
      isLookedUp ? "no answer in time, after a look" : "no answer in time",
      ...repeated(provider),
    ],
    never: never(provider),
    ...(span === undefined
      ? {}
      : pauses.length > 0
        ? { span: sumOf(pauses) }
        : { span: figureOf("span", "s", { span: { value: span, unit: "s" } }) }),
    atLast: lastOf(facts.drawn),
    stated: stated ? [retriesText(stated).slice(0, 200)] : [],
  };
}

/** What the flows say comes after the last repeat: `4 retries, then set aside`. */
const lastOf = (drawn: string | undefined): string =>
  /(?:, then |; )((?:dropped|set aside|what is then)[^;]*)$/.exec(drawn ?? "")?.[1] ??
  "set aside with its cause, for a person";

/** As `hintRetries` tells them, in seconds. */
const hintPauses: readonly number[] = [10, 60];

/** Before each repeat, in seconds, as `usualRetries` tells them. */
const usualPauses: readonly number[] = [30, 120, 480, 1920];

function sumOf(pauses: readonly number[]) {
  const names = pauses.map((_, at) => `pause${at + 1}`);
  return figureOf(
    names.join(" + "),
    "s",
    Object.fromEntries(
      names.map((name, at) => [name, { value: pauses[at] ?? 0, unit: "s" as const }]),
    ),
  );
}

function repeated({ errors, throttle }: Provider): string[] {
  const refused = errors.filter(({ does }) => does !== "retry");
  const signals = [
    ...errors.filter(({ does }) => does === "retry").map(({ signal }) => signal),
    ...throttle
      .map(({ signal }) => signal)
      .filter((signal) => !errors.some((each) => isSame(signal, each.signal))),
  ];
  return signals.length > 0 || refused.length > 0
    ? [...new Set(signals)]
    : ["429", "502", "503", "504"];
}

const never = ({ errors }: Provider): string[] => [
  ...new Set(errors.filter(({ does }) => does !== "retry").map(({ signal }) => signal)),
];

/** `429 in code` and `429` are one answer, and so are `403 A in [].code` and `403 A`. */
export const isSame = (throttle: string, error: string): boolean =>
  throttle === error || throttle.startsWith(`${error} `) || error.startsWith(`${throttle} `);

/** How long one attempt takes at most. */
export function attemptOf(retry: Call["retry"], deadline: number): number {
  return retry.layer === "inline" ? inlineTimes(deadline).attempt : deadline;
}

/** The longest that a caller waits for what it calls, in milliseconds. */
export const waitOf = (timeout: { readonly value: number; readonly unit: string }): number =>
  msOf(timeout);
