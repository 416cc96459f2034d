import type { PlanNodeOf, Ref } from "@planc/core";
import type { integration, performance } from "@planc/core/ir";
import { type Inline, inlineCode, text } from "@planc/core/markdown";
import type { Heading, Link } from "mdast";

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

/** Names and values, with commas between. */
export const codes = (items: readonly string[]): readonly Inline[] =>
  items.flatMap((each, at) => [at === 0 ? "" : ", ", inlineCode(each)]);

/** A link to a file beside the sheet, or to a page outside. */
export const linkTo = (url: string, label: string = url): Link => ({
  type: "link",
  url,
  children: [{ type: "text", value: label }],
});

export const heading = (depth: 1 | 2, title: string): Heading => ({
  type: "heading",
  depth,
  children: [text(title)],
});
