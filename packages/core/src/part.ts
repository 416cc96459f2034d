import type { RootContent } from "mdast";
import type * as z from "zod";
import type { Finding, FindingCatalogue, FindingPlace, Report } from "./finding.ts";
import type { DraftOf, NodeView, PlanNode, PlanNodeOf, ViewOf } from "./node.ts";
import type { Optional, Slot } from "./slot.ts";

/** What a part reads, by the name under which it gets it. */
export type Reads = Readonly<Record<string, Slot | Optional>>;
/** What a step writes, by the name under which it returns it. */
export type Writes = Readonly<Record<string, Slot>>;

/** Names that the engine fills itself, so nothing can be read under them. */
export type Reserved = "options" | "report" | "signal" | "files" | "findings" | "servers";

/** A node of the slot, with its reason or without. */
type NodeOf<S extends Slot, Why extends "why" | "no why"> = Why extends "why"
  ? PlanNodeOf<S>
  : ViewOf<S>;

type Got<S, Why extends "why" | "no why"> =
  S extends Optional<infer Inner>
    ? Inner["cardinality"] extends "one"
      ? NodeOf<Inner, Why> | undefined
      : readonly NodeOf<Inner, Why>[]
    : S extends Slot
      ? S["cardinality"] extends "one"
        ? NodeOf<S, Why>
        : readonly NodeOf<S, Why>[]
      : never;

/** Nodes without reasons, as steps get them. */
export type Views<R extends Reads> = { readonly [Name in keyof R]: Got<R[Name], "no why"> };
/** Nodes with reasons, as rules, sections and artifacts get them. */
export type Nodes<R extends Reads> = { readonly [Name in keyof R]: Got<R[Name], "why"> };

/** What a step returns: a list per many-slot and facet, a node or nothing per one-slot. */
export type Written<W extends Writes> = {
  readonly [Name in keyof W]: W[Name]["cardinality"] extends "one"
    ? DraftOf<W[Name]> | undefined
    : readonly DraftOf<W[Name]>[];
};

/** What every part gets beside its nodes. */
export interface Tools<Options, Catalogue extends FindingCatalogue> {
  readonly options: Options;
  readonly report: Report<Catalogue>;
  readonly signal: AbortSignal;
}

/** A file of the plan: a relative POSIX path, its media type and its whole text. */
export interface OutputFile {
  readonly path: string;
  readonly mediaType: string;
  readonly text: string;
}

/** What a probe measured, in words that a list of measurements takes: `row width of tasks`. */
export interface Measured {
  readonly about: string;
  readonly value: number;
  readonly unit: string;
  /** On what it was measured. */
  readonly on: string;
}

/**
 * What a probe concluded. `detail` says what was checked, without times: it is part of the plan. What was measured is
 * no part of it: the host hands it to the next compile.
 */
export type Verdict =
  | {
      readonly status: "passed" | "failed";
      readonly detail: string;
      readonly measured?: readonly Measured[] | undefined;
    }
  | { readonly status: "not-run"; readonly detail: string };

/** Servers that somebody gives the host for probes, by the address that their clients take. They may be secret. */
export interface Servers {
  readonly postgresql?: string | undefined;
}

/** A part of a document: a heading and what stands under it; `undefined` where there is nothing to say. */
export interface SectionContent {
  readonly blocks: readonly RootContent[];
}

/** A finding as the engine takes it from a running part, before it is put together. */
export type RawReport = (
  slug: string,
  first?: Readonly<Record<string, string | number>> | FindingPlace,
  second?: FindingPlace,
) => void;

/** What the engine hands to any part: nodes by name and the tools, without their types. */
export interface RawContext {
  readonly inputs: Readonly<Record<string, NodeView | PlanNode | readonly NodeView[] | undefined>>;
  readonly options: unknown;
  readonly report: RawReport;
  readonly signal: AbortSignal;
  readonly files: Readonly<Record<string, readonly OutputFile[]>>;
  readonly findings: readonly Finding[];
  readonly servers: Servers;
}

interface PartBase {
  readonly name: string;
  readonly reads: Reads;
}
/** Computes nodes from nodes. Pure, isolated, cached. */
export interface Step extends PartBase {
  readonly kind: "step";
  readonly writes: Writes;
  readonly run: (context: RawContext) => unknown;
}
/** Reads the finished plan and reports; writes nothing. */
export interface Rule extends PartBase {
  readonly kind: "rule";
  readonly run: (context: RawContext) => unknown;
}
/** Contributes a part of a document, as a Markdown syntax tree. */
export interface Section extends PartBase {
  readonly kind: "section";
  /** The document that it stands in, for example `plan.md`. */
  readonly document: string;
  readonly title: string;
  readonly run: (context: RawContext) => unknown;
}
/** Contributes files. */
export interface Artifact extends PartBase {
  readonly kind: "artifact";
  readonly run: (context: RawContext) => unknown;
}
/** Checks artifacts with the real tool that reads them. */
export interface Probe extends PartBase {
  readonly kind: "probe";
  readonly of: Readonly<Record<string, Artifact>>;
  /** `compile`: quick, at every compile. `verify`: deep, when asked for. */
  readonly when: "compile" | "verify";
  /** The tool that judges, as a person knows it. */
  readonly tool: string;
  readonly run: (context: RawContext) => unknown;
}
export type Part = Step | Rule | Section | Artifact | Probe;

/** A plugin: plain, frozen data. */
export interface Plugin<Options extends z.ZodType = z.ZodType> {
  readonly api: 1;
  readonly name: string;
  readonly version: string;
  readonly area: string;
  readonly summary: string;
  readonly options: Options;
  /** The option in which a configuration says which layer each of the others comes from. */
  readonly originsIn?: string;
  /** The option in which a configuration says which layer locks each of the others. */
  readonly locksIn?: string;
  readonly slots: readonly Slot[];
  readonly findings: FindingCatalogue;
  readonly derivations: Readonly<Record<string, string>>;
  readonly parts: readonly Part[];
}

/** A plugin with the options that a configuration gives it; the engine parses the options. */
export interface ConfiguredPlugin {
  readonly plugin: Plugin;
  readonly options: unknown;
}
