/** How many times the planned rate another is. */
export function multipleOf(rate: number, planned: number): number {
  return Number((rate / planned).toPrecision(3));
}
