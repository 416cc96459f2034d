import type { ViewOf } from "@planc/core";
import type { brief, security } from "@planc/core/ir";
import { isAnonymous, isPerson } from "../accounts.ts";
import { padded } from "../text.ts";

type Actor = ViewOf<typeof brief.actor>;
type GroupRole = ViewOf<typeof security.groupRole>;

/** Those who stand above the least of the people named, in a group whose roles they are. */
export interface Above {
  readonly plain: Actor;
  readonly others: readonly Actor[];
}

/**
 * Roles of the text that are ranks in one group, as owner, manager and guest of a home: what one may, those above
 * may as well, where nothing bars them.
 */
export function ranksOf(
  groupRoles: readonly GroupRole[],
  actors: readonly Actor[],
): (named: readonly Actor[]) => Above | undefined {
  const people = actors.filter((each) => isPerson(each) && !isAnonymous(each));
  const byGroup = Map.groupBy(groupRoles, ({ data }) => data.membership);
  const ladders = [...byGroup.values()]
    .map((roles) =>
      roles
        .flatMap(({ data: { value, rank } }) => {
          const actor = people.find((each) => padded(each.data.name) === padded(value));
          return actor ? [{ actor, rank }] : [];
        })
        .toSorted((a, b) => a.rank - b.rank),
    )
    .filter((ladder) => ladder.length > 1);
  return (named) => {
    for (const ladder of ladders) {
      const least = ladder.find(({ actor }) => named.includes(actor));
      if (least === undefined) continue;
      const others = ladder.filter(
        ({ actor, rank }) => rank > least.rank && !named.includes(actor),
      );
      return { plain: least.actor, others: others.map(({ actor }) => actor) };
    }
    return undefined;
  };
}
