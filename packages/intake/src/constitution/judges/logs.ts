import { singular } from "../../words/singular.ts";
import type { Judgement } from "../gate.ts";
import type { Facts } from "../plan-facts.ts";

const logs = /\blog(?:s|ged|ging)?\b/i;
const forbids = /\b(?:not|never|no|without|free of)\b/i;

/** "Logs MUST NOT contain phone numbers": what the plan leaves out of logs, and whether that is among it. */
export function judgeLogs(text: string, { controls, attributes }: Facts): Judgement | undefined {
  const said = text.slice(0, 1000);
  if (!logs.test(said) || !forbids.test(said)) return undefined;
  const control = controls.find(({ data }) => /^logs without/i.test(data.name));
  const look = "look at the logs of a test run with marked values";
  if (!control) {
    return {
      verdict: "not judged",
      because: `the plan says of no field that logs leave it out: ${look}`,
    };
  }
  const evidence = { ref: control.ref, label: control.data.name };
  const own = wordsOf(said);
  const named = attributes.filter(({ data }) => own.includes(wordsOf(data.name)));
  const missing = named.find(
    ({ data }) => !control.data.what.toLowerCase().includes(data.name.toLowerCase()),
  );
  if (named.length > 0 && !missing) {
    return { verdict: "met", because: "the plan leaves it out of logs", evidence };
  }
  const because = missing
    ? `the plan leaves fields out of logs, and ${missing.data.name} is none of them: ${look}`
    : `the plan leaves some fields out of logs; whether that is all: ${look}`;
  return { verdict: "not judged", because, evidence };
}

/** In singular, between spaces: "phone numbers" holds "phone number". */
function wordsOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.map((word) => singular(word)).join(" ")} `;
}
