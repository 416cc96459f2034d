import { byRef } from "@planc/core";
import { api } from "@planc/core/ir";
import { rule } from "../kit.ts";

/** A list whose answer grows with what is kept. */
export const collectionWithoutPages = rule("collection-without-pages", {
  reads: { operations: api.operation, schemas: api.schema },
  check: ({ operations, schemas, report }) => {
    const schemaByRef = byRef(schemas);
    for (const { ref, data } of operations) {
      if (data.effect !== "list" || data.method !== "get" || data.paginated) continue;
      const answer = data.response && schemaByRef.get(data.response);
      // What is read since a place is bounded by where it comes to.
      if (!answer || answer.data.properties.some(({ name }) => /cursor/i.test(name))) continue;
      report("collection-without-pages", { operation: data.operationId, path: data.path }, { ref });
    }
  },
});
