import type * as z from "zod";
import type { Leaf, Tree } from "./yaml-tree.ts";

/** The value of a tree. Where the schema wants text, a number or word is the text that stands there. */
export function plainValue(tree: Tree, schema: z.core.$ZodType | undefined): unknown {
  const inner = schema && unwrapped(schema);
  const def = inner && (inner as z.core.$ZodTypes)._zod.def;
  switch (tree.kind) {
    case "map": {
      const shape = def?.type === "object" ? def.shape : {};
      return Object.fromEntries(
        tree.pairs.map(({ key, value }) => [
          key,
          plainValue(value, Object.hasOwn(shape, key) ? shape[key] : undefined),
        ]),
      );
    }
    case "list":
      return tree.items.map((item, i) => {
        if (def?.type === "array") return plainValue(item, def.element);
        return plainValue(item, def?.type === "tuple" ? def.items[i] : undefined);
      });
    case "scalar":
      return wantsText(def) ? textOf(tree, !mayBeNull(schema)) : tree.value;
  }
}

/** `1.10` and `on` as they stand; `~` too, which YAML takes for nothing, where there has to be something. */
function textOf({ value, written }: Leaf, needed: boolean): unknown {
  if (value === null) return needed && written !== "null" && written !== "" ? written : null;
  return typeof value === "string" ? value : written;
}

function wantsText(def: z.core.$ZodTypes["_zod"]["def"] | undefined): boolean {
  return def?.type === "string" || (def?.type === "enum" && isText(Object.values(def.entries)));
}

function isText(values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === "string");
}

/** Without what says that it may be absent. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === "optional" || def.type === "nullable" ? unwrapped(def.innerType) : schema;
}

function mayBeNull(schema: z.core.$ZodType | undefined): boolean {
  const def = schema && (schema as z.core.$ZodTypes)._zod.def;
  if (def?.type === "nullable") return true;
  return def?.type === "optional" && mayBeNull(def.innerType);
}
