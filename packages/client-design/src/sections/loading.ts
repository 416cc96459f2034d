import { byRef, optional, type PlanNodeOf } from "@planc/core";
import { client, data } from "@planc/core/ir";
import { fileLink, paragraph, strong, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { manifestPath } from "../speed/budget-pages.ts";
import { rangeText } from "./budgets.ts";

type Asset = PlanNodeOf<typeof client.asset>["data"];

const most = 4;

function formsText({ forms, formats, madeBy, kind }: Asset): string {
  const all = forms.map(({ name, rate, bytes, width, height }) =>
    kind === "image"
      ? `${width} px${bytes ? ` ${rangeText({ ...bytes, low: undefined, high: undefined })} kB` : ""}`
      : rate && width
        ? `${width} × ${height} ${rate.value} Mbit/s`
        : bytes && kind !== "audio"
          ? `${name} ${rangeText(bytes)} ${bytes.unit}`
          : name,
  );
  return (
    [
      all.join(", "),
      formats.map((each) => each.replace(/^image\//, "")).join(" › "),
      ...(madeBy ? [madeBy.replace(/^By /, "by ")] : []),
    ]
      .filter((each) => each !== "")
      .join("; ") || "–"
  );
}

/** How pictures, videos and pieces of the program come, and what is fetched before it is asked for. */
export const loadingSection = section("loading", {
  document: "clients.md",
  title: "Loading",
  reads: {
    surfaces: client.surface,
    assets: optional(client.asset),
    apps: optional(client.webApp),
    screens: optional(client.screen),
    states: optional(client.state),
    fields: optional(data.field),
  },
  render: ({ surfaces, assets, apps, screens, states }) => {
    if (assets.length === 0 && apps.length === 0) return undefined;
    const screenOf = byRef(screens);
    const stateOf = byRef(states);
    const names = (refs: readonly string[]) => {
      const all = [...new Set(refs.map((each) => screenOf.get(each)?.data.name ?? each))];
      return all.length > most
        ? `${all.slice(0, most - 1).join(", ")} and ${all.length - most + 1} more`
        : all.join(", ");
    };
    return {
      blocks: surfaces.flatMap((surface) => {
        const own = assets.filter(({ data: each }) => each.surface === surface.ref);
        const app = apps.find(({ data: each }) => each.surface === surface.ref)?.data;
        if (own.length === 0 && !app) return [];
        const media = own.filter(({ data: { kind } }) => kind !== "chunk" && kind !== "prefetch");
        const rest = own.filter(({ data: { kind } }) => kind === "chunk" || kind === "prefetch");
        return [
          ...(surfaces.length > 1 ? [paragraph(strong(surface.data.name))] : []),
          ...(media.length > 0
            ? [
                table(
                  ["File", "On", "Forms", "Loads", "Because"],
                  media.map(({ data: each }) => [
                    `${each.name} (${each.kind})`,
                    names(each.screens) || "–",
                    `${formsText(each)}${each.sizes ? `; sizes: ${each.sizes}` : ""}`,
                    each.loads,
                    each.because,
                  ]),
                ),
              ]
            : []),
          ...(rest.length > 0
            ? [
                table(
                  ["Piece or fetch ahead", "On", "Weighs", "When", "Because"],
                  rest.map(({ data: each }) => [
                    each.name,
                    names(each.screens) || "–",
                    formsText(each),
                    each.loads,
                    each.because,
                  ]),
                ),
              ]
            : []),
          ...(app
            ? [
                table(
                  ["Cache of the worker", "Of", "Strategy", "Because"],
                  app.caches.map(({ name, of, reads, strategy, entries, because }) => [
                    name,
                    reads.length > 0
                      ? reads.map((each) => stateOf.get(each)?.data.name ?? each).join(", ")
                      : of,
                    `${strategy}${entries ? `, ${entries} entries` : ""}`,
                    because,
                  ]),
                ),
                table(
                  ["Installed", ""],
                  [
                    ["Without a connection", app.offlinePage],
                    ["Offered", app.install],
                    ["New release", app.update],
                    ...app.limits.map(({ limit, source }) => [
                      `Limit (${new URL(source).hostname})`,
                      limit,
                    ]),
                  ],
                ),
                paragraph("Manifest: ", fileLink(manifestPath(surfaces.length, surface.id)), "."),
              ]
            : []),
        ];
      }),
    };
  },
});
