import type { ViewOf } from "@planc/core";
import type { client, decision } from "@planc/core/ir";
import { chosenFor } from "../offline/devices.ts";
import { hostOf } from "./frameworks.ts";
import register from "./library-parts.json" with { type: "json" };

type Parts = Readonly<Record<string, string | undefined>>;

const libraries: Readonly<Record<string, { readonly parts: Parts } | undefined>> =
  register.libraries;

/** Libraries that are the face of a design system: colours, sizes and distances are theirs. */
const ownLooks: ReadonlySet<string> = new Set([
  "react-spectrum",
  "fluent-ui",
  "carbon",
  "patternfly",
  "govuk-frontend",
  "uswds",
]);

/** The design system that was chosen together with its looks. */
export const looksChosen = (
  choices: readonly ViewOf<typeof decision.choice>[],
): ViewOf<typeof decision.choice> | undefined => {
  const library = chosenFor(choices)("component-library");
  return library && ownLooks.has(library.data.technology) ? library : undefined;
};

/** What components of a surface stand on: parts of the chosen library, else of its framework. */
export function partsFor(
  surface: ViewOf<typeof client.surface>,
  choices: readonly ViewOf<typeof decision.choice>[],
): { readonly library: string; readonly parts: Parts } | undefined {
  const chosen = chosenFor(choices);
  const library = chosen(
    surface.data.kind === "web" ? "component-library" : "app-components",
  )?.data;
  const known = library && libraries[library.technology];
  if (known) return { library: library.name, parts: known.parts };
  const framework = choices.find(({ ref }) => ref === surface.data.choice)?.data;
  const host = hostOf(surface.data, framework);
  // A library whose parts are not known here is named, and none of its parts is.
  if (library && library.technology !== "framework-parts")
    return { library: library.name, parts: {} };
  const family = host.family === "expo" ? "react-native" : host.family;
  const own = family && libraries[family];
  return own ? { library: host.name, parts: own.parts } : undefined;
}
