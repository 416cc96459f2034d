import { directories, outsiders } from "../catalog/directory-words.ts";
import type { Gap } from "./gap.ts";
import { pluralOf } from "./names.ts";
import type { Known } from "./questions.ts";
import { proposed } from "./readings.ts";

/** Ways to sign in, which hold nobody. */
const waysIn = /^(?:sso|single[- ]sign[- ]on|saml|openid connect|oauth)\b/i;

/** The text names a directory of staff, and others who sign in too. */
export function outsidersGap(readings: Known): Gap | undefined {
  const holders = [
    ...readings.mentions
      .filter(({ data }) => data.topic === "identity-provider" && data.modality !== "avoid")
      .map(({ data }) => data.technology),
    ...readings.systems
      .filter(({ data }) => data.category === "identity provider")
      .map(({ data }) => data.name),
  ];
  const named = holders.filter((each) => !waysIn.test(each));
  const [directory] = named;
  const isAlone = named.every((each) => directories.has(each.toLowerCase()));
  if (directory === undefined || !isAlone) return undefined;
  const people = [
    ...readings.actors.filter(({ data }) => data.kind === "person").map(({ data }) => data.name),
    ...proposed(readings, "actor")
      .filter(({ data }) => data.actor === "person" && data.anonymous !== true)
      .map(({ data }) => data.name),
  ];
  const outside = people.find((each) => outsiders.has(each.toLowerCase().split(" ").at(-1) ?? ""));
  if (outside === undefined) return undefined;
  const who = pluralOf(outside.toLowerCase());
  return {
    id: "accounts-of-outsiders",
    text: `${directory} holds staff: who holds the accounts of ${who}?`,
    default: `${directory}, in a part of it that is kept for them.`,
    options: ["a part of the directory", "a provider of identities for them", "the product itself"],
    reason: `The text names ${directory} alone, and ${who} are no staff.`,
    about: ["brief/product#product"],
  };
}
