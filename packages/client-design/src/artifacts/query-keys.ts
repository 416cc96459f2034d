import { byRef, groupedBy, optional } from "@planc/core";
import { api, client, decision } from "@planc/core/ir";
import { artifact } from "../kit.ts";
import { libraryOf } from "../state/caches.ts";
import { queryKeys } from "../state/query-keys.ts";

/** Keys and what makes them out of date, as code, where a cache by keys was chosen for TypeScript. */
export const queryKeysFile = artifact("query-keys", {
  reads: {
    surfaces: client.surface,
    states: client.state,
    caches: client.cache,
    operations: optional(api.operation),
    choices: optional(decision.choice),
  },
  emit: ({ surfaces, states, caches, operations, choices }) => {
    const isTyped = choices.some(({ data }) => data.technology === "typescript");
    const choiceOf = byRef(choices);
    const operationOf = byRef(operations);
    return surfaces.flatMap((surface) => {
      const cache = caches.find(({ data }) => data.surface === surface.ref)?.data;
      const technology = choiceOf.get(cache?.choice ?? "")?.data.technology;
      if (
        !isTyped ||
        cache?.form !== "keyed" ||
        !takesKeys.has(libraryOf(technology)?.keys[0] ?? "")
      )
        return [];
      const reads = states.flatMap(({ data }) =>
        data.kind === "server" && data.surface === surface.ref && data.fresh.kind !== "device"
          ? [data]
          : [],
      );
      const causes = reads.flatMap((read) =>
        read.invalidatedBy.flatMap(({ by, when, within }) =>
          when === "at-once" ? [{ by, read, within }] : [],
        ),
      );
      const changes = [...groupedBy(causes, ({ by }) => by)]
        .map(([by, own]) => ({ name: operationOf.get(by)?.data.operationId ?? by, causes: own }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      return [
        {
          path: `clients/query-keys-${surface.id}.ts`,
          mediaType: "text/typescript",
          text: queryKeys(surface.data.name, reads, changes),
        },
      ];
    });
  },
});

/** Libraries that find entries by the beginning of a key that is a list. */
const takesKeys: ReadonlySet<string> = new Set(["tanstack-query", "swr", "pinia-colada"]);
