import type { PlanNode } from "@planc/core";

/** What a person calls a node: its name or title, else the words of its id. */
export function labelOf({ data, id, ref }: PlanNode): string {
  if (ref.startsWith("security/identity#")) return "Sign-in";
  if (ref.startsWith("api/live-policy#")) return "Live connection";
  const words = wordsOf(id);
  if (typeof data !== "object" || data === null) return words;
  if (ref.startsWith("client/offline#") && "concept" in data)
    return `${nameIn(data.concept)} without a connection`;
  if (ref.startsWith("security/policy#") && "role" in data && "concept" in data)
    return `${nameIn(data.concept)} for ${nameIn(data.role)}`;
  if (ref.startsWith("security/denial#") && "role" in data && "concept" in data)
    return `${nameIn(data.concept)} refused to ${nameIn(data.role)}`;
  if (ref.startsWith("security/permission#") && "role" in data && "operation" in data)
    return `${nameIn(data.operation)} by ${nameIn(data.role)}`;
  if (ref.startsWith("security/obligation#")) return words.replace(/ stated$/, "");
  for (const key of ["name", "title", "operationId", "key"] as const) {
    const value = key in data ? Reflect.get(data, key) : undefined;
    if (typeof value === "string" && value !== "") return value;
  }
  return words;
}

/** "team coordinator" of `brief/actor#team-coordinator` */
function nameIn(ref: unknown): string {
  const text = String(ref);
  return wordsOf(text.slice(text.indexOf("#") + 1));
}

function wordsOf(id: string): string {
  return id.replaceAll(/[.-]/g, " ");
}
