import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

const topic = "card-data";

/** Who takes the card number, and which questionnaire of PCI DSS 4.0.1 follows; as of 2026-11. */
export const cardData: readonly Entry[] = [
  approach(
    topic,
    "payment-page",
    "Payment page of the provider, by redirect",
    "payers are led to a page of the provider and back",
    [0.1, "an address to come back to, for who paid and for who gave up"],
    {
      "small-questionnaire": [1, "SAQ A; its criterion on scripts is not for pages that redirect"],
      "scripts-apart": [1, "the number is typed on a page of the provider"],
      "screen-kept": [0.3, "payers leave and come back"],
    },
  ),
  approach(
    topic,
    "hosted-fields",
    "Fields of the provider in a frame",
    "the provider's fields stand in a frame on a page of the product",
    [0.3, "a list and a watch of all scripts of the page around the frame"],
    {
      "small-questionnaire": [0.8, "SAQ A, once the page is shown to resist attacks by scripts"],
      "scripts-apart": [
        0.4,
        "scripts of the page cannot read the frame, and can lay another over it",
      ],
      "screen-kept": [0.9, "the frame is part of the page"],
    },
  ),
  approach(
    topic,
    "own-card-form",
    "Form of the product, sent straight to the provider",
    "the product's page takes the number, and its script sends it to the provider",
    [0.6, "scripts authorised and watched, and the audit that goes with them"],
    {
      "small-questionnaire": [0.3, "SAQ A-EP, with 6.4.3 and 11.6.1 on scripts of the page"],
      "scripts-apart": [0, "each script of the page can read the number"],
      "screen-kept": [1, "the form is the product's"],
    },
  ),
  approach(
    topic,
    "own-card-server",
    "Card numbers through the server",
    "the server takes the number and hands it to the provider",
    [0.95, "a network, keys, logs and audits for card data"],
    {
      "small-questionnaire": [0, "SAQ D, which is all of PCI DSS"],
      "scripts-apart": [0, "each script of the page can read the number"],
      "screen-kept": [1, "the form is the product's"],
    },
  ),
];
