import type { DataOf } from "@planc/core";
import type { performance } from "@planc/core/ir";

export interface Shape {
  readonly kind: DataOf<typeof performance.scenario>["kind"];
  readonly name: string;
  readonly purpose: string;
  /** Minutes and the rate at their end, as a formula over `average` and `peak`, or `slow`: one request a second. */
  readonly stages: readonly (readonly [minutes: number, formula: string])[];
  /** Whether the targets must hold throughout. */
  readonly judged: boolean;
  /** Its rates are the loads of the plan, also where the text gives them for the test. */
  readonly isLoad: boolean;
  /** The stage in which the load stays. */
  readonly holds: number;
  /** The rate at the end of a stage where the text gives the one that is reached: over `stated` too. */
  readonly stated: (stage: number) => string;
}

/** As many minutes as instances have to be added, and what waits to be worked off; a judgement. */
export const recoveryMinutes = 5;

/** Fewer people than this all know of one another: nothing brings them at the same moment. */
const fewest = 20;

/** The tests of a product that so many people are registered with, where that is known. */
export function shapesOf(registered: number | undefined): readonly Shape[] {
  const isSmall = registered !== undefined && registered <= fewest;
  return isSmall ? shapes.filter(({ kind }) => kind !== "spike") : shapes;
}

const shapes: readonly Shape[] = [
  {
    kind: "smoke",
    name: "Smoke",
    purpose: "Every operation answers as the contract says, called once.",
    stages: [[1, "slow"]],
    judged: true,
    isLoad: true,
    holds: 0,
    stated: () => "slow",
  },
  {
    kind: "normal",
    name: "Normal load",
    purpose: "An ordinary hour keeps every target.",
    stages: [
      [2, "average"],
      [15, "average"],
    ],
    judged: true,
    isLoad: true,
    holds: 1,
    stated: () => "stated",
  },
  {
    kind: "peak",
    name: "Peak load",
    purpose: "The planned peak and a fifth more keep every target.",
    stages: [
      [5, "peak"],
      [15, "peak * 1.2"],
      [2, "average"],
    ],
    judged: true,
    isLoad: true,
    holds: 1,
    stated: () => "peak",
  },
  {
    kind: "stress",
    name: "Stress",
    purpose: "Finds the rate at which the first target is missed, and what gives first.",
    stages: [
      [5, "peak"],
      [5, "peak * 2"],
      [5, "peak * 3"],
      [5, "peak * 4"],
    ],
    judged: false,
    isLoad: false,
    holds: 3,
    // From what must hold to what is asked about, and half as far again: the point may lie behind it.
    stated: (stage) =>
      ["peak", "(peak + stated) / 2", "stated", "max(stated, stated + (stated - peak) / 2)"][
        stage
      ] ?? "stated",
  },
  {
    kind: "spike",
    name: "Spike",
    purpose: "Many come at once, before anything can be added; afterwards all is as before.",
    stages: [
      [5, "average"],
      [0.5, "max(average * 5, peak * 2)"],
      [3, "max(average * 5, peak * 2)"],
      [0.5, "average"],
      [10, "average"],
    ],
    judged: true,
    isLoad: false,
    holds: 2,
    stated: (stage) => (stage === 1 || stage === 2 ? "stated" : "average"),
  },
  {
    kind: "endurance",
    name: "Endurance",
    purpose: "Memory, connections and response times do not creep over hours.",
    stages: [
      [5, "peak * 0.7"],
      [240, "peak * 0.7"],
    ],
    judged: true,
    isLoad: false,
    holds: 1,
    stated: () => "stated",
  },
];
