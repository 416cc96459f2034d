import { type Declaration, ios } from "../catalog/native-declarations.ts";
import { asksFor, silentPush } from "../catalog/native-words.ts";
import { rule, test } from "./built.ts";
import {
  called,
  type Ground,
  listed,
  type Operation,
  type Requirement,
  type Rule,
  type Test,
} from "./ground.ts";

export interface SilentPush {
  readonly asking: readonly Requirement[];
  readonly declares: readonly Declaration[];
  readonly rules: readonly Rule[];
  readonly tests: readonly Test[];
}

/** Pushes that wake the app and that nobody sees, where the text asks for them: hints on which nothing rests. */
export function silentPushOf(
  ground: Ground,
  events: readonly string[],
  fetches: readonly Operation[],
): SilentPush {
  const asking = ground.requirements.filter(({ data }) => asksFor(silentPush, data.text));
  if (asking.length === 0 || ground.has("browser")) {
    return { asking: [], declares: [], rules: [], tests: [] };
  }
  const calls = fetches.length > 0 ? called(fetches.slice(0, 2)) : "the reads of the open screen";
  const upon = events.length > 0 ? ` upon ${listed(events)}` : "";
  const headers = [
    ...(ground.has("ios")
      ? ["content-available 1, apns-priority 5, collapsed by what it is of"]
      : []),
    ...(ground.has("android") ? ["a data message of normal priority"] : []),
  ];
  return {
    asking,
    declares: ground.has("ios") ? [ios("mode", "remote-notification")] : [],
    rules: [
      rule(
        "Silent push",
        `${headers.join("; ")}${upon}: calls ${calls}, done within 30 s`,
        "the text asks for it; each may be dropped, and the next start fetches the same",
        `calls ${calls}${upon}`,
      ),
    ],
    tests: [test(`a silent push${upon} is dropped`, `${calls} at the next start brings the same`)],
  };
}
