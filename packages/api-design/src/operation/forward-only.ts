import { byRef, type DraftOf, goesForwardOnly, spoken, type ViewOf } from "@planc/core";
import type { api } from "@planc/core/ir";

type Operation = DraftOf<typeof api.operation>;

/** Changes of how far somebody came: what arrives late, or of a device that is behind, takes nobody back. */
export function forwardOnly(
  schemas: readonly ViewOf<typeof api.schema>[],
): (operation: Operation) => Operation {
  const schemaOf = byRef(schemas);
  return (operation) => {
    if (operation.data.effect !== "update") return operation;
    const told = (schemaOf.get(operation.data.request ?? "")?.data.properties ?? []).flatMap(
      ({ name, readOnly }) =>
        goesForwardOnly(name) && !readOnly
          ? [`An earlier ${spoken(name)} than the one that is kept changes nothing of it.`]
          : [],
    );
    if (told.length === 0) return operation;
    return {
      ...operation,
      data: {
        ...operation.data,
        description: [operation.data.description, ...told].filter(Boolean).join("\n\n"),
      },
    };
  };
}
