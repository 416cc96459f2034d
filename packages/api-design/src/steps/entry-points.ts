import { node, optional, slug, type ViewOf } from "@planc/core";
import { api, brief } from "@planc/core/ir";
import { isMeantBy, looks } from "../commands/is-meant-by.ts";
import { specialCommand, usageOfSpecial } from "../commands/special-command.ts";
import { statedCommands } from "../commands/stated-commands.ts";
import { statedEntry } from "../commands/stated-entry.ts";
import { stepsOfReadingIn } from "../commands/steps-of-reading-in.ts";
import { propertiesOf, typeEntries } from "../commands/types.ts";
import { derived, step } from "../kit.ts";
import { camel, kebab, plural, words } from "../naming.ts";

type Action = ViewOf<typeof brief.action>;

/** What a command-line tool or a library offers: commands as the text writes them, else one per action. */
export const entryPoints = step("entry-points", {
  reads: {
    product: brief.product,
    actions: optional(brief.action),
    concepts: optional(brief.concept),
    attributes: optional(brief.attribute),
    requirements: optional(brief.requirement),
    relations: optional(brief.relation),
  },
  writes: { entryPoints: api.entryPoint },
  run: ({ product, actions, concepts, attributes, requirements, relations }) => {
    const kind = product.data.kinds[0];
    if (kind !== "command-line-tool" && kind !== "library") return { entryPoints: [] };
    const conceptName = new Map<string, string>(concepts.map((each) => [each.ref, each.data.name]));
    const tool = kind === "command-line-tool";
    // What passes with time is nobody's command.
    const asked = actions.filter((each) => each.data.automatic !== "time");
    const steps = tool ? stepsOfReadingIn(asked, relations) : new Map<Action, readonly Action[]>();
    const within = new Set([...steps.values()].flat());
    const called = asked.filter((each) => !within.has(each));
    const stated = tool ? statedCommands(requirements) : undefined;
    const spoken = (stated?.commands ?? []).map((command) => {
      const own = called.filter((each) => isMeantBy(each, command));
      const about = own.find(({ data }) => data.effect === "create") ?? own[0];
      const effect = /^(?:list|ls|search|find|query)$/.test(command.name)
        ? "list"
        : about?.data.effect;
      const shows = own.some(({ data }) => gives.has(data.effect));
      const properties = about && shows ? propertiesOf(about.data.concept, attributes) : [];
      return {
        own,
        entry: statedEntry(stated?.program ?? "", command, {
          product: product.ref,
          actions: own,
          requirements,
          gives: properties.length > 0 ? properties : undefined,
          output: printed(
            properties.length > 0,
            about ? nameOf(conceptName, about) : undefined,
            effect,
          ),
        }),
      };
    });
    const verbs = new Map<string, number>();
    for (const { data } of called) verbs.set(data.verb, (verbs.get(data.verb) ?? 0) + 1);
    const covered = new Set(spoken.flatMap(({ own }) => own));
    const named = new Map(
      called
        .filter((each) => !covered.has(each))
        .map((action) => {
          const concept = nameOf(conceptName, action);
          const special = tool
            ? specialCommand(action, {
                concept,
                attributes,
                requirements,
                sameVerb: verbs.get(action.data.verb) ?? 0,
              })
            : undefined;
          const name = tool
            ? (special?.name ?? kebab(`${action.data.verb} ${concept}`))
            : camel(
                `${action.data.verb} ${lists.has(action.data.effect) ? plural(concept) : concept}`,
              );
          return [name, { action, concept, special }] as const;
        }),
    );
    const derivedOnes = [...named].map(([name, { action, concept, special }]) => {
      const { effect } = action.data;
      const own = propertiesOf(action.data.concept, attributes);
      const sent = effect === "create" && !special ? own : [];
      const picks = effect !== "create" && !lists.has(effect) && !special;
      const back =
        special?.gives ?? (own.length > 0 && (!tool || gives.has(effect)) ? own : undefined);
      const thing = words(concept).join(" ");
      return node(
        api.entryPoint,
        slug(name),
        {
          kind: tool ? "command" : "function",
          name,
          summary:
            special?.summary ??
            `${sentence(action.data.verb)} ${lists.has(effect) ? plural(thing) : `a ${thing}`.replace(/^a (?=[aeiou])/, "an ")}`,
          inputs: [
            ...(special?.inputs ?? []),
            ...(picks
              ? [
                  {
                    name: tool ? "id" : camel(`${concept} id`),
                    kind: tool ? ("argument" as const) : ("parameter" as const),
                    type: "text" as const,
                    required: true,
                    description: `Which ${thing}.`,
                  },
                ]
              : []),
            ...sent.map((each) => ({
              name: tool ? `--${kebab(each.name)}` : camel(each.name),
              kind: tool ? ("option" as const) : ("parameter" as const),
              type: each.type,
              required: each.required,
              description: `${each.description.replace(/\.$/, "")} of the ${thing}.`,
              ...(each.values ? { values: each.values } : {}),
            })),
          ],
          output: tool
            ? (special?.output ?? printed(back !== undefined, concept, effect))
            : lists.has(effect)
              ? `The ${plural(thing)} that fit.`
              : effect === "delete"
                ? "Nothing."
                : `The ${thing}.`,
          ...(back ? { gives: back } : {}),
          ...(tool
            ? {
                usage: special
                  ? usageOfSpecial(stated?.program ?? "", special, back !== undefined)
                  : usageOf(
                      `${stated?.program ?? ""} ${name}`.trim(),
                      picks,
                      sent,
                      back !== undefined,
                    ),
              }
            : {}),
          failures: tool
            ? [
                { code: "1", when: `It could not be done; standard error says what and why.` },
                { code: "2", when: "The arguments do not fit the usage." },
              ]
            : [
                ...(picks ? [{ code: "not found", when: `There is no such ${thing}.` }] : []),
                ...(sent.length > 0
                  ? [
                      {
                        code: "invalid",
                        when: `A value is missing or breaks a rule of the ${thing}.`,
                      },
                    ]
                  : []),
                ...(picks || sent.length > 0 || lists.has(effect)
                  ? []
                  : [
                      {
                        code: "error",
                        when: `The ${thing} breaks a rule that the requirements state.`,
                      },
                    ]),
              ],
          realises: [
            ...new Set(
              [action, ...(steps.get(action) ?? [])].flatMap((each) => [
                each.ref,
                ...each.data.requirements,
              ]),
            ),
          ],
        },
        derived("entry-point-per-action", [product.ref, action.ref]),
      );
    });
    return {
      entryPoints: [
        ...spoken.map(({ entry }) => entry),
        ...derivedOnes,
        ...(tool ? [] : typeEntries(product.ref, concepts, attributes)),
      ],
    };
  },
});

/** Effects that show several. */
const lists: ReadonlySet<string> = new Set(["list", "search"]);

/** Effects that show something. */
const gives: ReadonlySet<string> = new Set([...looks, "create"]);

function nameOf(names: ReadonlyMap<string, string>, action: Action): string {
  return names.get(action.data.concept) ?? "";
}

function printed(isShown: boolean, concept = "outcome", effect?: string): string {
  const thing = words(concept).join(" ");
  const what = effect === "list" || effect === "search" ? plural(thing) : thing;
  return isShown
    ? `The ${what} on standard output, as a table for people or with --json as JSON.`
    : "Nothing on standard output; what was done on standard error.";
}

function usageOf(
  name: string,
  picks: boolean,
  sent: ReturnType<typeof propertiesOf>,
  json: boolean,
): string {
  const options = sent.map((each) => {
    const option = `--${kebab(each.name)} <${kebab(each.name)}>`;
    return each.required ? option : `[${option}]`;
  });
  return [name, ...options, ...(json ? ["[--json]"] : []), ...(picks ? ["<id>"] : [])]
    .join(" ")
    .slice(0, 200);
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
