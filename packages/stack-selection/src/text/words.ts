/** `compose.yaml:4`; the root of the repository in words. */
export function placeText(place: {
  readonly path: string;
  readonly line?: number | undefined;
}): string {
  if (place.path === ".") return "files of the repository";
  return place.line === undefined ? place.path : `${place.path}:${place.line}`;
}

/** `1 service`, `2 services`. */
export function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** `a, b and c`, without repeats. */
export function listed(items: readonly string[], last = "and"): string {
  const each = [...new Set(items)];
  return each.length < 2
    ? (each[0] ?? "")
    : `${each.slice(0, -1).join(", ")} ${last} ${each.at(-1)}`;
}

/** At most `most` items, then how many more. */
export function sample(items: readonly string[], most = 4): string {
  const each = [...new Set(items)];
  if (each.length <= most) return listed(each);
  return `${each.slice(0, most - 1).join(", ")} and ${each.length - most + 1} more`;
}

/** `1,000`, `0.25`. */
export function number(value: number): string {
  const rounded = Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
  // Most have nothing to group, and there is one in nearly every note on a score.
  if (Math.abs(rounded) < 1000) return String(rounded);
  const [whole = "0", fraction] = String(rounded).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A capital first, but for names that begin otherwise: iOS, tRPC, pg-boss, k6. */
export function capital(text: string): string {
  const first = /^[^\s,;:.()]+/.exec(text)?.[0] ?? "";
  return /^[a-z]+$/.test(first) || /^[a-z]+-[a-z]+$/.test(first)
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text;
}

/** A capital that only a sentence gave a word is taken off again; names and abbreviations keep theirs. */
export function uncapital(text: string): string {
  return /^[A-Z][a-z]+(?:[ ,]|$)(?![A-Z])/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** The text as a sentence: capital first, one full stop last. */
export function sentence(text: string): string {
  const plain = text.trim();
  return capital(/[.!?]$/.test(plain) ? plain : `${plain}.`);
}

/** The text for the end of a sentence that has its own full stop. */
export function clause(text: string): string {
  return text.trim().replace(/[.]+$/, "");
}

/** How long a label of the plan's data may be. */
export const mostOfLabel = 200;

/** Cuts at a word, for a label of the plan's data. */
export function short(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(" ");
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`;
}
