import type { DataOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import type { ComponentView } from "../design/draft.ts";
import { derived } from "../kit.ts";
import { betweenServices } from "./hand-over.ts";
import { conceptsOf, unitOf } from "./owners.ts";
import { type ConnectionDraft, connect, type Plan } from "./plan.ts";

export const userConcept = "brief/concept#user";

type Asked = NonNullable<DataOf<typeof architecture.connection>["ofPerson"]>;

/** Who keeps the accounts of several services, and who else holds something of their people. */
export interface HeldOfPeople {
  readonly accounts: ComponentView;
  readonly others: readonly ComponentView[];
  /** What people are owed of it: a copy, and its erasure. */
  readonly owed: Asked;
}

/** Nothing where one program keeps all of it: its own transaction reaches everything. */
export function heldOfPeople(plan: Plan): HeldOfPeople | undefined {
  const accounts = unitOf(userConcept, plan);
  if (plan.facts.place !== "server" || plan.units.length < 2 || !accounts) return undefined;
  const duties = (plan.facts.obligations ?? []).filter(
    ({ data }) => data.kind === "export" || data.kind === "erasure",
  );
  const personal = new Set<string>([
    ...duties.flatMap(({ data }) => data.applies),
    ...plan.relations.flatMap(({ data }) => (data.to === userConcept ? [data.from] : [])),
  ]);
  const others = plan.units.filter(
    (unit) => unit !== accounts && conceptsOf(unit, plan).some((each) => personal.has(each)),
  );
  if (others.length === 0) return undefined;
  const kinds = new Set(duties.map(({ data }) => data.kind));
  const owed = (["export", "erasure"] as const).filter((kind) => kinds.has(kind));
  return { accounts, others, owed: [...owed] };
}

/** Where services ask each other, who keeps the accounts asks each for its part and follows what is erased. */
export function asksOfPerson(plan: Plan): HeldOfPeople | undefined {
  const held = heldOfPeople(plan);
  const asks = plan.facts.style.data.communication !== "event-driven";
  return held && asks && held.owed.length > 0 ? held : undefined;
}

export function personConnections(plan: Plan): readonly ConnectionDraft[] {
  const held = asksOfPerson(plan);
  if (!held) return [];
  const { accounts, others, owed } = held;
  const duties = (plan.facts.obligations ?? []).filter(({ data }) =>
    owed.some((kind) => kind === data.kind),
  );
  const purpose = [
    ...(owed.includes("export") ? ["asks for what it holds of a person"] : []),
    ...(owed.includes("erasure") ? ["has it erase what it holds of a person"] : []),
  ].join(", and ");
  return others.map((other) =>
    connect(
      plan,
      [accounts, other],
      {
        purpose,
        protocol: "HTTPS",
        authentication: betweenServices(plan),
        carries: conceptsOf(other, plan),
        ofPerson: [...owed],
        ...(plan.inRequest ? { timeout: plan.inRequest } : {}),
      },
      derived("data-of-person", [...duties.map(({ ref }) => ref), accounts.ref, other.ref]),
      "of a person",
    ),
  );
}
