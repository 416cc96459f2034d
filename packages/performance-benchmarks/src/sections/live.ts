import { byRef, optional } from "@planc/core";
import { architecture, performance } from "@planc/core/ir";
import { inlineCode, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { amountText, computedText, figureText } from "../text.ts";

/** What open connections take, and how long a message takes to those who listen. */
export const liveSection = section("live", {
  document: "contracts/realtime.md",
  title: "Load and Latency",
  reads: {
    live: optional(performance.live),
    latencies: optional(performance.latency),
    capacity: optional(performance.capacity),
    components: optional(architecture.component),
    flows: optional(architecture.flow),
    targets: optional(performance.target),
  },
  render: ({ live, latencies, capacity, components, flows, targets }) => {
    const [first] = live;
    if (!first) return undefined;
    const component = byRef(components);
    const flow = byRef(flows);
    const target = byRef(targets);
    const [told] = latencies;
    const rowOf = (what: string, figure: Parameters<typeof computedText>[0]) => [
      what,
      figureText(figure),
      inlineCode(computedText(figure) || "assumed"),
    ];
    const aim = told?.data.target && target.get(told.data.target);
    return {
      blocks: [
        table(
          ["At peak", "Figure", "Computed"],
          live.flatMap(({ data }) => {
            const at = component.get(data.component)?.data.name ?? data.component;
            const of = live.length > 1 ? ` of ${at}` : "";
            const runs = capacity.find((each) => each.data.component === data.component);
            return [
              rowOf(`Connections${of}`, data.held),
              rowOf(`One instance${of} holds`, data.perInstance),
              rowOf(`Instances${of} for them`, data.instances),
              ...(runs ? [[`Instances${of} planned`, figureText(runs.data.replicas), ""]] : []),
              ...(data === first.data
                ? [
                    rowOf("Changes and signals", data.changes),
                    rowOf("Who hears one", data.receivers),
                  ]
                : []),
              rowOf(`Messages out${of}`, data.deliveries),
              rowOf(`CPU${of} for them`, data.cpu),
              rowOf(`Coming back when one${of} goes`, data.returning),
            ];
          }),
        ),
        ...(told
          ? [
              table(
                [
                  `${flow.get(told.data.flow)?.data.name ?? "A change"}, to who listens`,
                  "Takes (assumed)",
                ],
                [
                  ...told.data.hops.map(({ label, budget }) => [label, figureText(budget)]),
                  ["Together", figureText(told.data.total)],
                  [
                    "Allowed",
                    aim
                      ? `${aim.data.comparator} ${amountText(aim.data.value)}${verdict(told.data.total, aim.data.value.value)}`
                      : "nothing stated",
                  ],
                ],
              ),
            ]
          : []),
      ],
    };
  },
});

function verdict(
  total: { readonly value: number; readonly high?: number | undefined },
  most: number,
): string {
  if (total.value > most) return "; not kept";
  return total.high !== undefined && total.high > most ? "; not kept by slow networks" : "; kept";
}
