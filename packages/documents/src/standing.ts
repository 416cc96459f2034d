import type { PlanNode } from "@planc/core";
import * as z from "zod";
import {
  beyondScreens,
  onPeople,
  onScreen,
  onWork,
  type Standing,
} from "./catalog/kinds-of-saying.ts";

/**
 * How a requirement stands to a plan without a part for it; nothing where a part is what it asks for.
 * `within` are the nodes of the brief that were read from its words; `hasScreens` tells whether the plan
 * has a client with screens.
 */
export function standingOf(
  { data }: PlanNode,
  within: readonly PlanNode[],
  hasScreens: boolean,
): Standing | undefined {
  const { kind, text } = saying.parse(data);
  if (isForeign(text)) return "not-read";
  if (/\?\s*$/.test(text)) return "left-open";
  if (onPeople.test(text) || within.some(isOnPeople)) return "measured-on-people";
  if (kind === "premise" && !asksFor.test(text)) return "taken-as-given";
  if (within.some(isOfMock)) return "for-tests";
  if (onWork.test(text)) return "on-work";
  if (hasScreens && onScreen.test(text) && !beyondScreens.test(text)) return "on-screen";
  return undefined;
}

/** Most letters are of a script that is not read here. */
export function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const foreign = text.match(/[^\P{L}\p{Script=Latin}]/gu)?.length ?? 0;
  return foreign * 2 > letters;
}

/** A technology that only a mock of another system is made with. */
function isOfMock({ ref, data }: PlanNode): boolean {
  return ref.startsWith("brief/mention#") && mocked.safeParse(data).success;
}

function isOnPeople({ ref, data }: PlanNode): boolean {
  return ref.startsWith("brief/quantity#") && measured.safeParse(data).success;
}

/** A premise that says what the system has to do is none. */
const asksFor =
  /\b(?:system|application|app|service|platform|gateway|api) (?:must|shall|should|will)\b/i;
const saying = z.object({ kind: z.string().default(""), text: z.string().default("") });
const mocked = z.object({ standIn: z.string() });
const measured = z.object({ kind: z.literal("human-target") });
