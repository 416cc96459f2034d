import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import { ground, placeholderAccent, type Theme, type Tone, tones } from "../catalog/palette.ts";
import { contrastOf, textOn, toldFrom } from "./colour.ts";
import { inputsOn } from "./inputs.ts";
import { measures } from "./measures.ts";
import type { SaidLooks } from "./said-looks.ts";

export type Token = DataOf<typeof client.token>;
type Screen = ViewOf<typeof client.screen>;
type Surface = ViewOf<typeof client.surface>;

/** Text is read at this ratio, and what is no text at the other: WCAG 2.2, 1.4.3 and 1.4.11. */
export const leastOfText = 4.5;
export const leastOfShapes = 3;

export interface Looks {
  readonly surfaces: readonly Surface[];
  readonly screens: readonly Screen[];
  readonly said: SaidLooks;
  readonly themes: readonly Theme[];
  /** Kinds of states that are seen. */
  readonly tones: ReadonlyMap<Tone, readonly Ref[]>;
}

/** Named values of all that the screens need, and of nothing else. */
export function tokensOf(looks: Looks): readonly Token[] {
  return [...colours(looks), ...measures(looks)];
}

function colours({ surfaces, screens, said, themes, tones: seen }: Looks): readonly Token[] {
  const of = surfaces.map(({ ref }) => ref);
  const base = (theme: Theme) => ground[theme];
  const takes = screens.filter((each) => inputsOn(each) > 0);
  const asks = screens.filter(({ data }) => data.uses.some(({ confirms }) => confirms));
  const lifted = [...new Set([...asks, ...screens.filter(({ data }) => data.kind === "board")])];
  const accent = said.colours[0];
  const accentBy = (theme: Theme): string => {
    const { surface } = base(theme);
    const wanted = accent?.hex ?? placeholderAccent;
    return toldFrom(
      wanted,
      [surface, ...(lifted.length > 0 ? [base(theme).raised] : [])],
      leastOfText,
    );
  };
  const role = (
    name: string,
    hexIn: (theme: Theme) => string,
    text: string,
    read: readonly { against: string; by: (theme: Theme) => string; least: number }[],
    from: readonly Ref[] = of,
    more: Partial<Token> = {},
  ): Token => ({
    name: `color.${name}`,
    group: "color",
    values: themes.map((theme) => ({ theme, value: hexIn(theme) })),
    role: text,
    ...(read.length === 0
      ? {}
      : {
          contrast: read.flatMap(({ against, by, least }) =>
            themes.map((theme) => ({
              against: `color.${against}`,
              theme,
              ratio: contrastOf(hexIn(theme), by(theme)),
              least,
            })),
          ),
        }),
    from: [...from],
    ...more,
  });
  const surface = { against: "surface", by: (theme: Theme) => base(theme).surface };
  const raised = { against: "raised", by: (theme: Theme) => base(theme).raised };
  const refsOf = (all: readonly Screen[]) => all.map(({ ref }) => ref).slice(0, 12);
  const grounds = lifted.length > 0 ? [surface, raised] : [surface];
  const readOn = (least: number) => grounds.map((each) => ({ ...each, least }));
  return [
    role("surface", (theme) => base(theme).surface, "ground", []),
    ...(lifted.length > 0
      ? [
          role(
            "raised",
            (theme) => base(theme).raised,
            lifted
              .map(({ data }) => data.name)
              .slice(0, 4)
              .join(", "),
            [],
            refsOf(lifted),
          ),
        ]
      : []),
    role("text", (theme) => base(theme).text, "text", readOn(leastOfText)),
    role("text-muted", (theme) => base(theme).muted, "second lines", readOn(leastOfText)),
    ...(takes.length > 0
      ? [
          role(
            "border",
            (theme) => base(theme).border,
            `edges of ${takes.reduce((sum, each) => sum + inputsOn(each), 0)} inputs`,
            readOn(leastOfShapes),
            refsOf(takes),
          ),
        ]
      : []),
    role(
      "accent",
      accentBy,
      accent ? `main action; “${accent.said}”` : "main action; placeholder",
      readOn(leastOfText),
      accent ? [accent.by] : of,
      accent ? {} : { placeholder: true },
    ),
    role("accent-text", (theme) => textOn(accentBy(theme)), "text upon accent", [
      { against: "accent", by: accentBy, least: leastOfText },
    ]),
    role("focus", (theme) => base(theme).text, "ring of focus", [
      { ...surface, least: leastOfShapes },
    ]),
    ...[...seen].map(([tone, from]) =>
      role(
        `status-${tone}`,
        (theme) =>
          toldFrom(
            tones[tone].hue,
            grounds.map(({ by }) => by(theme)),
            leastOfText,
          ),
        tones[tone].sign,
        readOn(leastOfText),
        from,
      ),
    ),
  ];
}
