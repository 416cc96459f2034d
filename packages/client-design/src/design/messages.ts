import { byRef, type ViewOf } from "@planc/core";
import type { api, brief, client, data } from "@planc/core/ir";
import { inText } from "../screens/words.ts";

interface Texts {
  readonly screens: readonly ViewOf<typeof client.screen>[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly fields: readonly ViewOf<typeof data.field>[];
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
}

/** A text as ICU MessageFormat has it: braces and apostrophes stand for themselves. */
const plain = (text: string): string => text.replaceAll("'", "''").replaceAll(/[{}]+/g, "'$&'");

/** Inside of a plural the number sign stands for the number. */
const counted = (text: string): string => plain(text).replaceAll("#", "'#'");

/** All texts that screens need, with a form for each way in which a language counts. */
export function messagesOf(
  plurals: readonly string[],
  { screens, entities, fields, concepts, operations }: Texts,
): Readonly<Record<string, string>> {
  const entityOf = byRef(entities);
  const fieldOf = byRef(fields);
  const conceptOf = byRef(concepts);
  const operationOf = byRef(operations);
  const found = new Map<string, string>();
  for (const screen of screens) {
    const { about, shows, takes, uses, states } = screen.data;
    found.set(`screen.${screen.id}`, plain(screen.data.name));
    const entity = about && entityOf.get(about);
    if (entity) {
      const one = inText(entity.data.name);
      const many = inText(
        conceptOf.get(entity.data.concept ?? "")?.data.plural ?? `${entity.data.name}s`,
      );
      const forms = plurals.map((form) => `${form} {# ${counted(form === "one" ? one : many)}}`);
      found.set(`count.${entity.id}`, `{count, plural, ${forms.join(" ")}}`);
      for (const { name } of entity.data.states ?? [])
        found.set(`state.${entity.id}.${name.replaceAll(" ", "-")}`, plain(name));
    }
    for (const ref of [...shows, ...takes]) {
      const field = fieldOf.get(ref);
      if (field) found.set(`field.${field.id}`, plain(field.data.name));
    }
    for (const { operation, when, confirms } of uses) {
      const called = operationOf.get(operation);
      if (when !== "acting" || !called) continue;
      found.set(`action.${called.data.operationId}`, plain(called.data.summary));
      if (confirms) found.set(`confirm.${called.data.operationId}`, plain(confirms));
    }
    for (const { kind, shows: text } of states)
      if (kind === "empty") found.set(`empty.${screen.id}`, plain(text));
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
