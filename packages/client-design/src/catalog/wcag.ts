import register from "./wcag.json" with { type: "json" };

const criteria: Readonly<
  Record<string, { readonly name: string; readonly level: string } | undefined>
> = register.criteria;

/** A criterion as people call it: `2.5.7 Dragging Movements`. */
export const criterionName = (id: string): string =>
  [id, criteria[id]?.name].filter(Boolean).join(" ");

/** Whether a level asks for a criterion. */
export const isAskedAt = (id: string, level: "A" | "AA" | "AAA"): boolean =>
  (criteria[id]?.level.length ?? 0) <= level.length;
