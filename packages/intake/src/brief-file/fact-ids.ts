import { join, parseRef, slug } from "@planc/core";
import { shapes } from "@planc/core/ir";
import * as z from "zod";
import { accessId } from "../settle/access-id.ts";
import { attributeId } from "../settle/attribute-names.ts";
import { groupBy, keyOf } from "../settle/names.ts";
import { conceptKey } from "../settle/naming.ts";
import { quantityIds, quantityKey } from "../settle/quantity-ids.ts";
import { nameId } from "../words/name-id.ts";
import { type Area, type Fields, isSingle } from "./areas.ts";

/**
 * The ids that facts of an area get by their content, as settling gives them: one per fact, in their
 * order. References in the fields are addresses.
 */
export function factIds(area: Area, facts: readonly Fields[]): readonly string[] {
  if (isSingle(area)) return facts.map(() => area.noun);
  if (area.noun === "quantity") return idsOfQuantities(facts);
  if (area.noun === "mention") return idsOfMentions(facts);
  return facts.map((fact) => idOfFact(area, fact));
}

function idOfFact({ noun, identity }: Area, fact: Fields): string {
  const text = (field: string) => textOf(fact[field]);
  switch (noun) {
    case "attribute":
      return attributeId({ concept: targetId(fact.concept), name: text("name") }, (owner) => owner);
    case "relation": {
      const to = targetId(fact.to);
      const plain = fact.role === undefined || fact.role === null || keyOf(text("role")) === to;
      return join(targetId(fact.from), to, ...(plain ? [] : [nameId(text("role"))]));
    }
    case "uniqueness":
    case "availability":
      return join(targetId(fact.concept), nameId(text("name")));
    case "action":
      return slug(`${text("verb")} ${targetId(fact.concept)}`);
    case "access":
      return accessId(fact);
    case "requirement":
      return slug(text("key"));
    case "concept":
      return conceptKey(text("name"));
    case "actor":
    case "part":
    case "system":
    case "principle":
      return keyOf(text("name"));
    default:
      return nameId(text(identity[0] ?? ""));
  }
}

/** The fields of a quantity that tell it from others. */
const counted = z.object({
  about: z.string(),
  measure: z.string().optional(),
  kind: z.string(),
  comparator: shapes.comparator,
  value: z.union([z.number(), z.array(z.number())]),
  unit: z.string(),
  percentile: z.number().optional(),
  test: z.string().optional(),
});

function idsOfQuantities(facts: readonly Fields[]): readonly string[] {
  const read = facts.map((fact) => counted.safeParse(fact).data);
  const ids = quantityIds(read.filter((each) => each !== undefined));
  return read.map(
    (each, i) => (each && ids.get(quantityKey(each))) ?? nameId(textOf(facts[i]?.about)),
  );
}

/** The plain name is that of the first part which a technology plays. */
function idsOfMentions(facts: readonly Fields[]): readonly string[] {
  const groups = groupBy(facts, ({ technology }) => nameId(textOf(technology)));
  return facts.map(({ technology, topic }) => {
    const name = nameId(textOf(technology));
    const topics = (groups.get(name) ?? []).map((each) => textOf(each.topic)).sort();
    const own = textOf(topic);
    return own === "" || own === topics[0] ? name : join(name, nameId(own));
  });
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function targetId(address: unknown): string {
  const text = textOf(address);
  return parseRef(text)?.id ?? slug(text);
}
