import { optional } from "@planc/core";
import { api, data } from "@planc/core/ir";
import { driftOf } from "../agreement/drift.ts";
import { rule } from "../kit.ts";

/** A property that the column behind it could not hold, or a column whose values the property could not show. */
export const propertyDiffersFromColumn = rule("property-differs-from-column", {
  reads: {
    schemas: api.schema,
    columns: optional(data.column),
    fields: optional(data.field),
  },
  check: ({ schemas, columns, fields, report }) => {
    const byField = new Map<string, (typeof columns)[number]>();
    for (const column of columns) {
      const { field } = column.data;
      // The copies that other tables keep of a field follow the first.
      if (field !== undefined && !byField.has(field)) byField.set(field, column);
    }
    // The program gives one where a caller gives none.
    const given = new Set<string>(
      fields.flatMap(({ ref, data: { fallback } }) => (fallback ? [ref] : [])),
    );
    for (const schema of schemas) {
      for (const property of schema.data.properties) {
        const column = property.field && byField.get(property.field);
        if (!column) continue;
        const { purpose } = schema.data;
        const isGiven = property.field !== undefined && given.has(property.field);
        for (const difference of driftOf(purpose, property, column.data, isGiven))
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
