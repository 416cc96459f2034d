import type { Ref } from "@planc/core";
import type { Preference } from "../choices/preference.ts";

/** What a wish of a pack or a policy adds to an option's score, in ten-thousandths. */
const points = { prefer: 1500, avoid: -1500, approve: 0, allow: 0 };

export interface Wish {
  /** In ten-thousandths of a score. */
  readonly points: number;
  readonly because: string;
  readonly from: Ref<"decision/preference">;
}

/** The wishes about a technology for a need. None that it be avoided where it is there already. */
export function wishesFor(
  topic: string,
  key: string,
  preferences: readonly Preference[],
  isThere: boolean = false,
): readonly Wish[] {
  return preferences.flatMap(({ ref, data }): Wish[] => {
    if (data.topic !== topic || data.technology !== key) return [];
    const { strength, because } = data;
    if (isThere && strength === "avoid") return [];
    if (strength === "require" || strength === "forbid") return [];
    return [{ points: points[strength], because, from: ref }];
  });
}
