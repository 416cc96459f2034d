import type { DataOf, ViewOf } from "@planc/core";
import type { architecture, brief, decision, integration, learning } from "@planc/core/ir";
import { modelNames, stays } from "../catalog/language-words.ts";
import type { Requirement } from "../reading/purposes.ts";
import type { UsePurpose } from "../reading/uses.ts";
import { withId } from "../text.ts";

type Use = DataOf<typeof learning.use>;

export interface Runners {
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly providers: readonly ViewOf<typeof integration.provider>[];
  readonly choices: readonly ViewOf<typeof decision.choice>[];
  readonly mentions: readonly ViewOf<typeof brief.mention>[];
  readonly requirements: readonly Requirement[];
}

/** What keeps all of it on the machine: said of what leaves first, else of where it runs. */
export const boundIn = (requirements: Runners["requirements"]) =>
  requirements.find(({ data: { text } }) => /\bleaves\b/i.test(text) && stays.test(text)) ??
  requirements.find(({ data: { text } }) => stays.test(text));

/** Who runs the model: what the text names, here or elsewhere; nothing is chosen that it leaves open. */
export function modelOf({ kind }: UsePurpose, runners: Runners): Use["model"] {
  const { components, providers, choices, mentions, requirements } = runners;
  if (kind === "offer-tools")
    return {
      where: "caller",
      name: "the agent's own",
      version: "not ours",
      because: "the agent brings its model; here it is a caller as any other",
    };
  const local = choices.find(({ data }) => data.topic === "decision/topic#model-runtime");
  const provider = providers.find(
    ({ data }) =>
      /^(?:openai|generic-model|openai-compatible)/.test(data.facts.key) ||
      modelNames.test(data.name),
  );
  const bound = boundIn(requirements);
  if (local && (kind === "embed" || !provider)) {
    return {
      where: "local",
      name: local.data.name,
      version: local.data.version ?? "open: the model and its digest are a setting",
      choice: local.ref,
      because: bound ? withId("nothing leaves", bound.data.key) : "named by the text",
    };
  }
  if (provider)
    return {
      where: "provider",
      name: provider.data.name,
      version: provider.data.version.pinned,
      provider: provider.ref,
      component: provider.data.component,
      because: "named by the text",
    };
  const named = mentions.find(({ data }) => modelNames.test(data.technology));
  const component = components.find(
    ({ data }) => data.kind === "external-system" && modelNames.test(data.name),
  );
  const name = named?.data.technology ?? component?.data.name;
  // Whoever is named runs it, unless the text keeps all of it here.
  const isRented = name !== undefined && bound === undefined && !ownModels.test(name);
  return {
    where: isRented ? "provider" : bound ? "local" : "open",
    name: name ?? "open",
    version: "open",
    ...(component ? { component: component.ref } : {}),
    because: bound
      ? withId("nothing leaves", bound.data.key)
      : name === undefined
        ? "the text names no model and nobody who runs one"
        : "named by the text",
  };
}

/** Models that are fetched and run on a machine of one's own. */
const ownModels = /\b(?:Ollama|Llama|Mistral|Hugging ?Face)\b/i;
