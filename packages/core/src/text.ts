/** `a`, `a and b`, `a, b and c`; empty for an empty list. */
export function listed(items: readonly string[], last: "and" | "or" = "and"): string {
  const end = items.at(-1) ?? "";
  return items.length < 2 ? end : `${items.slice(0, -1).join(", ")} ${last} ${end}`;
}

/** The text with its first letter as a capital; letters beyond the basic plane are not cut in two. */
export function capital(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
