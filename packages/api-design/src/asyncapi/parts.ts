import type { PlanNodeOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { bodyExample, componentSchema, nameSchemas } from "../openapi/component-schemas.ts";

type SchemaNode = PlanNodeOf<typeof api.schema>;

/** The schemas that messages are made of, directly or inside another, with names and examples. */
export function carryingParts(payloads: readonly SchemaNode[], schemas: readonly SchemaNode[]) {
  const names = nameSchemas(schemas);
  const byRef = new Map<string, SchemaNode>(schemas.map((each) => [each.ref, each]));
  const used = new Set<string>();
  const visit = (ref: string | undefined): void => {
    if (ref === undefined || used.has(ref)) return;
    used.add(ref);
    for (const each of byRef.get(ref)?.data.properties ?? []) visit(each.schema);
  };
  for (const { ref } of payloads) visit(ref);
  const nameOf = (each: SchemaNode): string => names.get(each.ref) ?? each.data.name;
  return {
    nameOf,
    exampleOf: (each: SchemaNode) => bodyExample(each, byRef),
    schemas: Object.fromEntries(
      schemas
        .filter(({ ref }) => used.has(ref))
        .map((each) => [nameOf(each), componentSchema(each, names)]),
    ),
  };
}
