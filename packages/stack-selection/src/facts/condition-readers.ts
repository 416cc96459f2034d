import { isLaidAway, type Ref } from "@planc/core";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { sample } from "../text/words.ts";
import type { Known, Reader, Surroundings } from "./condition.ts";
import type { FactInputs } from "./inputs.ts";
import type { Stated } from "./stated.ts";

/** The services that the plan makes of a product whose text counts none. */
export function dividedInto({ contexts = [] }: Pick<FactInputs, "contexts">): string {
  return contexts.length > 1
    ? `the ${contexts.length} services that the product is divided into (${sample(contexts.map(({ data }) => data.name))})`
    : "the services of the product";
}

export function namesOf(nodes: readonly { readonly data: { readonly name: string } }[]): string[] {
  return nodes.map(({ data }) => data.name);
}

export function patternRefs(stated: Stated, ...keys: readonly string[]): readonly Ref[] {
  return stated.patterns
    .filter(({ pattern, modality }) => keys.includes(pattern.key) && modality !== "avoid")
    .flatMap(({ refs }) => refs);
}

/** The words that ask for a style; the product, where it is divided so without them. */
export function askedAs(
  stated: Stated,
  style: string,
  product: { readonly ref: Ref },
): readonly Ref[] {
  const asked = stated.styles.filter((each) => each.style === style && each.modality !== "avoid");
  return asked.length > 0 ? asked.map(({ ref }) => ref) : [product.ref];
}

export function patternOf(text: string, ...keys: readonly string[]): Reader {
  return ({ stated }) => {
    const refs = patternRefs(stated, ...keys);
    return refs.length > 0 ? { text, refs } : undefined;
  };
}

export function attributeOf(
  types: readonly string[],
  text: string,
): (around: Pick<Surroundings, "inputs">) => Known | undefined {
  return ({ inputs }) => {
    const found = inputs.attributes.filter(({ data }) => data.type && types.includes(data.type));
    if (found.length === 0) return undefined;
    return { text: `${text} (${sample(namesOf(found))})`, refs: found.map(({ ref }) => ref) };
  };
}

export function searched(inputs: FactInputs, actions: FactInputs["actions"]): string {
  const concepts = inputs.concepts.filter(({ ref }) =>
    actions.some(({ data }) => data.concept === ref),
  );
  return concepts.length > 0
    ? sample(concepts.map(({ data }) => data.plural ?? data.name))
    : "text";
}

export function kindOf(
  { inputs }: Surroundings,
  kind: FactInputs["product"]["data"]["kinds"][number],
  text: string,
): Known | undefined {
  return inputs.product.data.kinds.includes(kind)
    ? { text, refs: [inputs.product.ref] }
    : undefined;
}

export function clientOf(
  around: Surroundings,
  kind: FactInputs["product"]["data"]["kinds"][number],
  topics: readonly TopicKey[],
  text: string,
): Known | undefined {
  const known = kindOf(around, kind, text);
  if (known) return known;
  const refs = around.stated.technologies
    .filter(({ topic, modality }) => modality !== "avoid" && topic && topics.includes(topic))
    .flatMap((each) => each.refs);
  return refs.length > 0 ? { text, refs } : undefined;
}

/** "kept for a year and then archived": what is past its time goes somewhere else, and is not deleted. */
export function archivedRows({ inputs }: Pick<Surroundings, "inputs">): Known | undefined {
  const found = inputs.quantities.filter(
    ({ data }) => data.measure === "retention" && isLaidAway(data.said ?? ""),
  );
  if (found.length === 0) return undefined;
  return {
    text: `${sample(found.map(({ data }) => data.about))} that are archived`,
    refs: found.map(({ ref }) => ref),
  };
}
