import type { PlanNodeOf, Ref } from "@planc/core";
import type { integration, performance } from "@planc/core/ir";
import { type Inline, inlineCode, text } from "@planc/core/markdown";
import type { Heading } from "mdast";

/** What the page of one system is made of. */
export interface SheetFacts {
  readonly provider: PlanNodeOf<typeof integration.provider>;
  readonly calls: readonly PlanNodeOf<typeof integration.call>[];
  readonly quotas: readonly PlanNodeOf<typeof integration.quota>[];
  readonly inbound: readonly PlanNodeOf<typeof integration.inbound>[];
  readonly drills: readonly PlanNodeOf<typeof integration.drill>[];
  /** That it fails, is near its limit, or does not report. */
  readonly alerts: readonly PlanNodeOf<typeof performance.alert>[];
  /** On the table that keeps its reports. */
  readonly tableAlerts: readonly PlanNodeOf<typeof performance.alert>[];
  /** Share of a limit that stays free. */
  readonly headroom: number;
  /** Names of nodes of other areas. */
  readonly nameOf: (ref: Ref) => string;
  /** Operations of ours that sign an address for a file that it keeps, with who may call them. */
  readonly signing: readonly { readonly operation: string; readonly roles: readonly Ref[] }[];
  /** The table that keeps reports, and for how many days. */
  readonly reports:
    | { readonly table: string; readonly ref: Ref; readonly keep: number | undefined }
    | undefined;
}

export const heading = (depth: 1 | 2, title: string): Heading => ({
  type: "heading",
  depth,
  children: [text(title)],
});

/** A text whose addresses are code: they hold `{names}` to fill in, and nobody follows them from here. */
export const linked = (words: string): readonly Inline[] =>
  words
    .split(/((?:https|ldaps?|sftp):\/\/[^\s,;)]+)/)
    .filter((part) => part !== "")
    .map((part) => (/^(?:https|ldaps?|sftp):/.test(part) ? inlineCode(part) : part));
