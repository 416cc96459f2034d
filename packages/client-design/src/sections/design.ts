import { byRef, optional, type ViewOf } from "@planc/core";
import { client, data, decision } from "@planc/core/ir";
import { fileLink, type Inline, inlineCode, paragraph, strong, table } from "@planc/core/markdown";
import { looksChosen, partsFor } from "../catalog/library-parts.ts";
import { section } from "../kit.ts";
import { capped } from "./parts.ts";

const mostElements = 16;
const mostNames = 5;

/** Colours with their contrast, sizes, how states look, and the components that several screens have. */
export const designSection = section("design", {
  document: "clients.md",
  title: "Design",
  reads: {
    surfaces: client.surface,
    tokens: client.token,
    looks: optional(client.statusLook),
    elements: optional(client.element),
    screens: optional(client.screen),
    entities: optional(data.entity),
    choices: optional(decision.choice),
  },
  render: ({ surfaces, tokens, looks, elements, screens, entities, choices }) => {
    const colours = tokens.filter(({ data }) => data.group === "color");
    if (tokens.length + elements.length === 0) return undefined;
    const system = colours.length === 0 ? looksChosen(choices) : undefined;
    const screenOf = byRef(screens);
    const entityOf = byRef(entities);
    const dark = colours.some(({ data }) => data.values.some(({ theme }) => theme === "dark"));
    const few = (names: readonly string[]): string => {
      const [shown, left] = capped([...new Set(names)], mostNames);
      return [...shown, ...(left > 0 ? [`${left} more`] : [])].join(", ") || "–";
    };
    const named = colours.filter(({ data }) => data.contrast !== undefined);
    const sizes = tokens.filter(
      ({ data: { group } }) => group === "breakpoint" || group === "motion",
    );
    const type = tokens
      .filter(({ data: { group } }) => group === "type")
      .sort((a, b) => sizeOf(a.data) - sizeOf(b.data));
    const byThing = new Map<string, ViewOf<typeof client.statusLook>["data"][]>();
    for (const { data } of looks) {
      const known = byThing.get(data.entity);
      if (known) known.push(data);
      else byThing.set(data.entity, [data]);
    }
    const own = surfaces.filter(({ ref }) => elements.some(({ data }) => data.surface === ref));
    return {
      blocks: [
        ...(system
          ? [paragraph(`Colours, sizes of text and distances: those of ${system.data.name}.`)]
          : []),
        ...some(
          ["Colour", "Light", ...(dark ? ["Dark"] : []), "Least contrast", "For"],
          named.map(({ data }) => [
            inlineCode(data.name.replace("color.", "")),
            valueIn(data, "light"),
            ...(dark ? [valueIn(data, "dark")] : []),
            leastOf(data),
            data.role ?? "–",
          ]),
        ),
        ...some(
          ["Size", "Value", "From", "For"],
          [
            ...(type.length === 0
              ? []
              : [
                  [
                    type.map(({ data }) => data.name.replace("type.", "")).join(", "),
                    [type[0], type.at(-1)]
                      .flatMap((each) => each?.data.values[0]?.value ?? [])
                      .join(" – "),
                    type.flatMap(({ data }) => data.values[0]?.formula ?? []).at(-1) ?? "–",
                    type[0]?.data.role ?? "–",
                  ],
                ]),
            ...sizes.map(({ data }) => [
              data.name,
              data.values
                .map(({ theme, value }) => (theme === "any" ? value : `${value} (${theme})`))
                .join(", "),
              data.values.flatMap(({ formula }) => formula ?? [])[0] ?? "–",
              data.role ?? "–",
            ]),
          ],
        ),
        ...(byThing.size === 0
          ? []
          : [
              table(
                ["Thing", "State", "Sign", "Colour"],
                [...byThing].flatMap(([ref, all]) =>
                  statesOf(entityOf.get(ref)?.data.name ?? ref, all),
                ),
              ),
            ]),
        ...own.flatMap((surface) => {
          const those = elements.filter(({ data }) => data.surface === surface.ref);
          const shared = those.filter(({ data }) => data.shared);
          const [shown] = capped(shared.length > 0 ? shared : those, mostElements);
          const stands = partsFor(surface, choices);
          return [
            ...(own.length > 1 ? [paragraph(strong(surface.data.name))] : []),
            table(
              ["Component", "On", "Forms", stands?.library ?? "Stands on"],
              shown.map(({ data }) => [
                inlineCode(data.name),
                few(data.screens.flatMap((ref) => screenOf.get(ref)?.data.name ?? [])),
                few(data.variants),
                data.standsOn ?? "made here",
              ]),
            ),
            ...(those.length > shown.length
              ? [
                  paragraph(
                    `${those.length - shown.length} more: `,
                    fileLink("clients/components.json"),
                    ".",
                  ),
                ]
              : []),
          ];
        }),
      ],
    };
  },
});

type Token = ViewOf<typeof client.token>["data"];

const sizeOf = ({ values }: Token): number => Number.parseFloat(values[0]?.value ?? "0");

const valueIn = ({ values }: Token, wanted: string): string =>
  values.find(({ theme }) => theme === wanted || theme === "any")?.value ?? "–";

/** The lowest ratio, with what is asked for it. */
function leastOf({ contrast = [] }: Token): string {
  const [lowest] = [...contrast].sort((a, b) => a.ratio / a.least - b.ratio / b.least);
  return lowest
    ? `${lowest.ratio} on ${lowest.against.replace("color.", "")}, ${lowest.theme} (≥ ${lowest.least})`
    : "–";
}

/** One line for each kind of state of a thing. */
function statesOf(
  name: string,
  looks: readonly ViewOf<typeof client.statusLook>["data"][],
): readonly (readonly string[])[] {
  const byTone = new Map<string, string[]>();
  for (const { tone, state } of looks) {
    const known = byTone.get(tone);
    if (known) known.push(state);
    else byTone.set(tone, [state]);
  }
  return [...byTone].map(([tone, states], at) => [
    at === 0 ? name : "",
    states.join(", "),
    looks.find((each) => each.tone === tone)?.sign ?? "–",
    `status-${tone}`,
  ]);
}

const some = (head: readonly string[], rows: readonly (readonly Inline[])[]) =>
  rows.length > 0 ? [table(head, rows)] : [];
