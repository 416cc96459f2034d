import { parseRef } from "@planc/core";
import type { Sighting } from "../fact.ts";
import { jsonTree } from "../trees/json.ts";
import { child, entry, items, scalar, textAt } from "../trees/tree.ts";
import { type FactReader, named } from "./reader.ts";

/** `plan.json` of an earlier plan: the architecture style and the technologies that it chose. */
export const earlierPlan: FactReader = {
  kind: "facts",
  reads: named("plan.json"),
  largest: 16_000_000,
  read(text) {
    const tree = jsonTree(text);
    if (textAt(tree, "version") !== "1" || !entry(tree, "slots")) return [];
    const styles = items(child(tree, "slots", "decision/style")).flatMap(
      ({ value }): Sighting[] => {
        const style = entry(value, "data", "style");
        const name = scalar(style?.value);
        return style && name
          ? [{ fact: { kind: "choice", name, topic: "style" }, at: style.at }]
          : [];
      },
    );
    const choices = items(child(tree, "slots", "decision/choice")).flatMap(
      ({ value }): Sighting[] => {
        const data = child(value, "data");
        const name = entry(data, "name");
        const called = scalar(name?.value);
        const topic = parseRef(textAt(data, "topic") ?? "")?.id;
        const version = textAt(data, "version");
        if (!name || !called || topic === undefined) return [];
        return [
          {
            fact: { kind: "choice", name: called, topic, ...(version ? { version } : {}) },
            at: name.at,
          },
        ];
      },
    );
    return [...styles, ...choices];
  },
};
