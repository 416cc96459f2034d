import { calledOn, type JourneyFacts, type JourneyStep, refusals, type Way } from "./facts.ts";

/** What there is one of, and who is first has it: a seat, a room on a day. */
export function takingWays(facts: JourneyFacts): readonly Way[] {
  const { screens, operations, actions, entities, uniquenesses, relations, surface } = facts;
  const conceptOf = (ref: string | undefined) => entities.get(ref ?? "")?.data.concept;
  const scarce = new Map<string, Set<string>>();
  for (const { data } of uniquenesses) {
    const to = data.together.flatMap((ref) => relations.get(ref)?.data.to ?? []);
    const [only] = to;
    // One for each pair of two things leaves enough for everybody.
    if (only === undefined || to.some((each) => each !== only)) continue;
    scarce.set(data.concept, (scarce.get(data.concept) ?? new Set()).add(only));
  }
  return screens.flatMap((screen) => {
    const about = conceptOf(screen.data.about);
    if (screen.data.kind !== "detail" || about === undefined) return [];
    const taking = calledOn(screen, operations, ["acting"]).find(
      ({ data }) =>
        data.effect === "create" &&
        data.realises.some((ref) => scarce.get(actions.get(ref)?.data.concept ?? "")?.has(about)),
    );
    if (taking === undefined || screen.data.area === "Back office" || isOwn(screen, facts))
      return [];
    const thing =
      entities.get(screen.data.about ?? "")?.data.name.toLowerCase() ?? screen.data.name;
    const made = taking.data.realises.flatMap((ref) => actions.get(ref)?.data.concept ?? [])[0];
    const list = screens.find(({ ref }) => ref === screen.data.within);
    const own = screens.find(
      ({ ref, data }) =>
        ref !== list?.ref &&
        data.kind === "list" &&
        made !== undefined &&
        conceptOf(data.about) === made,
    );
    const steps: JourneyStep[] = [
      ...(list
        ? [
            {
              name: list.data.name,
              screen: list.ref,
              operations: calledOn(list, operations, ["opening"]).map(({ ref }) => ref),
            },
          ]
        : []),
      {
        name: screen.data.name,
        screen: screen.ref,
        operations: [taking.ref],
        keeps: `no hold on the ${thing} before ${taking.data.operationId}`,
        passes: `${taking.data.operationId} has answered ${taking.data.success}`,
      },
      ...(own
        ? [
            {
              name: own.data.name,
              screen: own.ref,
              operations: calledOn(own, operations, ["opening"]).map(({ ref }) => ref),
            },
          ]
        : []),
    ];
    if (steps.length < 2) return [];
    const isKeyed = taking.data.idempotency === "key";
    return [
      {
        id: `taking.${taking.id}`,
        from: [screen.ref],
        journey: {
          name: taking.data.summary,
          surface: surface.ref,
          kind: "ordering" as const,
          actors: [...screen.data.actors],
          steps,
          resumes:
            own && !isKeyed
              ? [
                  {
                    after: `answer of ${taking.data.operationId} lost`,
                    at: `${own.data.name} tells whether it was made, before it is asked for again`,
                  },
                ]
              : [],
          failures: refusals(taking, screen.data.name).map((each) => ({
            ...each,
            shows: each.when.startsWith("409")
              ? `the ${thing} as taken${list ? `; ${list.data.name} asked anew` : ""}`
              : each.shows,
          })),
          ...(isKeyed
            ? {
                once: `${facts.repeatKey} of ${taking.data.operationId}, made as ${screen.data.name} opens`,
              }
            : {}),
        },
      },
    ];
  });
}

/** Of what is one's own nobody else takes anything. */
function isOwn({ data }: JourneyFacts["screens"][number], { operations, policies }: JourneyFacts) {
  const opening = data.uses.flatMap(({ operation, when }) =>
    when === "opening" ? (operations.get(operation) ?? []) : [],
  );
  const read = opening.find((each) => each.data.effect === "read");
  const held = (read?.data.access.policies ?? []).flatMap((ref) => {
    const policy = policies.get(ref)?.data;
    return policy && data.actors.some((actor) => actor === policy.role) ? [policy.condition] : [];
  });
  return held.length > 0 && held.every((condition) => condition === "own");
}
