import type { FactInputs } from "./inputs.ts";

/** In how long what failed answers again, as the text says. */
export interface RecoveryTime {
  readonly seconds: number;
  /** `60 s (SC-009)`. */
  readonly text: string;
  readonly ref: FactInputs["quantities"][number]["ref"];
}

const inSeconds: Readonly<Partial<Record<string, number>>> = {
  ms: 0.001,
  s: 1,
  min: 60,
  h: 3600,
};

/** The shortest that the text states. */
export function recoveryTimeOf(quantities: FactInputs["quantities"]): RecoveryTime | undefined {
  return quantities
    .flatMap(({ ref, data }): readonly RecoveryTime[] => {
      const factor = inSeconds[data.unit];
      if (data.measure !== "recovery-time" || factor === undefined) return [];
      const value = typeof data.value === "number" ? data.value : Math.max(...data.value);
      const text = `${value} ${data.unit}${data.key === undefined ? "" : ` (${data.key})`}`;
      return [{ seconds: value * factor, text, ref }];
    })
    .toSorted((a, b) => a.seconds - b.seconds)[0];
}
