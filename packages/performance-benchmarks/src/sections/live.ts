import { byRef, optional, type ViewOf } from "@planc/core";
import { architecture, type Figure, performance } from "@planc/core/ir";
import { inlineCode, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { amountText, computedText, figureText } from "../text.ts";

type Live = ViewOf<typeof performance.live>;

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
    const told = latencies.find(({ data }) => !data.answer);
    const aim = told?.data.target && target.get(told.data.target);
    return {
      blocks: [
        table(
          [
            "At peak",
            ...live.map(({ data }) => component.get(data.component)?.data.name ?? data.component),
            "Computed",
          ],
          [
            rowOf("Connections", live, ({ held }) => held),
            rowOf("One instance holds", live, ({ perInstance }) => perInstance),
            rowOf("Instances for them", live, ({ instances }) => instances),
            [
              "Instances planned",
              ...live.map(({ data }) => {
                const own = capacity.find((each) => each.data.component === data.component);
                return own ? figureText(own.data.replicas) : "–";
              }),
              "",
            ],
            rowOf("Changes and signals", live, ({ changes }) => changes),
            rowOf("Who hears one", live, ({ receivers }) => receivers),
            rowOf("Messages out", live, ({ deliveries }) => deliveries),
            rowOf("CPU for them, on the fewest instances", live, ({ cpu }) => cpu),
            rowOf("Handshakes, one of the fewest lost", live, ({ returning }) => returning),
            ...(first.data.storm
              ? [rowOf("Requests with them", live, ({ storm, returning }) => storm ?? returning)]
              : []),
            ...(first.data.alive
              ? [rowOf("Signs of life written", live, ({ alive, held }) => alive ?? held)]
              : []),
            ...(first.data.relayed
              ? [rowOf("Connections at the broker", live, ({ relayed, held }) => relayed ?? held)]
              : []),
            ...(first.data.relayMemory
              ? [
                  rowOf(
                    "Memory of the broker for them",
                    live,
                    ({ relayMemory, held }) => relayMemory ?? held,
                  ),
                ]
              : []),
            ...(first.data.relayHandles
              ? [
                  rowOf(
                    "Open files of the broker for them, at least",
                    live,
                    ({ relayHandles, held }) => relayHandles ?? held,
                  ),
                ]
              : []),
          ],
        ),
        ...(told
          ? [
              table(
                [
                  `${flow.get(told.data.flow)?.data.name ?? "A change"}, to who listens`,
                  "Takes (assumed)",
                  "Its share of what is allowed",
                ],
                [
                  ...told.data.hops.map(({ label, budget }) => [
                    label,
                    figureText(budget),
                    aim ? shareOf(budget, told.data.total, aim.data.value) : "–",
                  ]),
                  ["Together, slow with slow", figureText(told.data.total), ""],
                  [
                    "Gives way first",
                    told.data.hops.toSorted((a, b) => most(b.budget) - most(a.budget))[0]?.label ??
                      "–",
                    "",
                  ],
                  [
                    "Allowed",
                    aim
                      ? `${aim.data.comparator} ${amountText(aim.data.value)}${verdict(told.data.total, aim.data.value.value)}`
                      : "nothing stated",
                    "",
                  ],
                ],
              ),
            ]
          : []),
      ],
    };
  },
});

/** A figure of each program, with how that of the first one came about. */
function rowOf(what: string, live: readonly Live[], of: (data: Live["data"]) => Figure) {
  const figures = live.map(({ data }) => of(data));
  const [first] = figures;
  const only = first?.inputs.length === 1 ? first.inputs[0]?.name : undefined;
  return [
    what,
    ...figures.map(figureText),
    only === "kept"
      ? "mix"
      : first && computedText(first) !== ""
        ? inlineCode(computedText(first))
        : "assumed",
  ];
}

const most = ({ value, high }: Pick<Figure, "value" | "high">): number => high ?? value;

/** A hop may take of what is allowed as much as it takes of the slowest way. */
function shareOf(
  hop: Figure,
  total: Figure,
  { value, unit }: { readonly value: number; readonly unit: Figure["unit"] },
): string {
  return amountText({ value: Number(((value * most(hop)) / most(total)).toPrecision(2)), unit });
}

/** A target of nearly all is held against the upper values, and not against the likely ones. */
const verdict = (total: Figure, allowed: number): string =>
  most(total) <= allowed
    ? "; kept"
    : `; not kept${total.value <= allowed ? " at the upper values" : ""}: measure, or allow ${amountText({ value: most(total), unit: total.unit })}`;
