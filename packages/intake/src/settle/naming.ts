import { roles } from "../catalog/nouns.ts";
import { keyOf } from "./names.ts";
import { proposed, type Readings } from "./readings.ts";

/** The id that a concept's name leads to. */
export type Naming = (name: string) => string;

/**
 * Names of people's roles mean their accounts, where the domain keeps accounts and no thing of that
 * name: "invite team members" is about users.
 */
export function namingOf(readings: Pick<Readings, "proposals" | "matches">): Naming {
  const offered = new Set(proposed(readings, "concept").map(({ data }) => keyOf(data.name)));
  const accounts = offered.has("user");
  return (name) => {
    const key = keyOf(name);
    if (!accounts || offered.has(key)) return key;
    const head = key.slice(key.lastIndexOf("-") + 1);
    return roles.has(head) ? "user" : key;
  };
}
