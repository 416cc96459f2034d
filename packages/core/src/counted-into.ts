/** What a thing is and has, by names as people write them. */
export interface Named {
  readonly name: string;
  readonly attributes: readonly string[];
}

/** A row that moves a number of what it is of. */
export interface Counted {
  /** Its attribute that says by how much. */
  readonly by: string;
  /** The attribute of the other that it is added to. */
  readonly into: string;
}

const corrections = /(?:^| )(?:adjustment|correction)$/;
const onHand =
  /^(?:(?:on hand|stock) (?:qty|quantity)|(?:qty|quantity)(?: (?:in stock|on hand))?|on hand|stock)$/;
const change = /^(?:change|delta|(?:qty|quantity) (?:change|delta)|quantity)$/;

/**
 * The number that a row moves with its own: a refund adds to what was refunded of its payment, an adjustment
 * to what is on hand. Both are written together, so that two at once add up.
 */
export function countedInto(row: Named, other: Named): Counted | undefined {
  const own = row.name.toLowerCase();
  const plain = (names: readonly string[], pattern: RegExp) =>
    names.find((each) => pattern.test(each.toLowerCase().replaceAll(/[_-]+/g, " ")));
  if (corrections.test(own)) {
    const [by, into] = [plain(row.attributes, change), plain(other.attributes, onHand)];
    return by !== undefined && into !== undefined ? { by, into } : undefined;
  }
  if (!/(?:^| )refund$/.test(own)) return undefined;
  const [by, into] = [
    plain(row.attributes, /^amount$/),
    plain(other.attributes, /^(?:amount refunded|refunded amount)$/),
  ];
  return by !== undefined && into !== undefined ? { by, into } : undefined;
}
