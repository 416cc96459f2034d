/** What is added to the price of goods, and follows neither from them nor from how many there are. */
export const charges =
  /^(?:(?:sales |value added )?tax(?: amount)?|vat(?: amount)?|(?:delivery|shipping|postage)(?: (?:amount|charge|cost|fee|price))|postage|freight)$/i;

const taxes = /\b(?:tax(?:es|ed|able|ation)?|vat|gst)\b/i;
const carriage =
  /\b(?:deliver(?:y|ies)|freight|postage|shipping)[ -](?:charges?|costs?|fees?|prices?|rates?|tariffs?)\b|\b(?:free|flat[- ]rate) (?:delivery|shipping)\b|\bcarrier rates?\b/i;

/** Whether a text says anything of what a charge comes to. */
export const tellsCharges = (name: string): RegExp => (taxes.test(name) ? taxes : carriage);
