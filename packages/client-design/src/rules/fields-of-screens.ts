import { byRef, optional, type ViewOf } from "@planc/core";
import { api, client, data } from "@planc/core/ir";
import { rule } from "../kit.ts";

type Schema = ViewOf<typeof api.schema>;

/** What a screen shows is answered by what it opens with, and what it takes is sent by what it does. */
export const fieldsOfScreens = rule("fields-of-screens", {
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
    const named = (refs: readonly string[]) =>
      refs.map((each) => fieldOf.get(each)?.data.name ?? each).join(", ");
    for (const { ref, data } of screens) {
      const answered = new Set<string>();
      const sent = new Set<string>();
      for (const { operation } of data.uses) {
        const found = operationOf.get(operation)?.data;
        collect(found?.response, schemaOf, answered);
        collect(found?.request, schemaOf, sent);
      }
      const unanswered = data.shows.filter((each) => !answered.has(each));
      if (unanswered.length > 0)
        report("field-not-answered", { screen: data.name, fields: named(unanswered) }, { ref });
      const unsent = data.takes.filter((each) => !sent.has(each));
      if (unsent.length > 0)
        report("field-not-sent", { screen: data.name, fields: named(unsent) }, { ref });
    }
  },
});

/** The fields of a schema and of those that it holds. */
export function collect(
  ref: string | undefined,
  schemas: ReadonlyMap<string, Schema>,
  into: Set<string>,
  depth = 0,
): void {
  const schema = schemas.get(ref ?? "");
  if (schema === undefined || depth > 3) return;
  for (const property of schema.data.properties) {
    if (property.field) into.add(property.field);
    if (property.schema) collect(property.schema, schemas, into, depth + 1);
  }
}
