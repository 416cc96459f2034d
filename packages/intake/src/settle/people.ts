import { carried, type DraftOf, node } from "@planc/core";
import { brief } from "@planc/core/ir";
import { groupBy, keyOf, refsOf } from "./names.ts";
import { proposed, type Readings } from "./readings.ts";

/** Who acts: the people and systems of the text, then those of the domain. */
export function settleActors(readings: Readings): readonly DraftOf<typeof brief.actor>[] {
  const said = groupBy(readings.actors, ({ data }) => keyOf(data.name));
  const offered = groupBy(proposed(readings, "actor"), ({ data }) => keyOf(data.name));
  return [
    ...[...said].map(([key, group]) => {
      const { name, kind } = group[0].data;
      const privileged = group.some(({ data }) => data.privileged === true);
      return node(
        brief.actor,
        key,
        { name, kind, ...(privileged ? { privileged } : {}) },
        carried(...refsOf(group)),
      );
    }),
    ...[...offered]
      .filter(([key]) => !said.has(key))
      .map(([key, [{ ref, data }]]) =>
        node(
          brief.actor,
          key,
          {
            name: data.name,
            kind: data.actor,
            ...(data.privileged === undefined ? {} : { privileged: data.privileged }),
          },
          carried(ref),
        ),
      ),
  ];
}
