import { byRef, idOf, jsonFile, optional, type Ref } from "@planc/core";
import { api, brief, client } from "@planc/core/ir";
import { artifact } from "../kit.ts";

/** `clients/sync-mobile-client.json` */
export const syncPath = ({ id }: { readonly id: string }): string => `clients/sync-${id}.json`;

/** All runs that cut the network. */
export const testsPath = "clients/offline-tests.json";

/** What the app reads of the queue and of fetching, and the runs that a test of it goes through. */
export const syncFiles = artifact("sync-files", {
  reads: {
    syncs: client.sync,
    held: optional(client.offline),
    operations: optional(api.operation),
    concepts: optional(brief.concept),
  },
  emit: ({ syncs, held, operations, concepts }) => {
    if (syncs.length === 0) return [];
    const operationOf = byRef(operations);
    const conceptOf = byRef(concepts);
    const called = (ref: Ref) => operationOf.get(ref)?.data.operationId ?? idOf(ref);
    const named = (ref: Ref) => conceptOf.get(ref)?.data.name ?? idOf(ref);
    return [
      ...syncs.map((sync) => {
        const { queue, pull, limits, atRest, shell } = sync.data;
        return jsonFile(syncPath(sync), {
          version: 1,
          surface: idOf(sync.data.surface),
          things: held
            .filter(({ data }) => data.surface === sync.data.surface)
            .map(({ data }) => ({
              name: named(data.concept),
              held: data.held.kind,
              conflict: data.conflict,
              waits: data.writes.map(({ operation, once, without }) => ({
                operation: called(operation),
                once,
                ...(without.length > 0 ? { without: without.map(idOf) } : {}),
              })),
              refused: data.refused.map(({ operation, ground }) => ({
                operation: called(operation),
                ground,
              })),
            })),
          queue: {
            table: queue.table,
            ...(queue.files ? { files: queue.files } : {}),
            backoff: queue.backoff,
            ...(queue.most ? { most: queue.most.value } : {}),
            order: queue.order.map(({ first, next }) => [named(first), named(next)]),
            answers: queue.answers,
            cases: queue.cases,
          },
          pull: {
            reads: pull.reads.map(({ operation, concepts: gives, way, since, each, page }) => ({
              operation: called(operation),
              gives: gives.map(named),
              way,
              ...(since ? { since } : {}),
              ...(each ? { each } : {}),
              ...(page ? { page } : {}),
            })),
            ways: pull.ways,
            first: pull.first.map(named),
          },
          ...(shell ? { shell } : {}),
          atRest,
          limits,
        });
      }),
      jsonFile(testsPath, {
        version: 1,
        runs: syncs.flatMap(({ data }) =>
          data.tests.map(({ operations: touched, ...run }) => ({
            surface: idOf(data.surface),
            ...run,
            operations: touched.map(called),
          })),
        ),
      }),
    ];
  },
});
