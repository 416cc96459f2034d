import { node, optional, slug } from "@planc/core";
import { api, brief } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { camel, kebab, words } from "../naming.ts";

/** What a command-line tool or a library offers: a command or function per action. */
export const entryPoints = step("entry-points", {
  reads: {
    product: brief.product,
    actions: optional(brief.action),
    concepts: optional(brief.concept),
    attributes: optional(brief.attribute),
  },
  writes: { entryPoints: api.entryPoint },
  run: ({ product, actions, concepts, attributes }) => {
    const kind = product.data.kinds[0];
    if (kind !== "command-line-tool" && kind !== "library") return { entryPoints: [] };
    const conceptName = new Map<string, string>(concepts.map((each) => [each.ref, each.data.name]));
    const tool = kind === "command-line-tool";
    // What passes with time is nobody's command.
    const called = actions.filter((each) => each.data.automatic !== "time");
    const named = new Map(
      called.map((action) => {
        const concept = conceptName.get(action.data.concept) ?? "";
        const name = tool
          ? kebab(`${action.data.verb} ${concept}`)
          : camel(`${action.data.verb} ${concept}`);
        return [name, { action, concept }] as const;
      }),
    );
    return {
      entryPoints: [...named].map(([name, { action, concept }]) => {
        const inputs = attributes.filter(
          (each) => each.data.concept === action.data.concept && action.data.effect === "create",
        );
        return node(
          api.entryPoint,
          slug(name),
          {
            kind: tool ? "command" : "function",
            name,
            summary: `${sentence(action.data.verb)} ${words(concept).join(" ")}`,
            inputs: inputs.map((each) => ({
              name: tool ? `--${kebab(each.data.name)}` : camel(each.data.name),
              kind: tool ? ("option" as const) : ("parameter" as const),
              type: each.data.type ?? "text",
              required: each.data.required ?? false,
              description: `${sentence(each.data.name)} of the ${concept.toLowerCase()}.`,
            })),
            output: tool
              ? `The ${concept.toLowerCase()} on standard output; messages for people on standard error.`
              : `The ${concept.toLowerCase()}.`,
            failures: tool
              ? [
                  {
                    code: "1",
                    when: `The ${concept.toLowerCase()} could not be handled; standard error says why.`,
                  },
                  { code: "2", when: "The arguments do not fit the usage." },
                ]
              : [
                  {
                    code: "error",
                    when: `The ${concept.toLowerCase()} breaks a rule that the documentation states.`,
                  },
                ],
            realises: [action.ref, ...action.data.requirements],
          },
          derived("entry-point-per-action", [product.ref, action.ref]),
        );
      }),
    };
  },
});

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
