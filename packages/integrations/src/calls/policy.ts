import {
  type DataOf,
  figureOf,
  hintRetries,
  retriesText,
  roundFigure,
  statedCodes,
  statedRetries,
  usualRetries,
  type ViewOf,
  webhookSchedule,
} from "@planc/core";
import type { api, brief, decision, integration } from "@planc/core/ir";
import { msOf, timeOf } from "../figures.ts";
import { providerOf } from "../providers/facts-of.ts";
import { answeredAt, answersOf } from "./answers.ts";
import { type Idempotency, isSafe } from "./key.ts";
import { isAhead, type Use } from "./uses.ts";

type Call = DataOf<typeof integration.call>;
type Provider = Use["provider"]["data"];

export interface PolicyFacts {
  /** What was decided for calls to systems outside; nothing where it was no question. */
  readonly decided: ViewOf<typeof decision.choice> | undefined;
  readonly quantities: readonly ViewOf<typeof brief.quantity>[];
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
  /** The platform repeats the parts of a workflow itself. */
  readonly inWorkflow: boolean;
  /** The table whose rows say since when each system fails. */
  readonly keptIn: string | undefined;
  readonly retryBudget: number;
  /** The provider's own operation, where its documentation was read. */
  readonly endpoint: Call["endpoint"];
  /** What the contract says of events that are delivered to others. */
  readonly webhooks: readonly ViewOf<typeof api.webhook>[];
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
  const data = { ...provider.data, errors: answeredAt(provider.data.errors, facts.endpoint) };
  if (facts.inWorkflow)
    return { layer: "none", because: "the workflow that it is a part of repeats the part" };
  if (isDelivery(use)) return delivered(facts);
  if (isAhead(use)) return inline(data, deadline, idempotency, facts);
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
  const isKeyed =
    isDurable(key) && (idempotency.kind === "key" || idempotency.kind === "natural-key");
  if (effect !== "read" && !isKeyed && (isDurable(key) || key === "breaker-alone"))
    return {
      layer: "caller",
      because: `decided: no repeats within a request; whoever asked asks again under the same key`,
    };
  return inline(data, deadline, idempotency, facts);
}

/** It goes to addresses that others registered. */
const isDelivery = ({ provider }: Use): boolean =>
  providerOf(provider.data.facts.key)?.category === "receiver";

/** As the contract tells receivers: whatever they answer but 2xx is tried again, and 410 ends it. */
function delivered({ webhooks, drawn }: PolicyFacts): Call["retry"] {
  const waits = webhooks.flatMap(({ data }) => (data.waits ? [data.waits] : []))[0];
  const pauses = waits ?? webhookSchedule.waits;
  return {
    layer: "queue",
    repeats: pauses.length,
    pauses: pauses.map((each) => timeOf(each * 1000)),
    jitter: 0.1,
    when: ["connection refused or reset", "no answer in time", "3xx", "4xx", "5xx"],
    never: ["410"],
    span: sumOf(pauses),
    atLast: lastOf(drawn),
    stated: [],
  };
}

export const isDurable = (technology: string | undefined): boolean =>
  technology === "durable-retries" || technology === "retries-and-breaker";

/** Pauses of at most a tenth of what the caller waits, and two attempts in the rest. */
function inline(
  provider: Provider,
  deadline: number,
  idempotency: Idempotency,
  { retryBudget: budget, requirements }: PolicyFacts,
): Call["retry"] {
  const stated = statedCodes(requirements);
  const { attempt, cap } = inlineTimes(deadline);
  return {
    layer: "inline",
    attempts: inlineAttempts,
    base: timeOf(roundFigure(cap / 4)),
    cap: timeOf(cap),
    jitter: "full",
    ...answersOf(provider, stated, idempotency),
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

function queued(provider: Provider, idempotency: Idempotency, facts: PolicyFacts): Call["retry"] {
  const stated = statedRetries(facts.quantities, facts.requirements);
  // A word that something is new is worth nothing later: it is repeated for a minute and dropped.
  const isHint = facts.drawn?.includes(hintRetries.text) === true;
  const pauses = stated ? stated.pauses : isHint ? hintPauses : usualPauses;
  const span = stated ? stated.span : usualRetries.span;
  const { when, never, ...more } = answersOf(
    provider,
    statedCodes(facts.requirements),
    idempotency,
  );
  return {
    layer: "queue",
    repeats: stated?.times ?? (isHint ? hintRetries.times : usualRetries.times),
    pauses: pauses.map((each) => timeOf(roundFigure(each * 1000))),
    // As the repeats of the whole plan are told; stated ones are taken as they stand.
    jitter: stated || isHint ? 0 : 0.5,
    when,
    never,
    ...more,
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

/** How long one attempt takes at most. */
export function attemptOf(retry: Call["retry"], deadline: number): number {
  return retry.layer === "inline" ? inlineTimes(deadline).attempt : deadline;
}

/** The longest that a caller waits for what it calls, in milliseconds. */
export const waitOf = (timeout: { readonly value: number; readonly unit: string }): number =>
  msOf(timeout);
