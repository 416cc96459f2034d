import { type DraftOf, join, node, slug } from "@planc/core";
import { archetype } from "@planc/core/ir";
import { assumed } from "../kit.ts";
import { sameAs } from "../propose/same-attribute.ts";
import { isKept, type Thing } from "../propose/things.ts";
import { foldName } from "../text/words.ts";
import { describe } from "./describe.ts";
import { type TypeName, typeOf } from "./type-of.ts";

/** A thing of which the text says more than this is described by the text. */
const hardlyAny = 1;
const people: ReadonlySet<TypeName> = new Set(["Person", "Patient", "Physician"]);
/** As many attributes a thing has at most, with those of the text. */
const together = 4;

/**
 * Attributes of things that are kept, hardly described, and `described` by no domain: as schema.org has
 * them.
 */
export async function vocabularyProposals(
  things: readonly Thing[],
  described: ReadonlySet<string>,
): Promise<readonly DraftOf<typeof archetype.proposal>[]> {
  const known = new Set([...described].map(foldName));
  const accounts = known.has("user");
  const proposals = await Promise.all(
    things.flatMap((thing) => {
      const type = typeOf(thing.name);
      if (type === undefined || known.has(foldName(thing.name))) return [];
      const { length } = thing.attributes;
      // Of people without anything of their own the domain keeps accounts.
      if (accounts && people.has(type) && length === 0) return [];
      return isKept(thing) && length <= hardlyAny ? [attributesOf(thing, type)] : [];
    }),
  );
  return proposals.flat();
}

async function attributesOf(
  { name: concept, refs, attributes }: Thing,
  type: TypeName,
): Promise<readonly DraftOf<typeof archetype.proposal>[]> {
  const same = sameAs(concept, attributes);
  return (await describe(type))
    .filter(({ name }) => !same(name))
    .slice(0, together - attributes.length)
    .map(({ name, type: logical, identifies }) =>
      node(
        archetype.proposal,
        join("schema-org", "attribute", slug(concept), slug(name)),
        { kind: "attribute", concept, name, type: logical, required: identifies },
        assumed("vocabulary-says", `usual of a thing that schema.org knows as ${type}`, refs),
      ),
    );
}
