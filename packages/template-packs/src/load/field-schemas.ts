import * as z from "zod";

/** What a slot's schema says of one field. */
export interface FieldSchema {
  readonly schema: z.core.$ZodType;
  /** A node may be without it. */
  readonly optional: boolean;
}

type AnySchema = z.core.$ZodTypes;

/** Wrappers in wrappers are followed this far: a schema may contain itself. */
const deepest = 40;

/** The alternatives of a schema, without wrappers: the members of a union, else the schema alone. */
export function alternatives(
  schema: z.core.$ZodType,
  optional: boolean = false,
  depth: number = 0,
): readonly FieldSchema[] {
  if (depth > deepest) return [];
  // Every schema of zod is one of these; the union type is what makes `def` readable.
  const { def } = (schema as AnySchema)._zod;
  switch (def.type) {
    case "optional":
    case "nullable":
      return alternatives(def.innerType, true, depth + 1);
    case "default":
    case "prefault":
    case "nonoptional":
    case "catch":
    case "readonly":
      return alternatives(def.innerType, optional, depth + 1);
    case "pipe":
      return alternatives(def.in, optional, depth + 1);
    case "lazy":
      return alternatives(def.getter(), optional, depth + 1);
    case "union":
      return def.options.flatMap((each) => alternatives(each, optional, depth + 1));
    default:
      return [{ schema, optional }];
  }
}

/** What an alternative says of the field that a path leads to; empty where it has no such field. */
export function fieldSchemas(from: FieldSchema, path: readonly string[]): readonly FieldSchema[] {
  const [name, ...rest] = path;
  if (name === undefined) return [from];
  const { def } = (from.schema as AnySchema)._zod;
  switch (def.type) {
    case "object": {
      const field = Object.hasOwn(def.shape, name) ? def.shape[name] : undefined;
      return field === undefined ? [] : below(field, from.optional, rest);
    }
    case "record":
      return below(def.valueType, true, rest);
    case "intersection":
      return [def.left, def.right].flatMap((each) =>
        alternatives(each, from.optional).flatMap((one) => fieldSchemas(one, path)),
      );
    case "any":
    case "unknown":
    case "custom":
      return [{ schema: from.schema, optional: true }];
    default:
      return [];
  }
}

function below(
  schema: z.core.$ZodType,
  optional: boolean,
  rest: readonly string[],
): readonly FieldSchema[] {
  return alternatives(schema, optional).flatMap((each) => fieldSchemas(each, rest));
}

/** All values that a schema takes, where they can be counted. */
export function valuesOf(schema: z.core.$ZodType): readonly unknown[] | undefined {
  const { def } = (schema as AnySchema)._zod;
  switch (def.type) {
    case "enum":
      return Object.values(def.entries);
    case "literal":
      return def.values;
    case "boolean":
      return [true, false];
    default:
      return undefined;
  }
}

/** What `above` and `below` can be asked of. */
export function hasSize(schema: z.core.$ZodType): boolean {
  return ["number", "int", "array", "any", "unknown", "custom"].includes(
    (schema as AnySchema)._zod.def.type,
  );
}

/** The alternatives of a list's entries; undefined where the schema is no list. */
export function entriesOf(schema: z.core.$ZodType): readonly FieldSchema[] | undefined {
  const { def } = (schema as AnySchema)._zod;
  if (def.type === "array") return alternatives(def.element);
  return def.type === "any" || def.type === "unknown" || def.type === "custom"
    ? [{ schema: z.unknown(), optional: true }]
    : undefined;
}

/** Whether a schema takes a value. */
export function takes(schema: z.core.$ZodType, value: unknown): boolean {
  return z.safeParse(schema, value).success;
}

/** The names of an alternative's fields. */
export function fieldNames(schema: z.core.$ZodType): readonly string[] {
  const { def } = (schema as AnySchema)._zod;
  return def.type === "object" ? Object.keys(def.shape) : [];
}
