import * as z from "zod";
import type { Slot } from "../slot.ts";

/** Reports each reference in the data, with the path to it. */
type Extract = (data: unknown, found: Found, path: string) => void;
type Found = (target: string, path: string) => void;

const compiled = new WeakMap<z.core.$ZodType, Extract | "none">();

/** Calls `found` for each reference that the data of a node of this slot holds. */
export function eachReference(slot: Slot, data: unknown, found: Found): void {
  const extract = compiled.get(slot.schema) ?? compile(slot.schema);
  if (extract !== "none") extract(data, found, "data");
}

/** Template literals with a part "#" stand for references (see `ref`), so only paths that lead to one are walked. */
function compile(schema: z.core.$ZodType): Extract | "none" {
  const known = compiled.get(schema);
  if (known) return known;
  // A schema that contains itself meets this stand-in, which by then leads to the finished extractor.
  let finished: Extract | "none" = "none";
  compiled.set(schema, (data, found, path) => {
    if (finished !== "none") finished(data, found, path);
  });
  try {
    finished = build(schema);
  } catch (error) {
    compiled.delete(schema);
    throw error;
  }
  compiled.set(schema, finished);
  return finished;
}

function build(schema: z.core.$ZodType): Extract | "none" {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "template_literal": {
      if (!def.parts.includes("#")) return "none";
      const { pattern } = (schema as z.core.$ZodTemplateLiteral)._zod;
      return (data, found, path) => {
        if (typeof data === "string" && pattern.test(data)) found(data, path);
      };
    }
    case "object":
      return ofObject(def);
    case "array":
      return ofItems([], def.element);
    case "tuple":
      return ofItems(def.items, def.rest);
    case "record":
      return ofRecord(def);
    case "union":
      return ofUnion(def.options);
    case "intersection":
      return both(compile(def.left), compile(def.right));
    case "optional":
    case "nullable":
    case "nonoptional":
    case "default":
    case "prefault":
    case "catch":
    case "readonly":
      return compile(def.innerType);
    case "pipe":
      return compile(def.out);
    case "lazy":
      return compile(def.getter());
    default:
      return "none";
  }
}

function ofObject(def: z.core.$ZodObjectDef): Extract | "none" {
  const properties = Object.entries(def.shape).flatMap(([name, schema]) => {
    const extract = compile(schema);
    return extract === "none" ? [] : [{ name, extract }];
  });
  const rest = def.catchall ? compile(def.catchall) : "none";
  if (properties.length === 0 && rest === "none") return "none";
  return (data, found, path) => {
    if (!isObject(data)) return;
    for (const { name, extract } of properties) {
      if (name in data) extract(data[name], found, `${path}.${name}`);
    }
    if (rest === "none") return;
    for (const name of Object.keys(data)) {
      if (!Object.hasOwn(def.shape, name)) rest(data[name], found, `${path}.${name}`);
    }
  };
}

function ofItems(
  items: readonly z.core.$ZodType[],
  rest: z.core.$ZodType | null,
): Extract | "none" {
  const first = items.map(compile);
  const others = rest ? compile(rest) : "none";
  if (others === "none" && first.every((each) => each === "none")) return "none";
  return (data, found, path) => {
    if (!Array.isArray(data)) return;
    for (let i = 0; i < data.length; i++) {
      const extract = first[i] ?? others;
      if (extract !== "none") extract(data[i], found, `${path}.${i}`);
    }
  };
}

function ofRecord(def: z.core.$ZodRecordDef): Extract | "none" {
  const keys = compile(def.keyType);
  const values = compile(def.valueType);
  if (keys === "none" && values === "none") return "none";
  return (data, found, path) => {
    if (!isObject(data)) return;
    for (const [name, value] of Object.entries(data)) {
      if (keys !== "none") keys(name, found, `${path}.${name}`);
      if (values !== "none") values(value, found, `${path}.${name}`);
    }
  };
}

/** A value belongs to the first option that accepts it, as in parsing. */
function ofUnion(schemas: readonly z.core.$ZodType[]): Extract | "none" {
  const options = schemas.map((schema) => ({ schema, extract: compile(schema) }));
  if (options.every(({ extract }) => extract === "none")) return "none";
  return (data, found, path) => {
    const chosen = options.find(({ schema }) => z.core.safeParse(schema, data).success);
    if (chosen && chosen.extract !== "none") chosen.extract(data, found, path);
  };
}

function both(left: Extract | "none", right: Extract | "none"): Extract | "none" {
  if (left === "none") return right;
  if (right === "none") return left;
  return (data, found, path) => {
    left(data, found, path);
    right(data, found, path);
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
