import { byRef, optional } from "@planc/core";
import { api, brief, client, decision } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { isVersioned } from "../offline/conflict.ts";
import { chosenFor } from "../offline/devices.ts";

/** In MB: above it a device on a paid line should not read the same again. */
const mostAnew = 1;

/** The contract has what devices need: something to fetch each thing by, repeats that do nothing, one rule for two changes. */
export const offlineContract = rule("offline-contract", {
  reads: {
    syncs: client.sync,
    held: optional(client.offline),
    surfaces: optional(client.surface),
    concepts: optional(brief.concept),
    operations: optional(api.operation),
    choices: optional(decision.choice),
  },
  check: ({ syncs, held, surfaces, concepts, operations, choices, report }) => {
    const surfaceOf = byRef(surfaces);
    const conceptOf = byRef(concepts);
    const operationOf = byRef(operations);
    for (const { ref, data } of syncs)
      if (data.pull.missing.length > 0)
        report(
          "device-cannot-fetch",
          {
            concepts: data.pull.missing
              .map((concept) => conceptOf.get(concept)?.data.name ?? concept)
              .join(", "),
            surface: surfaceOf.get(data.surface)?.data.name ?? data.surface,
          },
          { ref },
        );
    const sizeOf = new Map<string, number>(
      held.flatMap(({ data }) =>
        data.size === undefined
          ? []
          : [[`${data.surface} ${data.concept}`, data.size.value] as const],
      ),
    );
    for (const { ref, data } of syncs) {
      const anew = data.pull.reads.flatMap(({ operation, concepts: gives, way }) => {
        const size = gives.reduce(
          (sum, concept) => sum + (sizeOf.get(`${data.surface} ${concept}`) ?? 0),
          0,
        );
        return way === "lists" && size > mostAnew
          ? [{ name: operationOf.get(operation)?.data.operationId ?? operation, size }]
          : [];
      });
      if (anew.length > 0)
        report(
          "read-anew-each-run",
          {
            surface: surfaceOf.get(data.surface)?.data.name ?? data.surface,
            operations: anew.map(({ name }) => name).join(", "),
            size: Number(anew.reduce((sum, { size }) => sum + size, 0).toPrecision(2)),
          },
          { ref },
        );
    }
    const decided = chosenFor(choices)("sync-conflicts");
    const told = new Set<string>();
    for (const { data } of held) {
      for (const { operation, ground } of data.refused) {
        const found = operationOf.get(operation);
        if (ground !== "repeat" || found === undefined || told.has(operation)) continue;
        told.add(operation);
        report(
          "offline-change-counts-twice",
          { operation: found.data.operationId },
          { ref: operation },
        );
      }
      for (const { operation } of data.writes) {
        const found = operationOf.get(operation);
        if (found === undefined || told.has(operation) || decided === undefined) continue;
        if (!isVersioned(found) || decided.data.technology === "version-and-ask") continue;
        told.add(operation);
        report(
          "conflict-rules-differ",
          { operation: found.data.operationId, decision: decided.data.name },
          { ref: operation },
        );
      }
    }
  },
});
