import { node, optional } from "@planc/core";
import { brief, decision, security } from "@planc/core/ir";
import { assumed, step } from "../kit.ts";

/** Where what is rented stands is decided by who uses it and by which law: the text has to say it. */
export const regionStep = step("region", {
  reads: {
    product: brief.product,
    choices: decision.choice,
    regimes: optional(brief.regime),
    obligations: optional(security.obligation),
  },
  writes: { questions: brief.question },
  run: ({ product, choices, regimes, obligations }) => {
    const cloud = choices.find(
      ({ id, data }) => id === "cloud-platform" && data.lifecycle === "new",
    );
    const stated = obligations.find(({ data }) => data.kind === "residency");
    if (!cloud || product.data.scope === "feature" || !clouds.has(cloud.data.technology)) {
      return { questions: [] };
    }
    const european = regimes.find(({ data }) => /\bgdpr\b/i.test(data.name));
    const { name } = cloud.data;
    const reason = "The text names no region, and no place of those who use it.";
    return {
      questions: [
        node(
          brief.question,
          "region",
          {
            text: stated
              ? `Which region of ${name} meets what is said of where data lies?`
              : `In which region of ${name} do data and programs stand?`,
            default: european
              ? `One region in the European Union is taken, as ${european.data.name} applies; backups stay in it.`
              : "One region near those who build it is taken, and no second one; a later move copies all data and changes addresses.",
            short: {
              asks: `Region of ${name}`,
              taken: european ? `EU, for ${european.data.name}` : "near the team",
            },
            options: [],
            about: [
              cloud.ref,
              ...(stated ? [stated.ref] : []),
              ...(european ? [european.ref] : []),
            ],
            turns: [],
          },
          assumed("question-from-choice", reason, [cloud.ref]),
        ),
      ],
    };
  },
});

/** Providers whose services stand in a region that one chooses. */
const clouds: ReadonlySet<string> = new Set(["aws", "azure", "google-cloud"]);
