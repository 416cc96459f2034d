import { keyOf } from "./names.ts";
import { type People, renamePeople } from "./rename-people.ts";

/** Words by which somebody is told to have no account, or not to have signed in. */
const strangers =
  /^(?:(?:anonymous|unauthenticated|unregistered|first-time|not-logged-in|logged-out|signed-out) (?:user|visitor|guest|customer|member|shopper)|new visitor|passer-by)$/;
const guests = /^guest(?: (?:customer|visitor|shopper))?$/;

/**
 * With one name for those who have no account: a visitor, a guest and an unregistered user of one product
 * are the same people, unless a guest is somebody who stays.
 */
export function asOneVisitor<Given extends People>(given: Given, guestsHaveNone: boolean): Given {
  const isOne = (name: string): boolean => {
    const plain = name.toLowerCase();
    return plain === "visitor" || strangers.test(plain) || (guestsHaveNone && guests.test(plain));
  };
  const names = new Set(
    given.actors.flatMap(({ data }) => (isOne(data.name) ? [keyOf(data.name)] : [])),
  );
  if (names.size < 2) return given;
  const meant = (name: string): string => (isOne(name) ? "Visitor" : name);
  return renamePeople(given, meant);
}
