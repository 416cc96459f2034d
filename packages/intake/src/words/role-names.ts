import { actorless, roles } from "../catalog/nouns.ts";

/** Whether a noun, in the singular, names somebody: a known role, or a word made as roles are. */
export function isRoleName(lemma: string): boolean {
  if (roles.has(lemma) || lemma === "daemon") return true;
  return lemma.length > 4 && /(?:er|or|ist|ian)$/.test(lemma) && !actorless.has(lemma);
}
