import type { Ref } from "@planc/core";
import { idOf, optional } from "@planc/core";
import { brief, decision, host } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { catalogueOf } from "../policy/catalogue-of.ts";
import { policiesOf } from "../policy/policies.ts";
import { preferencesOf } from "../policy/preferences.ts";
import { refusalIn } from "../policy/refusal.ts";
import { isInForce, waiversOf } from "../policy/waivers.ts";
import { clause } from "../text/words.ts";

/** Of each waiver whether it holds, has run out, or is for nothing. */
export const waivers = rule("waivers", {
  reads: {
    choices: optional(decision.choice),
    mentions: optional(brief.mention),
    asOf: optional(host.asOf),
  },
  check: ({ choices, mentions, asOf, options, report }) => {
    const catalogue = catalogueOf(options);
    const refused = preferencesOf(policiesOf(options));
    const day = asOf?.data.date;
    let inUse = 0;
    for (const waiver of waiversOf(options)) {
      const { key, technology, owner, until, reason, name } = waiver;
      const uses: readonly (readonly [topic: string | undefined, ref: Ref])[] = [
        ...choices
          .filter(({ data }) => data.technology === key)
          .map(({ ref, data }) => [idOf(data.topic), ref] as const),
        ...mentions
          .filter(
            ({ data }) =>
              data.modality !== "avoid" && catalogue.entryNamed(data.technology)?.key === key,
          )
          .map(({ ref, data }) => [data.topic ?? catalogue.entryOf(key)?.topics[0], ref] as const),
      ];
      const [used] = uses.flatMap(([topic, ref]) => {
        const because =
          topic === undefined ? undefined : refusalIn(refused, catalogue, { topic, key });
        return because === undefined ? [] : [{ because, ref }];
      });
      const topics = catalogue.entryOf(key)?.topics ?? [];
      const isRefused =
        used !== undefined || topics.some((topic) => refusalIn(refused, catalogue, { topic, key }));
      // Without it the plan may well not use the technology: that is what its end has done.
      if (isRefused && !isInForce(waiver, day)) {
        const place = used ? { ref: used.ref } : {};
        report("waiver-expired", { waiver: name, technology, until, owner }, place);
        continue;
      }
      if (!used) {
        const why = isRefused ? "the plan does not use it" : "no policy refuses it here";
        report("waiver-unused", { waiver: name, technology, why });
        continue;
      }
      inUse += 1;
      const place = { ref: used.ref };
      const policy = clause(used.because);
      const details = { technology, policy, owner, until, reason: clause(reason) };
      report("policy-waived", details, place);
    }
    if (day === undefined && inUse > 0) {
      const have = inUse === 1 ? "1 waiver has" : `${inUse} waivers have`;
      report("waivers-undated", { have });
    }
  },
});
