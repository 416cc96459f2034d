import { frameworkOf, frameworksOf, isClientPart } from "../facts/client-frameworks.ts";
import type { Facts } from "../facts/facts.ts";
import { perLanguage } from "../scoring/candidates.ts";
import { sideOf } from "../scoring/languages.ts";
import type { LiveOption } from "../scoring/read-options.ts";
import type { Chosen } from "./sensitivity.ts";
import { type StackVariable, stackStructure } from "./stack-problem.ts";

/**
 * The options that could take the place of a chosen one: those that work with what the text names, with
 * at least one option of every other need, and, where there is an option per language, with the language.
 */
export function createRivals(
  facts: Facts,
  variables: readonly StackVariable[],
  chosen: readonly Chosen[],
): (each: Chosen) => readonly LiveOption[] {
  const { relations } = stackStructure(facts, variables);
  const keyOf = new Map(chosen.map(({ variable, option }) => [variable.id, option.key]));
  const allowed = (other: StackVariable, topic: StackVariable["topic"], key: string): boolean => {
    if (other.fixed !== undefined) return other.fixed === key;
    const bound = other.topic === "language" && perLanguage.includes(topic);
    return !bound || keyOf.get(other.id) === key;
  };
  const spoken = keyOf.get("language");
  // What another framework of the client alone takes is none to compare beside the one that is taken.
  const elsewhere = (topic: StackVariable["topic"], { entry }: LiveOption): boolean => {
    const framework = isClientPart(topic) ? frameworkOf(facts, topic) : undefined;
    const taken = framework === undefined ? undefined : keyOf.get(framework);
    const own = frameworksOf(facts.catalogue, entry);
    return taken !== undefined && own !== undefined && !own.includes(taken);
  };
  return ({ variable, option }) => {
    const at = variables.indexOf(variable);
    // Beside one that any language can use, what another language alone uses is none to compare.
    const open = option.entry?.languages === undefined && sideOf(facts, variable.topic) === "main";
    const own = relations.filter(({ one, other }) => one === at || other === at);
    return variable.options.filter((each, value) => {
      if (each.key === option.key) return true;
      if (elsewhere(variable.topic, each)) return false;
      const bound = each.entry?.languages;
      if (open && bound && spoken !== undefined && !bound.includes(spoken)) return false;
      return own.every(({ one, other, bonus }) => {
        const beside = variables[one === at ? other : one];
        return beside?.options.some((peer, place) => {
          const gain = one === at ? bonus[value]?.[place] : bonus[place]?.[value];
          return gain !== null && allowed(beside, variable.topic, peer.key);
        });
      });
    });
  };
}
