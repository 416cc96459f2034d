import type { DataOf, StatedCodes } from "@planc/core";
import type { integration } from "@planc/core/ir";
import { type Idempotency, isSafe } from "./key.ts";

type Call = DataOf<typeof integration.call>;
type Provider = DataOf<typeof integration.provider>;
type Answers = Pick<
  Extract<Call["retry"], { layer: "queue" }>,
  "when" | "never" | "codesOf" | "pausedBy" | "renewedBy"
>;

/**
 * Upon which answers a call is repeated: as the text says it, else as the provider's documentation does, and of what
 * neither lists by its class. A connection that was refused carried nothing; one that was reset may have.
 */
export function answersOf(
  provider: Provider,
  stated: StatedCodes | undefined,
  idempotency: Idempotency,
): Answers {
  const { when, never, pausedBy, renewedBy } = stated
    ? { when: stated.lists.repeated, never: stated.lists.given, pausedBy: [], renewedBy: [] }
    : documented(provider);
  const silence = silenceOf(idempotency);
  return {
    when: distinct([
      isSafe(idempotency) ? "connection refused or reset" : "connection refused",
      ...(silence.isHeld ? [] : [silence.text]),
      ...when,
    ]),
    never: distinct([...(silence.isHeld ? [silence.text] : []), ...never]),
    ...(stated ? { codesOf: stated.key } : {}),
    ...(pausedBy.length > 0 ? { pausedBy } : {}),
    ...(renewedBy.length > 0 ? { renewedBy } : {}),
  };
}

/** What no answer in time means depends on what keeps a second call from counting. */
function silenceOf(idempotency: Idempotency): { readonly text: string; readonly isHeld: boolean } {
  if (isSafe(idempotency)) return { text: "no answer in time", isHeld: false };
  if (idempotency.kind === "none" && idempotency.accepted)
    return { text: "no answer in time, rather twice than never", isHeld: false };
  return idempotency.kind === "looked-up"
    ? { text: "no answer in time, after a look", isHeld: false }
    : { text: "no answer in time, held until somebody has looked", isHeld: true };
}

function documented(provider: Provider) {
  const { throttle, protocol } = provider;
  const errors = provider.errors.filter(({ reported }) => !reported);
  const own = (does: Provider["errors"][number]["does"]) =>
    errors.filter((each) => each.does === does).map(({ signal }) => signal);
  const pausedBy = errors.filter((each) => isPause(provider, each)).map(({ signal }) => signal);
  const isHttp = !/\b(?:sftp|ldaps?)\b/i.test(protocol);
  return {
    when: distinct([
      ...own("retry"),
      ...throttle
        .map(({ signal }) => signal)
        .filter((signal) => !errors.some((each) => isSame(signal, each.signal))),
      ...(isHttp ? (throttle.length > 0 ? ["5xx"] : ["429", "5xx"]) : []),
    ]),
    never: distinct([
      ...errors
        .filter(
          ({ does, signal }) =>
            does !== "retry" && does !== "reauthenticate" && !pausedBy.includes(signal),
        )
        .map(({ signal }) => signal),
      ...(isHttp ? ["4xx"] : []),
    ]),
    pausedBy,
    renewedBy: own("reauthenticate"),
  };
}

/** Of all answers those that this call can get. */
export const answeredAt = (
  errors: Provider["errors"],
  endpoint: Call["endpoint"],
): Provider["errors"] =>
  errors.filter(
    ({ at }) => !at || (endpoint && at.includes(`${endpoint.method} ${endpoint.path}`)),
  );

/** A quota that is used up says nothing of the call that met it: all calls wait until its window has passed. */
export const isPause = (
  { throttle }: Provider,
  { signal, does }: Provider["errors"][number],
): boolean => does === "give-up" && throttle.some((each) => isSame(each.signal, signal));

/** `429 in code` and `429` are one answer, and so are `403 A in [].code` and `403 A`. */
export const isSame = (throttle: string, error: string): boolean =>
  throttle === error || throttle.startsWith(`${error} `) || error.startsWith(`${throttle} `);

const distinct = (all: readonly string[]): string[] => [...new Set(all)];
