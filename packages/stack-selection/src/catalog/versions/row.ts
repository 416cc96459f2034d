/** Version, first release, end of support, day from which it counts as long-term support. */
export type Row = readonly [
  version: string,
  released: string,
  supportedUntil?: string | undefined,
  longTermFrom?: string,
];
