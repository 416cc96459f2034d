import { roles } from "../catalog/nouns.ts";
import { keyOf } from "./names.ts";
import { proposed, type Readings } from "./readings.ts";

/** The id that a concept's name leads to. */
export type Naming = (name: string) => string;

/**
 * Names of people's roles mean their accounts, where the domain keeps accounts and neither the domain
 * nor the text a thing of that name: "invite team members" is about users, "a member has a card number"
 * is about members.
 */
export function namingOf(
  readings: Pick<Readings, "proposals" | "matches" | "attributes" | "concepts">,
): Naming {
  const offered = new Set(proposed(readings, "concept").map(({ data }) => keyOf(data.name)));
  const accounts = offered.has("user");
  const own = new Set([
    ...readings.attributes.map(({ data }) => keyOf(data.concept)),
    ...readings.concepts
      .filter(({ data }) => data.role ?? data.states ?? data.description)
      .map(({ data }) => keyOf(data.name)),
  ]);
  return (name) => {
    const key = keyOf(name);
    if (!accounts || offered.has(key) || own.has(key)) return key;
    const head = key.slice(key.lastIndexOf("-") + 1);
    return roles.has(head) ? "user" : key;
  };
}
