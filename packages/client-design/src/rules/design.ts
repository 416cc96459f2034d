import { byRef, optional } from "@planc/core";
import { brief, client, data } from "@planc/core/ir";
import { ground, type Theme } from "../catalog/palette.ts";
import { contrastOf, toldFrom } from "../design/colour.ts";
import { draggedBy } from "../design/dragged.ts";
import { mediumOf } from "../design/features.ts";
import { saidLanguages } from "../design/said-languages.ts";
import { saidLooks, toldByColour } from "../design/said-looks.ts";
import { saidTexts } from "../design/said-texts.ts";
import { isState } from "../design/status.ts";
import { leastOfText } from "../design/tokens.ts";
import { rule } from "../kit.ts";

const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

/** Colours that the text gives can be read. */
export const statedColours = rule("stated-colours", {
  reads: {
    tokens: client.token,
    requirements: optional(brief.requirement),
    unread: optional(brief.unread),
  },
  check: ({ tokens, requirements, unread, report }) => {
    const texts = saidTexts(requirements, unread);
    const { colours } = saidLooks(texts);
    const keyOf = new Map<string, string>(texts.map(({ ref, key }) => [ref, key]));
    const dark = tokens.some(({ data }) => data.values.some(({ theme }) => theme === "dark"));
    const themes: readonly Theme[] = dark ? ["light", "dark"] : ["light"];
    for (const { hex, exact, by } of colours) {
      if (!exact) continue;
      const bad = themes.find((theme) => contrastOf(hex, ground[theme].surface) < leastOfText);
      if (bad === undefined) continue;
      const { surface } = ground[bad];
      report(
        "stated-colour-too-pale",
        {
          colour: hex,
          requirement: keyOf.get(by) ?? by,
          theme: bad,
          ratio: contrastOf(hex, surface),
          least: leastOfText,
          nearest: toldFrom(hex, [surface], leastOfText),
        },
        { ref: by },
      );
    }
  },
});

/** A state has more than a colour. */
export const statesTold = rule("states-told", {
  reads: { tokens: client.token, requirements: optional(brief.requirement) },
  check: ({ tokens, requirements, report }) => {
    if (tokens.length === 0) return;
    for (const { ref, data } of requirements)
      if (toldByColour(data.text))
        report("state-by-colour", { text: shortened(data.text), requirement: data.key }, { ref });
  },
});

/** What is dragged can be moved otherwise: some screen within reach takes the field of its column, or has an action for it. */
export const dragOnly = rule("drag-only", {
  reads: {
    screens: client.screen,
    requirements: optional(brief.requirement),
    fields: optional(data.field),
    entities: optional(data.entity),
  },
  check: ({ screens, requirements, fields, entities, report }) => {
    const dragged = draggedBy(requirements);
    if (!dragged) return;
    const fieldOf = byRef(fields);
    const entityOf = byRef(entities);
    const screenOf = byRef(screens);
    for (const screen of screens) {
      if (screen.data.kind !== "board") continue;
      const column = screen.data.shows.find((ref) => {
        const field = fieldOf.get(ref);
        return field && isState(field, entityOf.get(field.data.entity));
      });
      const next = screen.data.leads.flatMap(({ to }) => screenOf.get(to) ?? []);
      const reached = [
        screen,
        ...next,
        ...next.flatMap(({ data: { leads } }) => leads.flatMap(({ to }) => screenOf.get(to) ?? [])),
      ];
      const moves = reached.some(
        ({ ref, data: { takes, uses } }) =>
          (column !== undefined && takes.includes(column)) ||
          (ref === screen.ref && uses.some(({ when }) => when === "acting")),
      );
      if (!moves)
        report(
          "drag-only",
          {
            screen: screen.data.name,
            requirement: dragged.data.key,
            field: (column && fieldOf.get(column)?.data.name) ?? "column",
          },
          { ref: screen.ref },
        );
    }
  },
});

const captions = /\b(?:captions?|subtitles?|transcripts?)\b/i;

/** What is seen or heard has a text. */
export const mediaCaptioned = rule("media-captioned", {
  reads: {
    screens: client.screen,
    fields: optional(data.field),
    entities: optional(data.entity),
    requirements: optional(brief.requirement),
  },
  check: ({ screens, fields, entities, requirements, report }) => {
    if (requirements.some(({ data }) => captions.test(data.text))) return;
    const fieldOf = byRef(fields);
    const entityOf = byRef(entities);
    const captioned = new Set<string>(
      fields.flatMap(({ data }) => (captions.test(data.name) ? [data.entity] : [])),
    );
    const found = new Map<string, { medium: string; screens: Set<string> }>();
    for (const { data: screen } of screens)
      for (const ref of screen.shows) {
        const field = fieldOf.get(ref);
        const entity = field && entityOf.get(field.data.entity);
        const medium = field && mediumOf(field, entity)?.[1];
        if (!entity || !medium || medium === "pictures" || captioned.has(entity.ref)) continue;
        const known = found.get(entity.ref) ?? { medium, screens: new Set<string>() };
        found.set(entity.ref, known);
        known.screens.add(screen.name);
      }
    for (const [ref, { medium, screens: on }] of found) {
      const entity = entityOf.get(ref);
      if (entity)
        report(
          "media-without-captions",
          {
            screens: [...on].slice(0, 4).join(", "),
            media: medium,
            thing: entity.data.name.toLowerCase(),
          },
          { ref: entity.ref },
        );
    }
  },
});

/** Several languages are named, and which of them counts where a text is missing. */
export const languagesNamed = rule("languages-named", {
  reads: {
    screens: client.screen,
    requirements: optional(brief.requirement),
    unread: optional(brief.unread),
  },
  check: ({ screens, requirements, unread, report }) => {
    if (screens.length === 0) return;
    const { languages, unnamed } = saidLanguages(saidTexts(requirements, unread));
    if (unnamed)
      report(
        "languages-unnamed",
        { text: shortened(unnamed.text), requirement: unnamed.key },
        { ref: unnamed.ref },
      );
    const [first] = languages;
    if (first && languages.length > 1 && !languages.some(({ isDefault }) => isDefault))
      report(
        "language-without-fallback",
        { languages: languages.map(({ name }) => name).join(", "), fallback: first.name },
        { ref: first.by },
      );
  },
});
