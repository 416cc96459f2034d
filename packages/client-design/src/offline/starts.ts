import type { DataOf, ViewOf } from "@planc/core";
import type { api, client, decision } from "@planc/core/ir";
import { chosenFor } from "./devices.ts";

type Starts = DataOf<typeof client.sync>["sets"];

/** What sets a run off, by what the plan has of it. */
export function startsOf(
  surface: ViewOf<typeof client.surface>,
  pull: DataOf<typeof client.sync>["pull"],
  choices: readonly ViewOf<typeof decision.choice>[],
  subscriptions: readonly ViewOf<typeof api.subscription>[],
): Starts {
  const chosen = chosenFor(choices);
  const push = chosen("push");
  const behind = chosen("work-closed");
  const live = subscriptions.filter(({ ref }) => pull.live.includes(ref));
  const isBrowser = surface.data.platforms.includes("browser");
  return [
    {
      on: isBrowser ? "the page opens, or is seen again" : "the app comes to the front",
      does: "both",
      from: [surface.ref],
    },
    {
      on: isBrowser
        ? "the event online, tried by a request"
        : "the system says that there is a network, tried by a request",
      does: "both",
      from: [surface.ref],
    },
    { on: "a change, 1 s after the last one", does: "send", from: [surface.ref] },
    ...(live.length > 0
      ? [
          {
            on: `${live.map(({ data }) => data.name).join(", ")}: what is told is no more than a hint`,
            does: "fetch" as const,
            from: live.map(({ ref }) => ref),
          },
        ]
      : []),
    ...(push
      ? [
          {
            on: `a push by ${push.data.name}, which may be dropped`,
            does: "fetch" as const,
            from: [push.ref],
          },
        ]
      : []),
    ...(behind ? [{ on: behind.data.name, does: "both" as const, from: [behind.ref] }] : []),
  ];
}
