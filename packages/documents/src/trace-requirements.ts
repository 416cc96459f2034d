import { type PlanNode, parseRef } from "@planc/core";
import { type ByContent, partsByContent } from "./by-content.ts";
import type { Standing } from "./catalog/kinds-of-saying.ts";
import { isRuleOfAccess, saysOnlyRules } from "./rules-of-access.ts";
import { saidWithin } from "./said-within.ts";
import { isForeign, standingOf } from "./standing.ts";

/** A requirement with the parts of the plan that are there because of it, most telling first. */
export interface Trace {
  readonly requirement: PlanNode;
  readonly parts: readonly PlanNode[];
  /** Those of them that it would have whoever acts in it: what else these people may do is left aside. */
  readonly whoeverActs: readonly PlanNode[];
  /** It says how something is to be, beside or instead of what is to be done. */
  readonly isOfQuality: boolean;
  /** Whether the technical context names a limit or a ban of it among its constraints. */
  readonly isConstraint: boolean;
  /** Most of its words are of a script that is not read, whatever was taken from the others. */
  readonly isForeign: boolean;
  /** Why it has no part, where it has none and needs none. */
  readonly standing: Standing | undefined;
}

/** Slots whose nodes are parts of a design, in the order in which they tell a reader most. */
const telling = [
  "security/denial",
  "architecture/component",
  "performance/target",
  "decision/choice",
  "decision/style",
  "decision/data-ownership",
  "security/account-rule",
  "security/obligation",
  "security/identity",
  "api/operation",
  "api/entry-point",
  "client/screen",
  "api/subscription",
  "api/live-policy",
  "client/offline",
  "data/retention",
  "data/table",
  "data/key",
  "data/index",
  "security/control",
  "security/mapping",
  "workload/load",
  "workload/batch",
  "workload/rate",
  "architecture/connection",
  "architecture/event",
  "architecture/duty",
  "architecture/flow",
  "data/entity",
  "data/field",
  "data/partition",
  "security/policy",
  "performance/slo",
  "architecture/context",
  "decision/practice",
  "learning/model",
  "learning/retrieval",
  "learning/use",
  "client/offline",
  "client/notification",
  "client/capability",
  "client/conformance",
  "client/format",
  "client/language",
];
const rank = new Map(telling.map((slot, at) => [slot, at]));

/**
 * Follows each requirement into the design: through what was read from the same words, to every part
 * that was made from it or names it. Requirements are nodes of `brief/requirement`.
 */
export function traceRequirements(nodes: readonly PlanNode[]): readonly Trace[] {
  const byRef = new Map<string, PlanNode>(nodes.map((each) => [each.ref, each]));
  const uses = usersOf(nodes, byRef);
  const brief = nodes.filter((each) => each.ref.startsWith("brief/"));
  const readingsIn = saidWithin(nodes.filter((each) => each.ref.startsWith("reading/")));
  const briefIn = saidWithin(brief);
  const inBrief = new Set(brief);
  const byContent = partsByContent(nodes);
  const hasScreens = nodes.some(isClient);
  return nodes
    .filter((each) => each.ref.startsWith("brief/requirement#"))
    .sort(bySource)
    .map((requirement) => {
      const readings = readingsIn(requirement);
      const read = readings.flatMap(({ ref }) =>
        (uses.get(ref) ?? []).filter((each) => isHow(ref, each)),
      );
      const isAnswer = answersIn(requirement, readings, uses);
      const found = [
        requirement,
        ...briefIn(requirement),
        ...read.filter((each) => inBrief.has(each)),
      ];
      const said = new Set(
        found
          .filter((each) => !each.ref.startsWith("brief/actor#") || isAboutPeople(requirement))
          .filter(isAnswer),
      );
      const rules = (uses.get(requirement.ref) ?? []).filter(isRuleOfAccess);
      const answering = saysOnlyRules(requirement, found, rules) ? rules : [...said];
      const carried = partsOfAll(answering, uses);
      const beyondPeople = answering.filter(({ ref }) => !ref.startsWith("brief/actor#"));
      const standing = standingOf(requirement, found, hasScreens);
      const parts =
        standing === "measured-on-people"
          ? carried
          : withContent(textOf(requirement), carried, byContent);
      return {
        requirement,
        parts,
        whoeverActs: partsOfAll(beyondPeople, uses),
        isForeign: isForeign(textOf(requirement)),
        isOfQuality: found.some(({ ref }) => ref.startsWith("brief/quality#")),
        standing: parts.length > 0 ? undefined : standing,
        isConstraint: found.some(({ ref, data }) => isShownAsConstraint(ref, data)),
      };
    });
}

/**
 * What deals with the very matter tells more than what was made from a word of the sentence. Operations
 * are looked for where nothing carried the sentence to one.
 */
function withContent(
  text: string,
  carried: readonly PlanNode[],
  byContent: ByContent,
): readonly PlanNode[] {
  const hasOperation = carried.some(({ ref }) => ref.startsWith("api/operation#"));
  const operations = hasOperation ? [] : byContent.operations(text);
  return [...new Set([...byContent.matters(text), ...operations, ...carried])];
}

/** A thing that is said and is none of its own is kept as how others stand to each other, such as a reply. */
function isHow(reading: string, { ref }: PlanNode): boolean {
  return !reading.startsWith("reading/concept#") || ref.startsWith("brief/relation#");
}

function isClient({ ref, data }: PlanNode): boolean {
  if (!ref.startsWith("architecture/component#")) return false;
  return typeof data === "object" && data !== null && "kind" in data
    ? data.kind === "web-client" || data.kind === "mobile-client"
    : false;
}

function textOf({ data }: PlanNode): string {
  return typeof data === "object" && data !== null && "text" in data ? String(data.text) : "";
}

function isShownAsConstraint(ref: string, data: unknown): boolean {
  if (typeof data !== "object" || data === null) return false;
  if (ref.startsWith("brief/quantity#") && "kind" in data) {
    return data.kind === "limit" || data.kind === "invariant";
  }
  return ref.startsWith("brief/mention#") && "modality" in data && data.modality === "avoid";
}

/** Who acts in a sentence is no part that answers it, unless it says who they are and what they may do. */
function isAboutPeople(requirement: PlanNode): boolean {
  const { data } = requirement;
  if (typeof data !== "object" || data === null) return false;
  const text = textOf(requirement);
  const isStory = "kind" in data && data.kind === "story";
  return (
    isStory ||
    /\b(?:roles?|permissions?|access|authori[sz]\w*|accounts?|only|may|users?:)\b/i.test(text)
  );
}

/** What a sentence does with a property that it names, where the column is what it asks for. */
const keepsOrShows =
  /(?<![\w-])(?:show|display|see|view|includ|contain|record|stor|captur|preserv|retain|keep|hold|enter|track|provid|list|sav|persist|creat|add|edit|updat|chang|filter|sort|order|search|find|requir|valid|with\b|limit|maximum|minimum|unique|format)/i;

/**
 * Tells whether a node answers a requirement: a property that its sentence names in passing does so only
 * where the sentence keeps, shows or bounds it, not where it sends or hides something.
 */
function answersIn(
  requirement: PlanNode,
  readings: readonly PlanNode[],
  uses: ReadonlyMap<string, readonly PlanNode[]>,
): (node: PlanNode) => boolean {
  if (keepsOrShows.test(textOf(requirement))) return () => true;
  const told = new Set(
    readings
      .filter(
        ({ ref, data: own }) =>
          ref.startsWith("reading/quantity#") ||
          (ref.startsWith("reading/attribute#") && !isPassing(own)),
      )
      .flatMap(({ ref }) => (uses.get(ref) ?? []).map((each) => each.ref)),
  );
  return ({ ref }) => !ref.startsWith("brief/attribute#") || told.has(ref);
}

function isPassing(data: unknown): boolean {
  return typeof data === "object" && data !== null && "passing" in data && data.passing === true;
}

/** Nodes that rest on a node or name it in their data. */
function usersOf(
  nodes: readonly PlanNode[],
  byRef: ReadonlyMap<string, PlanNode>,
): ReadonlyMap<string, readonly PlanNode[]> {
  const users = new Map<string, PlanNode[]>();
  for (const each of nodes) {
    const named = new Set<string>(each.why.from ?? []);
    collectRefs(each.data, byRef, named);
    for (const ref of named) {
      if (ref === each.ref) continue;
      const list = users.get(ref);
      if (list === undefined) users.set(ref, [each]);
      else list.push(each);
    }
  }
  return users;
}

function collectRefs(
  value: unknown,
  byRef: ReadonlyMap<string, PlanNode>,
  into: Set<string>,
): void {
  if (typeof value === "string") {
    if (byRef.has(value)) into.add(value);
  } else if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) collectRefs(inner, byRef, into);
  }
}

function partsOfAll(
  answering: readonly PlanNode[],
  uses: ReadonlyMap<string, readonly PlanNode[]>,
): readonly PlanNode[] {
  return [...new Set(answering.flatMap((each) => partsFrom(each, uses)))].sort(byRank);
}

/** Design parts reached directly, or through a need that was decided for it. */
function partsFrom(
  node: PlanNode,
  uses: ReadonlyMap<string, readonly PlanNode[]>,
): readonly PlanNode[] {
  const slot = slotOf(node);
  const isRule = slot === "brief/access";
  const isField = slot === "brief/attribute" || slot === "brief/relation";
  return (uses.get(node.ref) ?? []).flatMap((each) => {
    // What protects a property is there because the property is, whoever names it.
    if (isField && slotOf(each).startsWith("security/")) return [];
    // That a ban names somebody or something is no reason to call it a part of all that is said of them.
    if (slotOf(each) === "security/denial" && !isRule) return [];
    if (rank.has(slotOf(each))) return [each];
    // What there is only one of is kept so by a key or an index.
    if (slotOf(each) === "brief/uniqueness") {
      return (uses.get(each.ref) ?? []).filter((one) => rank.has(slotOf(one)));
    }
    // That something is done or kept asks for a server, and not for this one.
    return slotOf(each) === "decision/topic" && !isField && slot !== "brief/action"
      ? (uses.get(each.ref) ?? []).filter((one) => rank.has(slotOf(one)))
      : [];
  });
}

function slotOf({ ref }: PlanNode): string {
  return parseRef(ref)?.slot ?? "";
}

/** In the order of the text. */
function bySource(a: PlanNode, b: PlanNode): number {
  const [first, second] = [a, b].map(({ why }) => (why.kind === "stated" ? why.at[0] : undefined));
  const [from, other] = [first?.source ?? "", second?.source ?? ""];
  if (from !== other) return from < other ? -1 : 1;
  return (first?.span[0] ?? 0) - (second?.span[0] ?? 0) || (a.ref < b.ref ? -1 : 1);
}

function byRank(a: PlanNode, b: PlanNode): number {
  const order = (rank.get(slotOf(a)) ?? 99) - (rank.get(slotOf(b)) ?? 99);
  return order !== 0 ? order : a.ref < b.ref ? -1 : 1;
}
