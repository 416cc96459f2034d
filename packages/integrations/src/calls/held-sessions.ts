import { asPattern, type Ref, type ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";

const lasting = /^(?:conversation|session|call|stream|dialogue)s?$/i;
const live = /\b(?:sessions?|live|streams?|streaming|realtime|real-time)\b/i;

/** How many sessions the text wants held at once, where it has each of them open at this system for as long as it lasts. */
export function heldSessions(
  system: string,
  quantities: readonly ViewOf<typeof brief.quantity>[],
  requirements: readonly ViewOf<typeof brief.requirement>[],
): { readonly value: number; readonly ref: Ref } | undefined {
  const found = quantities.find(
    ({ data: { measure, unit = "" } }) => measure === "concurrent-users" && lasting.test(unit),
  );
  const value = found?.data.value;
  if (found === undefined || typeof value !== "number") return undefined;
  const named = new RegExp(`\\b${asPattern(system)}\\b[^.]{0,40}?${live.source}`, "i");
  const asked = requirements.some(
    ({ data: { text, priority } }) => priority !== "wont" && named.test(text),
  );
  return asked ? { value, ref: found.ref } : undefined;
}
