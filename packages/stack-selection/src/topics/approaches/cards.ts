import { type Facts, wantedFor } from "../../facts/facts.ts";
import { sample } from "../../text/words.ts";
import { no, type TopicRule, yes } from "../verdict.ts";

/** Somebody who pays by the product types a card number somewhere. */
export const cardDataVerdict: TopicRule = (facts, sofar) => {
  const { conditions, inputs } = facts;
  const provider = providerOf(facts);
  if (!conditions.server || (!provider && !sofar.has("payments"))) return undefined;
  const clients = conditions["web-client"] ?? conditions["mobile-client"];
  const by = provider?.name ?? "a payment provider";
  const paying = inputs.actions.filter(
    ({ data }) =>
      data.effect === "create" &&
      data.actors.length > 0 &&
      /(?:^|[#-])(?:payment|checkout)$/.test(data.concept),
  );
  const refs = [...(provider?.refs ?? []), ...paying.map(({ ref }) => ref)];
  if (!clients) {
    return no(
      `Programs call the product, which has no screen, and ${by} takes what is paid elsewhere: nobody types a card number here`,
      "A page or an app of the product on which people pay",
      refs.length > 0 ? refs : [facts.product],
      { here: `cards at ${by}`, turns: "screens for payers" },
    );
  }
  if (paying.length === 0) return undefined;
  const regime = pciOf(facts);
  const what = sample(paying.map(({ id }) => id.replace(/[-.]/g, " ")));
  return yes(
    `${what}: people pay by ${by}, and where they type the number decides what of PCI DSS holds here${regime ? `, which the text names` : ""}`,
    [...refs, ...(regime ? [regime.ref] : [])],
  );
};

function providerOf(facts: Facts) {
  const [named] = wantedFor(facts, "payments");
  if (named) return { name: named.name, refs: named.refs };
  const system = facts.inputs.systems.find(({ data }) => data.category === "payments");
  return system && { name: system.data.name, refs: [system.ref] };
}

/** The standard for card data, where the text names it. */
export function pciOf({ inputs }: Facts) {
  return inputs.regimes.find(({ data }) => /\bpci\b/i.test(data.name));
}
