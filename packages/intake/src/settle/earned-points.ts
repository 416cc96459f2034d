import { join, node, spoken } from "@planc/core";
import { brief } from "@planc/core/ir";
import { creditsPoints, givenBack, listOfEntries, sumOfPoints } from "../catalog/purchase-words.ts";
import { assumed } from "../kit.ts";
import { nameId } from "../words/name-id.ts";
import { spacedName } from "../words/split-name.ts";
import type { Brief } from "./apply-corrections.ts";
import { listedFor } from "./listed-for.ts";
import { withoutUnpaid } from "./paid-first.ts";
import { purchaseIn, withPurchase } from "./purchase.ts";

type Known = Pick<
  Brief,
  "actions" | "attributes" | "concepts" | "relations" | "requirements" | "uniqueness"
>;

/** Points that what is bought adds to a sum, and what calls it off; nothing where the text says what becomes of them. */
export function earnedBy(known: Omit<Known, "relations" | "uniqueness">) {
  const { actions, attributes, requirements } = known;
  const bought = purchaseIn(known)?.bought;
  const called = actions.find(
    ({ data }) => data.concept === `brief/concept#${bought?.id}` && data.verb === "cancel",
  );
  const sum = attributes.find(({ data }) => sumOfPoints.test(data.name));
  const credited = requirements.find(
    ({ data }) => data.priority !== "wont" && /\bpoints?\b/i.test(data.text),
  );
  const isSaid = requirements.some(({ data }) => givenBack.test(data.text));
  return bought && called && sum && credited && !isSaid
    ? { bought, called, sum, credited }
    : undefined;
}

/** A history that the text gives a sum of points is rows of its own: one for what an order added, one for what was taken back. */
export function withEntries(known: Known): Known {
  const found = earnedBy(known);
  const list = known.attributes.find(
    ({ data }) => data.concept === found?.sum.data.concept && listOfEntries.test(data.name),
  );
  const holder = known.concepts.find(({ id }) => `brief/concept#${id}` === found?.sum.data.concept);
  if (!found || !list || !holder) return known;
  const { bought, sum, credited } = found;
  const whole = spacedName(holder.data.name).toLowerCase();
  const name = `${whole.charAt(0).toUpperCase()}${whole.slice(1)} entry`;
  const id = nameId(name);
  if (known.concepts.some((each) => each.id === id)) return known;
  const own = `brief/concept#${id}` as const;
  const made = `brief/concept#${bought.id}` as const;
  const thing = spoken(bought.data.name);
  const asked = known.requirements.filter(
    ({ data }) =>
      data.priority !== "wont" && /\bpoints?\b/i.test(data.text) && listOfEntries.test(data.text),
  );
  const shown = asked.length > 0 ? asked : [credited];
  const adding = known.requirements.filter(
    ({ data }) => data.priority !== "wont" && creditsPoints.test(data.text),
  );
  const confirmed = known.actions.find(
    ({ data }) => data.concept === made && data.taken === true && data.automatic === "event",
  );
  const why = assumed(
    "points-by-entries",
    `The text adds points for each ${thing}, shows what was added, and lets the ${thing} be cancelled: points are rows, and a cancelled ${thing} takes its own back by one more.`.slice(
      0,
      400,
    ),
    shown.map((each) => `brief/requirement#${each.id}` as const),
  );
  const field = (called: string, data: object) =>
    node(
      brief.attribute,
      join(id, nameId(called)),
      { concept: own, name: called, required: true, fixed: true, generated: "always", ...data },
      why,
    );
  const kind = field("kind", { type: "enum", values: ["earned", "taken back"] });
  const tie = join(id, bought.id);
  const viewers = known.actions.filter(
    ({ data }) => data.concept === sum.data.concept && ["read", "list"].includes(data.effect),
  );
  return {
    ...known,
    concepts: [
      ...known.concepts,
      node(
        brief.concept,
        id,
        {
          name,
          plural: name.replace(/y$/, "ies"),
          role: "stored",
          description: `What one ${thing} added to a ${spoken(holder.data.name)}, or took back from it.`,
          fixed: true,
          entriesOf: { sum: `brief/attribute#${sum.id}`, per: made },
        },
        why,
      ),
    ],
    attributes: [
      ...known.attributes.filter((each) => each.id !== list.id),
      field("points", { type: "integer" }),
      kind,
    ],
    relations: [
      ...known.relations,
      node(
        brief.relation,
        join(id, holder.id),
        { from: own, to: sum.data.concept, kind: "many-to-one", required: true, owned: true },
        why,
      ),
      node(brief.relation, tie, { from: own, to: made, kind: "many-to-one", required: true }, why),
    ],
    uniqueness: [
      ...known.uniqueness,
      node(
        brief.uniqueness,
        tie,
        {
          concept: own,
          name: `${thing} and kind`,
          together: [`brief/relation#${tie}`, `brief/attribute#${kind.id}`],
          requirements: shown.map((each) => `brief/requirement#${each.id}` as const),
        },
        why,
      ),
    ],
    actions: [
      ...known.actions,
      listedFor(
        viewers,
        {
          name,
          concept: own,
          requirements: shown.map((each) => `brief/requirement#${each.id}` as const),
        },
        why,
      ),
      node(
        brief.action,
        nameId(`add ${name}`),
        {
          actors: [],
          verb: "add",
          concept: own,
          // Nobody waits to see one made: it is no operation, and asks for none that reads it back.
          effect: "command",
          automatic: "event",
          upon: `the ${thing} was ${confirmed?.data.state?.toLowerCase() ?? "made"}, and once more if it is cancelled afterwards`,
          requirements: adding.map((each) => `brief/requirement#${each.id}` as const).sort(),
        },
        why,
      ),
    ],
  };
}

/** A purchase with all that the text asks of it. */
export function settlePurchase(known: Brief): Brief {
  return {
    ...known,
    ...withEntries({ ...known, ...withPurchase(known) }),
    access: withoutUnpaid(known.access, known.actions),
  };
}
