import type { Relation } from "../model/relations.ts";

/** Whether the one cannot be without the other: it has to refer to it, or is a part of it that is kept elsewhere. */
export function needsOther({ required, owned }: Relation["data"]): boolean {
  return required ?? owned ?? false;
}
