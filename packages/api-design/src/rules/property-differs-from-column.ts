import { optional } from "@planc/core";
import { api, data } from "@planc/core/ir";
import { driftOf } from "../agreement/drift.ts";
import { rule } from "../kit.ts";

/** A property that the column behind it could not hold, or a column whose values the property could not show. */
export const propertyDiffersFromColumn = rule("property-differs-from-column", {
  reads: { schemas: api.schema, columns: optional(data.column) },
  check: ({ schemas, columns, report }) => {
    const byField = new Map<string, (typeof columns)[number]>();
    for (const column of columns) {
      const { field } = column.data;
      // The copies that other tables keep of a field follow the first.
      if (field !== undefined && !byField.has(field)) byField.set(field, column);
    }
    for (const schema of schemas) {
      for (const property of schema.data.properties) {
        const column = property.field && byField.get(property.field);
        if (!column) continue;
        for (const difference of driftOf(schema.data.purpose, property, column.data))
          report(
            "property-differs-from-column",
            {
              schema: schema.data.name,
              property: property.name,
              column: column.data.name,
              difference,
            },
            { ref: schema.ref },
          );
      }
    }
  },
});
