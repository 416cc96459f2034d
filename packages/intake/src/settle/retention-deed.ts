import type { Readings } from "./readings.ts";

/** "… are kept for a year and then archived" says how long rows stay: nobody presses a button for it. */
export function isRetention(
  { data }: Readings["actions"][number],
  { quantities }: Pick<Readings, "quantities">,
): boolean {
  return (
    data.verb === "archive" &&
    data.actor === undefined &&
    quantities.some(
      ({ data: each }) => each.statement === data.statement && each.measure === "retention",
    )
  );
}
