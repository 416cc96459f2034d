import { type DraftOf, doneTo, type Ref, type ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import type { ComponentView } from "../design/draft.ts";
import type { Action, Facts } from "../design/facts.ts";
import { inSentence, one, several, single } from "../model/language.ts";
import { push } from "../model/lists.ts";
import type { Plan } from "../wiring/plan.ts";
import type { Contract } from "./input.ts";

export type FlowDraft = DraftOf<typeof architecture.flow>;
type Concept = Ref<"brief/concept">;

/** What else one transaction does, and of what it changes rows. */
export interface Along {
  readonly does: string;
  readonly of: Concept;
}

export type Step = FlowDraft["data"]["steps"][number];
export type Failure = FlowDraft["data"]["failures"][number];
export type Connection = ViewOf<typeof architecture.connection>;
export type EventView = ViewOf<typeof architecture.event>;

/** What flows run through. */
export interface Network {
  readonly plan: Plan;
  readonly events: readonly EventView[];
  /** The connection between two components, where there is one. */
  readonly between: (from: ComponentView, to: ComponentView) => Connection | undefined;
  readonly from: (component: ComponentView) => readonly Connection[];
  readonly at: ReadonlyMap<string, ComponentView>;
  readonly contract: Contract;
}

export function networkOf(
  plan: Plan,
  connections: readonly Connection[],
  events: readonly EventView[],
  contract: Contract,
): Network {
  const pairs = new Map<string, Connection>();
  const leaving = new Map<string, Connection[]>();
  for (const connection of connections) {
    const { from, to } = connection.data;
    const key = `${from} ${to}`;
    if (!pairs.has(key)) pairs.set(key, connection);
    push(leaving, from, connection);
  }
  return {
    plan,
    events,
    contract,
    between: (from, to) => pairs.get(`${from.ref} ${to.ref}`),
    from: (component) => leaving.get(component.ref) ?? [],
    at: new Map(plan.components.map((each) => [each.ref, each])),
  };
}

/** Steps and failures of one flow, in the order in which they happen. */
export class Script {
  readonly steps: Step[] = [];
  readonly failures: Failure[] = [];

  step(
    mode: Step["mode"],
    from: ComponentView,
    to: ComponentView,
    message: string,
    covers: readonly Concept[] = [],
  ): void {
    const of = [...new Set(covers)];
    this.steps.push({
      from: from.ref,
      to: to.ref,
      message: message.slice(0, 200),
      mode,
      ...(of.length > 1 ? { covers: of } : {}),
    });
  }

  /** Asks and gets an answer. */
  ask(from: ComponentView, to: ComponentView, question: string, answer: string): void {
    this.step("sync", from, to, question);
    this.step("reply", to, from, answer);
  }

  /** One commit, and of which things it changes rows. */
  commits(from: ComponentView, to: ComponentView, what: string, covers: readonly Concept[]): void {
    this.step("sync", from, to, what, covers);
    this.step("reply", to, from, "committed");
  }

  fails(at: ComponentView, when: string, handling: string): void {
    this.failures.push({ at: at.ref, when, handling });
  }

  /** What the contract refuses for every operation alike. */
  refuses(at: ComponentView, when: string, handling: string): void {
    this.failures.push({ at: at.ref, when, handling, ofContract: true });
  }
}

/** `create a task`, `search products`. */
export function phraseOf({ data }: Action, facts: Facts): string {
  const concept = facts.concept.get(data.concept)?.data ?? { name: "it" };
  const plural = data.effect === "list" || data.effect === "search";
  return doneTo(data.verb, plural ? several(concept) : one(concept));
}

export function subjectOf({ data }: Action, facts: Facts): string {
  return single(facts.concept.get(data.concept)?.data ?? { name: "it" });
}

/** A component as sentences name it: a product by its name, ours by what it is. */
export function called({ data }: ComponentView): string {
  if (data.kind === "external-system") return data.name;
  const ours = ["service", "function", "worker", "module"].includes(data.kind);
  return (ours ? undefined : data.technology) ?? `the ${inSentence(data.name)}`;
}

/** `PostgreSQL 18 silent for 500 ms`: it does not answer before the caller gives up. */
export function silent(component: ComponentView, connection: Connection | undefined): string {
  const timeout = connection?.data.timeout;
  return `${called(component)} silent${timeout ? ` for ${timeout.value} ${timeout.unit}` : ""}`;
}

/** `within 500 ms`, where the caller gives up. */
export function patience(connection: Connection | undefined): string {
  const timeout = connection?.data.timeout;
  return timeout ? ` within ${timeout.value} ${timeout.unit}` : "";
}
