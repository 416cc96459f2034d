import { type DraftOf, join, node, spoken, type ViewOf } from "@planc/core";
import { type brief, security } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { besides, isAbout, type Rule } from "./access-rules.ts";
import { wordsOf } from "./condition-words.ts";

/** What the text forbids, one node for each role that it names; "only X" is a ban for all but X. */
export function denialsOf(
  rules: readonly Rule[],
  actions: readonly ViewOf<typeof brief.action>[],
  concepts: ReadonlyMap<string, ViewOf<typeof brief.concept>>,
): readonly DraftOf<typeof security.denial>[] {
  return rules.flatMap((rule) => {
    const { who, concept, effects, conditions, requirements } = rule.data;
    // "Only the creator" is a condition of whoever may.
    if (who.modality === "may" || (who.modality === "only" && who.actors.length === 0)) return [];
    const thing = spoken((concept && concepts.get(concept)?.data.name) || "thing");
    const about = actions.filter(({ data }) => isAbout(rule, data));
    const when =
      who.modality === "only" || conditions.length === 0
        ? undefined
        : conditions.map((each) => wordsOf(each, thing)).join(", and ");
    const except =
      who.modality === "only"
        ? [...new Set([...who.actors, ...besides(rules, rule)])]
        : (who.except ?? []);
    const roles = who.modality === "only" || who.actors.length === 0 ? [undefined] : who.actors;
    return roles.map((role) =>
      node(
        security.denial,
        role === undefined || roles.length === 1
          ? rule.id
          : join(rule.id, role.slice("brief/actor#".length)),
        {
          ...(role === undefined ? {} : { role }),
          ...(except.length > 0 ? { except: [...except] } : {}),
          ...(concept === undefined ? {} : { concept }),
          actions: about.map((each) => each.ref),
          effects: [...effects],
          ...(when === undefined ? {} : { when }),
          requirements: [...requirements],
        },
        derived("denial-as-stated", [rule.ref]),
      ),
    );
  });
}
