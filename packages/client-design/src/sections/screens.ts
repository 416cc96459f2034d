import { byRef, optional, type ViewOf } from "@planc/core";
import { api, brief, client, data } from "@planc/core/ir";
import { fileLink, inlineCode, paragraph, strong, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { inText, ofThing } from "../screens/words.ts";
import { inShort } from "./in-short.ts";
import { capped, partsOf } from "./parts.ts";
import { isForeignId, plain } from "./screen-controls.ts";
import { commonStates, conflictOwners } from "./screen-states.ts";

type Screen = ViewOf<typeof client.screen>;

/** How many screens a document has of one part of a surface; the file has all of them. */
export const mostScreens = 40;
const mostFields = 8;

/** Every screen with its address, who sees it, what it calls, shows and takes, and what else it can look like. */
export const screensSection = section("screens", {
  document: "clients.md",
  title: "Screens and Routes",
  reads: {
    surfaces: client.surface,
    screens: client.screen,
    routes: optional(client.route),
    operations: optional(api.operation),
    actors: optional(brief.actor),
    fields: optional(data.field),
    entities: optional(data.entity),
  },
  render: ({ surfaces, screens, routes, operations, actors, fields, entities }) => {
    if (screens.length === 0) return undefined;
    const operationOf = byRef(operations);
    const actorOf = byRef(actors);
    const fieldOf = byRef(fields);
    const entityOf = byRef(entities);
    const screenOf = byRef(screens);
    const routeOf = new Map(routes.map(({ data }) => [data.screen as string, data]));
    const idOf = (ref: string) => operationOf.get(ref)?.data.operationId ?? ref;
    const names = (refs: readonly string[]) =>
      refs.map((each) => actorOf.get(each)?.data.name ?? each).join(", ");

    return {
      blocks: surfaces.flatMap((surface, at) => {
        const own = screens.filter(({ data }) => data.surface === surface.ref);
        const like = surfaces
          .slice(0, at)
          .find((each) => marksOf(ofSurface(each.ref)) === marksOf(own));
        if (like)
          return [
            sameAs(surface.data.name, like.data.name),
            ...otherRoutes(own, ofSurface(like.ref)),
          ];
        return partsOf(own).flatMap(({ area, screens: all }) => {
          const [shown, left] = capped(all, mostScreens);
          const title = [
            ...(surfaces.length > 1 ? [surface.data.name] : []),
            ...(area ? [area] : []),
          ].join(", ");
          return [
            ...(title ? [paragraph(strong(title))] : []),
            table(
              ["Screen", "Route", "Who", "Opens with", "Does"],
              shown.map((screen) => [
                nameOf(screen, screenOf),
                inlineCode(routeOf.get(screen.ref)?.path ?? "–"),
                whoOf(screen),
                calledAt(screen, (when) => when === "opening"),
                calledAt(screen, (when) => when !== "opening"),
              ]),
            ),
            ...rows(shown, ["Screen", "Shows", "Takes", "Found by"], contentOf),
            ...offers(shown),
            ...rows(
              shown,
              ["Screen", "Empty", "Conflict", "Waiting"],
              statesOf(conflictOwners(shown)),
            ),
            ...commonStates(shown),
            ...(left > 0
              ? [
                  paragraph(
                    `And ${left} more in `,
                    fileLink(`clients/routes-${surface.id}.json`),
                    ".",
                  ),
                ]
              : []),
          ];
        });
      }),
    };

    function ofSurface(ref: string): readonly Screen[] {
      return screens.filter(({ data }) => data.surface === ref);
    }

    /** Of a surface with the screens of another one, the routes that it writes otherwise. */
    function otherRoutes(own: readonly Screen[], like: readonly Screen[]) {
      const there = new Map(like.map((each) => [localId(each), routeOf.get(each.ref)?.path]));
      const differing = own.filter(
        (each) => routeOf.get(each.ref)?.path !== there.get(localId(each)),
      );
      return differing.length === 0
        ? []
        : [
            table(
              ["Screen", "Route"],
              capped(differing, mostScreens)[0].map((each) => [
                each.data.name,
                inlineCode(routeOf.get(each.ref)?.path ?? "–"),
              ]),
            ),
          ];
    }

    function whoOf(screen: Screen): string {
      const guard = routeOf.get(screen.ref)?.guard;
      return guard?.kind === "open" ? "everyone" : names(screen.data.actors);
    }

    function calledAt({ data: { uses } }: Screen, at: (when: string) => boolean): string {
      const ids = uses.flatMap(({ when, operation }) => (at(when) ? [idOf(operation)] : []));
      return [...new Set(ids)].join(", ") || "–";
    }

    function contentOf(screen: Screen): readonly string[] | undefined {
      const { shows, takes, controls = [], names: named = [], finds = [], about } = screen.data;
      const { inputs = [], answers = [] } = screen.data;
      if (shows.length + takes.length + inputs.length + answers.length === 0) return undefined;
      const nameIn = (ref: string) => {
        const field = fieldOf.get(ref)?.data;
        if (field === undefined) return ref;
        return field.entity === about
          ? field.name
          : ofThing(entityOf.get(field.entity)?.data.name ?? "", field.name);
      };
      const list = (items: readonly string[]) => {
        const [those, left] = capped(items, mostFields);
        return [...those, ...(left > 0 ? [`${left} more`] : [])].join(", ") || "–";
      };
      return [
        screen.data.name,
        [
          ...columnsIn(screen),
          ...answers.map((each) => answerIn(each)),
          list(
            shows.map((ref) => {
              const by = named.find(({ field }) => field === ref);
              if (by?.by) return `${nameIn(ref)} (name by ${idOf(by.by)})`;
              return !by && isForeignId(fieldOf.get(ref)?.data)
                ? `${nameIn(ref)} (read missing)`
                : nameIn(ref);
            }),
          ),
        ]
          .filter((each, at) => at === 0 || each !== "–")
          .join("; "),
        [
          ...inputs.map((each) => inputIn(each)),
          list(
            takes.map((ref) => {
              const control = controls.find(({ field }) => field === ref);
              if (control?.choices)
                return `${nameIn(ref)} (from ${idOf(control.choices)}${control.first ? ` after ${idOf(control.first)}` : ""})`;
              if (control?.by === "shown") return `${nameIn(ref)} (as shown, never typed)`;
              if (control?.by === "text" && isForeignId(fieldOf.get(ref)?.data))
                return `${nameIn(ref)} (choices missing)`;
              return control && !plain.has(control.by)
                ? `${nameIn(ref)} (${control.by})`
                : nameIn(ref);
            }),
          ),
        ]
          .filter((each, at) => at === 0 || each !== "–")
          .join(", "),
        list([...new Set(finds.map(({ parameter }) => parameter))]),
      ];
    }

    function columnsIn({ data: { columns, pages, shows } }: Screen): readonly string[] {
      if (columns === undefined) return [];
      const sum = shows.map((ref) => fieldOf.get(ref)?.data).find((each) => each?.type === "money");
      const whole = pages === "whole" ? `, with count${sum ? ` and sum of ${sum.name}` : ""}` : "";
      const paged = columns.parameter ? `, a page each by ${columns.parameter}` : "";
      return [`columns ${columns.values.join(", ")} (empty ones too${whole}${paged})`];
    }

    function inputIn({ property, by, choices, of }: Input): string {
      const from = choices ? `from ${idOf(choices)}` : by === "link" ? "from the link" : by;
      const name = inText(property);
      if (of) return `${name} (each ${of.join(", ")})`;
      return plain.has(by) || name.includes(by) ? name : `${name} (${from})`;
    }

    function answerIn({ operation, property, once, of }: Answer): string {
      if (once === undefined) return `${inText(property)} (each ${(of ?? []).join(", ")})`;
      const opened = once.opens ? routeOf.get(once.opens)?.path : undefined;
      const told = opened ? `once, with copy, as link to ${opened}` : "once, with copy";
      return `${inText(property)} of ${idOf(operation)} (${told})`;
    }

    /** Actions that are offered alike, once, with the screens that have them. */
    function offers(shown: readonly Screen[]) {
      const groups = new Map<string, Offer>();
      for (const { data } of shown)
        for (const use of data.uses) {
          if (use.when !== "acting" || !(use.offered || use.confirms)) continue;
          const who = names(use.actors.length > 0 ? use.actors : data.actors);
          const key = [who, use.offered, use.confirms].join("\n");
          const offer = groups.get(key) ?? { who, use, actions: new Set(), on: new Set() };
          offer.actions.add(idOf(use.operation));
          offer.on.add(data.name);
          groups.set(key, offer);
        }
      return rows(
        [...groups.values()],
        ["Action", "On", "For", "Offered", "Asked first"],
        ({ who, use, actions, on }) => [
          [...actions].join(", "),
          [...on].join(", "),
          who,
          use.offered ?? "–",
          use.confirms ?? "–",
        ],
      );
    }

    /** A conflict of the contract stands once, with the screen that owns it. */
    function statesOf(owners: ReadonlyMap<string, Screen>) {
      return (screen: Screen): readonly string[] | undefined => {
        const { name, states } = screen.data;
        const those = (kind: string, textOf: (state: State) => string) =>
          states.flatMap((state) => (state.kind === kind ? [textOf(state)] : [])).join("; ") || "–";
        const fresh = states.filter(
          ({ kind, when }) => kind === "conflict" && owners.get(when) === screen,
        );
        const row = [
          name,
          those("empty", ({ shows }) => shows),
          fresh.map(({ when }) => inShort(when).replace(/[.]$/, "")).join("; ") || "–",
          those("pending", ({ when, shows }) => `${when}: ${shows}`),
        ];
        return row.slice(1).every((cell) => cell === "–") ? undefined : row;
      };
    }
  },
});

type Input = NonNullable<Screen["data"]["inputs"]>[number];
type Answer = NonNullable<Screen["data"]["answers"]>[number];

const localId = ({ id }: Screen): string => id.split(".").slice(1).join(".");

/** What two surfaces have alike where they have the same screens. */
const marksOf = (screens: readonly Screen[]): string =>
  JSON.stringify(screens.map((each) => [localId(each), each.data.kind, each.data.actors]));

const sameAs = (name: string, like: string) => paragraph(strong(name), `: the screens of ${like}.`);

interface Offer {
  readonly who: string;
  readonly use: Screen["data"]["uses"][number];
  readonly actions: Set<string>;
  readonly on: Set<string>;
}

type State = Screen["data"]["states"][number];

const nameOf = (
  { data: { name, start, kind, panel, within } }: Screen,
  screenOf: ReadonlyMap<string, Screen>,
): string => {
  const above = panel ? screenOf.get(within ?? "")?.data.name : undefined;
  const more = [
    ...(start ? ["first"] : []),
    ...(looks.has(kind) ? [kind] : []),
    ...(above ? [`panel over ${above}`] : []),
  ];
  return more.length > 0 ? `${name} (${more.join(", ")})` : name;
};
/** Forms that a name does not tell. */
const looks: ReadonlySet<string> = new Set(["board", "calendar", "map", "conversation"]);

function rows<Item>(
  items: readonly Item[],
  head: readonly string[],
  rowOf: (item: Item) => readonly string[] | undefined,
) {
  const found = items.flatMap((item) => {
    const row = rowOf(item);
    return row ? [row] : [];
  });
  return found.length > 0 ? [table(head, found)] : [];
}
