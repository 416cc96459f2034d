import { roleHeads, rolePhrases, roleRemarks, type ToldRole } from "../../catalog/entity-roles.ts";
import { nameWords } from "../../words/split-name.ts";
import type { EntityName } from "./entity-name.ts";

/** The role of a declared thing: what its remarks say, then its sentences, then its name. */
export function entityRole(
  { name, remarks, joins }: EntityName,
  descriptions: readonly string[],
): ToldRole | undefined {
  const told = remarks.flatMap((remark) => matching(roleRemarks, remark))[0];
  if (told !== undefined) return told;
  if (joins) return "join";
  const said = rolePhrases.find(([pattern]) => descriptions.some((text) => pattern.test(text)));
  return said?.[1] ?? roleHeads[nameWords(name).at(-1) ?? ""];
}

function matching(
  patterns: readonly (readonly [RegExp, ToldRole])[],
  text: string,
): readonly ToldRole[] {
  return patterns.filter(([pattern]) => pattern.test(text)).map(([, role]) => role);
}
