import { byRef, join, node, optional } from "@planc/core";
import { api, brief, client, data } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { merged, placesIn, saidToBeSeen } from "../screens/cues.ts";

/** Warnings, reminders, marks and messages that the text has people see, each on its screens. */
export const cues = step("cues", {
  reads: {
    surfaces: client.surface,
    screens: client.screen,
    operations: optional(api.operation),
    entities: optional(data.entity),
    requirements: optional(brief.requirement),
  },
  writes: { cues: client.cue },
  run: ({ screens, operations, entities, requirements }) => {
    const storyOf = new Map(
      requirements.flatMap(({ data }) =>
        data.kind === "story" && data.story ? [[data.story, data.text] as const] : [],
      ),
    );
    const placed = placesIn({ screens, entities, operations: byRef(operations), storyOf });
    const found = saidToBeSeen(requirements).flatMap((said) => {
      const there = placed(said).map(({ ref }) => ref);
      return there.length > 0 ? [{ said, screens: there }] : [];
    });
    const known = new Set<string>();
    return {
      cues: merged(found).flatMap(({ said, screens: on, all }) => {
        const id = join(said.requirement.id, said.kind);
        if (known.has(id)) return [];
        known.add(id);
        const from = [...new Set(all.map(({ requirement }) => requirement.ref))];
        return [
          node(
            client.cue,
            id,
            {
              screens: on,
              kind: said.kind,
              ...(said.when && { when: said.when }),
              shows: said.shows,
              requirements: from,
            },
            derived("cue-of-sentence", [...from, ...on]),
          ),
        ];
      }),
    };
  },
});
