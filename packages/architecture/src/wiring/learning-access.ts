import { backgroundTimeout } from "../catalog/protocols.ts";
import type { ComponentView } from "../design/draft.ts";
import { derived } from "../kit.ts";
import { listed, several } from "../model/language.ts";
import { keptIn } from "./kept-in.ts";
import type { Learning } from "./learning.ts";
import { type ConnectionDraft, connect, type Plan, refsOf, wireTo } from "./plan.ts";

/** A model is made from what is kept, is kept itself, and what comes of it is kept where everything is. */
export function learningAccess(
  plan: Plan,
  { worker, made, from, consents }: Learning,
  primary: ComponentView | undefined,
): readonly ConnectionDraft[] {
  const models = plan.byId.get("object-store");
  const results = listed(
    made.map(({ data }) => several(data)),
    3,
  );
  const edge = (
    store: ComponentView,
    purpose: string,
    carries: ComponentView["data"]["owns"],
    writes: ComponentView["data"]["owns"] = [],
  ) =>
    connect(
      plan,
      [worker, store],
      {
        purpose,
        ...wireTo(store, backgroundTimeout),
        mode: "async",
        carries,
        ...(writes.length > 0 ? { writes, removes: writes } : {}),
      },
      derived("data-access", refsOf(worker, store)),
    );
  const series = plan.byId.get("time-series-store");
  const kept = models ? "" : ", keeps models under their versions";
  return [
    ...(primary
      ? [
          edge(
            primary,
            `reads what it learns from${kept}${results ? `, writes ${results}` : ""}`,
            [...keptIn(primary, [...from, ...consents], plan), ...made.map(({ ref }) => ref)],
            made.map(({ ref }) => ref),
          ),
        ]
      : []),
    ...(series ? [edge(series, "reads what it learns from", keptIn(series, from, plan))] : []),
    ...(models ? [edge(models, "keeps models, each under its version", [])] : []),
  ];
}
