import type { Ref } from "@planc/core";

/** What a template sees of a node: its data, with its address, its id and where it comes from. */
export interface Item {
  readonly ref: Ref;
  readonly id: string;
  /** `stated`, `derived` or `assumed`. */
  readonly why: string;
  /** The addresses of what it was derived from; none where it was stated or assumed. */
  readonly derivedFrom: readonly Ref[];
  readonly [field: string]: unknown;
}

export function isItem(value: unknown): value is Item {
  return (
    typeof value === "object" &&
    value !== null &&
    "ref" in value &&
    typeof value.ref === "string" &&
    value.ref.includes("#") &&
    "id" in value &&
    typeof value.id === "string"
  );
}

/** How an item is called where a reader meets it. */
export function labelOf(item: Item): string {
  for (const field of [item.name, item.title, item.operationId]) {
    if (typeof field === "string" && field !== "") return field;
  }
  return item.id;
}
