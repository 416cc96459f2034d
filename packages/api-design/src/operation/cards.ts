import type { Ref, ViewOf } from "@planc/core";
import type { data, security } from "@planc/core/ir";
import { hiding, shownToOthers } from "../catalog/shown-to-others.ts";
import { accountId } from "../steps/sessions.ts";
import { userConcept } from "./access.ts";
import type { Form } from "./form.ts";
import { importResult, jobIds } from "./long-running.ts";

type Field = ViewOf<typeof data.field>;
type Policy = ViewOf<typeof security.policy>;

/** Texts up to this many characters stand on a card. */
const longest = 500;

/** What of a thing a card of it has, which a screen shows by the thousand: no long texts and no files. */
export function cardFields(own: readonly Field[]): readonly Field[] {
  return own.filter(
    ({ data: { type, maxLength = 0 } }) =>
      !["long-text", "json", "binary"].includes(type) && (type !== "text" || maxLength <= longest),
  );
}

const lists = ({ data }: Policy) =>
  data.condition !== "own" && data.effects.some((each) => each === "list" || each === "search");

/** Whether a role changes accounts that are not its own. */
function keeping(policies: readonly Policy[]): (role: Ref) => boolean {
  const roles = new Set<string>(
    policies.flatMap(({ data: { role, condition, effects } }) =>
      condition !== "own" &&
      effects.some((each) => ["update", "delete", "transition"].includes(each))
        ? [role]
        : [],
    ),
  );
  return (role) => roles.has(role);
}

/** Roles that look for accounts of others and may change none but their own. */
export function lookingForOthers(policies: readonly Policy[]): readonly Policy[] {
  const about = policies.filter(({ data }) => data.concept === userConcept);
  const keeps = keeping(about);
  return about.filter((each) => lists(each) && !keeps(each.data.role));
}

/** Roles that look for accounts because they look after them. */
export function keepersAmong(policies: readonly Policy[]): readonly Ref[] {
  const about = policies.filter(({ data }) => data.concept === userConcept);
  const keeps = keeping(about);
  return [
    ...new Set(
      about.flatMap((each) => (lists(each) && keeps(each.data.role) ? [each.data.role] : [])),
    ),
  ];
}

/** By what those who look after accounts tell them apart, beside what everybody sees: address, role and state. */
export function keptFields(own: readonly Field[], shown: readonly Field[]): readonly Field[] {
  return own.filter(
    (each) => (each.data.type === "email" || each.data.type === "enum") && !shown.includes(each),
  );
}

/** What members see of each other. */
export function profileFields(own: readonly Field[]): readonly Field[] {
  return own.filter(({ data: { name, type } }) =>
    type === "secret-hash" ? false : shownToOthers.test(name.toLowerCase().replaceAll("_", " ")),
  );
}

/** Who is not found by others, where people say so of their accounts. */
export function hiddenTold(
  form: Form,
  entity: ViewOf<typeof data.entity> | undefined,
  own: readonly Field[],
  policies: readonly Policy[],
): readonly string[] {
  if (entity?.id !== accountId || form.effect !== "list") return [];
  if (lookingForOthers(policies).length === 0) return [];
  const hidden = own.flatMap(({ data: { name, values = [] } }) =>
    hiding.field.test(name)
      ? values.filter((each) => hiding.value.test(each)).map((each) => `${name} is ${each}`)
      : [],
  );
  return hidden.length > 0
    ? [`Whose ${hidden.join(" or ")} is left out, but for the caller's own account.`]
    : [];
}

/** The schemas of an answer, the best first: cards where there are such, else the whole things. */
export function answerIds(
  { answer, whole }: Form,
  id: string,
  entity: string | undefined,
): readonly string[] {
  if (answer === undefined) return [];
  if (answer === "job") return [jobIds.schema];
  if (answer === "import") return [importResult.id];
  if (answer !== "page") return [id];
  return whole || entity === accountId ? [`${id}.cards`, `${id}.page`] : [`${id}.page`];
}
