import { byRef, idOf, optional } from "@planc/core";
import { api, brief, client, data, decision } from "@planc/core/ir";
import { asksFor } from "../catalog/native-words.ts";
import { rule } from "../kit.ts";
import { pagesOf } from "../speed/budget-pages.ts";
import { pictureBytes } from "../speed/pictures.ts";

const parts = ["ttfb", "download", "render"] as const;
const called = {
  ttfb: "until the first byte",
  download: "for what it has to load",
  render: "for the script and the first paint",
} as const;

/** The parts of a page's time add up to no more than the target. */
export const pageOverTarget = rule("page-over-target", {
  reads: {
    budgets: client.budget,
    screens: optional(client.screen),
    routes: optional(client.route),
  },
  check: ({ budgets, screens, routes, report }) => {
    const screenOf = byRef(screens);
    const pathOf = new Map(routes.map(({ data: each }) => [each.screen as string, each.path]));
    const over = pagesOf(budgets)
      .flatMap((page) => {
        const most = page.of.get("lcp")?.data.value.value;
        return most !== undefined && page.expected > most ? [{ page, most }] : [];
      })
      .sort((a, b) => b.page.expected - a.page.expected);
    // One page says it: the same hop makes the others late.
    const [worst] = over;
    if (!worst) return;
    const times = parts.map((part) => ({
      part,
      value: Math.round(worst.page.of.get(part)?.data.value.value ?? 0),
    }));
    const [slowest] = [...times].sort((a, b) => b.value - a.value);
    const name =
      pathOf.get(worst.page.screen) ??
      screenOf.get(worst.page.screen)?.data.name ??
      worst.page.screen;
    report(
      "page-over-target",
      {
        page: over.length > 1 ? `${name} (and ${over.length - 1} more)` : name,
        expected: Math.round(worst.page.expected),
        target: worst.most,
        hop: slowest ? `${slowest.value} ms of it ${called[slowest.part]}` : "",
      },
      { ref: worst.page.screen },
    );
  },
});

/** A list of what has pictures shows one of each. */
export const listWithoutPicture = rule("list-without-picture", {
  reads: {
    screens: client.screen,
    assets: client.asset,
    fields: optional(data.field),
    entities: optional(data.entity),
    relations: optional(brief.relation),
    operations: optional(api.operation),
  },
  check: ({ screens, assets, fields, entities, relations, operations, report }) => {
    const fieldOf = byRef(fields);
    const entityOf = byRef(entities);
    const operationOf = byRef(operations);
    const byConcept = new Map(entities.map((each) => [each.data.concept as string, each]));
    for (const asset of assets) {
      if (asset.data.kind !== "image") continue;
      const field = asset.data.of.flatMap((ref) => fieldOf.get(ref) ?? [])[0];
      const entity = field && entityOf.get(field.data.entity);
      if (!field || !entity) continue;
      const owners = relations.flatMap(({ data: { from, to, owned } }) =>
        from === entity.data.concept && owned ? (byConcept.get(to) ?? []) : [],
      );
      const shows = new Set<string>(asset.data.screens);
      const bare = screens.filter(
        ({ ref, data: own }) =>
          own.surface === asset.data.surface &&
          (own.kind === "list" || own.kind === "search") &&
          owners.some((owner) => owner.ref === own.about) &&
          !shows.has(ref),
      );
      // A thing that a person has pictures of is not known by them.
      if (
        bare.length === 0 ||
        owners.some(({ data: own }) => /user|account|member|person/i.test(own.name))
      )
        continue;
      const lists = [
        ...new Set(
          bare.flatMap(({ data: own }) =>
            own.uses.flatMap(({ operation, when }) =>
              when === "opening"
                ? [operationOf.get(operation)?.data.operationId ?? idOf(operation)]
                : [],
            ),
          ),
        ),
      ];
      report(
        "list-without-picture",
        {
          screens: [...new Set(bare.map(({ data: own }) => own.name))].slice(0, 4).join(", "),
          things: owners.map(({ data: own }) => own.name.toLowerCase()).join(", "),
          field: asset.data.name,
          operations: lists.slice(0, 3).join(", "),
        },
        { ref: bare[0]?.ref ?? asset.ref },
      );
    }
  },
});

/** Pictures that people look at have smaller forms. */
export const pictureAsSent = rule("picture-as-sent", {
  reads: { assets: client.asset, surfaces: client.surface, screens: optional(client.screen) },
  check: ({ assets, surfaces, screens, report }) => {
    const screenOf = byRef(screens);
    // Where no framework was chosen, nothing was decided that could have made them.
    const decided = new Set<string>(
      surfaces.flatMap(({ ref, data: { choice } }) => (choice ? [ref] : [])),
    );
    const told = new Set<string>();
    for (const asset of assets) {
      const { kind, forms, name, screens: on } = asset.data;
      if (kind !== "image" || forms.length > 0 || told.has(name)) continue;
      if (!decided.has(asset.data.surface)) continue;
      told.add(name);
      report(
        "picture-as-sent",
        {
          screens: on
            .map((ref) => screenOf.get(ref)?.data.name ?? ref)
            .slice(0, 4)
            .join(", "),
          field: name,
          bytes: Math.round(pictureBytes(2048, 1536, "image/jpeg").value),
        },
        { ref: asset.ref },
      );
    }
  },
});

const streaming = /\badaptive (?:bit ?rate )?stream\w*/i;

/** Where qualities are asked for, something makes them. */
export const streamWithoutQualities = rule("stream-without-qualities", {
  reads: {
    assets: client.asset,
    requirements: brief.requirement,
    choices: optional(decision.choice),
  },
  check: ({ assets, requirements, choices, report }) => {
    const asking = requirements.find(({ data: { text } }) => asksFor(streaming, text));
    const single = assets.find(
      ({ data: each }) => each.kind === "video" && each.forms.length === 0,
    );
    if (!asking || !single) return;
    const forms = choices.find(({ id }) => id === "media-forms");
    report(
      "stream-without-qualities",
      {
        text: asking.data.text,
        field: single.data.name,
        reason: forms ? `“${forms.data.name}” was decided` : single.data.because,
      },
      { ref: single.ref },
    );
  },
});
