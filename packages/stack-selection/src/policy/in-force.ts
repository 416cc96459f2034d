import type { Preference } from "../choices/preference.ts";

/**
 * The wishes that count under a style. What a pack prefers or avoids is meant for its own styles and falls with
 * them; what it requires or forbids holds for whatever is built.
 */
export function inForce<P extends Pick<Preference, "data">>(
  preferences: readonly P[],
  style: string | undefined,
): readonly P[] {
  return preferences.filter(
    ({ data: { topic, strength, pack } }) =>
      topic === "style" ||
      (strength !== "prefer" && strength !== "avoid") ||
      style === undefined ||
      pack === undefined ||
      pack.styles.includes(style),
  );
}
