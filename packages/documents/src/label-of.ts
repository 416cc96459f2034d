import type { PlanNode } from "@planc/core";

/** What a person calls a node: its name or title, else the words of its id. */
export function labelOf({ data, id, ref }: PlanNode): string {
  if (ref.startsWith("security/identity#")) return "Sign-in";
  const words = id.replaceAll(/[.-]/g, " ");
  if (typeof data !== "object" || data === null) return words;
  for (const key of ["name", "title", "operationId", "key"] as const) {
    const value = key in data ? Reflect.get(data, key) : undefined;
    if (typeof value === "string" && value !== "") return value;
  }
  return words;
}
