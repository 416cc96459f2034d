import { byRef, optional } from "@planc/core";
import { api, client, data } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { collect } from "./fields-of-screens.ts";

/** What is agreed to was seen before: some read of the screen answers a sum. */
export const sumsTold = rule("sums-told", {
  reads: {
    screens: client.screen,
    operations: optional(api.operation),
    schemas: optional(api.schema),
    fields: optional(data.field),
  },
  check: ({ screens, operations, schemas, fields, report }) => {
    const operationOf = byRef(operations);
    const schemaOf = byRef(schemas);
    const fieldOf = byRef(fields);
    for (const { ref, data: screen } of screens) {
      const agreed = (screen.controls ?? []).find(({ by }) => by === "shown");
      if (agreed === undefined) continue;
      const reads = screen.uses.flatMap(({ operation, when }) =>
        when === "opening" ? (operationOf.get(operation)?.data ?? []) : [],
      );
      const answered = new Set<string>();
      for (const { response } of reads) collect(response, schemaOf, answered);
      const isTold =
        [...answered].some((each) => fieldOf.get(each)?.data.type === "money") ||
        reads.some(({ response }) => hasSum(response, schemaOf));
      if (isTold) continue;
      report(
        "total-not-told",
        {
          screen: screen.name,
          sum: fieldOf.get(agreed.field)?.data.name ?? agreed.field,
          reads: reads.map(({ operationId }) => operationId).join(", ") || "its reads",
        },
        { ref },
      );
    }
  },
});

/** A sum that is worked out, and that no field keeps. */
const hasSum = (
  response: string | undefined,
  schemas: ReadonlyMap<
    string,
    { readonly data: { readonly properties: readonly { readonly type: string }[] } }
  >,
): boolean =>
  schemas.get(response ?? "")?.data.properties.some(({ type }) => type === "money") ?? false;
