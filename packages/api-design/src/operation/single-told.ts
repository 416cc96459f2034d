import { spoken, type ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";

/** How the one that every account has comes to be there. */
export function singleTold(name: string, about: readonly ViewOf<typeof brief.action>[]): string {
  const thing = spoken(name);
  return about.some(({ data }) => data.effect === "create")
    ? `The caller's own ${thing}; there is none before it is created.`
    : `The caller's own ${thing}; every account has one, made when it is first needed.`;
}
