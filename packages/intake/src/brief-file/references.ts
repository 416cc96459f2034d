import type { Slot } from "@planc/core";
import type * as z from "zod";

/** The slots that a reference may lead into; `any` where it may lead anywhere. */
export type Targets = readonly string[] | "any";

/** What stands in the place of a reference; `undefined` takes it away. */
export type Replace = (text: string, targets: Targets) => string | undefined;

/**
 * The data of a slot's node, or a part of it, with its references replaced. What loses one that it
 * cannot be without goes with it: `undefined` where that is all of it.
 */
export function replaceReferences(slot: Slot, data: unknown, replace: Replace): unknown {
  return walk(slot.schema, data, replace);
}

function walk(schema: z.core.$ZodType, data: unknown, replace: Replace): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "template_literal":
      return def.parts.includes("#") && typeof data === "string"
        ? replace(data, targetsOf(def.parts))
        : data;
    case "object":
      return isRecord(data) ? walkObject(def.shape, data, replace) : data;
    case "array":
      return Array.isArray(data)
        ? data.map((each) => walk(def.element, each, replace)).filter((each) => each !== undefined)
        : data;
    case "tuple": {
      if (!Array.isArray(data)) return data;
      const items = data.map((each, i) => {
        const item = def.items[i];
        return item ? walk(item, each, replace) : each;
      });
      return items.includes(undefined) ? undefined : items;
    }
    case "record":
      return isRecord(data)
        ? Object.fromEntries(
            Object.entries(data)
              .map(([key, value]) => [key, walk(def.valueType, value, replace)] as const)
              .filter(([, value]) => value !== undefined),
          )
        : data;
    case "union": {
      const option = def.options.find((each) => fits(each, data));
      return option ? walk(option, data, replace) : data;
    }
    case "optional":
    case "nullable":
    case "readonly":
      return walk(def.innerType, data, replace);
    default:
      return data;
  }
}

function walkObject(
  shape: z.core.$ZodShape,
  data: Readonly<Record<string, unknown>>,
  replace: Replace,
): unknown {
  const kept: [string, unknown][] = [];
  for (const [key, value] of Object.entries(data)) {
    const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
    const replaced = schema ? walk(schema, value, replace) : value;
    if (replaced !== undefined) kept.push([key, replaced]);
    else if (schema?._zod.def.type !== "optional") return undefined;
  }
  return Object.fromEntries(kept);
}

/** By the form alone: names and addresses are both text. */
function fits(schema: z.core.$ZodType, data: unknown): boolean {
  switch (schema._zod.def.type) {
    case "template_literal":
    case "string":
    case "enum":
      return typeof data === "string";
    case "number":
      return typeof data === "number";
    case "array":
    case "tuple":
      return Array.isArray(data);
    case "object":
      return isRecord(data) && isKind(schema, data);
    case "record":
      return isRecord(data);
    default:
      return true;
  }
}

/** Whether the fields that tell the options of a union apart have the values of this one. */
function isKind(schema: z.core.$ZodType, data: Readonly<Record<string, unknown>>): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type !== "object") return true;
  return Object.entries(def.shape).every(([key, field]) => {
    const { def: own } = (field as z.core.$ZodTypes)._zod;
    return own.type !== "literal" || own.values.some((value) => value === data[key]);
  });
}

/** A literal in front of the "#" lists the slots of a reference (see `ref`). */
function targetsOf(parts: readonly unknown[]): Targets {
  const [first] = parts;
  if (typeof first !== "object" || first === null || !("_zod" in first)) return "any";
  const { def } = (first as z.core.$ZodTypes)._zod;
  return def.type === "literal" ? def.values.map(String) : "any";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
