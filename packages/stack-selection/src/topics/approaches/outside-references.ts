import { spoken } from "@planc/core";
import type { Facts } from "../../facts/facts.ts";
import { listed } from "../../text/words.ts";
import { type TopicRule, yes } from "../verdict.ts";

/** References of a feature's things to what the product around it keeps. */
function outsideOf({ inputs }: Facts) {
  if (inputs.product.data.scope !== "feature") return [];
  return inputs.relations.flatMap(({ ref, data }) => {
    const [from, to] = [data.from, data.to].map((each) =>
      inputs.concepts.find((concept) => concept.ref === each),
    );
    return from?.data.role === "stored" &&
      to?.data.role === "external" &&
      data.kind === "many-to-one"
      ? [{ ref, thing: spoken(from.data.name), name: data.role ?? spoken(to.data.name) }]
      : [];
  });
}

/** What a feature refers to and does not keep itself. */
export const outsideReferencesVerdict: TopicRule = (facts, sofar) => {
  const found = outsideOf(facts);
  const [first] = found;
  const client = facts.conditions["web-client"] ?? facts.conditions["mobile-client"];
  if (!facts.conditions.server || !client || !sofar.has("relational-store") || !first)
    return undefined;
  const names = [...new Set(found.map(({ name }) => name))];
  return yes(
    `A ${first.thing} refers to its ${listed(names)}, which the product keeps that this feature becomes part of: who finds, checks and shows them has to be settled`.replace(
      /^A (?=[aeiou])/,
      "An ",
    ),
    found.map(({ ref }) => ref),
  );
};
