import { spoken } from "@planc/core";
import type { Brief } from "./apply-corrections.ts";
import { earnedBy } from "./earned-points.ts";
import type { Gap } from "./gap.ts";
import { lastUsed, priceChange, purchaseIn } from "./purchase.ts";

/** What the middle of a purchase leaves open: the card, the steps, the price, the last use and the points. */
export function purchaseGaps(
  known: Pick<Brief, "actions" | "attributes" | "concepts" | "requirements">,
): readonly Gap[] {
  const { attributes, concepts } = known;
  const purchase = purchaseIn(known);
  if (!purchase) return [];
  const { buying, bought, source } = purchase;
  const [thing, from] = [spoken(bought.data.name), spoken(source.data.name)];
  const about = [`brief/action#${buying.id}`, `brief/concept#${bought.id}`] as const;
  const price = priceChange(known);
  const isOnItsOwn = concepts.some(({ id }) => /^(?:payment|checkout)$/.test(id));
  return [
    ...(isOnItsOwn
      ? []
      : [
          {
            id: `card-of-${bought.id}`,
            text: `Where does whoever pays for the ${thing} enter the card: on a page of the payment provider, or in its fields on a page of the product?`,
            default: `The payment is authorised before the ${thing} is stored; the step of the screens by which the payer gives the card, and answers a check of the bank, is not drawn, and no card number is to reach the product.`,
            options: ["on a page of the provider", "in its fields on the product's page"],
            reason: `No payment is a thing of its own in the text: the ${thing} is made and paid in one step.`,
            about,
            turns: ["payments"],
          },
        ]),
    ...(price && !hasPrice(attributes, `brief/concept#${source.id}`)
      ? [
          {
            id: `price-of-${bought.id}`,
            text: `Which price counts for the ${thing} when one has changed since it was put to the ${from}, and where is the change told?`,
            default: buying.data.agrees
              ? `The price of now: with the request comes the total that was shown, and where that of now is another one nothing is paid and no ${thing} is made; the sums of now are read anew, and whoever agrees to them asks again with that total.`
              : `The price of now; the ${from} keeps none of its own, so that nothing can be compared, and how a change is told before the payment is not drawn.`,
            options: [
              `the price of now, and the ${thing} is refused until it is agreed to`,
              `the price that was shown`,
            ],
            reason: `The text has changes of price told, and does not say whether the old one or the new one is paid.`,
            about: [...about, `brief/requirement#${price.id}`] as const,
            turns: buying.data.agrees ? ["changed-price"] : [],
          },
        ]
      : []),
    ...lastUse(known, buying, thing, from),
    ...pointsOf(known),
  ];
}

function hasPrice(attributes: Brief["attributes"], source: string): boolean {
  return attributes.some(
    ({ data }) => data.concept === source && /\b(?:price|amount|total)\b/i.test(data.name),
  );
}

/** The last use of something of which nothing says how many uses it has. */
function lastUse(
  known: Pick<Brief, "actions" | "concepts" | "requirements">,
  buying: Brief["actions"][number],
  thing: string,
  from: string,
): readonly Gap[] {
  const found = lastUsed(known);
  if (!found) return [];
  const { said, put } = found;
  const name = spoken(put.data.name);
  return [
    {
      id: `last-use-of-${put.id}`,
      text: `How many uses does a ${name} have, and when is one taken: when it is put to the ${from}, or when the ${thing} is made?`,
      default: buying.data.usesUp
        ? `As many as its usage limit says, and any number where that is empty; one is taken when the ${thing} is made, so that nobody holds one by leaving it in the ${from}.`
        : `By what a use is taken is decided, and no more: no field of a ${name} says how many it has, and no step of the plan takes or gives back one until this is answered.`,
      options: [`when it is put to the ${from}`, `when the ${thing} is made`],
      reason: `The text speaks of the last use and gives the ${name} neither a number nor a moment.`,
      about: [`brief/concept#${put.id}`, `brief/requirement#${said.id}`],
      turns: ["taken-once"],
    },
  ];
}

/** Points that what is bought has earned, once it is called off. */
function pointsOf(known: Parameters<typeof purchaseGaps>[0]): readonly Gap[] {
  const found = earnedBy(known);
  if (!found) return [];
  const { bought, called, sum } = found;
  const thing = spoken(bought.data.name);
  const isDrawn = known.concepts.some(
    ({ data }) => data.entriesOf?.per === `brief/concept#${bought.id}`,
  );
  return [
    {
      id: `points-of-${bought.id}`,
      text: `Are points taken back when the ${thing} that earned them is cancelled?`,
      default: isDrawn
        ? `Yes, by an entry of its own, so that nobody keeps points for an ${thing} that was given up; the entry that added them stays.`.replace(
            / an (?=[^aeiou])/,
            " a ",
          )
        : "No: what was added stays, and a cancellation takes no points back.",
      options: ["no", "yes, by an entry of its own"],
      reason:
        "The text adds points and lets what earned them be cancelled; it says nothing of both.",
      about: [`brief/action#${called.id}`, sum.data.concept],
      turns: isDrawn ? ["earned-points"] : [],
    },
  ];
}
