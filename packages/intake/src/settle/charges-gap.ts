import { charges, tellsCharges } from "../catalog/charge-words.ts";
import type { Brief } from "./apply-corrections.ts";
import type { Gap } from "./gap.ts";

/** Tax and carriage that have to be there on what is sold, and that nothing of the brief works out. */
export function chargesGap(
  {
    actions,
    attributes,
    concepts,
    requirements,
  }: Pick<Brief, "actions" | "attributes" | "concepts" | "requirements">,
  systems: readonly { readonly data: { readonly name: string } }[],
): Gap | undefined {
  const told = [
    ...requirements.map(({ data }) => data.text),
    ...systems.map(({ data }) => data.name),
  ];
  for (const { id, data: thing } of concepts) {
    const ref = `brief/concept#${id}` as const;
    const isMade = actions.some(
      ({ data }) => data.concept === ref && data.effect === "create" && data.critical === true,
    );
    const open = attributes.filter(
      ({ data }) =>
        data.concept === ref &&
        data.required === true &&
        charges.test(data.name) &&
        !told.some((text) => tellsCharges(data.name).test(text)),
    );
    if (!isMade || open.length === 0) continue;
    const name = thing.name.toLowerCase();
    const names = open.map(({ data }) => data.name.toLowerCase());
    const what = names.join(" and ");
    return {
      id: `charges-of-${id}`,
      text: `By what rule, or by which provider, are ${what} of ${/^[aeiou]/.test(name) ? "an" : "a"} ${name} worked out?`,
      default: `None is taken: the columns are there, and 0 is stored in ${open.length > 1 ? "them" : "it"} until a rule or a provider is named.`,
      options: ["a table of rates that staff keep", "a provider that is asked"],
      short: {
        asks: `Rule for ${what}`.slice(0, 200),
        taken: "0 is stored",
      },
      reason: `${what} must have a value, and nothing says where it comes from.`,
      about: [ref, ...open.map((each) => `brief/attribute#${each.id}` as const)],
      turns: [],
    };
  }
  return undefined;
}
