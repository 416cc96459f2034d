import { calledInText, directories, handsOver } from "@planc/core";
import { frontsOfDirectories, outsiders } from "../catalog/directory-words.ts";
import { accountHolders } from "./account-holders.ts";
import type { Gap } from "./gap.ts";
import { pluralOf } from "./names.ts";
import type { Known } from "./questions.ts";
import { proposed } from "./readings.ts";

/** Ways to sign in, which hold nobody. */
const waysIn = /^(?:sso|single[- ]sign[- ]on|saml|openid connect|oauth)\b/i;

/** The text names a directory of staff, and others who sign in too. */
export function outsidersGap(readings: Known): Gap | undefined {
  const directory = directoryAlone(readings);
  if (directory === undefined) return undefined;
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
    default: `The single sign-on in front of ${directory}, from accounts apart from those of staff: none of them goes into the directory of staff without being asked.`,
    options: ["a part of the directory", "a provider of identities for them", "the product itself"],
    reason: `The text names ${directory} alone, and ${who} are no staff.`,
    about: ["brief/product#product"],
    turns: ["identity-provider"],
  };
}

/** A directory speaks to servers on its own network: something in front of it has to sign people in. */
export function federationGap(readings: Known): Gap | undefined {
  const directory = directoryAlone(readings);
  if (directory === undefined) return undefined;
  const named = [...readings.statements, ...readings.requirements].some(({ data }) =>
    frontsOfDirectories.test(data.text),
  );
  if (named) return undefined;
  return {
    id: "front-of-directory",
    text: `What signs people in for ${directory} by OpenID Connect, as a browser cannot reach the directory itself?`,
    default:
      "The federation service that it has; the plan names no product for it, and needs nothing from it but OpenID Connect.",
    options: directory.toLowerCase() === "active directory" ? ["AD FS", "Microsoft Entra ID"] : [],
    reason: `The text names ${directory} and nothing that stands in front of it.`,
    about: ["brief/product#product"],
    turns: ["identity-provider"],
  };
}

/** The text leaves sign-in to another system, and says nothing of how that tells who somebody is. */
export function handoverGap({ systems, mentions, statements }: Known): Gap | undefined {
  const holder = systems.find(
    ({ data }) => data.category === "identity provider" && data.existing === true,
  )?.data.name;
  const told =
    mentions.some(({ data }) => data.topic === "identity-provider" && data.modality !== "avoid") ||
    statements.some(({ data }) => handsOver.test(data.text));
  if (holder === undefined || told) return undefined;
  return {
    id: "sign-in-handed-over",
    text: `How does ${calledInText(holder)} tell this product who somebody is?`,
    default: "By a token with each request, of which the product checks signature and subject.",
    short: { asks: `Sign-in from ${holder}`, taken: "token per request" },
    options: [
      "a token with each request",
      "a session that both read",
      "a header that a gateway in front of the product sets",
    ],
    reason: "The text leaves sign-in to others, and does not say how it is handed over.",
    about: ["brief/product#product"],
    turns: ["known-caller"],
  };
}

/** The directory, where the text names no other holder of accounts. */
function directoryAlone(readings: Known): string | undefined {
  const named = accountHolders(readings).filter((each) => !waysIn.test(each));
  return named.every((each) => directories.has(each.toLowerCase())) ? named[0] : undefined;
}
