import { type DataOf, listedWithin, type ViewOf } from "@planc/core";
import type { api, client, decision, security } from "@planc/core/ir";
import { secretsOf } from "../native/secrets.ts";
import { chosenFor } from "./devices.ts";

type Starts = DataOf<typeof client.sync>["sets"];

/** What sets a run off, by what the plan has of it. */
export function startsOf(
  surface: ViewOf<typeof client.surface>,
  pull: DataOf<typeof client.sync>["pull"],
  choices: readonly ViewOf<typeof decision.choice>[],
  subscriptions: readonly ViewOf<typeof api.subscription>[],
  identity: ViewOf<typeof security.identity> | undefined,
): Starts {
  const chosen = chosenFor(choices);
  const push = chosen("push");
  const behind = chosen("work-closed");
  // A file that opens after a match alone takes nothing that is fetched while the phone is locked.
  const isShut = secretsOf({ chosen, identity }).some(
    ({ id, lock }) => id === "store" && lock === "match",
  );
  const live = subscriptions.filter(({ ref }) => pull.live.includes(ref));
  const isBrowser = surface.data.platforms.includes("browser");
  return [
    {
      on: isBrowser ? "page opened" : "app opened",
      does: "both",
      from: [surface.ref],
    },
    {
      on: isBrowser ? "online again" : "network again",
      does: "both",
      from: [surface.ref],
    },
    { on: "1 s after changes", does: "send", from: [surface.ref] },
    ...(live.length > 0
      ? [
          {
            on: listedWithin(
              live.map(({ data }) => data.name),
              600,
              { last: ", " },
            ),
            does: "fetch" as const,
            from: live.map(({ ref }) => ref),
          },
        ]
      : []),
    ...(push
      ? [
          {
            on: push.data.name,
            does: "fetch" as const,
            from: [push.ref],
          },
        ]
      : []),
    ...(behind
      ? [
          {
            on: behind.data.name,
            does: isShut ? ("send" as const) : ("both" as const),
            from: [behind.ref],
          },
        ]
      : []),
  ];
}
