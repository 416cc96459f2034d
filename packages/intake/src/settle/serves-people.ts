import type { Known } from "./questions.ts";
import { proposed } from "./readings.ts";

/** Somebody works with it, rather than only looks after it. */
export function servesSomebody(readings: Known): boolean {
  return (
    readings.actors.some(({ data }) => data.kind === "person" && !data.privileged) ||
    proposed(readings, "actor").some(
      ({ data }) => data.actor === "person" && data.privileged !== true,
    ) ||
    readings.systems.length < 2
  );
}
