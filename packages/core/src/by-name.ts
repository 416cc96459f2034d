import * as z from "zod";
import type { Ref } from "./ref.ts";

/** The data with a name, as a person writes it, wherever it holds a reference. */
export type ByName<Data> = Data extends Ref
  ? string
  : Data extends object
    ? { readonly [Key in keyof Data]: ByName<Data[Key]> }
    : Data;

/** A part of the data by name; `null` takes away what may be absent. */
export type PartByName<Data> = Data extends object
  ? {
      readonly [Key in keyof Data]?:
        | ByName<Data[Key]>
        | (undefined extends Data[Key] ? null : never)
        | undefined;
    }
  : never;

/** Names stand for references; an address, which always does, is longer than a name. */
const name = z.string().min(1).max(600);

/**
 * Schema of a part of an object's data, with names in the place of references (see `ref`).
 * @throws TypeError where the data is no object, or holds a kind of schema that has no such form.
 */
export function partByName<Data>(schema: z.ZodType<Data>): z.ZodType<PartByName<Data>> {
  const def = defOf(schema);
  if (def.type !== "object") throw new TypeError("only the data of an object has parts");
  const parts = Object.entries(def.shape).map(([key, value]) => {
    const named = byName(value);
    const may = named._zod.def.type === "optional";
    return [key, may ? z.nullable(named) : z.optional(named)] as const;
  });
  const part: z.ZodType = z.strictObject(Object.fromEntries(parts));
  // The keys are those of the data, and each value is what ByName says of it.
  return part as z.ZodType<PartByName<Data>>;
}

/** The definition of a schema, which is one of those that zod itself makes. */
function defOf(schema: z.core.$ZodType): z.core.$ZodTypes["_zod"]["def"] {
  return (schema as z.core.$ZodTypes)._zod.def;
}

/** The schema itself where it holds no reference. */
function byName(schema: z.core.$ZodType): z.core.$ZodType {
  const def = defOf(schema);
  switch (def.type) {
    case "template_literal":
      return def.parts.includes("#") ? name : schema;
    case "object":
      return changed(schema, def, "shape", mapShape(def.shape));
    case "array":
      return changed(schema, def, "element", byName(def.element));
    case "tuple":
      return changed(schema, def, "items", mapAll(def.items));
    case "union":
      return changed(schema, def, "options", mapAll(def.options));
    case "record":
      return changed(schema, def, "valueType", byName(def.valueType));
    case "optional":
    case "nullable":
    case "readonly":
      return changed(schema, def, "innerType", byName(def.innerType));
    case "string":
    case "number":
    case "boolean":
    case "enum":
    case "literal":
      return schema;
    default:
      throw new TypeError(`data of type ${def.type} has no form by name`);
  }
}

function mapAll(schemas: readonly z.core.$ZodType[]): readonly z.core.$ZodType[] {
  const mapped = schemas.map(byName);
  return mapped.every((each, i) => each === schemas[i]) ? schemas : mapped;
}

function mapShape(shape: z.core.$ZodShape): z.core.$ZodShape {
  const entries = Object.entries(shape).map(([key, value]) => [key, byName(value)] as const);
  return entries.every(([key, value]) => value === shape[key])
    ? shape
    : Object.fromEntries(entries);
}

/** A copy, checks included, in which one property of the definition is another. */
function changed<Def extends z.core.$ZodTypeDef, Key extends keyof Def>(
  schema: z.core.$ZodType,
  def: Def,
  key: Key,
  value: Def[Key] | unknown,
): z.core.$ZodType {
  return value === def[key] ? schema : z.core.clone(schema, { ...def, [key]: value });
}
