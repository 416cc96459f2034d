import { carried, type DraftOf, node } from "@planc/core";
import { brief } from "@planc/core/ir";
import { groupBy, keyOf, refsOf } from "./names.ts";
import { proposed, type Readings } from "./readings.ts";

/** Names of people who act without having signed in. */
const visitors = new Set(["anonymous user", "anonymous visitor", "guest", "passer-by", "visitor"]);

/** Who acts: the people and systems of the text, then those of the domain. */
export function settleActors(readings: Readings): readonly DraftOf<typeof brief.actor>[] {
  const said = withoutGeneral(groupBy(readings.actors, ({ data }) => keyOf(data.name)));
  const offered = groupBy(proposed(readings, "actor"), ({ data }) => keyOf(data.name));
  return [
    ...[...said].map(([key, group]) => {
      const { name, kind } = group[0].data;
      const privileged = group.some(({ data }) => data.privileged === true);
      const anonymous =
        group.some(({ data }) => data.anonymous === true) || visitors.has(name.toLowerCase());
      return node(
        brief.actor,
        key,
        {
          name,
          kind,
          ...(privileged ? { privileged } : {}),
          ...(anonymous ? { anonymous } : {}),
        },
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
            ...(data.anonymous === undefined ? {} : { anonymous: data.anonymous }),
          },
          carried(ref),
        ),
      ),
  ];
}

/** Everybody who works with the product, where the text does not tell them apart. */
export const everybody = "user";

/**
 * Without "user" where the text names who uses the product, and without a bare "coordinator" beside the
 * "team coordinator" and "event coordinator" that are meant by it.
 */
function withoutGeneral<Group extends readonly [Readings["actors"][number], ...unknown[]]>(
  said: ReadonlyMap<string, Group>,
): ReadonlyMap<string, Group> {
  const people = [...said].filter(([, [first]]) => first.data.kind === "person");
  const named = people.filter(
    ([key, [first]]) => key !== everybody && !visitors.has(first.data.name.toLowerCase()),
  );
  return new Map(
    [...said].filter(([key]) => {
      if (key === everybody) return named.length === 0;
      return !named.some(([other]) => other.endsWith(`-${key}`));
    }),
  );
}
