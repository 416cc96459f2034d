import type { Facts } from "../design/facts.ts";

/** Where a payer types the card number, in words behind what is given. */
export function cardWay(facts: Facts, provider: string): string {
  const [choice] = facts.topics.get("card-data")?.choices ?? [];
  switch (choice?.data.technology) {
    case "payment-page":
      return `on a page of ${provider}`;
    case "hosted-fields":
      return `in fields of ${provider}, in a frame`;
    case "own-card-form":
      return `from a form of the product, straight to ${provider}`;
    default:
      return `on fields or a page that ${provider} hosts`;
  }
}
