import { groupedBy, type PlanNode } from "@planc/core";
import * as z from "zod";
import { isForeign } from "./standing.ts";
import type { Trace } from "./trace-requirements.ts";

/** A story of the first rank that the plan, as it stands, does not carry, or not in all its scenarios. */
export interface UnreadyStory {
  readonly ref: PlanNode["ref"];
  readonly key: string;
  readonly title: string;
  /** The key with its line. */
  readonly place: string;
  /** Nobody does, sees or starts anything of it. */
  readonly isBare: boolean;
  /** Keys of its scenarios that no part of the plan is there for. */
  readonly open: readonly string[];
}

/** Slots by which people, other programs, time or an event get something done. */
const journeys: ReadonlySet<string> = new Set([
  "api/operation",
  "api/entry-point",
  "api/subscription",
  "api/webhook",
  "architecture/duty",
  "architecture/event",
  "architecture/flow",
  "client/conformance",
  "client/offline",
  "client/screen",
  "workload/batch",
]);

const said = z.object({
  key: z.string().default(""),
  kind: z.string().default(""),
  text: z.string().default(""),
  priority: z.string().optional(),
  story: z.string().optional(),
});

type Told = { readonly trace: Trace; readonly data: z.infer<typeof said> };

/**
 * Stories that come first, and that nothing of the plan carries as a whole or in some scenario. That its
 * people can do other things carries no story: a part counts where it names the story, one of its
 * scenarios or requirements, or what these ask somebody to do.
 */
export function unreadyStories(
  traces: readonly Trace[],
  nodes: readonly PlanNode[],
): readonly UnreadyStory[] {
  const heard = traces.map((trace) => ({ trace, data: said.parse(trace.requirement.data) }));
  const under = groupedBy<Told>(heard, ({ data }) =>
    data.kind === "story" ? undefined : data.story,
  );
  const carried = carriedIn(nodes);
  return heard.flatMap(({ trace, data }) => {
    if (data.kind !== "story" || data.priority !== "must" || isForeign(data.text)) return [];
    const own = under.get(data.key) ?? [];
    const open = own
      .filter((each) => each.data.kind === "scenario" && isOpen(each.trace))
      .map((each) => each.data.key);
    // What is to be reliable or accessible is no way of its own.
    const isHow = open.length === 0 && trace.isOfQuality;
    const isBare =
      !isHow &&
      !carried.has(trace.requirement.ref) &&
      !trace.whoeverActs.some((part) => leads(part) || part.ref.startsWith("data/")) &&
      !own.some((each) => carried.has(each.trace.requirement.ref) || each.trace.parts.some(leads));
    if (!isBare && open.length === 0) return [];
    const { ref } = trace.requirement;
    const place = keyAndLine(trace.requirement);
    return [{ ref, key: data.key, title: titleOf(data.text), place, isBare, open }];
  });
}

/** Requirements that something by which a thing gets done names, itself or through an action. */
function carriedIn(nodes: readonly PlanNode[]): ReadonlySet<string> {
  const asked = new Map<string, readonly string[]>();
  for (const { ref, data } of nodes) {
    if (ref.startsWith("brief/action#")) asked.set(ref, refsIn(data));
  }
  const carried = new Set<string>();
  for (const node of nodes) {
    if (!leads(node)) continue;
    for (const ref of [...refsIn(node.data), ...(node.why.from ?? [])]) {
      if (ref.startsWith("brief/requirement#")) carried.add(ref);
      for (const each of asked.get(ref) ?? []) {
        if (each.startsWith("brief/requirement#")) carried.add(each);
      }
    }
  }
  return carried;
}

function refsIn(value: unknown): readonly string[] {
  if (typeof value === "string")
    return /^brief\/(?:action|requirement)#/.test(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(refsIn);
}

function isOpen({ parts, standing, isConstraint }: Trace): boolean {
  return parts.length === 0 && standing === undefined && !isConstraint;
}

function leads({ ref }: PlanNode): boolean {
  return journeys.has(ref.slice(0, ref.indexOf("#")));
}

/** What stands before the sentences of a story, without the signs that some put behind it. */
function titleOf(text: string): string {
  const [title = ""] = text.split(/[.\n]/);
  return title
    .replace(/[^\p{L}\p{N}\p{P}\s]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Requirements told in full that the text demands, and that nothing of the plan is there for. */
export function bareDemands(traces: readonly Trace[]): readonly Trace[] {
  return traces.filter(
    ({ requirement, parts, standing }) =>
      parts.length === 0 && standing === undefined && mustHavePart(requirement.data),
  );
}

/** `FR-001 (line 12)`, as people find it. */
export function keyAndLine({ data, why }: Pick<PlanNode, "data" | "why">): string {
  const { key } = said.parse(data);
  const line = why.kind === "stated" ? why.at[0]?.line : undefined;
  return line === undefined ? key : `${key} (line ${line})`;
}

/** Stories, scenarios and premises are met by what their requirements are met by; the table shows them. */
function mustHavePart(data: unknown): boolean {
  const { kind, priority, text } = said.parse(data);
  return priority !== "wont" && !told.has(kind) && !saysNothing(text);
}

const told: ReadonlySet<string> = new Set(["story", "scenario", "criterion", "premise"]);

/** Broken off where the text asks for clarification, a heading, or a line of links. */
function saysNothing(text: string): boolean {
  return (
    /\b(?:via|using|with|by|for|to|of|from|is|are|be|on|in|at|within)\s{0,3}[:.]?$/i.test(text) ||
    /needs? clarification|to be clarified/i.test(text) ||
    /^\W{0,4}(?:related|see also|see|refs?|references?|links?|issues?|closes|fixes|tracked in)\b[^.]{0,40}(?:#\d|https?:)/i.test(
      text,
    )
  );
}
