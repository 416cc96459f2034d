import { type DraftOf, node, refOf } from "@planc/core";
import { brief } from "@planc/core/ir";
import { assumed } from "../kit.ts";
import { nameId } from "../words/name-id.ts";
import { groupBy } from "./names.ts";
import type { Readings } from "./readings.ts";

interface Said {
  readonly mentions: readonly {
    readonly data: Omit<Readings["mentions"][number]["data"], "statement">;
  }[];
}

/** Needs whose software others run, by the words for it. What it can do depends on which it is. */
const runElsewhere: Readonly<Record<string, string>> = {
  "ci-cd": "delivery pipelines",
  orchestration: "cluster",
  metrics: "monitoring",
  logging: "logging",
  "message-broker": "message broker",
  "cloud-platform": "cloud",
};

/**
 * What the text says is there without naming it, or without the release: somebody else decided it, so it
 * is asked for and not chosen.
 */
export function whichIsThere({ mentions }: Said): readonly DraftOf<typeof brief.question>[] {
  const there = mentions.filter(({ data }) => data.modality === "existing");
  const byTopic = groupBy(there, ({ data }) => data.topic ?? "");
  return [...byTopic].flatMap(([topic, group]) => {
    const what = runElsewhere[topic];
    if (what === undefined) return [];
    const products = mentions.filter(
      ({ data }) => data.topic === topic && data.kind === "product" && data.modality !== "avoid",
    );
    const [product] = products;
    const about = group.map(({ data }) => refOf(brief.mention, nameId(data.technology)));
    if (product === undefined) {
      const data = {
        text: `Which product runs the existing ${what}?`,
        default: "None is chosen: the plan uses what is there and names no product for it.",
        options: [],
        about,
        turns: [topic],
      };
      const reason = "The text says that it is there and not what it is.";
      return [
        node(
          brief.question,
          nameId(`which ${topic}`),
          data,
          assumed("question-from-gap", reason, about),
        ),
      ];
    }
    if (product.data.modality !== "existing" || product.data.version !== undefined) return [];
    const { technology } = product.data;
    const data = {
      text: `Which release of ${technology} is there, and who upgrades it?`,
      default: `No release is assumed, and no upgrade is planned: ${technology} is run by those who run it now.`,
      options: [],
      about,
      turns: [],
    };
    const reason = "The text says that it is there and not in which release.";
    return [
      node(
        brief.question,
        nameId(`which ${technology}`),
        data,
        assumed("question-from-gap", reason, data.about),
      ),
    ];
  });
}
