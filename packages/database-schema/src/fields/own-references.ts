import { entersItself, isMembership, type Ref, type ViewOf } from "@planc/core";
import type { brief, security } from "@planc/core/ir";
import { isAddressed, onBehalf } from "../catalog/acting-roles.ts";
import { snake, spaced } from "../naming/identifier.ts";
import { accountId } from "./account.ts";
import type { FieldDraft } from "./draft.ts";

type Policy = ViewOf<typeof security.policy>;

/**
 * How that is filled by which a thing is somebody's own: `caller` with whoever makes it, `caller-first`
 * with whoever makes it unless they name somebody else, `once` by those who make it for others.
 */
export type OwnReference = "caller" | "caller-first" | "once";

interface OwnFacts {
  readonly policies: readonly Policy[];
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly actors: readonly ViewOf<typeof brief.actor>[];
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
  readonly identity: ViewOf<typeof security.identity> | undefined;
}

export interface OwnReferences {
  readonly ofRelation: (
    relation: ViewOf<typeof brief.relation>,
    name: string,
  ) => OwnReference | undefined;
  readonly ofAttribute: (attribute: ViewOf<typeof brief.attribute>) => OwnReference | undefined;
}

/**
 * What access rests on is no client's to write: whoever could, would give a thing away or take it. Nobody
 * changes it afterwards.
 */
export function ownReferences(facts: OwnFacts): OwnReferences {
  const { policies, identity } = facts;
  const signsIn = identity !== undefined && identity.data.owner !== "none";
  const own = signsIn ? policies.filter(({ data }) => data.condition === "own") : [];
  return {
    ofRelation: ({ ref, data: relation }, name) => {
      if (relation.chosen === true) return undefined;
      const resting = own.filter(
        ({ data }) => data.concept === relation.from && data.by?.includes(ref) === true,
      );
      if (resting.length === 0) return undefined;
      if (isAddressed(name)) return "once";
      const brought = broughtIn(relation.from, facts);
      // What one is brought into is said by whoever brings somebody in.
      if (brought) return relation.to === `brief/concept#${accountId}` ? brought : "once";
      return filledBy(resting, name, facts);
    },
    ofAttribute: ({ data: { concept, name } }) => {
      const bare = /^(.+)_id$/.exec(snake(name))?.[1];
      if (bare === undefined) return undefined;
      const resting = own.filter(
        ({ data }) =>
          data.concept === concept && data.by === undefined && isOf(bare, data.role, facts.actors),
      );
      return resting.length === 0 ? undefined : filledBy(resting, bare, facts);
    },
  };
}

/** `student_id` of the loans of a "Primary school student". */
function isOf(bare: string, role: Ref, actors: OwnFacts["actors"]): boolean {
  if (bare === "user" || bare === "owner" || bare === "account") return true;
  const name = snake(actors.find(({ ref }) => ref === role)?.data.name ?? "");
  return name === bare || name.endsWith(`_${bare}`);
}

/** The field as it is filled. */
export function filled(field: FieldDraft, own: OwnReference | undefined): FieldDraft {
  switch (own) {
    case undefined:
      return field;
    case "caller":
      return { ...field, data: { ...field.data, generated: true } };
    case "caller-first":
      return { ...field, data: { ...field.data, fixed: true, fallback: true } };
    case "once":
      return { ...field, data: { ...field.data, fixed: true } };
  }
}

/** Whoever adds a member says whom; whoever joins comes by himself. */
function broughtIn(of: Ref, { actions, concepts }: OwnFacts): "once" | "caller-first" | undefined {
  const name = concepts.find(({ ref }) => ref === of)?.data.name;
  if (name === undefined || !isMembership(name)) return undefined;
  const making = actions.filter(
    ({ data }) => data.concept === of && data.effect === "create" && data.automatic === undefined,
  );
  const adding = making.filter(({ data }) => !entersItself(data.verb));
  if (adding.length === 0) return undefined;
  return adding.length === making.length ? "once" : "caller-first";
}

function filledBy(
  resting: readonly Policy[],
  name: string,
  { policies, actions, requirements }: OwnFacts,
): OwnReference {
  const concept = resting[0]?.data.concept;
  const owners = new Set<Ref>(resting.map(({ data }) => data.role));
  const makers = new Set<Ref>(
    policies.flatMap(({ data }) =>
      data.concept === concept && data.effects.includes("create") ? [data.role] : [],
    ),
  );
  const others = new Set([...makers].filter((role) => !owners.has(role)));
  if (others.size === 0) return "caller";
  if (others.size === makers.size) return "once";
  const told = actions
    .filter(({ data }) => data.concept === concept && data.effect === "create")
    .filter(({ data }) => data.actors.some((actor) => others.has(actor)))
    .flatMap(({ data }) => data.requirements);
  const whom = spaced(name).toLowerCase();
  const isForOthers = requirements.some(
    ({ ref, data: { text } }) => told.includes(ref) && namesAfter(text.toLowerCase(), whom),
  );
  return isForOthers ? "caller-first" : "caller";
}

/** Whether the text says that one is given: "for a customer", "containing the agent in charge". */
function namesAfter(text: string, whom: string): boolean {
  const lead = onBehalf.exec(text);
  return lead !== null && text.slice(lead.index + lead[0].length).includes(whom);
}
