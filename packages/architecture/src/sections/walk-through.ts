import { byRef, calledAs, type DataOf, optional, type Ref, type ViewOf } from "@planc/core";
import { api, architecture, brief } from "@planc/core/ir";
import { type Inline, inlineCode, numbered, paragraph, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { sortFailures } from "./failures.ts";
import { heading } from "./heading.ts";

/** How to see that the critical flows work, and that they fail as planned. */
export const walkThrough = section("walk-through", {
  document: "quickstart.md",
  title: "Walk Through",
  reads: {
    flows: architecture.flow,
    components: optional(architecture.component),
    actions: optional(brief.action),
    requirements: optional(brief.requirement),
    operations: optional(api.operation),
    convention: optional(api.convention),
    entryPoints: optional(api.entryPoint),
  },
  render: ({ flows, components, actions, requirements, operations, convention, entryPoints }) => {
    if (flows.length === 0) return undefined;
    const component = byRef(components);
    const action = byRef(actions);
    const requirement = byRef(requirements);
    const { shared, ownOf } = sortFailures(flows);
    return {
      blocks: [
        ...flows.flatMap((flow) => {
          const { data } = flow;
          const failures = ownOf(flow);
          const of = data.action;
          const operation = of && operationFor(of, action.get(of)?.data.effect, operations);
          const command = of && entryPoints.find((each) => each.data.realises.includes(of));
          const first = data.steps[0];
          const acting = first ? component.get(first.from)?.data : undefined;
          const who = acting?.kind === "person" ? acting.name : undefined;
          const answer = data.steps.at(-1)?.message ?? "it is done";
          const how: readonly Inline[] = operation
            ? [", ", inlineCode(calledAs(operation.data, convention?.data.style))]
            : command
              ? [", ", inlineCode(command.data.name)]
              : [];
          // GraphQL answers 200 whatever came of it: what counts is that there are no errors.
          const graphql =
            convention?.data.style === "graphql" && operation?.data.webhook === undefined;
          const expected = !operation
            ? answer
            : graphql
              ? `data without errors, ${answer}`
              : `${operation.data.success}, ${answer}`;
          const keys = (of ? (action.get(of)?.data.requirements ?? []) : []).flatMap(
            (ref) => requirement.get(ref)?.data.key ?? [],
          );
          const item: readonly Inline[] = [
            `${who ? `As ${who}: ` : ""}${first?.message ?? data.name}`,
            ...how,
            `. Expect: ${expected}.`,
          ];
          return [
            heading(data.name),
            ...(keys.length > 0 ? [paragraph(`Covers ${keys.join(", ")}.`)] : []),
            numbered([
              item,
              ...failures.map(({ when, handling }): readonly Inline[] => [
                `Make it fail: ${when}. Expect: ${handling}.`,
              ]),
            ]),
          ];
        }),
        ...(shared.length > 0
          ? [
              heading("Make Them Fail"),
              table(
                ["When", "Expect"],
                shared.map(({ when, handling }) => [when, handling]),
              ),
            ]
          : []),
      ],
    };
  },
});

type Operation = ViewOf<typeof api.operation>;

/** Of the operations of an action the one that does it: reading does nothing, and others do more besides. */
function operationFor(
  action: Ref,
  effect: DataOf<typeof brief.action>["effect"] | undefined,
  operations: readonly Operation[],
): Operation | undefined {
  const reads = effect === "read" || effect === "list" || effect === "search";
  const strangeness = ({ data }: Operation): number =>
    (!reads && data.method === "get" ? 100 : 0) + data.realises.length;
  return operations
    .filter(({ data }) => data.realises.some((each) => each === action))
    .toSorted((a, b) => strangeness(a) - strangeness(b))[0];
}
