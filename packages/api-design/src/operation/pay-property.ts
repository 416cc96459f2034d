import type { DataOf, PlanNodeOf, ViewOf } from "@planc/core";
import type { api, brief, decision } from "@planc/core/ir";
import { property } from "../naming.ts";

type Property = DataOf<typeof api.schema>["properties"][number];
type Case = "camel" | "snake";

/** What whoever begins a payment is handed to pay with, by where the card is typed. */
export function payProperties(
  concept: string | undefined,
  actions: readonly ViewOf<typeof brief.action>[],
  choices: readonly Pick<PlanNodeOf<typeof decision.choice>, "data">[],
  propertyCase: Case,
): readonly Property[] {
  const way = choices.find(({ data }) => data.topic === "decision/topic#card-data");
  const isPaid =
    /(?:^|[#-])(?:payment|checkout)$/.test(concept ?? "") &&
    actions.some(
      ({ data }) => data.concept === concept && data.effect === "create" && data.actors.length > 0,
    );
  if (!way || !isPaid) return [];
  const isPage = way.data.technology === "payment-page";
  if (!isPage && way.data.technology !== "hosted-fields") return [];
  return [
    {
      name: property(isPage ? "pay at" : "pay secret", propertyCase),
      type: isPage ? "url" : "text",
      list: false,
      required: true,
      nullable: true,
      readOnly: true,
      writeOnly: false,
      description: isPage
        ? "Address of the provider's page on which this one is paid: in the answer that begins it, and in a read of this one while that page is open, asked of the provider by its reference; null in lists and afterwards."
        : "Secret that opens the provider's fields for this one: in the answer that begins it, and in a read of this one while it can be paid, asked of the provider by its reference; null in lists and afterwards.",
    },
  ];
}
