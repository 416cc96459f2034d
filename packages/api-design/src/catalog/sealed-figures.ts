/**
 * Bytes that sealing adds to one content: headers, signature and padding; a judgement until it is measured. What it
 * comes to is told of a content of `written` bytes.
 */
export const sealedOverhead = { groups: 300, pairs: 150, written: 1000 } as const;

/** Keys of a group and of two devices each, by the technology's key in the catalogue of choices. */
export const keysOf = (technology: string): "groups" | "pairs" =>
  /mls|messaging.?layer/i.test(technology) ? "groups" : "pairs";
