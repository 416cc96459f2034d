/**
 * Digits of an amount of money: before the point as many as a quadrillion less one needs, after it four. No currency of
 * ISO 4217 that is paid in has more than three, and units of account (CLF, UYW) have four, so that prices of parts of a
 * unit fit. The column and the contract are made of it.
 */
export const amountDigits = { whole: 15, fraction: 4 } as const;
