import type { ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import { inOrder } from "../sections/parts.ts";

type Screen = ViewOf<typeof client.screen>;

/** How many entries a bar of tabs has at most: iOS and Android both name five (checked 2026-11). */
const mostTabs = 5;
const mostEntries = 9;

/** What people settle once and seldom come back to stands behind what they come for. */
const isSettled = ({ id }: Screen): boolean =>
  /\.(?:[\w-]+-)?(?:consents?|preferences?|settings?|account)$/.test(id);

export interface Menu {
  readonly kind: string;
  readonly who: string;
  readonly entries: string;
  readonly first: string;
}

/** What each of the people of a surface finds in its menu or bar of tabs, and what they see first. */
export function menusOf(
  surface: ViewOf<typeof client.surface>,
  screens: readonly Screen[],
  nameOf: (actor: string) => string,
): readonly Menu[] {
  const isMobile = surface.data.kind === "mobile";
  const roots = inOrder(screens).filter(
    ({ data }) =>
      data.within === undefined &&
      data.kind !== "sign-in" &&
      data.kind !== "search" &&
      data.kind !== "form",
  );
  const perActor = surface.data.actors.map((actor) => {
    const seen = roots.filter(({ data }) => data.actors.includes(actor));
    const all = seen.filter(({ id }) => !id.endsWith(".landing") || seen.length === 1);
    const own = [...all.filter((each) => !isSettled(each)), ...all.filter(isSettled)];
    const most = isMobile ? mostTabs : mostEntries;
    const shown = own.length > most ? own.slice(0, most - 1) : own;
    const rest = own.length - shown.length;
    const starts = screens.filter(({ data }) => data.start && data.actors.includes(actor));
    const past = starts.filter(({ id }) => !id.endsWith(".landing"));
    const first = past.length > 0 ? past : starts;
    return {
      who: nameOf(actor),
      entries: [
        ...shown.map(({ data }) => data.name),
        ...(rest > 0
          ? [
              `More: ${own
                .slice(shown.length)
                .map(({ data }) => data.name)
                .join(", ")}`,
            ]
          : []),
      ].join(" · "),
      first: first.at(-1)?.data.name ?? own[0]?.data.name ?? "–",
    };
  });
  const byEntries = new Map<string, Menu>();
  for (const each of perActor) {
    if (each.entries === "") continue;
    const key = `${each.entries} / ${each.first}`;
    const there = byEntries.get(key);
    byEntries.set(key, {
      ...each,
      kind: isMobile ? "Tabs" : "Menu",
      who: there ? `${there.who}, ${each.who}` : each.who,
    });
  }
  return [...byEntries.values()];
}
