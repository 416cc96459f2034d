import { byRef, optional, type ViewOf } from "@planc/core";
import { client, data, decision } from "@planc/core/ir";
import { fileLink, paragraph, strong, table } from "@planc/core/markdown";
import { settings, targets } from "../catalog/audits.ts";
import { hostOf } from "../catalog/frameworks.ts";
import { section } from "../kit.ts";
import { capped } from "./parts.ts";

type Access = ViewOf<typeof client.access>["data"];

const mostNames = 6;
const mostRows = 14;

/** What screens bring about by what they have, how their main tasks go by keys, and what is said aloud. */
export const accessibilitySection = section("accessibility", {
  document: "clients.md",
  title: "Accessibility",
  reads: {
    surfaces: client.surface,
    conformances: client.conformance,
    accesses: client.access,
    screens: client.screen,
    tokens: optional(client.token),
    fields: optional(data.field),
    choices: optional(decision.choice),
  },
  render: ({ surfaces, conformances, accesses, screens, tokens, fields, choices }) => {
    if (conformances.length === 0) return undefined;
    const screenOf = byRef(screens);
    const fieldOf = byRef(fields);
    const surfaceOf = byRef(surfaces);
    const nameOf = (access: Access) => screenOf.get(access.screen)?.data.name ?? access.screen;
    const few = (names: readonly string[]): string => {
      const [shown, left] = capped([...new Set(names)], mostNames);
      return [...shown, ...(left > 0 ? [`${left} more`] : [])].join(", ") || "–";
    };
    const told = new Set<string>();
    const fresh = (head: readonly string[], rows: readonly (readonly string[])[]) =>
      some(head, rows, told);
    const moves = tokens.find(({ data }) => data.group === "motion")?.data.role;
    return {
      blocks: [
        table(
          ["Surface", "Level", "Because", "Checked by", "Touched at least"],
          conformances.map(({ data }) => {
            const surface = surfaceOf.get(data.surface)?.data;
            const sizes = (surface ? platformsOf(surface) : []).flatMap(
              (each) => targets[each] ?? [],
            );
            const count = screens.filter(({ data: { surface: of } }) => of === data.surface).length;
            return [
              surface?.name ?? data.surface,
              [`${data.standard} ${data.level}`, ...data.by].join(", "),
              data.because,
              `${data.tool.name}: ${data.tool.runs} (${count})`,
              sizes.join(", ") || "–",
            ];
          }),
        ),
        ...conformances.flatMap(({ data: { surface: ref } }) => {
          const surface = surfaceOf.get(ref);
          const own = accesses.filter(
            ({ data }) => screenOf.get(data.screen)?.data.surface === ref,
          );
          if (!surface || own.length === 0) return [];
          const all = own.map(({ data }) => data);
          return [
            ...(conformances.length > 1
              ? [
                  paragraph(
                    strong(surface.data.name),
                    told.size > 0 ? ", beyond what stands above" : "",
                  ),
                ]
              : []),
            ...fresh(["Screens have", "Criteria", "On"], criteriaOf(all)),
            ...fresh(["Keys", "Stops", "Main task", "On"], keysOf(all)),
            ...fresh(["Focus goes to", "After", "On"], focusRows(all)),
            ...fresh(
              ["Said aloud", "How", "When", "On"],
              merged(
                all.flatMap((access) =>
                  access.announces.map(({ when, says, how }) => ({
                    key: [says, how],
                    of: when,
                    on: nameOf(access),
                  })),
                ),
              ),
            ),
            ...fresh(
              ["Read of a line", "On"],
              all.flatMap((access) => (access.reads ? [[access.reads, nameOf(access)]] : [])),
            ),
            ...fresh(
              ["Input of oneself", "autocomplete", "On"],
              grouped(
                all.flatMap((access) =>
                  access.autocomplete.map(({ field, input, token }) => ({
                    key: [input ?? (field && fieldOf.get(field)?.data.name) ?? "–", token],
                    on: nameOf(access),
                  })),
                ),
              ),
            ),
            ...phoneRows(platformsOf(surface.data)),
            paragraph("In full: ", fileLink(`clients/accessibility-${surface.id}.json`), "."),
          ];
        }),
      ],
    };

    /** The systems that the chosen framework runs on. */
    function platformsOf(surface: ViewOf<typeof client.surface>["data"]) {
      return hostOf(surface, choices.find(({ ref }) => ref === surface.choice)?.data).platforms;
    }

    function criteriaOf(all: readonly Access[]): readonly (readonly string[])[] {
      const rows = new Map<string, { ids: Set<string>; on: string[] }>();
      for (const access of all)
        for (const { id, because } of access.criteria) {
          const known = rows.get(because) ?? { ids: new Set<string>(), on: [] };
          rows.set(because, known);
          known.ids.add(id);
          known.on.push(nameOf(access));
        }
      return [...rows].map(([because, { ids, on }]) => [because, [...ids].join(", "), few(on)]);
    }

    function keysOf(all: readonly Access[]): readonly (readonly string[])[] {
      const tasks = all.flatMap((access) => {
        const { keyboard } = access;
        return keyboard ? [{ ...keyboard, on: nameOf(access) }] : [];
      });
      return merged(
        [...tasks]
          .sort((one, other) => other.tabStops - one.tabStops)
          .map(({ keys, tabStops, formula, task, on }) => ({
            key: [keys, `${tabStops} = ${formula}`],
            of: task,
            on,
          })),
      );
    }

    function focusRows(all: readonly Access[]): readonly (readonly string[])[] {
      return merged(
        all.flatMap((access) =>
          access.focus.map(({ after, to }) => ({ key: [to], of: after, on: nameOf(access) })),
        ),
      );
    }

    /** What has the same key stands in one line, with all that it is of and all screens. */
    function merged(
      items: readonly {
        readonly key: readonly string[];
        readonly of: string;
        readonly on: string;
      }[],
    ) {
      const rows = new Map<string, { key: readonly string[]; of: string[]; on: string[] }>();
      for (const { key, of, on } of items) {
        const known = rows.get(key.join("\n")) ?? { key, of: [], on: [] };
        rows.set(key.join("\n"), known);
        known.of.push(of);
        known.on.push(on);
      }
      return [...rows.values()].map(({ key, of, on }) => [...key, onceSaid(of), few(on)]);
    }

    /** `startTask, cancelTask refused` */
    function onceSaid(of: readonly string[]): string {
      const end = / refused$/;
      return of.length > 1 && of.every((each) => end.test(each))
        ? `${few(of.map((each) => each.replace(end, "")))} refused`
        : few(of);
    }

    function grouped(items: readonly { readonly key: readonly string[]; readonly on: string }[]) {
      const rows = new Map<string, { key: readonly string[]; on: string[] }>();
      for (const { key, on } of items) {
        const known = rows.get(key.join("\n"));
        if (known) known.on.push(on);
        else rows.set(key.join("\n"), { key, on: [on] });
      }
      return [...rows.values()].map(({ key, on }) => [...key, few(on)]);
    }

    function phoneRows(platforms: readonly string[]) {
      const rows = platforms.flatMap((each) => {
        const of = settings[each];
        return of
          ? [
              [
                each === "ios" ? "iOS" : "Android",
                of.reader,
                of.text,
                moves ? `${of.motion}: ${moves}` : "–",
              ],
            ]
          : [];
      });
      return some(["System", "Read by", "Text up to", "Stands still with"], rows);
    }
  },
});

/** Rows that no surface before it has in the same words. */
function some(head: readonly string[], rows: readonly (readonly string[])[], told?: Set<string>) {
  const unsaid = rows.filter((row) => !told?.has(JSON.stringify([head, row])));
  for (const row of rows) told?.add(JSON.stringify([head, row]));
  const [shown, left] = capped(unsaid, mostRows);
  if (shown.length === 0) return [];
  return [
    table(head, left > 0 ? [...shown, [`${left} more`, ...head.slice(1).map(() => "")]] : shown),
  ];
}
