/** Names without their case and signs: an interface writes them in a style of its own. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, "");

const starts: ReadonlySet<string> = new Set([
  "after",
  "cursor",
  "offset",
  "page",
  "pagetoken",
  "skiptoken",
]);
const sizes: ReadonlySet<string> = new Set([
  "first",
  "limit",
  "maxpagesize",
  "pagesize",
  "perpage",
]);

/** Whether the next page is found by a parameter. */
export const findsPage = (name: string): boolean => starts.has(plain(name));

/** Whether a parameter says which part of a list is answered, and nothing of what is looked for. */
export const isOfPages = (name: string): boolean => findsPage(name) || sizes.has(plain(name));
