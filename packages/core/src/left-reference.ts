const left =
  /\borphan(?:s|ed)?\b|\breferences?\b.{0,40}\b(?:clear|empt|null|unset|los[et])|\b(?:clear|empt|null|unset|los[et])\w*\b.{0,40}\breferences?\b/i;
const link = /\b(?:references?|links?|linked)\b/i;

/** Whether a sentence is about what is left of a reference when the thing that it names is deleted. */
export function isLeftReference(sentence: string): boolean {
  return left.test(sentence) && link.test(sentence);
}

interface Told {
  readonly from: string;
  readonly to: string;
}

/** Whether something that the product itself keeps refers to a concept. */
export function isReferredTo(
  concept: string,
  relations: readonly { readonly data: Told }[],
  stored: ReadonlySet<string>,
): boolean {
  return relations.some(({ data }) => data.to === concept && stored.has(data.from));
}
