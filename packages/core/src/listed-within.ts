/** How a list of names stands in a cell or a sentence. */
interface Listing {
  readonly between?: string;
  readonly last?: string;
}

/**
 * `orders, returns and 12 more`: as many names as `most` characters hold, and how many are left out. A model may have
 * hundreds of things, a field of the plan has an end.
 */
export function listedWithin(
  names: readonly string[],
  most: number,
  { between = ", ", last = " and " }: Listing = {},
): string {
  const all = joined(names, between, last);
  if (all.length <= most) return all;
  const tail = (left: number) => ` and ${left} more`;
  let length = 0;
  let held = 0;
  for (const name of names) {
    const next = length + (held === 0 ? 0 : between.length) + name.length;
    if (next + tail(names.length - held - 1).length > most) break;
    length = next;
    held += 1;
  }
  if (held > 0) return `${names.slice(0, held).join(between)}${tail(names.length - held)}`;
  const end = names.length > 1 ? tail(names.length - 1) : "";
  return `${cut(names[0] ?? "", most - end.length - 1)}…${end}`;
}

function joined(names: readonly string[], between: string, last: string): string {
  const end = names.at(-1) ?? "";
  return names.length < 2 ? end : `${names.slice(0, -1).join(between)}${last}${end}`;
}

/** No letter is cut in two. */
function cut(text: string, most: number): string {
  const head = text.slice(0, Math.max(0, most));
  return /[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head;
}
