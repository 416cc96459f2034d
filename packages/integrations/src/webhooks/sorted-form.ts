import { bytesOf, type Delivery, headerOf } from "./delivery.ts";

/** Whether the body says that it is a form. */
export const isForm = ({ headers }: Pick<Delivery, "headers">): boolean =>
  /^application\/x-www-form-urlencoded\b/i.test(headerOf(headers, "content-type") ?? "");

/**
 * Each field's name and value by the names' order, nothing between them. A name that is there more than
 * once has each of its values once, sorted.
 */
export function sortedForm(body: Delivery["body"]): string {
  const values = new Map<string, Set<string>>();
  for (const [name, value] of new URLSearchParams(bytesOf(body).toString("utf8"))) {
    values.set(name, (values.get(name) ?? new Set()).add(value));
  }
  return [...values]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, all]) =>
      [...all]
        .toSorted()
        .map((value) => `${name}${value}`)
        .join(""),
    )
    .join("");
}
