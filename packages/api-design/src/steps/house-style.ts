import { join, node, refOf } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { houseStyleKeys, houseStyles } from "../catalog/house-styles.ts";
import { derived, step } from "../kit.ts";

/** Kinds of product that have no interface over HTTP by themselves. */
const without: ReadonlySet<string> = new Set([
  "command-line-tool",
  "library",
  "data-pipeline",
  "infrastructure",
]);

/** A style that the configuration asks for is a decision, with its record; the usual one is none. */
export const houseStyle = step("house-style", {
  reads: { product: brief.product },
  writes: {
    topics: decision.topic,
    candidates: decision.candidate,
    scored: decision.option,
    choices: decision.choice,
  },
  run: ({ product, options }) => {
    const key = options.houseStyle;
    const style = houseStyles[key];
    if (key === "default" || product.data.kinds.every((kind) => without.has(kind)))
      return { topics: [], candidates: [], scored: [], choices: [] };
    const why = derived("house-style-chosen", [product.ref]);
    const topic = refOf(decision.topic, topicId);
    const idOfStyle = (each: string) => join(topicId, each);
    return {
      topics: [
        node(
          decision.topic,
          topicId,
          {
            key: topicId,
            title: "House style of the API",
            needed: true,
            because: `Guides contradict each other in names, pages, versions and errors; the configuration asks for one: ${style.title}.`,
            drivers: [product.ref],
            approach: true,
          },
          why,
        ),
      ],
      candidates: houseStyleKeys.map((each) =>
        node(
          decision.candidate,
          idOfStyle(each),
          { topic, technology: each, name: houseStyles[each].title, known: true },
          why,
        ),
      ),
      scored: houseStyleKeys.map((each) =>
        node(
          decision.option,
          idOfStyle(each),
          {
            topic,
            candidate: refOf(decision.candidate, idOfStyle(each)),
            scores: [],
            total: each === key ? 1 : 0,
            ...(each === key
              ? {}
              : { eliminated: { because: `the configuration asks for ${style.title}`, by: [] } }),
          },
          why,
        ),
      ),
      choices: [
        node(
          decision.choice,
          topicId,
          {
            topic,
            candidate: refOf(decision.candidate, idOfStyle(key)),
            technology: key,
            name: style.title,
            purpose: "Rules for names, pages, versions, actions and errors of the API",
            basis: "required",
            consequences: {
              positive: [`Clients that know ${style.source ?? style.title} find what they expect.`],
              negative: [...style.deviates],
              mitigation: [],
            },
            flips: [
              {
                change: "the option `houseStyle` of @planc/api-design",
                to: houseStyles.default.title,
              },
            ],
            lifecycle: "new",
          },
          why,
        ),
      ],
    };
  },
});

const topicId = "api-house-style";
