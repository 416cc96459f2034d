/**
 * Amounts that stand beside a total and are no part of it: what was paid of it or is still open, and what is taken from
 * whoever gets it. Judged from the words themselves.
 */
export const besideTotal =
  /\b(?:balance|change|commission|due|given|open|outstanding|paid|payout|received|refunded|tendered)\b/;
