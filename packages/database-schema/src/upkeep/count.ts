/** `1,440`; what is below ten keeps a place behind the point. */
export const count = (value: number): string =>
  (Math.abs(value) < 10 ? Math.round(value * 10) / 10 : Math.round(value)).toLocaleString("en");
