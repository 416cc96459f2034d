import type { PlanNode } from "@planc/core";
import { type Inline, nodeLink, strong } from "@planc/core/markdown";
import { bareDemands, unreadyStories } from "../readiness.ts";
import { traceRequirements } from "../trace-requirements.ts";
import { counted, listedWithin } from "../words.ts";

/** What stands in the way of building, before all else on the first page; nothing where nothing does. */
export function notReadyLines(nodes: readonly PlanNode[]): readonly (readonly Inline[])[] {
  const traces = traceRequirements(nodes);
  const stories = unreadyStories(traces, nodes);
  const bare = stories.filter(({ isBare }) => isBare);
  const partly = stories.filter(({ isBare }) => !isBare);
  const demands = bareDemands(traces).filter(({ requirement: { data } }) => isMust(data));
  const lines: (readonly Inline[])[] = [];
  if (bare.length > 0) {
    lines.push([
      strong("Not ready:"),
      ` no operation, command, screen or flow for ${counted(bare.length, "story", "stories")} of the first rank: `,
      ...bare.flatMap(({ ref, key, title }, at): readonly Inline[] => [
        ...(at > 0 ? [", "] : []),
        nodeLink(ref, key),
        ` “${title}”`,
      ]),
      ". Who does what to which entity there?",
    ]);
  }
  const open = partly.flatMap((each) => each.open);
  const parts = [
    ...(open.length > 0
      ? [`${counted(open.length, "scenario")} of the first rank (${listedWithin(open)})`]
      : []),
    ...(demands.length > 0
      ? [`${counted(demands.length, "MUST", "MUSTs")} (${listedWithin(demands.map(keyOf))})`]
      : []),
  ];
  if (parts.length > 0) lines.push([strong("Nothing yet for:"), ` ${parts.join("; ")}`]);
  return lines;
}

function isMust(data: unknown): boolean {
  return (
    typeof data === "object" && data !== null && "priority" in data && data.priority === "must"
  );
}

function keyOf({ requirement: { data } }: { readonly requirement: PlanNode }): string {
  return typeof data === "object" && data !== null && "key" in data ? String(data.key) : "";
}
