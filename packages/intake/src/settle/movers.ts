import type { Ref } from "@planc/core";
import { endingStates } from "../catalog/state-words.ts";
import type { Brief } from "./apply-corrections.ts";
import { plainOf } from "./cause-of-state.ts";

type Action = Brief["actions"][number];

const endings: ReadonlySet<string> = new Set(Object.values(endingStates));

/** Who moves a thing on otherwise, rather than who makes it; else who runs the product, or changes it. */
export function moversOf(own: readonly Action[], { actors }: Brief): Ref<"brief/actor">[] {
  const members = actors.filter(
    ({ data }) => data.kind === "person" && !data.anonymous && !data.outside,
  );
  const isMember = new Set<string>(members.map(({ id }) => `brief/actor#${id}`));
  const doing = (fits: (data: Action["data"]) => boolean) =>
    own
      .filter(({ data }) => fits(data))
      .flatMap(({ data }) => data.actors.filter((each) => isMember.has(each)));
  const makers = doing(({ effect }) => effect === "create");
  const movers = doing(
    ({ effect, state = "" }) => effect === "transition" && !endings.has(plainOf(state)),
  );
  const others = movers.filter((each) => !makers.includes(each));
  const running = members.flatMap(({ id, data }): Ref<"brief/actor">[] =>
    data.privileged ? [`brief/actor#${id}`] : [],
  );
  const changers = doing(({ effect }) => effect === "update");
  const found = [others, movers, running, changers, makers].find(({ length }) => length > 0);
  return [...new Set(found ?? [])].sort();
}
