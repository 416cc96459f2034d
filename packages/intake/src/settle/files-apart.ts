import { type DraftOf, idOf, join, node, type Ref } from "@planc/core";
import { brief } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { fileName } from "../readers/read-file-lists.ts";
import { nameId } from "../words/name-id.ts";
import type { Attribute, Concept, Relation } from "./claims.ts";

/** Without lists of files whose files are things of their own. */
export function withFilesApart(
  attributes: readonly Attribute[],
  concepts: readonly Concept[],
): readonly Attribute[] {
  const files = new Set(
    attributes.flatMap(({ data }) => (data.type === "file" ? [idOf(data.concept)] : [])),
  );
  const names = new Map(concepts.map(({ id, data }) => [id, data.name]));
  // A domain may call the bytes of such a thing otherwise.
  const named = new Set(
    attributes.flatMap(({ data }) =>
      data.type === "file" && data.name !== "file" ? [idOf(data.concept)] : [],
    ),
  );
  return attributes.filter(({ data }) => {
    if (data.type === "file" && data.name === "file" && named.has(idOf(data.concept))) return false;
    if (data.type !== "list") return true;
    const owner = idOf(data.concept);
    return !files.has(nameId(fileName(names.get(owner) ?? owner, data.name)));
  });
}

type Action = DraftOf<typeof brief.action>;

/**
 * Each file is put in and taken out by itself, by who makes the thing that it is a part of, where the text names
 * nobody: one that could not be sent is then sent again alone.
 */
export function withFileDeeds(
  actions: readonly Action[],
  {
    attributes,
    relations,
  }: { readonly attributes: readonly Attribute[]; readonly relations: readonly Relation[] },
): readonly Action[] {
  const done = new Set<string>(actions.map(({ data }) => `${data.effect} ${data.concept}`));
  const makers = new Map<string, Action>(
    actions.flatMap((each) => (each.data.effect === "create" ? [[each.data.concept, each]] : [])),
  );
  const added = attributes.flatMap(({ data: { type, concept } }): readonly Action[] => {
    const whole = relations.find(
      ({ data }) => data.from === concept && data.owned === true && data.kind === "many-to-one",
    );
    const maker = whole && makers.get(whole.data.to);
    if (type !== "file" || !maker || !isFilesOf(concept, whole.data.to)) return [];
    const { actors, requirements } = maker.data;
    const why = derived("files-one-by-one", [concept, whole.data.to]);
    const deed = (verb: string, effect: "create" | "delete") => {
      if (done.has(`${effect} ${concept}`)) return [];
      done.add(`${effect} ${concept}`);
      return [
        node(
          brief.action,
          join(verb, idOf(concept)).replaceAll(".", "-"),
          { actors, verb, concept, effect, requirements },
          why,
        ),
      ];
    };
    return [...deed("upload", "create"), ...deed("delete", "delete")];
  });
  return [...actions, ...added];
}

/** `recipe-photo` of `recipe`. */
function isFilesOf(file: Ref, whole: Ref): boolean {
  return idOf(file).startsWith(`${idOf(whole)}-`);
}
