import { type JourneyFacts, refusals, type Screen, type Way } from "./facts.ts";

/** Ways to take somebody into a group whose contents are sealed: each of their devices comes in by keys of its own. */
export function joiningWays(facts: JourneyFacts): readonly Way[] {
  return facts.screens.flatMap((screen) => joining(screen, facts));
}

function joining(screen: Screen, { screens, operations, surface }: JourneyFacts): readonly Way[] {
  const { uses, kind, controls = [] } = screen.data;
  const of = (when: string) =>
    uses.flatMap((use) => (use.when === when ? (operations.get(use.operation) ?? []) : []));
  const [turn] = of("acting");
  const [claim] = of("by-itself").filter(({ data }) => data.effect === "command");
  const brings = turn?.data.access.kind === "authenticated" && turn.data.access.parts !== undefined;
  if (kind !== "form" || turn === undefined || claim === undefined || !brings) return [];
  const above = screens.find(({ ref }) => ref === screen.data.within);
  const list = controls.flatMap(({ choices }) =>
    choices ? (operations.get(choices) ?? []) : [],
  )[0];
  return [
    {
      id: `joining.${screen.id.split(".").slice(1).join(".")}`,
      from: [screen.ref, turn.ref, claim.ref],
      journey: {
        name: screen.data.name,
        surface: surface.ref,
        kind: "making",
        actors: [...screen.data.actors],
        steps: [
          {
            name: screen.data.name,
            screen: screen.ref,
            operations: list ? [list.ref] : [],
            passes: "somebody is chosen",
          },
          {
            name: "Keys of each device",
            screen: screen.ref,
            operations: [claim.ref],
            keeps: "what was claimed, on the device, as each is given once",
            passes: "each device of theirs has given one; a device without one is named",
          },
          {
            name: "Taken in",
            screen: screen.ref,
            operations: [turn.ref],
            passes: `${turn.data.operationId} has answered: members, keys and welcomes in one`,
          },
          ...(above ? [{ name: above.data.name, screen: above.ref, operations: [] }] : []),
        ],
        resumes: [
          ...(turn.data.errors.some(({ problem }) => problem === "stale-epoch")
            ? [
                {
                  after: "another change of the keys was first",
                  at: `${screen.data.name}: what came since is taken, and ${turn.data.operationId} made anew with what was claimed; nobody is asked`,
                },
              ]
            : []),
          {
            after: "no connection, app stopped",
            at: `${screen.data.name}: ${turn.data.operationId} is sent again under the same client id with what was claimed`,
          },
        ],
        failures: refusals(turn, screen.data.name),
      },
    },
  ];
}
