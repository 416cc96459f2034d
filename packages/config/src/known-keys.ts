import type { Plugin } from "@planc/core";
import * as z from "zod";
import type { Path } from "./path.ts";

type Json = Readonly<Record<string, unknown>>;

/** The keys that options may have at a path, for suggestions. */
export function keysAt({ options }: Plugin, path: Path): readonly string[] {
  let schemas: readonly Json[] = alternatives(describe(options));
  for (const key of path) schemas = schemas.flatMap((each) => alternatives(below(each, key)));
  return [...new Set(schemas.flatMap(namesIn))];
}

/** The first key of a path that no schema of the options has; nothing where any key may stand. */
export function unknownKey(
  { options }: Plugin,
  path: Path,
): { readonly key: string; readonly known: readonly string[] } | undefined {
  let schemas: readonly Json[] = alternatives(describe(options));
  for (const key of path) {
    if (schemas.length === 0 || schemas.some(isOpen)) return undefined;
    const inner = schemas.flatMap((each) =>
      takes(each, key) ? alternatives(below(each, key)) : [],
    );
    if (inner.length === 0) return { key, known: [...new Set(schemas.flatMap(namesIn))] };
    schemas = inner;
  }
  return undefined;
}

/** Says nothing of what stands below it, or says it elsewhere. */
function isOpen(schema: Json): boolean {
  const told = ["type", "const", "enum", "properties", "anyOf", "oneOf", "allOf", "not"];
  return (
    "$ref" in schema ||
    schema.additionalProperties === true ||
    told.every((each) => !(each in schema))
  );
}

/** Whether a record whose names are listed lists this one. */
function takes({ propertyNames }: Json, key: string): boolean {
  return !isJson(propertyNames) || !Array.isArray(propertyNames.enum)
    ? true
    : propertyNames.enum.includes(key);
}

/** No schema at all where a plugin's has no description as JSON. */
function describe(schema: z.ZodType): Json | undefined {
  try {
    return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  } catch {
    return undefined;
  }
}

function below(schema: Json, key: string): Json | undefined {
  const { properties, additionalProperties, items } = schema;
  if (isJson(properties) && Object.hasOwn(properties, key)) {
    const own = properties[key];
    return isJson(own) ? own : undefined;
  }
  if (isJson(additionalProperties)) return additionalProperties;
  return isJson(items) ? items : undefined;
}

function alternatives(schema: Json | undefined): readonly Json[] {
  if (!schema) return [];
  const more = [schema.anyOf, schema.oneOf, schema.allOf].flatMap((each) =>
    Array.isArray(each) ? each.filter(isJson) : [],
  );
  return [schema, ...more.flatMap(alternatives)];
}

function namesIn({ properties, propertyNames }: Json): readonly string[] {
  const named =
    isJson(propertyNames) && Array.isArray(propertyNames.enum) ? propertyNames.enum : [];
  return [
    ...(isJson(properties) ? Object.keys(properties) : []),
    ...named.filter((each): each is string => typeof each === "string"),
  ];
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
