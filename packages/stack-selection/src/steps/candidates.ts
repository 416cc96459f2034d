import { carried, join, node, optional } from "@planc/core";
import { decision, host } from "@planc/core/ir";
import { factsHash } from "../catalog/pin.ts";
import { gatherFacts } from "../facts/gather.ts";
import { factReads } from "../facts/inputs.ts";
import { derived, step } from "../kit.ts";
import { candidatesFor } from "../scoring/candidates.ts";

export const candidatesStep = step("candidates", {
  reads: {
    ...factReads,
    style: decision.style,
    topics: decision.topic,
    asOf: optional(host.asOf),
  },
  writes: { candidates: decision.candidate },
  run: (inputs) => {
    const facts = gatherFacts(inputs, inputs.style.data.style);
    const asOf = inputs.asOf?.data.date;
    return {
      candidates: inputs.topics.flatMap(({ ref, data }) => {
        if (!data.needed || !facts.catalogue.isTopic(data.key)) return [];
        return candidatesFor(facts, data.key, asOf).map((each) => {
          const { topic, key, name, entry, picked, stated } = each;
          const origin = facts.catalogue.layerOf(key);
          const hash = factsHash(facts.catalogue, key);
          const cloud = entry?.cloud && facts.catalogue.entryOf(entry.cloud)?.name;
          const by = origin === undefined ? "candidate-in-catalogue" : "candidate-of-organisation";
          return node(
            decision.candidate,
            join(topic, key),
            {
              topic: ref,
              technology: key,
              name,
              ...(picked ? { version: picked.version } : {}),
              ...(picked?.checked ? { checked: picked.checked } : {}),
              ...(picked?.supportedUntil ? { supportedUntil: picked.supportedUntil } : {}),
              ...(entry?.licence ? { licence: entry.licence } : {}),
              ...(hash === undefined ? {} : { facts: hash }),
              known: entry !== undefined,
              ...(cloud ? { cloud } : {}),
              ...(origin === undefined ? {} : { origin }),
            },
            stated ? carried(...stated.refs) : derived(by, [ref]),
          );
        });
      }),
    };
  },
});
