import { accepted, refused, type Verdict } from "./verdict.ts";

export type TimestampUnit = "seconds" | "milliseconds" | "iso";

/** Seconds since 1970; nothing where the text is no time of this unit. */
export function secondsOf(text: string, unit: TimestampUnit): number | undefined {
  if (unit === "iso") {
    const parsed = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(parsed) ? undefined : parsed / 1_000;
  }
  if (!/^\d{1,16}$/.test(text)) return undefined;
  return unit === "seconds" ? Number(text) : Number(text) / 1_000;
}

export function timestampText(seconds: number, unit: TimestampUnit): string {
  if (unit === "seconds") return String(seconds);
  if (unit === "milliseconds") return String(seconds * 1_000);
  return new Date(seconds * 1_000).toISOString().replace(/\.000Z$/, "Z");
}

/** The moment of receiving, given from outside, and how far a time-stamp may be from it. */
export interface ReplayWindow {
  /** Seconds since 1970. */
  readonly now: number;
  /** No window where absent: then the event's id alone tells a replay. */
  readonly toleranceSeconds?: number | undefined;
}

/** Whether a delivery is neither too old nor from the future. */
export function withinWindow(
  text: string | undefined,
  unit: TimestampUnit,
  { now, toleranceSeconds }: ReplayWindow,
): Verdict {
  if (toleranceSeconds === undefined) return accepted;
  if (text === undefined) return refused("missing-header");
  const at = secondsOf(text, unit);
  if (at === undefined) return refused("malformed");
  if (now - at > toleranceSeconds) return refused("stale");
  return at - now > toleranceSeconds ? refused("future") : accepted;
}
