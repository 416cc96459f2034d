import { isLastOneAsked, node, spoken } from "@planc/core";
import { brief } from "@planc/core/ir";
import { changedPrice, numberOfUses } from "../catalog/purchase-words.ts";
import { assumed } from "../kit.ts";
import type { Brief } from "./apply-corrections.ts";

type Known = Pick<Brief, "actions" | "attributes" | "concepts" | "relations" | "requirements">;
type Changed = Pick<Brief, "actions" | "attributes" | "relations">;
type Attribute = Brief["attributes"][number];
type Concept = Brief["concepts"][number];

const because = "bought-as-agreed";

/** What is bought, by which deed and out of what: an order, placed from a cart and paid first. */
export function purchaseIn({ actions, concepts }: Pick<Known, "actions" | "concepts">) {
  const buying = actions.find(
    ({ data }) => data.effect === "create" && data.actors.length > 0 && data.paid !== undefined,
  );
  const bought = concepts.find(({ id }) => `brief/concept#${id}` === buying?.data.concept);
  const source = concepts.find(({ id }) => `brief/concept#${id}` === buying?.data.from);
  return buying && bought && source ? { buying, bought, source } : undefined;
}

/** The sentence by which a price may have changed before it is paid. */
export function priceChange({ requirements }: Pick<Known, "requirements">) {
  return requirements.find(({ data }) => data.priority !== "wont" && changedPrice.test(data.text));
}

/** What is put to a cart by its code, and of which the text has several ask for the last use. */
export function lastUsed({
  actions,
  concepts,
  requirements,
}: Pick<Known, "actions" | "concepts" | "requirements">) {
  const said = requirements.find(
    ({ data }) => data.priority !== "wont" && isLastOneAsked(data.text),
  );
  const put = concepts.find(
    ({ id, data }) =>
      actions.some((each) => each.data.onto && each.data.concept === `brief/concept#${id}`) &&
      said?.data.text.toLowerCase().includes(spoken(data.name)),
  );
  return said && put ? { said, put } : undefined;
}

/** A purchase with what the text asks of it: a sum that was agreed to, and uses that are counted. */
export function withPurchase(given: Known): Changed {
  const known = { ...given, actions: withSumSent(given) };
  const purchase = purchaseIn(known);
  if (!purchase) return known;
  return withUsesCounted({ ...known, ...withAgreedSum(known, purchase) }, purchase);
}

/** Where the thing has the sum that was agreed to, whoever makes it from another sends it. */
function withSumSent({ actions, attributes }: Known): Known["actions"] {
  return actions.map((each) => {
    const { actors, concept, effect, from } = each.data;
    if (effect !== "create" || actors.length === 0 || from === undefined) return each;
    const sum = attributes.find(
      ({ data }) => data.concept === concept && data.name === "agreed total",
    );
    return sum
      ? { ...each, data: { ...each.data, agrees: `brief/attribute#${sum.id}` as const } }
      : each;
  });
}

type Purchase = NonNullable<ReturnType<typeof purchaseIn>>;

/** Whoever buys sends the sum that was shown, so that another one is told before it is paid, and not after. */
function withAgreedSum(known: Known, { buying, bought, source }: Purchase): Changed {
  const price = priceChange(known);
  const isSummed = known.attributes.some(
    ({ data }) => data.concept === buying.data.concept && /\btotal$/i.test(data.name),
  );
  if (!price || !isSummed) return known;
  const id = `${bought.id}.agreed-total`;
  const [thing, from] = [spoken(bought.data.name), spoken(source.data.name)];
  const field: Attribute = node(
    brief.attribute,
    id,
    {
      concept: buying.data.concept,
      name: "agreed total",
      type: "money",
      required: true,
      minimum: 0,
      fixed: true,
    },
    assumed(
      because,
      `The text has changes of price told before the ${thing} is made: the sum that the ${from} showed comes with the request, and is compared with that of now.`.slice(
        0,
        400,
      ),
      [`brief/requirement#${price.id}`],
    ),
  );
  const told = `brief/requirement#${price.id}` as const;
  return {
    relations: known.relations,
    attributes: [...known.attributes.filter((each) => each.id !== id), field],
    actions: known.actions
      // Who is told as they pay gets no message of it afterwards.
      .filter(
        ({ data }) =>
          !(
            data.actors.length === 0 &&
            data.verb === "notify" &&
            data.requirements.length > 0 &&
            data.requirements.every((each) => each === told)
          ),
      )
      .map((each) =>
        each.id === buying.id
          ? {
              ...each,
              data: {
                ...each.data,
                agrees: `brief/attribute#${id}` as const,
                requirements: [...new Set([...each.data.requirements, told])],
              },
            }
          : each,
      ),
  };
}

/** How many uses there are, how many are taken, and which one the thing was bought with. */
function withUsesCounted(known: Known, { buying, bought }: Purchase): Changed {
  const found = lastUsed(known);
  if (!found) return known;
  const { said, put } = found;
  const concept = `brief/concept#${put.id}` as const;
  const reason = assumed(
    because,
    `The text has several ask for the last use of ${withArticle(put)}: how many there are is kept with it, and one is taken as the ${spoken(bought.data.name)} is made.`.slice(
      0,
      400,
    ),
    [`brief/requirement#${said.id}`],
  );
  const own = known.attributes.find(
    ({ data }) => data.concept === concept && numberOfUses.test(data.name),
  );
  const limit: Attribute =
    own ??
    node(
      brief.attribute,
      `${put.id}.usage-limit`,
      { concept, name: "usage limit", type: "integer", required: false, minimum: 1 },
      reason,
    );
  const taken: Attribute = node(
    brief.attribute,
    `${put.id}.uses-taken`,
    {
      concept,
      name: "uses taken",
      type: "integer",
      required: true,
      minimum: 0,
      generated: "always",
    },
    reason,
  );
  const isTied = known.relations.some(
    ({ data }) => data.from === buying.data.concept && data.to === concept,
  );
  return {
    attributes: [...known.attributes, ...(own ? [] : [limit]), taken],
    relations: [
      ...known.relations,
      ...(isTied
        ? []
        : [
            node(
              brief.relation,
              `${bought.id}.${put.id}`,
              { from: buying.data.concept, to: concept, kind: "many-to-one", required: false },
              reason,
            ),
          ]),
    ],
    actions: known.actions.map((each) =>
      each.id === buying.id
        ? {
            ...each,
            data: {
              ...each.data,
              usesUp: {
                concept,
                taken: `brief/attribute#${taken.id}` as const,
                limit: `brief/attribute#${limit.id}` as const,
              },
            },
          }
        : each,
    ),
  };
}

const withArticle = ({ data }: Concept): string => {
  const name = spoken(data.name);
  return `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;
};
