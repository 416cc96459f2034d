import type { Ref, ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";

type Flow = ViewOf<typeof architecture.flow>;
type Event = ViewOf<typeof architecture.event>;

export interface Part {
  readonly by: Event["data"]["producer"];
  readonly does: string;
}

/**
 * What the engine has done in a flow, in its order: each function that it hands something to, with what that one
 * asks for from there on. Where the flow does not go that far, it is what the event says that it does.
 */
export function partsOf(flow: Flow, engine: Ref, events: readonly Event[]): readonly Part[] {
  const { steps } = flow.data;
  return steps.flatMap((step, at) => {
    if (step.from !== engine || step.mode === "reply") return [];
    const by = step.to;
    const rest = steps.slice(at + 1);
    const end = rest.findIndex((each) => each.from !== by && each.to !== by);
    const own = (end < 0 ? rest : rest.slice(0, end)).filter(
      (each) => each.from === by && each.mode !== "reply" && each.to !== engine,
    );
    const told = events.find(({ data }) => data.name.toLowerCase() === step.message.toLowerCase());
    const effect = told?.data.effects?.find((each) => each.by === by)?.does;
    const does = own.map(({ message }) => message).join("; ") || effect || step.message;
    return [{ by, does: does.slice(0, 200) }];
  });
}
