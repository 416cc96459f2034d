import { optional } from "@planc/core";
import { deployment } from "@planc/core/ir";
import { inlineCode, numbered, paragraph, strong, table } from "@planc/core/markdown";
import { timeText } from "../delivery/time-text.ts";
import { section } from "../kit.ts";

/** What can be lost, how it comes back, and by which arithmetic. */
export const recoverySection = section("recovery", {
  document: "deployment.md",
  title: "Recovery",
  reads: { recoveries: optional(deployment.recovery) },
  render: ({ recoveries }) => {
    if (recoveries.length === 0) return undefined;
    return {
      blocks: [
        table(
          ["Lost", "Comes back by", "Changes gone", "Back in", "Computed", "Drill"],
          recoveries.map(({ data }) => [
            data.loss,
            data.mechanism,
            timeText(data.recoveryPoint),
            timeText(data.recoveryTime),
            inlineCode(computed(data.recoveryTime)),
            data.drill,
          ]),
        ),
        ...recoveries.flatMap(({ data }) =>
          data.steps ? [paragraph(strong(data.loss)), numbered(data.steps)] : [],
        ),
      ],
      shows: recoveries.map(({ ref }) => ref),
    };
  },
});

interface Computed {
  readonly formula: string;
  readonly inputs: readonly {
    readonly name: string;
    readonly value: number;
    readonly unit: string;
  }[];
}

/** The formula with its numbers beside their names. */
function computed({ formula, inputs }: Computed): string {
  return inputs.reduce(
    (text, { name, value, unit }) =>
      text.replace(new RegExp(`\\b${name}\\b`), `${name} ${Number(value.toPrecision(3))} ${unit}`),
    formula,
  );
}
