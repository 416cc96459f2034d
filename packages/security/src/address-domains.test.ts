import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { addressDomains } from "./address-domains.ts";

const namesIn = (text: string) => {
  const said: readonly ViewOf<typeof brief.requirement>[] = [
    { id: "r", ref: "brief/requirement#r", data: { key: "R", kind: "functional", text } },
  ];
  return addressDomains(said)?.names;
};

it.each<[string, readonly string[]]>([
  ["Only e-mail addresses of @orchard.org may register.", ["orchard.org"]],
  ["Only addresses at @orchard.org can register, and all others are rejected.", ["orchard.org"]],
  ["Registration with an e-mail address outside @orchard.org is refused.", ["orchard.org"]],
  ["Reject registration with e-mail addresses that are not from @orchard.org.", ["orchard.org"]],
  ["Registration is refused where the e-mail domain isn't in the list of allowed domains.", []],
  ["To sign up, e-mail must be from a company domain, for example @orchard.org.", []],
])("takes from %j the domains that may register", (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

it.each([
  "The system MUST reject registration with e-mail addresses at @throwaway.com.",
  "E-mail addresses at @throwaway.com are not allowed to register.",
  "Throw-away e-mail domains such as @throwaway.com are blocked at registration and refused.",
  "Growers must not use @throwaway.com e-mail addresses to register, else they are refused.",
  "Only post@orchard.org receives an e-mail when somebody signs up.",
])("takes none from %j", (text) => {
  expect(namesIn(text)).toBeUndefined();
});
