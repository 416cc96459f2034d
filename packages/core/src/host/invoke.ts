/** How a call into a plugin ended. */
export type Outcome =
  | { readonly ended: "returned"; readonly value: unknown }
  | { readonly ended: "threw"; readonly reason: string; readonly stack?: string }
  | { readonly ended: "timeout" }
  | { readonly ended: "cancelled" };

export interface Limit {
  readonly ms: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * Calls into a plugin; whatever it does becomes an outcome. What returns at once costs no promise.
 * `call` gets the signal that is raised when its time is up or the run is cancelled.
 */
export function invoke(
  call: (signal: AbortSignal) => unknown,
  limit: Limit,
): Outcome | Promise<Outcome> {
  const abort = new AbortController();
  try {
    const value = call(abort.signal);
    return isThenable(value) ? settle(value, abort, limit) : { ended: "returned", value };
  } catch (error) {
    return threw(error);
  }
}

export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    "then" in value &&
    typeof value.then === "function"
  );
}

function settle(
  value: PromiseLike<unknown>,
  abort: AbortController,
  limit: Limit,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome): void => {
      clearTimeout(timer);
      limit.signal?.removeEventListener("abort", cancel);
      resolve(outcome);
    };
    const cancel = (): void => {
      end({ ended: "cancelled" });
      abort.abort();
    };
    const timer = setTimeout(
      () => {
        end({ ended: "timeout" });
        abort.abort();
      },
      Math.min(limit.ms, longestTimer),
    );
    limit.signal?.addEventListener("abort", cancel);
    if (limit.signal?.aborted) cancel();
    // Promise.resolve would hand a promise back as it is, with a `then` that may be the plugin's own.
    new Promise((take) => take(value)).then(
      (result) => end({ ended: "returned", value: result }),
      (error: unknown) => end(threw(error)),
    );
  });
}

/** A timer for longer than this fires at once. */
const longestTimer = 2 ** 31 - 1;

/** What was thrown may be anything, also something that throws when it is looked at. */
export function threw(error: unknown): Outcome & { ended: "threw" } {
  try {
    if (typeof error === "object" && error !== null && "message" in error) {
      const name = "name" in error && error.name !== "Error" ? `${String(error.name)}: ` : "";
      const stack = "stack" in error ? String(error.stack) : undefined;
      const reason = oneLine(`${name}${String(error.message)}`);
      return { ended: "threw", reason, ...(stack === undefined ? {} : { stack }) };
    }
    return { ended: "threw", reason: oneLine(`it threw ${String(error)}`) };
  } catch {
    return { ended: "threw", reason: "it threw something that cannot be shown" };
  }
}

/** A reason as part of a message: one line, bounded, without a full stop at its end. */
export function oneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  const short = line.length <= 300 ? line : `${line.slice(0, 299)}…`;
  return short.replace(/[.]+$/, "");
}
