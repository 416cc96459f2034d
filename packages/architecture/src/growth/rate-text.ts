/** `1,010 req/s`. */
export function rateText(rate: number): string {
  return `${Number(rate.toPrecision(3)).toLocaleString("en")} req/s`;
}
