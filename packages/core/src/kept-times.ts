/** What a model keeps of somebody's own times, so that the product itself knows when a message is due. */
const times =
  /^(?:time ?zone|quiet (?:from|to|hours|start|end)|remind(?:er)? (?:at|time)|send at)$/i;

/** The attributes by which a product keeps when somebody is told. */
export function keptTimes<T extends { readonly data: { readonly name: string } }>(
  attributes: readonly T[],
): readonly T[] {
  return attributes.filter(({ data }) => times.test(data.name.replace(/[-_]/g, " ")));
}
