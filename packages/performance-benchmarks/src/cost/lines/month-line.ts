import { known, times } from "@planc/core";
import type { LineDraft } from "../line-draft.ts";

export type Base = Pick<LineDraft, "id" | "name" | "of" | "kind">;

/** A flat price for a month of something. */
export function monthLine(
  base: Base,
  from: LineDraft["from"],
  { technology, name }: LineDraft["priced"],
): LineDraft {
  const id = `${technology}.month`;
  return {
    ...base,
    from,
    needs: [id],
    priced: { name, technology },
    cost: (at) => times(known("plans", 1, "count"), at.price(id, "USD/month")),
  };
}
