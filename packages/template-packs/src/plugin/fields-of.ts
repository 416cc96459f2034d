/**
 * Names of the fields that a schema lets the data of a node have, so that one that no node of a plan
 * happens to fill is empty to a template, and not unknown.
 */
export function fieldsOf(schema: unknown): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  if ("shape" in schema && typeof schema.shape === "object" && schema.shape !== null)
    return Object.keys(schema.shape);
  if ("options" in schema && Array.isArray(schema.options)) return schema.options.flatMap(fieldsOf);
  return [];
}
