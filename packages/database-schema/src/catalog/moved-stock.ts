/** Last words of things that add to a stock, or take from it. */
export const stockMovement = /\b(?:adjustment|correction|movement|write-?off)$/;

/** Names of how much there is of something. */
export const stockQuantity = /\b(?:in stock|on hand|quantity|stock|stock level)$/;

/** Names that tell how much of something. */
export const anyQuantity =
  /\b(?:amount|change|count|delta|difference|qty|quantit(?:y|ies)|units|variance)\b/;
