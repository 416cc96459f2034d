import {
  keptPhrase,
  roleHeads,
  rolePhrases,
  roleRemarks,
  type ToldRole,
} from "../../catalog/entity-roles.ts";
import { nameWords } from "../../words/split-name.ts";
import type { EntityName } from "./entity-name.ts";

/** Further sentences that are on the thing itself rather than on a part of it. */
const goesOn =
  /^\W{0,3}(?:it|this|these|not|never|in-memory|computed|calculated|derived|exists?|already|managed|owned|maintained|transient|ephemeral|existing|pre-existing|read-only|external|primary data|only|value object)\b/i;

/** The role of a declared thing: what its remarks say, then its sentences, then its name. */
export function entityRole(
  { name, remarks, joins }: EntityName,
  descriptions: readonly string[],
): ToldRole | undefined {
  const told = remarks.flatMap((remark) => matching(roleRemarks, remark))[0];
  if (told !== undefined) return told;
  if (joins) return "join";
  const about = descriptions.filter((text, i) => i === 0 || goesOn.test(text));
  const said = rolePhrases.find(([pattern]) => about.some((text) => pattern.test(text)));
  if (said) return said[1];
  if (descriptions.some((text) => keptPhrase.test(text))) return undefined;
  return roleHeads[nameWords(name).at(-1) ?? ""];
}

function matching(
  patterns: readonly (readonly [RegExp, ToldRole])[],
  text: string,
): readonly ToldRole[] {
  return patterns.filter(([pattern]) => pattern.test(text)).map(([, role]) => role);
}
