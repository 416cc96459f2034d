import type { Ref, ViewOf } from "@planc/core";
import type { client, data } from "@planc/core/ir";
import { autocompleteOf } from "../catalog/autocomplete.ts";

type Screen = ViewOf<typeof client.screen>;
type Journey = ViewOf<typeof client.journey>;

const person = /^(?:user|account|profile|address)$/i;

/** Screens on which people give data of themselves, and not of somebody else. */
export function ownScreens(
  screens: readonly Screen[],
  entityOf: ReadonlyMap<string, ViewOf<typeof data.entity>>,
): ReadonlySet<Ref> {
  return new Set(
    screens.flatMap(({ ref, data: { kind, area, about, takes } }) =>
      takes.length > 0 &&
      area !== "Back office" &&
      (kind === "account" ||
        kind === "sign-in" ||
        kind === "step" ||
        (kind === "form" && about && person.test(entityOf.get(about)?.data.name ?? "")))
        ? [ref]
        : [],
    ),
  );
}

/** What a step asks for that an earlier one of its journey has: by the name of the field. */
export function askedBefore(
  journeys: readonly Journey[],
  screenOf: ReadonlyMap<string, Screen>,
  fieldOf: ReadonlyMap<string, ViewOf<typeof data.field>>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { data } of journeys) {
    const seen = new Set<string>();
    const passed = new Set<Ref>();
    for (const { screen: ref } of data.steps) {
      const screen = ref && screenOf.get(ref);
      if (!screen || passed.has(screen.ref)) continue;
      passed.add(screen.ref);
      // What is chosen anew at each step is no repetition: data of oneself are.
      const names = screen.data.takes.flatMap((each) => {
        const field = fieldOf.get(each)?.data;
        return field && autocompleteOf(field.name, field.type) ? [field.name] : [];
      });
      const again = names.filter((name) => seen.has(name));
      if (again.length > 0) found.set(screen.ref, again.slice(0, 4).join(", "));
      for (const name of names) seen.add(name);
    }
  }
  return found;
}
