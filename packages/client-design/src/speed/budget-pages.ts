import type { PlanNodeOf } from "@planc/core";
import type { client } from "@planc/core/ir";

type Budget = PlanNodeOf<typeof client.budget>;

export interface Page {
  readonly screen: NonNullable<Budget["data"]["screen"]>;
  readonly of: ReadonlyMap<string, Budget>;
  readonly expected: number;
  readonly script: number;
}

/** Budgets by their page, with the time that its parts add up to. */
export function pagesOf(budgets: readonly Budget[]): readonly Page[] {
  const pages = new Map<Page["screen"], Map<string, Budget>>();
  for (const budget of budgets) {
    const { screen, metric } = budget.data;
    if (screen === undefined) continue;
    const known = pages.get(screen);
    if (known) known.set(metric, budget);
    else pages.set(screen, new Map([[metric, budget]]));
  }
  const value = (of: ReadonlyMap<string, Budget>, metric: string) =>
    of.get(metric)?.data.value.value ?? 0;
  return [...pages].map(([screen, of]) => ({
    screen,
    of,
    expected: value(of, "ttfb") + value(of, "download") + value(of, "render"),
    script: value(of, "script"),
  }));
}

/** Where the manifest of a surface lies. */
export const manifestPath = (surfaces: number, id: string): string =>
  surfaces > 1 ? `clients/${id}/manifest.webmanifest` : "clients/manifest.webmanifest";
