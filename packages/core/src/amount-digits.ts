/**
 * Digits of an amount of money: before the point as many as a quadrillion less one needs, after it one more than any
 * currency of ISO 4217 has in use, so that prices of parts of a unit fit. The column and the contract are made of it.
 */
export const amountDigits = { whole: 15, fraction: 4 } as const;
