import { isObject } from "../kubernetes/judge.ts";
import type { Json } from "../kubernetes/manifest.ts";

/**
 * Fills the holes of a template of ours: a value, alone or with `required`, `quote`, `toJson` and `sha256sum`. What
 * else Helm knows stands in none of them, and throws here. A required value that is open is filled with its name.
 */
export function render(text: string, values: Json): string {
  return text.replace(/\{\{ (.*?) \}\}/g, (_, expression: string) => filled(expression, values));
}

function filled(expression: string, values: Json): string {
  const [first = "", ...pipes] = expression.split(" | ");
  const found = /^(?:required "([^"]+)" )?\.Values\.([\w.]+)$/.exec(first);
  if (!found) throw new Error(`no expression of these templates: ${expression}`);
  const [, name, path = ""] = found;
  const value = valueAt(values, path);
  if (value === undefined) throw new Error(`no value for ${path}`);
  const given = name !== undefined && value === "" ? name : value;
  return pipes.reduce((text, pipe) => {
    if (pipe === "quote") return JSON.stringify(text);
    if (pipe === "toJson") return JSON.stringify(given);
    if (pipe === "sha256sum") return "0".repeat(64);
    throw new Error(`no function of these templates: ${pipe}`);
  }, String(given));
}

function valueAt(values: Json, path: string): Json | undefined {
  let found: Json | undefined = values;
  for (const key of path.split(".")) found = isObject(found) ? found[key] : undefined;
  return found;
}
