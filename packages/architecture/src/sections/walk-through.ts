import { byRef, calledAs, optional, type ViewOf } from "@planc/core";
import { api, architecture, brief } from "@planc/core/ir";
import { type Inline, inlineCode, nodeLink, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { listed } from "../model/language.ts";
import { sortFailures } from "./failures.ts";
import { heading } from "./heading.ts";
import { operationOf } from "./operation-of.ts";

type Cell = readonly Inline[];
type Flow = ViewOf<typeof architecture.flow>;
type Schema = ViewOf<typeof api.schema>;

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
    schemas: optional(api.schema),
    convention: optional(api.convention),
    entryPoints: optional(api.entryPoint),
  },
  render: (plan) => {
    const { flows, operations, convention, entryPoints } = plan;
    if (flows.length === 0) return undefined;
    const component = byRef(plan.components);
    const action = byRef(plan.actions);
    const requirement = byRef(plan.requirements);
    const schema = byRef(plan.schemas);
    const style = convention?.data.style;
    const callOf = (flow: Flow) =>
      operationOf(flow, flow.data.action && action.get(flow.data.action)?.data.effect, operations);
    const rows = flows.map((flow) => {
      const { ref, data } = flow;
      const of = data.action;
      const operation = callOf(flow);
      const command = of && entryPoints.find((each) => each.data.realises.includes(of));
      const first = data.steps[0];
      const acting = first ? component.get(first.from)?.data : undefined;
      const answer = data.steps.at(-1)?.message ?? "done";
      // GraphQL answers 200 whatever came of it: what counts is that there are no errors.
      const isGraphql = style === "graphql" && operation?.data.webhook === undefined;
      const covers = (of ? (action.get(of)?.data.requirements ?? []) : []).flatMap((each) => {
        const key = requirement.get(each)?.data.key;
        // Keys that are made of what a requirement says are no words of the text.
        return key === undefined || key.startsWith("R-") ? [] : [key];
      });
      const refused = operation
        ? refusals(
            operation,
            operation.data.request && schema.get(operation.data.request),
            isGraphql,
          )
        : [];
      return [
        [nodeLink(ref, data.name)],
        covers.length > 0 ? [covers.join(", ")] : [],
        acting?.kind === "person" ? [acting.name] : [],
        operation
          ? [inlineCode(calledAs(operation.data, style))]
          : [command ? inlineCode(command.data.name) : (first?.message ?? data.name)],
        !operation
          ? [answer]
          : [isGraphql ? `no errors; ${answer}` : `${operation.data.success}, ${answer}`],
        refused,
      ] satisfies readonly Cell[];
    });
    // What no scenario has is no column.
    const columns = ["Scenario", "Covers", "As", "Do", "Expect", "Refused with"].flatMap(
      (title, at) => (rows.some((row) => (row[at] ?? []).length > 0) ? [{ title, at }] : []),
    );
    const failures = failuresIn(flows, callOf);
    return {
      blocks: [
        table(
          columns.map(({ title }) => title),
          rows.map((row) =>
            columns.map(({ at }) => {
              const cell = row[at] ?? [];
              return cell.length > 0 ? cell : [none];
            }),
          ),
        ),
        ...(failures.length > 0
          ? [heading("Make Them Fail"), table(["In", "When", "Expect"], failures)]
          : []),
      ],
    };
  },
});

const none = "–";

/** Over a limit, or broken inside: nobody calls for these by what a scenario sends. */
const unsought: ReadonlySet<number> = new Set([429, 500, 503]);

/** `400 without contactEmail; 401; 403; 409`: what the contract answers to who sends something else. */
function refusals(
  { data }: ViewOf<typeof api.operation>,
  request: Schema | undefined,
  byName: boolean,
): Cell {
  const needed = (request?.data.properties ?? []).filter(
    ({ required, readOnly, default: usual }) => required && !readOnly && usual === undefined,
  );
  return data.errors
    .filter(({ status }) => !unsought.has(status))
    .map(
      ({ status, problem }): Cell => [
        byName ? problem : String(status),
        ...(status === 400 && needed.length > 0
          ? [
              " without ",
              ...needed.flatMap(({ name }, at) => [...(at > 0 ? [", "] : []), inlineCode(name)]),
            ]
          : []),
      ],
    )
    .flatMap((each, at) => [...(at > 0 ? ["; "] : []), ...each]);
}

/**
 * What fails in one flow alone with it, then what fails alike in several. The contract tells of what it refuses:
 * who may not, what is not valid, and whom a sign-in does not let in.
 */
function failuresIn(
  flows: readonly Flow[],
  callOf: (flow: Flow) => ViewOf<typeof api.operation> | undefined,
): readonly (readonly string[])[] {
  const doors = new Set(
    flows.flatMap((flow) => {
      const call = callOf(flow)?.data;
      return call?.session === "begins"
        ? flow.data.failures.filter(({ at }) => at === call.component)
        : [];
    }),
  );
  const { shared, ownOf } = sortFailures(
    flows,
    (failure) => !failure.ofContract && !doors.has(failure),
  );
  return [
    ...flows.flatMap((flow) =>
      ownOf(flow).map(({ when, handling }) => [flow.data.name, cell(when), handling]),
    ),
    ...shared.map(({ when, handling, flows: of }) => [
      of.length === flows.length ? "all" : listed(of.map(({ data }) => data.name)),
      cell(when),
      handling,
    ]),
  ];
}

/** A clause as a cell has it. */
function cell(clause: string): string {
  return clause.replace(/^the /, "");
}
