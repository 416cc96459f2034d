import type { Known } from "./questions.ts";

/** Who holds accounts outside of the product, by the names that the text gives. */
export function accountHolders({
  mentions,
  systems,
}: Pick<Known, "mentions" | "systems">): readonly string[] {
  return [
    ...mentions
      .filter(({ data }) => data.topic === "identity-provider" && data.modality !== "avoid")
      .map(({ data }) => data.technology),
    ...systems
      .filter(({ data }) => data.category === "identity provider")
      .map(({ data }) => data.name),
  ];
}
