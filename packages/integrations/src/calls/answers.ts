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
 * neither lists by its code. A connection that was refused carried nothing; one that was reset may have.
 */
export function answersOf(
  provider: Provider,
  stated: StatedCodes | undefined,
  idempotency: Idempotency,
): Answers {
  const { when, never, pausedBy, renewedBy } = stated
    ? { when: stated.lists.repeated, never: stated.lists.given, pausedBy: [], renewedBy: [] }
    : documented(provider);
  const silence = "no answer in time";
  const weighed = [silence, ...when].map((each) =>
    // The text may have it repeated where that counts once; it does not make a second charge the first.
    stated?.silence && each === silence && isSafe(idempotency)
      ? { text: `${silence}, as ${stated.key} says`, isHeld: false }
      : isDoubtful(each) && (!stated || each === silence)
        ? doubtOf(each, idempotency)
        : { text: each, isHeld: false },
  );
  const texts = (isHeld: boolean) =>
    weighed.filter((each) => each.isHeld === isHeld).map(({ text }) => text);
  return {
    when: distinct([
      isSafe(idempotency) ? "connection refused or reset" : "connection refused",
      ...texts(false),
    ]),
    never: distinct([...texts(true), ...never]),
    ...(stated ? { codesOf: stated.key } : {}),
    ...(pausedBy.length > 0 ? { pausedBy } : {}),
    ...(renewedBy.length > 0 ? { renewedBy } : {}),
  };
}

/** After a silence, and after a failure in the midst of it, nobody knows whether the call acted. */
const isDoubtful = (signal: string): boolean => /^(?:no answer in time|50[024])\b/.test(signal);

/** What is done then depends on what keeps a second call from counting. */
function doubtOf(
  signal: string,
  idempotency: Idempotency,
): { readonly text: string; readonly isHeld: boolean } {
  if (isSafe(idempotency)) return { text: signal, isHeld: false };
  if (idempotency.kind === "none" && idempotency.accepted)
    return { text: `${signal}, rather twice than never`, isHeld: false };
  return idempotency.kind === "looked-up"
    ? { text: `${signal}, after a look`, isHeld: false }
    : { text: `${signal}, held until somebody has looked`, isHeld: true };
}

/** What may pass by itself where no list has it: it did not arrive whole, was put off, or failed there. */
const passing = ["408", "429", "500", "502", "503", "504"] as const;

/** What would be answered so again: the method or the version of HTTP is not known there. */
const lasting = ["501", "505"] as const;

function documented(provider: Provider) {
  const { throttle, protocol } = provider;
  const errors = provider.errors.filter(({ reported }) => !reported);
  const own = (does: Provider["errors"][number]["does"]) =>
    errors.filter((each) => each.does === does).map(({ signal }) => signal);
  const pausedBy = errors.filter((each) => isPause(provider, each)).map(({ signal }) => signal);
  const isHttp = !/\b(?:sftp|ldaps?)\b/i.test(protocol);
  const listed = new Set(errors.map(({ signal }) => signal));
  const throttled = throttle
    .map(({ signal }) => signal)
    .filter((signal) => !errors.some((each) => isSame(signal, each.signal)));
  return {
    when: distinct([
      ...own("retry"),
      ...throttled,
      ...(isHttp
        ? passing.filter((each) => !listed.has(each) && !(each === "429" && throttle.length > 0))
        : []),
    ]),
    never: distinct([
      ...errors
        .filter(
          ({ does, signal }) =>
            does !== "retry" && does !== "reauthenticate" && !pausedBy.includes(signal),
        )
        .map(({ signal }) => signal),
      ...(isHttp ? [...lasting.filter((each) => !listed.has(each)), "4xx", "5xx"] : []),
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
