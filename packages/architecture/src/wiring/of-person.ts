import type { DataOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import { backgroundTimeout } from "../catalog/protocols.ts";
import type { ComponentView } from "../design/draft.ts";
import { erasesBehind } from "../design/erased-behind.ts";
import { derived } from "../kit.ts";
import { toldOfPeople } from "./outward.ts";
import { betweenServices } from "./own-identity.ts";
import { conceptsOf, unitOf } from "./owners.ts";
import { type ConnectionDraft, connect, type Plan, refsOf, wireTo } from "./plan.ts";

export const userConcept = "brief/concept#user";

type Asked = NonNullable<DataOf<typeof architecture.connection>["ofPerson"]>;

/** Who keeps the accounts of several services, and who else holds something of their people. */
export interface HeldOfPeople {
  readonly accounts: ComponentView;
  readonly others: readonly ComponentView[];
  /** Services that keep nothing of people themselves, and hand something of them to a system of others. */
  readonly telling: readonly ComponentView[];
  /** Systems of others that learn of people, with the service that speaks with each. */
  readonly outside: ReturnType<typeof toldOfPeople>;
  /** The provider that people's accounts are at, where it is not a directory that is there already. */
  readonly provider: ComponentView | undefined;
  /** What people are owed of it: a copy, and its erasure. */
  readonly owed: Asked;
}

/** Nothing where nobody has an account, and where a worker erases it behind the answer. */
export function heldOfPeople(plan: Plan): HeldOfPeople | undefined {
  const accounts = unitOf(userConcept, plan);
  if (plan.facts.place !== "server" || !accounts || !plan.facts.concept.has(userConcept))
    return undefined;
  if (plan.byId.get("background-worker")?.data.responsibilities.includes(erasesBehind))
    return undefined;
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
  if (others.length === 0 && plan.units.length > 1) return undefined;
  // Who finds the rows by what another keeps is asked while that one still knows whose they are.
  const asked = [
    ...others.filter((each) => foundBy(each, plan)),
    ...others.filter((each) => !foundBy(each, plan)),
  ];
  const kinds = new Set(duties.map(({ data }) => data.kind));
  const owed = (["export", "erasure"] as const).filter((kind) => kinds.has(kind));
  const outside = toldOfPeople(plan);
  const telling = plan.units.filter(
    (unit) => unit !== accounts && !others.includes(unit) && outside.some(({ by }) => by === unit),
  );
  const provider = plan.byId.get("identity-provider");
  return {
    accounts,
    others: asked,
    telling,
    outside,
    provider: provider?.data.lifecycle === "existing" ? undefined : provider,
    owed: [...owed],
  };
}

const pointsAtPeople = (concept: string, { relations }: Plan): boolean =>
  relations.some(({ data }) => data.from === concept && data.to === userConcept);

/** Whether something of a person stands in it: it names one, or points at one. */
export const isOfPeople = (concept: string, plan: Plan): boolean =>
  concept === userConcept || plan.naming.has(concept) || pointsAtPeople(concept, plan);

/** What a service has to delete or empty: figures alone, of things that point at nobody, stay as they are. */
export function erasedOf(unit: ComponentView, plan: Plan): ComponentView["data"]["owns"] {
  return conceptsOf(unit, plan).filter(
    (each) => plan.naming.has(each) || pointsAtPeople(each, plan),
  );
}

/** The service by whose rows another finds which of its own are somebody's. */
export function foundBy(unit: ComponentView, plan: Plan): ComponentView | undefined {
  const own = conceptsOf(unit, plan);
  if (own.some((each) => pointsAtPeople(each, plan))) return undefined;
  const found = plan.relations.find(
    ({ data }) =>
      own.includes(data.from) && !own.includes(data.to) && pointsAtPeople(data.to, plan),
  );
  return found && unitOf(found.data.to, plan);
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
  const { accounts, others, telling, provider, owed } = held;
  const duties = (plan.facts.obligations ?? []).filter(({ data }) =>
    owed.some((kind) => kind === data.kind),
  );
  const erased = owed.includes("erasure");
  const refs = duties.map(({ ref }) => ref);
  const between = (other: ComponentView, of: Asked) =>
    connect(
      plan,
      [accounts, other],
      {
        purpose: of.map((each) => purposes[each]).join(", and "),
        protocol: "HTTPS",
        authentication: betweenServices(plan),
        carries: conceptsOf(other, plan),
        ofPerson: [...of],
        ...(plan.inRequest ? { timeout: plan.inRequest } : {}),
      },
      derived("data-of-person", [...refs, ...refsOf(accounts, other)]),
      "of a person",
    );
  const atProvider = (other: ComponentView) =>
    connect(
      plan,
      [accounts, other],
      {
        purpose: "deletes the account of who is erased",
        protocol: "HTTPS",
        authentication: "OAuth 2.0 client credentials",
        ofPerson: ["erasure"],
        timeout: backgroundTimeout,
      },
      derived("data-of-person", [...refs, ...refsOf(accounts, other)]),
      "of a person",
    );
  const apart = plan.byId.get("object-store");
  return [
    ...(erased && apart
      ? [
          connect(
            plan,
            [accounts, apart],
            {
              // Nobody waits for it: what is not written is written by the next try.
              ...wireTo(apart, backgroundTimeout),
              purpose:
                "keeps the ids of erased people in a place of its own, which no restore of the database touches",
            },
            derived("data-of-person", [...refs, ...refsOf(accounts, apart)]),
            "erased people",
          ),
        ]
      : []),
    ...others.map((other) => between(other, owed)),
    ...(erased ? telling.map((other) => between(other, ["erasure"])) : []),
    ...(erased && provider ? [atProvider(provider)] : []),
  ];
}

const purposes: Readonly<Record<Asked[number], string>> = {
  export: "asks for what it holds of a person",
  erasure: "has it erase what it holds of a person",
};
