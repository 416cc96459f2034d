import { withoutBrackets } from "./words-of.ts";

/** What a label may be called: as it stands, without brackets, or by one of its alternatives. */
export function namesIn(label: string): readonly string[] {
  return [label, withoutBrackets(label), ...alternatives(label)].filter((each) => each !== "");
}

/** `SendGrid/Twilio`, `crawlers (WhatsApp, Facebook)`: several names of which each is right. */
export function alternatives(label: string): readonly string[] {
  const inBrackets = /\(([^()]*)\)/u.exec(label)?.[1] ?? "";
  const sides = withoutBrackets(label).split("/");
  const listed = inBrackets.includes(",") ? inBrackets.split(",") : [];
  return [...(sides.length > 1 ? sides : []), ...listed]
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
