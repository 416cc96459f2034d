import { isPeopled } from "@planc/core";
import { namesOf } from "../facts/condition-readers.ts";
import type { Facts } from "../facts/facts.ts";
import { listed } from "../text/words.ts";
import { no, type Verdict } from "./verdict.ts";

/** What a text says of how callers prove who they are. */
const saidOfCallers = /\b(?:tokens?|API[- ]keys?|credentials?|sign(?:ed)?[- ]?in|log[- ]?ins?)\b/i;

/** Programs call it, and nothing says who gives them their tokens: somebody who does so already. */
export function issuedOutside({ inputs }: Facts): Verdict | undefined {
  const { product, actors, actions, statements = [] } = inputs;
  const callers = actors.filter(({ data }) => data.kind === "system");
  if (callers.length === 0 || isPeopled(product.data.kinds, actors, actions)) return undefined;
  if (statements.some(({ data }) => saidOfCallers.test(data.text))) return undefined;
  return no(
    `${listed(namesOf(actors))} come with a token of an issuer that is there already, which is taken and asked: the product checks its signature, issuer and roles, and issues none`,
    "Nobody who issues tokens",
    callers.map(({ ref }) => ref),
    { here: "issuer there already", turns: "no issuer" },
  );
}
