import { byRef, node, optional, type Ref } from "@planc/core";
import { api, client, data, security } from "@planc/core/ir";
import { toldIn } from "../catalog/answers.ts";
import { hostOf } from "../catalog/frameworks.ts";
import { storageLimits } from "../catalog/storage-limits.ts";
import { derived, step } from "../kit.ts";
import { atRestOf } from "../offline/at-rest.ts";
import { deviceReads } from "../offline/device-reads.ts";
import { chosenFor, devicesOf } from "../offline/devices.ts";
import { faultCases } from "../offline/fault-cases.ts";
import { thingsOf } from "../offline/model.ts";
import { pullOf } from "../offline/pull.ts";
import { queueOf } from "../offline/queue.ts";
import { startsOf } from "../offline/starts.ts";

/** How each device and the server come together again: what is sent, what is fetched, what is kept from others. */
export const sync = step("sync", {
  reads: {
    ...deviceReads,
    held: client.offline,
    subscriptions: optional(api.subscription),
    retention: optional(data.retention),
    identity: optional(security.identity),
  },
  writes: { sync: client.sync },
  run: ({ convention, ...read }) => {
    const style = convention?.data.style;
    const facts = { ...read, style, told: toldIn(style) };
    const operationOf = byRef(facts.operations);
    const chosen = chosenFor(facts.choices);
    const whole = chosen("sync-protocol") !== undefined || chosen("sync-conflicts") !== undefined;
    const perDay = new Map<string, number>(
      facts.volumes.map(({ data: each }) => [each.table, each.rowsPerDay.value]),
    );
    const because = ["offline-store", "sync-protocol", "sync-conflicts", "missed-messages"].flatMap(
      (topic) => chosen(topic)?.ref ?? [],
    );
    return {
      sync: devicesOf(facts).map(({ surface, store, concepts }) => {
        const things = thingsOf(surface, concepts, facts);
        const held = facts.held.filter(({ data: each }) => each.surface === surface.ref);
        // A framework of one system brings no facts of the other.
        const host = hostOf(
          surface.data,
          facts.choices.find(({ ref }) => ref === surface.data.choice)?.data,
        );
        const platforms = surface.data.platforms.filter(
          (each) => each === "terminal" || host.platforms.includes(each),
        );
        const queue = queueOf(things, held, facts);
        const pull = pullOf(
          things,
          {
            whole,
            opened: new Set<Ref>(
              held.flatMap(({ data: each }) => (each.held.kind === "opened" ? [each.concept] : [])),
            ),
          },
          facts,
        );
        const files = held.filter(({ data: each }) => each.files.length > 0);
        const names = (of: readonly { readonly data: { readonly concept: string } }[]) =>
          of.map(({ data: each }) => each.concept.slice(each.concept.indexOf("#") + 1)).join(", ");
        const timed = (of: typeof held) =>
          of
            .filter(({ data: each }) => each.conflict === "last-made")
            .flatMap(({ data: each }) =>
              each.writes.flatMap(({ operation }) => {
                const found = operationOf.get(operation)?.data;
                return found?.effect === "update" ? [found.operationId] : [];
              }),
            )
            .join(", ");
        return node(
          client.sync,
          surface.id,
          {
            surface: surface.ref,
            store: store.ref,
            ...(store.data.choice ? { choice: store.data.choice } : {}),
            sets: startsOf(surface, pull, facts.choices, facts.subscriptions, facts.identity),
            queue,
            pull,
            ...(held.some(({ data: each }) => each.conflict === "last-made")
              ? {
                  clock: `${timed(held)}; ≤ 5 min`,
                }
              : {}),
            ...(surface.data.platforms.includes("browser")
              ? {
                  shell: `a service worker has page, scripts and styles of one release, the program of ${chosen("offline-store")?.data.name ?? "the store"} too; a newer one takes over once no form is open; of several tabs one has the file, by a lock, and the others ask it`,
                }
              : {}),
            ...(files.length > 0
              ? {
                  metered: names(files),
                }
              : {}),
            atRest: atRestOf(platforms, {
              choices: facts.choices,
              held,
              identity: facts.identity,
            }),
            limits: storageLimits
              .filter(({ platform }) => platforms.includes(platform))
              .map((each) => ({ ...each })),
            tests: [
              ...faultCases(things, held, facts.operations, {
                queue,
                pull,
                told: facts.told,
                rowsPerDay: new Map<Ref, number>(
                  things.flatMap(({ concept, table }) => {
                    const rows = perDay.get(table?.ref ?? "");
                    return rows === undefined ? [] : [[concept.ref, rows]];
                  }),
                ),
              }),
            ],
          },
          derived("sync-of-surface", [
            surface.ref,
            store.ref,
            ...because,
            ...held.map(({ ref }) => ref),
          ]),
        );
      }),
    };
  },
});
