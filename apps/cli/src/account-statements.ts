import type { PlanNode } from "@planc/core";
import type { Plan } from "@planc/core/host";
import { reading } from "@planc/core/ir";

/** What became of a statement of the input. */
export type StatementOutcome =
  /** Some later step reads a fact that was taken from it. */
  | "used"
  /** A fact or requirement was taken from it that no part of the plan rests on. */
  | "kept"
  /** Understood, without effect on the design, with the reason. */
  | "inert"
  /** Not understood. */
  | "unread";

export interface AccountedStatement {
  readonly ref: string;
  readonly text: string;
  readonly outcome: StatementOutcome;
}

/** Follows every statement of the input into the plan, in the order of the plan's statements. */
export function accountStatements(plan: Plan): readonly AccountedStatement[] {
  const users = usersOf(plan);
  const readings = new Map<string, PlanNode[]>();
  for (const slot of plan) {
    if (areaOf(slot.id) !== "reading") continue;
    for (const each of slot.nodes) {
      const statement = statementOf(each.data);
      if (statement !== undefined) push(readings, statement, each);
    }
  }
  return plan.get(reading.statement).map(({ ref, data }) => ({
    ref,
    text: data.text,
    outcome: outcomeOf(data.text, readings.get(ref) ?? [], users),
  }));
}

function outcomeOf(
  text: string,
  read: readonly PlanNode[],
  users: ReadonlyMap<string, readonly PlanNode[]>,
): StatementOutcome {
  if (isUnreadWhole(text, read)) return "unread";
  const facts = read.flatMap(({ ref }) => users.get(ref) ?? []);
  const taken = facts.filter(({ ref }) => ref.startsWith("brief/") && !isLeftover(ref));
  const direct = [...read, ...taken].filter(({ ref }) => !isLeftover(ref));
  // A requirement that an action or a number of the brief names is read through it.
  const through = taken.flatMap(({ ref }) =>
    (users.get(ref) ?? []).filter((each) => each.ref.startsWith("brief/") && !isLeftover(each.ref)),
  );
  if ([...direct, ...through].some(({ ref }) => (users.get(ref) ?? []).some(isDesign)))
    return "used";
  if (taken.length > 0) return "kept";
  const left = read.filter(({ ref }) => ref.startsWith("reading/leftover#"));
  return left.some(({ data }) => kindOf(data) === "inert") ? "inert" : "unread";
}

/** A requirement may keep the words of a statement of which none was understood. */
function isUnreadWhole(text: string, read: readonly PlanNode[]): boolean {
  return (
    read.every(({ ref }) => isLeftover(ref) || ref.startsWith("reading/requirement#")) &&
    read.some(({ data }) => kindOf(data) === "unread" && textOf(data) === text.trim())
  );
}

function isLeftover(ref: string): boolean {
  return /^(?:brief\/(?:unread|inert)|reading\/leftover)#/.test(ref);
}

/** Beyond what was read and settled. */
function isDesign({ ref }: PlanNode): boolean {
  return !/^(?:reading|brief|archetype|vocabulary|host)\//.test(ref);
}

/** Nodes by those that they rest on or name in their data. */
function usersOf(plan: Plan): ReadonlyMap<string, readonly PlanNode[]> {
  const users = new Map<string, PlanNode[]>();
  for (const { nodes } of plan) {
    for (const each of nodes) {
      const named = new Set<string>(each.why.from ?? []);
      collectRefs(each.data, plan, named);
      for (const ref of named) if (ref !== each.ref) push(users, ref, each);
    }
  }
  return users;
}

function collectRefs(value: unknown, plan: Plan, into: Set<string>): void {
  if (typeof value === "string") {
    if (value.includes("#") && plan.node(value)) into.add(value);
  } else if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) collectRefs(inner, plan, into);
  }
}

function statementOf(data: unknown): string | undefined {
  if (typeof data !== "object" || data === null || !("statement" in data)) return undefined;
  return typeof data.statement === "string" ? data.statement : undefined;
}

function kindOf(data: unknown): unknown {
  return typeof data === "object" && data !== null && "kind" in data ? data.kind : undefined;
}

function areaOf(slot: string): string {
  return slot.slice(0, slot.indexOf("/"));
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function textOf(data: unknown): string | undefined {
  return typeof data === "object" && data !== null && "text" in data
    ? String(data.text).trim()
    : undefined;
}
