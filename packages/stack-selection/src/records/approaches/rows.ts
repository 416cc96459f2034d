import type { Ref } from "@planc/core";
import type { Drawn } from "../drawn.ts";

export const ids = (operations: Drawn["operations"]) =>
  operations.map(({ data }) => data.operationId);

export function isReference(
  { table, columns }: Drawn["keys"][number]["data"],
  { keys }: Drawn,
): boolean {
  return keys.some(
    ({ data }) =>
      data.kind === "foreign" &&
      data.table === table &&
      data.columns.some((each) => columns.includes(each)),
  );
}

export function conceptOf(table: Drawn["tables"][number], { entities }: Drawn): string | undefined {
  return entities.find(({ ref }) => ref === table.data.entity)?.data.concept;
}

export function conceptsOf(refs: readonly Ref[], { actions }: Drawn): readonly string[] {
  return actions.filter(({ ref }) => refs.includes(ref)).map(({ data }) => data.concept);
}
