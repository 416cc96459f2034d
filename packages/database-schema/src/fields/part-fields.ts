import { refOf, type ViewOf } from "@planc/core";
import { type brief, data } from "@planc/core/ir";
import {
  goods,
  itemHolders,
  lineList,
  ofSomeGoods,
  priced,
  saidInWords,
} from "../catalog/line-parts.ts";
import { usualLength } from "../catalog/type-limits.ts";
import { assumed, derived } from "../kit.ts";
import { singular, snake, withArticle } from "../naming/identifier.ts";
import { type FieldDraft, fieldNode } from "./draft.ts";
import { inferType } from "./infer-type.ts";
import type { PartList } from "./part-lists.ts";

type Concept = ViewOf<typeof brief.concept>;
type Entity = ViewOf<typeof data.entity>;

const goodsName = new RegExp(`\\b(?:${goods.join("|")})s?\\b`, "i");
const countedOnly = /\b(?:amount|cost|count|discount|price|qty|quantit(?:y|ies)|tax|total)s?$/i;

/** The fields of a part: the thing that it is part of, and what each has. */
export function partFields(
  { attribute, owner }: PartList,
  entity: Entity,
  entities: readonly Entity[],
): readonly FieldDraft[] {
  const whole = refOf(data.entity, owner.id);
  const thing = entity.data.name.toLowerCase();
  const whose = owner.data.name.toLowerCase();
  const toWhole = fieldNode(
    entity.id,
    {
      entity: entity.ref,
      name: whose,
      type: "uuid",
      required: true,
      unique: false,
      references: {
        entity: whole,
        onDelete: "cascade",
        because: `Part of its ${whose}.`,
      },
      generated: true,
    },
    derived("part-per-list", [attribute.ref]),
  );
  const told = attribute.data.parts ?? [];
  const usual = usualParts(owner, entities);
  // "with quantities" tells how many, not of what.
  const what = usual[0];
  const isOfGoods = told.some((name) => goodsName.test(name));
  const isCounted = told.every((name) => countedOnly.test(name));
  const lacking = isOfGoods ? [] : lackingParts(attribute, owner, entities);
  const names =
    told.length === 0
      ? usual
      : !isOfGoods && isCounted && what !== undefined
        ? [what, ...told]
        : [...lacking, ...told];
  const why = (name: string): FieldDraft["why"] =>
    told.includes(name)
      ? derived("part-per-list", [attribute.ref])
      : assumed(
          "usual-part",
          lacking.includes(name)
            ? `The text gives ${withArticle(thing)} ${told.map((each) => withArticle(each.toLowerCase())).join(", ")} and does not say of what, or of how much, it is; it usually has ${withArticle(name)}.`
            : `The text lists “${attribute.data.name}” and not what each has; ${withArticle(thing)} usually has ${withArticle(name)}.`,
          [attribute.ref],
        );
  return [toWhole, ...names.map((name) => partField(name, entity, owner, entities, why(name)))];
}

/** Of what, and how much, the lines of a document of goods are, where what the text gives them says neither. */
function lackingParts(
  { data: { name, parts = [] } }: PartList["attribute"],
  owner: Concept,
  entities: readonly Entity[],
): readonly string[] {
  const told = parts.map((each) => each.toLowerCase());
  const isOfDocument = lineList.test(snake(name)) && itemHolders.test(snake(owner.data.name));
  if (!isOfDocument || told.some((each) => saidInWords.test(each))) return [];
  const [sold] = goodsOf(entities);
  if (sold === undefined) return [];
  return told.some((each) => countedOnly.test(each)) ? [sold] : [sold, "quantity"];
}

/** What is bought, sold or moved and kept here, the more exact first. */
function goodsOf(entities: readonly Entity[]): readonly string[] {
  const names = new Set(entities.map(({ data }) => data.name.toLowerCase()));
  return goods.filter((each) => names.has(each));
}

function usualParts({ data: { name } }: Concept, entities: readonly Entity[]): readonly string[] {
  if (/\bjournal\b/i.test(name)) return ["account", "debit amount", "credit amount"];
  const [sold] = goodsOf(entities);
  const what = [sold ?? "description", "quantity"];
  return priced.test(snake(name)) ? [...what, "unit price"] : what;
}

/** One of the things that each part, or each link, has. */
export function partField(
  written: string,
  entity: Entity,
  owner: Concept,
  entities: readonly Entity[],
  why: FieldDraft["why"],
): FieldDraft {
  const bare = written.toLowerCase().replace(/ (?:references?|ids?|identifiers?)$/, "");
  const words = bare.split(" ");
  const name = [...words.slice(0, -1), singular(words.at(-1) ?? "")].join(" ");
  const named = (wanted: string) =>
    entities.find(({ data, id }) => id !== owner.id && snake(data.name) === snake(wanted));
  // A stock-keeping unit is a variant of a product, or the product where it has none.
  const target =
    name === "sku"
      ? ["sku", "product variant", "variant", "product"].map(named).find((each) => each)
      : (named(name) ?? named(words.at(-1) ?? ""));
  if (target) {
    return fieldNode(
      entity.id,
      {
        entity: entity.ref,
        name,
        type: "uuid",
        required: !ofSomeGoods.test(name),
        unique: false,
        references: {
          entity: target.ref,
          onDelete: "restrict",
          because: ofSomeGoods.test(name) ? `Tells of its ${name}.` : `Needs its ${name}.`,
        },
        generated: false,
      },
      why,
    );
  }
  const facts = inferType(name)?.entry;
  const type = facts?.type ?? "text";
  const counted = type === "integer" || type === "decimal" || type === "money";
  const maxLength = facts?.maxLength ?? usualLength(type);
  return fieldNode(
    entity.id,
    {
      entity: entity.ref,
      name,
      type,
      required:
        facts?.required === true &&
        !/\b(?:back ?ordered|discount|received|returned|shipped|tax)\b/.test(name),
      unique: false,
      ...(maxLength === undefined ? {} : { maxLength }),
      ...(counted ? { minimum: 0 } : {}),
      generated: false,
    },
    why,
  );
}
