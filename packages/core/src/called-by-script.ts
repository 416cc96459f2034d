import type { operation } from "./ir/api.ts";
import type { DataOf } from "./slot.ts";

/** What needs a token out of an e-mail, or sends one: a script has none, and must not send any. */
const mailed = /^\/auth\/(?!sessions)/;

/** Whether a script of load tests can make the call: it has no signature of another system, and reads no mail. */
export function isCalledByScript({
  path,
  webhook,
}: Pick<DataOf<typeof operation>, "path" | "webhook">): boolean {
  return webhook === undefined && !mailed.test(path);
}
