/** Numbers that are what is left of another one, by the names of their columns. */
export const differences: readonly {
  readonly left: RegExp;
  readonly of: RegExp;
  readonly less: RegExp;
}[] = [
  {
    left: /^(?:available|free|available_to_(?:promise|sell))(?:_(?:quantity|qty|stock|units))?$/,
    of: /^(?:(?:quantity_|qty_)?on_hand|in_stock|physical)(?:_(?:quantity|qty|stock|units))?$/,
    less: /^(?:(?:quantity_|qty_)?reserved|allocated|committed)(?:_(?:quantity|qty|stock|units))?$/,
  },
];

/** The names of what such a number is made from; nothing where it is no such number, or not of these alone. */
export function differenceIn(
  name: string,
  others: readonly string[],
): readonly [of: string, less: string] | undefined {
  for (const { left, of, less } of differences) {
    if (!left.test(name)) continue;
    const wholes = others.filter((each) => of.test(each));
    const parts = others.filter((each) => less.test(each));
    const [whole] = wholes;
    const [part] = parts;
    if (whole && part && wholes.length === 1 && parts.length === 1) return [whole, part];
  }
  return undefined;
}
