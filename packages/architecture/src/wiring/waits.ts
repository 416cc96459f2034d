import type { ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";

type Connection = ViewOf<typeof architecture.connection>["data"];

/** Keys are fetched ahead and kept; no request waits for them. */
export const isOfKeys = ({ authentication }: Pick<Connection, "authentication">): boolean =>
  authentication === "none, public keys";

/** In milliseconds; 0 where nothing says how long. */
export function inMs({ timeout }: Pick<Connection, "timeout">): number {
  if (!timeout) return 0;
  return timeout.unit === "s" ? timeout.value * 1000 : timeout.value;
}

/** In milliseconds; undefined of what nobody waits for. */
export function waitOf(data: Connection): number | undefined {
  return data.mode === "sync" && data.remote && data.timeout && !isOfKeys(data)
    ? inMs(data)
    : undefined;
}
