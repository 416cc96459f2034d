/** Names of times that come with a thing being made, whatever becomes of it later. */
export const withMaking =
  /^(?:issued|joined|made|occurred|opened|ordered|placed|received|registered|reported|requested|submitted)\b/;

/** Names of times that lie well after the thing was made. */
export const wellAfter =
  /\b(?:deadline|expected|expir\w*|retention|returned|return|valid|validity)\b/;

/** Names of times long before anything here happened. */
export const birth = /\b(?:birth|birthday|born)\b/;

/** Parts of a sum, by their names; one name is of one part. */
export const sumParts = {
  price: /^(?:item |product |unit )?price$/,
  quantity: /^(?:ordered )?quantity$/,
  lineTotal: /^(?:line )?(?:amount|subtotal|total)$/,
  subtotal: /^(?:items? |lines? )?sub ?total$/,
  discount: /\bdiscount(?: amount)?$/,
  tax: /^(?:tax|taxes|vat)(?: amount| total)?$|^total tax$/,
  taxRate: /^(?:tax|vat) rate$/,
  shipping: /^(?:delivery|shipping)(?: amount| charge| cost)?$/,
  fee: /\b(?:fees?|surcharge|tip)(?: amount)?$/,
  total: /^(?:agreed |grand |order )?total(?: amount| price)?$|^amount due$/,
  refunded: /^refunded(?: amount)?$/,
} as const;

/** Parts of what is in stock, as a shelf of twelve has them. */
export const stockParts: readonly (readonly [RegExp, number])[] = [
  [/\bon hand\b/, 12],
  [/\breserved\b/, 2],
  [/\bavailable\b/, 10],
];
