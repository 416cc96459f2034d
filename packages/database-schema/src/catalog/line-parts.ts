/** Attributes that list what a thing consists of piece by piece, in the words of a column name. */
export const lineList = /(?:^|_)(?:lines|line_items|line_entries)$/;

/** Things of which "items" are what they consist of. */
export const itemHolders =
  /(?:^|_)(?:basket|bill|bundle|cart|credit_note|delivery_note|estimate|invoice|order|packing_list|quotation|quote|receipt|requisition|return|sale|shipment|shopping_list|transfer)$/;

/** Things whose pieces have a price of their own. */
export const priced =
  /(?:^|_)(?:bill|credit_note|estimate|invoice|order|proposal|quotation|quote|receipt|sale)$/;

/** Names of what is bought, sold, moved and counted, the more exact first. */
export const goods: readonly string[] = [
  "product variant",
  "variant",
  "sku",
  "product",
  "article",
  "menu item",
  "dish",
  "item",
  "good",
  "service",
  "material",
  "part",
];

/** What it is that a bundle of goods is kept in before it is bought or sent: each of them so many times. */
export const gathering = /(?:^|_)(?:bag|basket|bundle|cart|kit|order|shopping_list)$/;

/** What only some goods are told apart by, so that a line of others has none. */
export const ofSomeGoods = /\b(?:batch|lot|serial(?: number)?)$/;

/** Names by which a line says of what it is, where that is nothing of the goods that are kept. */
export const saidInWords = /\b(?:account|amount|description|name|title)$/;
