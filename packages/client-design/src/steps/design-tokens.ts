import { byRef, join, node, optional, type Ref, slug } from "@planc/core";
import { brief, client, data, decision } from "@planc/core/ir";
import { looksChosen } from "../catalog/library-parts.ts";
import type { Theme, Tone } from "../catalog/palette.ts";
import { saidLooks } from "../design/said-looks.ts";
import { saidTexts } from "../design/said-texts.ts";
import { looksOf, statesSeen } from "../design/status.ts";
import { tokensOf } from "../design/tokens.ts";
import { assumed, derived, step } from "../kit.ts";

/** Named values of the design, and how the states of things look. */
export const designTokens = step("design-tokens", {
  reads: {
    surfaces: client.surface,
    screens: client.screen,
    entities: optional(data.entity),
    fields: optional(data.field),
    requirements: optional(brief.requirement),
    unread: optional(brief.unread),
    choices: optional(decision.choice),
  },
  writes: { tokens: client.token, looks: client.statusLook },
  run: ({ surfaces: all, screens, entities, fields, requirements, unread, choices }) => {
    const surfaces = all.filter(
      ({ ref, data: { kind } }) =>
        kind !== "terminal" && screens.some(({ data }) => data.surface === ref),
    );
    if (surfaces.length === 0) return { tokens: [], looks: [] };
    const system = surfaces.every(({ data: { kind } }) => kind === "web")
      ? looksChosen(choices)
      : undefined;
    const said = saidLooks(saidTexts(requirements, unread));
    const phones = surfaces.filter(({ data: { kind } }) => kind === "mobile");
    const themes: readonly Theme[] =
      said.dark !== undefined || phones.length > 0 ? ["light", "dark"] : ["light"];
    const seen = statesSeen(screens, byRef(fields), byRef(entities));
    const looks = [...seen].flatMap(([entity, field]) =>
      looksOf(entity).map((look) => ({ entity, field, look })),
    );
    const tones = new Map<Tone, Ref[]>();
    for (const { entity, look } of looks) {
      const known = tones.get(look.tone);
      if (known === undefined) tones.set(look.tone, [entity.ref]);
      else if (!known.includes(entity.ref)) known.push(entity.ref);
    }
    // A refusal is told on each form, whatever states there are.
    const forms = screens.filter(({ data: { takes } }) => takes.length > 0);
    if (forms.length > 0 && !tones.has("negative"))
      tones.set("negative", forms.map(({ ref }) => ref).slice(0, 12));
    const why = (token: ReturnType<typeof tokensOf>[number]) => {
      const { group, placeholder, from } = token;
      if (placeholder)
        return assumed(
          "placeholder-accent",
          "nothing names a colour of the brand; any that keeps the ratio can stand here",
          from,
        );
      if (group === "color")
        return assumed(
          "neutral-ground",
          themes.length === 1
            ? "no palette is named: neutral, in one theme, as nothing asks for a dark one"
            : said.dark !== undefined
              ? "no palette is named: neutral, in both themes that the text asks for"
              : "no palette is named: neutral; dark too, as the systems of phones have a setting for it that apps follow",
          said.dark === undefined ? from : [...from, said.dark],
        );
      return group === "breakpoint" ||
        group === "type" ||
        group === "motion" ||
        group === "elevation"
        ? derived("measure-of-screens", from)
        : assumed("grid-of-four", "distances on a grid of 4 px, as nothing names another", from);
    };
    return {
      tokens: tokensOf({ surfaces, screens, said, themes, tones }).flatMap((token) =>
        // A design system that was chosen has all values but the widths, which are those of these screens.
        system && token.group !== "breakpoint"
          ? []
          : [node(client.token, token.name, token, why(token))],
      ),
      looks: looks.map(({ entity, field, look }) =>
        node(
          client.statusLook,
          join(entity.id, slug(look.state)),
          look,
          derived("look-of-state", [entity.ref, field.ref]),
        ),
      ),
    };
  },
});
