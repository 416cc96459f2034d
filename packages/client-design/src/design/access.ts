import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { api, client } from "@planc/core/ir";
import { autocompleteOf, signInToken } from "../catalog/autocomplete.ts";
import { isAskedAt } from "../catalog/wcag.ts";
import { inText } from "../screens/words.ts";
import { isListOf } from "./elements.ts";
import { type Features, featuresOf } from "./features.ts";
import { inputsOn } from "./inputs.ts";

type Screen = ViewOf<typeof client.screen>;
type Access = DataOf<typeof client.access>;

export interface AccessFacts extends Features {
  readonly level: "A" | "AA" | "AAA";
  readonly screenOf: ReadonlyMap<string, Screen>;
  readonly operationOf: ReadonlyMap<string, ViewOf<typeof api.operation>>;
  readonly resourceOf: ReadonlyMap<string, ViewOf<typeof api.resource>>;
  readonly subscriptionOf: ReadonlyMap<string, ViewOf<typeof api.subscription>>;
  /** Screens on which people give data of themselves. */
  readonly own: ReadonlySet<Ref>;
}

/** How a screen is used without a pointer or without sight. */
export function accessOf(screen: Screen, facts: AccessFacts): Access {
  const criteria = featuresOf(screen, facts).flatMap(({ has, criteria: ids, from }) =>
    ids.flatMap((id) =>
      isAskedAt(id, facts.level) ? [{ id, because: has, from: [...from] }] : [],
    ),
  );
  const autocomplete = autocompleteIn(screen, facts);
  if (autocomplete.length > 0 && isAskedAt("1.3.5", facts.level))
    criteria.push({
      id: "1.3.5",
      because: "data of oneself",
      from: autocomplete.flatMap(({ field }) => field ?? []),
    });
  const keyboard = facts.isWeb ? keyboardOf(screen, facts) : undefined;
  const reads = readsOf(screen, facts);
  return {
    screen: screen.ref,
    criteria,
    ...(keyboard ? { keyboard } : {}),
    focus: focusOf(screen, facts),
    announces: announcesOf(screen, facts),
    autocomplete,
    ...(reads ? { reads } : {}),
  };
}

const idOf = (ref: Ref, { operationOf }: AccessFacts): string =>
  operationOf.get(ref)?.data.operationId ?? ref;

/** What people do there; signing out is never what a screen is for. */
const acting = (screen: Screen, { operationOf }: AccessFacts) =>
  screen.data.uses.filter(
    ({ when, operation }) =>
      when === "acting" && operationOf.get(operation)?.data.session === undefined,
  );

const numberOf = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? "" : "s"}`;

function keyboardOf(screen: Screen, facts: AccessFacts): Access["keyboard"] {
  const { kind, leads, finds = [], shows } = screen.data;
  const inputs = inputsOn(screen);
  const does = [...new Set(acting(screen, facts).map(({ operation }) => operation))];
  const effectOf = (ref: Ref) => facts.operationOf.get(ref)?.data.effect;
  const main = does.find((ref) => effectOf(ref) !== "delete") ?? does[0];
  const first = main && idOf(main, facts);
  const opened = leads.find(({ to }) => facts.screenOf.get(to)?.data.kind === "detail");
  if (kind === "board") {
    const moves = facts.dragged !== undefined;
    return {
      task: moves ? "move a card" : `open ${opened?.by ?? "a card"}`,
      keys: moves
        ? "arrows from card to card, Enter on its “Move to …”, arrows to the column, Enter; Escape leaves it where it was"
        : "arrows from card to card, Enter opens",
      tabStops: finds.length + 1,
      formula: `${numberOf(finds.length, "filter")} + 1 board`,
    };
  }
  if (inputs > 0 && first && kind !== "detail" && kind !== "list")
    return {
      task: first,
      keys: `${numberOf(inputs, "input")}, Enter`,
      tabStops: inputs + 1,
      formula: `${numberOf(inputs, "input")} + 1 button`,
    };
  if (screen.data.pages !== undefined && opened && shows.length > 0 && kind !== "detail") {
    const filters = new Set(finds.map(({ parameter }) => parameter)).size;
    return {
      task: `open ${inText(opened.by)}`,
      keys: `${filters > 0 ? numberOf(filters, "filter") : "lines"}, ↑ ↓, Enter`,
      tabStops: filters + 1,
      formula: `${numberOf(filters, "filter")} + 1 list`,
    };
  }
  if (does.length > 0 && first)
    return {
      task: first,
      keys: inputs > 0 ? `${numberOf(inputs, "input")}, Enter` : "Tab, Enter",
      tabStops: inputs + does.length,
      formula: `${numberOf(inputs, "input")} + ${numberOf(does.length, "button")}`,
    };
  return undefined;
}

function focusOf(screen: Screen, facts: AccessFacts): Access["focus"] {
  const { kind, within, pages, about } = screen.data;
  const inputs = inputsOn(screen);
  const above = within && facts.screenOf.get(within)?.data.name;
  const parent = within && facts.screenOf.get(within)?.data;
  const isListed = parent?.pages !== undefined || parent?.kind === "board";
  const found: Access["focus"][number][] = [];
  for (const { operation, confirms } of acting(screen, facts)) {
    const called = facts.operationOf.get(operation)?.data;
    if (!called) continue;
    if (confirms !== undefined) found.push({ after: "not confirmed", to: "its button" });
    if (called.effect === "delete" && kind === "account") continue;
    if (called.effect === "delete")
      found.push({
        after: called.operationId,
        to:
          kind === "detail" && above && isAbout(called, about, facts)
            ? `heading of ${above}`
            : "next line, heading",
      });
    else if (inputs > 0 && called.effect === "create" && kind === "form")
      found.push({
        after: called.operationId,
        to:
          isListed && above
            ? `new line, ${above}`
            : above
              ? `heading of ${above}`
              : "heading of what opens",
      });
    else if (inputs > 0 && called.effect === "create" && kind === "conversation")
      found.push({ after: called.operationId, to: "the input, empty" });
  }
  if (inputs > 1) found.push({ after: "refused", to: "first refused input" });
  if (kind === "board" && facts.dragged) found.push({ after: "moved", to: "the moved card" });
  if (pages === "asked") found.push({ after: "more lines", to: "first new line" });
  return found;
}

/** The screen itself is gone with what it is about, and stays with what else was on it. */
const isAbout = (
  { resource }: DataOf<typeof api.operation>,
  about: Ref | undefined,
  { resourceOf }: AccessFacts,
): boolean => about === undefined || resourceOf.get(resource)?.data.entity === about;

function announcesOf(screen: Screen, facts: AccessFacts): Access["announces"] {
  const { kind, hears, uses, about, shows } = screen.data;
  const thing = inText((about && facts.entityOf.get(about)?.data.name) ?? screen.data.name);
  const telling = shows
    .flatMap((ref) => facts.fieldOf.get(ref)?.data.name ?? [])
    .slice(0, 2)
    .join(", ");
  const searched = uses.some(({ when }) => when === "typing");
  return [
    ...hears.flatMap((ref) => {
      const told = facts.subscriptionOf.get(ref)?.data;
      if (!told) return [];
      const resource = told.resource && facts.resourceOf.get(told.resource)?.data;
      const isOwn = about !== undefined && resource?.entity === about;
      const named = resource ? inText(resource.name) : thing;
      const says = isOwn && telling ? `${named}: ${telling}` : named;
      return [
        {
          when: told.name,
          says: kind === "conversation" ? `new ${says}` : says,
          how: "polite" as const,
        },
      ];
    }),
    ...(searched
      ? [{ when: "results have come", says: `number found`, how: "polite" as const }]
      : []),
    ...(facts.atOnce.get(screen.ref) ?? []).flatMap(({ data: { operation, optimistic } }) =>
      optimistic.kind === "at-once"
        ? [
            {
              when: `${idOf(operation, facts)} refused`,
              says: short(
                optimistic.takenBack.replace(
                  /^the (.{1,80}) as (?:it was|the .{1,80} has it)$/,
                  "$1 as before",
                ),
              ),
              how: "assertive" as const,
            },
          ]
        : [],
    ),
  ];
}

const short = (text: string): string => (text.length > 180 ? `${text.slice(0, 179)}…` : text);

function autocompleteIn(screen: Screen, facts: AccessFacts): Access["autocomplete"] {
  if (!facts.isWeb) return [];
  const own = facts.own.has(screen.ref) ? screen.data.takes : [];
  return [
    ...own.flatMap((ref) => {
      const field = facts.fieldOf.get(ref)?.data;
      const token = field && autocompleteOf(field.name, field.type);
      return token ? [{ field: ref, token }] : [];
    }),
    ...(screen.data.inputs ?? []).flatMap(({ operation, property }) => {
      const called = facts.operationOf.get(operation)?.data;
      const token = called && signInToken(property, called.session === "begins");
      return token ? [{ input: property, token }] : [];
    }),
  ];
}

/** What is read out of each line, the most telling first, so that nobody walks through its parts. */
function readsOf(screen: Screen, facts: AccessFacts): string | undefined {
  const { kind } = screen.data;
  if (kind !== "board" && !isListOf(kind)) return undefined;
  const names = screen.data.shows.flatMap((ref) => {
    const field = facts.fieldOf.get(ref)?.data;
    return field &&
      field.type !== "file" &&
      field.type !== "uuid" &&
      field.entity === screen.data.about
      ? [field.name]
      : [];
  });
  return names.length > 1 ? names.slice(0, 4).join(", ") : undefined;
}
