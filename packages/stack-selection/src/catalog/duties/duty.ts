import type { DataOf } from "@planc/core";
import type { decision } from "@planc/core/ir";

export type Area = DataOf<typeof decision.practice>["area"];

/**
 * What a way of building comes to, and how one sees that it is kept. Words in braces stand for what was
 * chosen: `{database}`, `{server}`, `{door}` (what requests come to first), `{client}`, `{orchestrator}`,
 * `{doubled}` (what keeps something, with what takes over of each).
 */
export interface Duty {
  readonly area: Area;
  readonly does: string;
  readonly seen: string;
}

/** By the key of a pattern, or the name that a text has for a format or protocol. */
export type Duties = Readonly<Record<string, Duty>>;

export function duty(area: Area, does: string, seen: string): Duty {
  return { area, does, seen };
}
