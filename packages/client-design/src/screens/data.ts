import { carried, type DraftWhy, join, refOf, type ViewOf } from "@planc/core";
import { client, type security } from "@planc/core/ir";
import { derived } from "../kit.ts";
import type { ActorRef, Audience } from "./audience.ts";
import { answersOf, inputsOf } from "./besides.ts";
import { columnsOf } from "./columns.ts";
import { controlsOf } from "./controls.ts";
import type { Draft, Facts, Screen, Use } from "./draft.ts";
import { isList } from "./draft.ts";
import type { Common } from "./facts.ts";
import { shownFields, takenFields } from "./fields.ts";
import { findsOf } from "./finds.ts";
import { leadsOf } from "./leads.ts";
import { namesOf } from "./names.ts";
import { conditionsSeen, confirmedBy, offeredWhen } from "./offers.ts";
import { panelsOf } from "./panels.ts";
import { statesOf } from "./states.ts";

export interface Around extends Common {
  readonly surface: Facts["surface"];
  readonly audience: Audience;
  readonly drafts: Drafts;
  readonly policies: ReadonlyMap<string, ViewOf<typeof security.policy>>;
}

/** The screens of a surface, found by id and by what they are opened within; and what holds of all of them. */
export interface Drafts {
  readonly byId: ReadonlyMap<string, Draft>;
  readonly within: ReadonlyMap<string, readonly Draft[]>;
  readonly hasOffice: boolean;
  /** What the part is called that is not the back office. */
  readonly front: string;
  readonly worksOffline: boolean;
}

export function draftsOf(
  drafts: readonly Draft[],
  around: Pick<Around, "surface" | "components" | "connections">,
): Drafts {
  const within = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.within === undefined) continue;
    const known = within.get(draft.within);
    if (known) known.push(draft);
    else within.set(draft.within, [draft]);
  }
  const open = drafts.some(({ uses }) =>
    uses.some(({ operation }) => operation.data.access.kind === "public" && isList(operation)),
  );
  const shop = drafts.some(({ id }) => id === "checkout");
  return {
    byId: new Map(drafts.map((draft) => [draft.id, draft])),
    within,
    hasOffice: drafts.some(({ office }) => office),
    front: shop ? "Storefront" : open ? "Public site" : "Front",
    worksOffline: worksOffline(around),
  };
}

/** A screen as the plan has it; nothing where nobody would see it. */
export function screenData(
  planned: Draft,
  around: Around,
): { readonly data: Screen; readonly why: DraftWhy } | undefined {
  const { surface, drafts, subscriptions, resourceOf, entities } = around;
  const actors = seenBy(planned, around);
  if (actors.length === 0 && planned.uses.length > 0) return undefined;
  // What nobody who sees the screen may do is not on it.
  const draft = {
    ...planned,
    uses: planned.uses.filter((use) => use.actors.some((each) => actors.includes(each))),
  };
  const refOfScreen = (id: string) => refOf(client.screen, join(surface.id, id));
  const isThere = (id: string | undefined) => {
    const found = drafts.byId.get(id ?? "");
    return found !== undefined && seenBy(found, around).length > 0;
  };
  const resourcesOn = new Set<string>(draft.uses.map(({ operation }) => operation.data.resource));
  const hears = subscriptions
    .filter(({ data: { resource } }) => resource !== undefined && resourcesOn.has(resource))
    .filter(() => draft.uses.some(({ when }) => when === "opening"))
    .map(({ ref }) => ref);
  const shows = shownFields(draft, around);
  const takes = takenFields(draft, around);
  const controls = controlsOf(takes, actors, around, {
    uses: draft.uses,
    agreed: agreedIn(draft, around),
  });
  const inputs = inputsOf(draft, actors, around);
  const answers = answersOf(draft, around, (id) => (isThere(id) ? refOfScreen(id) : undefined));
  const names = namesOf(draft, shows, actors, around);
  const finds = findsOf(draft, around);
  const pages = pagesOf(draft, around);
  const panels = panelsOf(draft, around.requirements);
  const columns = columnsOf(draft, around.fieldsOf);
  const above = draft.kind === "form" ? drafts.byId.get(draft.within ?? "") : undefined;
  const seen = conditionsSeen(above ?? draft, around);
  const data: Screen = {
    name: draft.name,
    surface: surface.ref,
    kind: draft.kind,
    ...areaOf(draft, around),
    ...(draft.entity ? { about: draft.entity.ref } : {}),
    ...(draft.within !== undefined && isThere(draft.within)
      ? { within: refOfScreen(draft.within) }
      : {}),
    ...(panels.length > 0 && draft.within !== undefined && isThere(draft.within)
      ? { panel: true as const }
      : {}),
    ...(draft.path ? { at: draft.path } : {}),
    actors: [...actors],
    actions: [
      ...new Set(
        draft.uses.flatMap(({ operation }) =>
          operation.data.realises.flatMap((ref) => around.actions.get(ref)?.ref ?? []),
        ),
      ),
    ],
    uses: draft.uses.map((use) => useOf(use, actors, around, seen)),
    hears,
    shows,
    takes,
    ...(controls.length > 0 ? { controls } : {}),
    ...(inputs.length > 0 ? { inputs } : {}),
    ...(answers.length > 0 ? { answers } : {}),
    ...(names.length > 0 ? { names } : {}),
    ...(finds.length > 0 ? { finds } : {}),
    ...(columns ? { columns } : {}),
    ...(pages ? { pages } : {}),
    ...(draft.start ? { start: true as const } : {}),
    states: statesOf(draft, {
      thingOf: (operation) => {
        const resource = resourceOf.get(operation.data.resource);
        const name = entities.get(resource?.data.entity ?? "")?.data.name;
        return resource && name !== undefined ? { name, path: resource.data.path } : undefined;
      },
      namesOf: ({ actors: own }) =>
        own.length >= actors.length
          ? []
          : own.map((each) => around.actors.get(each)?.data.name ?? each),
      surface: surface.data.kind,
      worksOffline: drafts.worksOffline,
      hears: hears.length > 0,
      takes: takes.length + inputs.length > 0,
    }),
    leads: leadsOf(draft, actors, around).map(({ draft: to, those }) => ({
      to: refOfScreen(to.id),
      by: to.name,
      ...(those.length < actors.length ? { for: [...those] } : {}),
    })),
    lifecycle: "new",
  };
  const [first, ...rest] = draft.stated;
  const from = [
    surface.ref,
    ...panels,
    ...draft.from,
    ...draft.uses.map(({ operation }) => operation.ref),
  ];
  return {
    data,
    why:
      first === undefined
        ? derived(derivationOf(draft), [...new Set(from)])
        : carried(first, ...rest),
  };
}

/** Sums that people agree to: they are sent as they were shown. */
const agreedIn = ({ uses }: Draft, { actions }: Around): ReadonlySet<string> =>
  new Set(
    uses.flatMap(({ operation }) =>
      operation.data.realises.flatMap((ref) => actions.get(ref)?.data.agrees ?? []),
    ),
  );

function derivationOf({ kind, start, id }: Draft) {
  if (kind === "account") return "screen-of-account";
  if (kind === "sign-in" || id === "sign-up") return "screen-of-sign-in";
  if (kind === "step") return "screen-of-ordering";
  if (start && (kind === "home" || kind === "dashboard")) return "screen-of-start";
  return "screen-of-resource";
}

const changing: ReadonlySet<string> = new Set([
  "create",
  "update",
  "delete",
  "transition",
  "command",
]);

/** Those whom what it opens with is for; where it opens with nothing, those who do something on it. */
export function seenBy(draft: Draft, { surface }: Pick<Around, "surface">): readonly ActorRef[] {
  if (draft.actors) return draft.actors;
  const opening = draft.uses.filter(({ when }) => when === "opening");
  const telling = opening.length > 0 ? opening : draft.uses;
  const [first] = telling;
  if (first === undefined) return [];
  const doing = draft.uses.filter(({ when }) => when === "acting");
  if ((draft.kind === "form" || draft.kind === "step") && doing.length > 0) {
    const those = new Set<string>(doing[0]?.actors);
    return surface.data.actors.filter((each) => those.has(each));
  }
  if (draft.kind === "account") {
    const all = new Set<string>(telling.flatMap(({ actors }) => [...actors]));
    return surface.data.actors.filter((each) => all.has(each));
  }
  // A list beside the thing itself does not keep those away who may not see the list.
  const main =
    telling.find(({ operation }) => !isList(operation) && operation.data.path.includes("{")) ??
    (opening.length > 0 ? first : undefined);
  const those = new Set<string>(main ? main.actors : telling.flatMap(({ actors }) => [...actors]));
  return surface.data.actors.filter((each) => those.has(each));
}

/** Where there is a back office, each screen belongs to it or to the rest. */
function areaOf(draft: Draft, { drafts }: Around): { area?: string } {
  if (!drafts.hasOffice) return {};
  return { area: draft.office ? "Back office" : drafts.front };
}

function useOf(
  use: Use,
  actors: readonly ActorRef[],
  around: Around,
  seen: ReadonlySet<string>,
): Screen["uses"][number] {
  const own = use.actors.filter((each) => actors.includes(each));
  const offered = use.when === "acting" ? offeredWhen(use, around, seen) : undefined;
  const confirms = use.when === "acting" ? confirmedBy(use, around) : undefined;
  return {
    operation: use.operation.ref,
    when: use.when,
    actors: own.length === actors.length ? [] : own,
    ...(offered ? { offered } : {}),
    ...(confirms && changing.has(use.operation.data.effect) ? { confirms } : {}),
  };
}

function pagesOf({ kind, uses }: Draft, { surface }: Around): Screen["pages"] {
  const lists = uses.filter(({ operation, when }) => when === "opening" && isList(operation));
  if (lists.length === 0) return undefined;
  if (kind === "home" || kind === "dashboard") return undefined;
  if (lists.some(({ operation }) => operation.data.whole !== undefined)) return "whole";
  if (!lists.some(({ operation }) => operation.data.paginated)) return "whole";
  return kind === "conversation" || surface.data.kind === "mobile" ? "scrolled" : "asked";
}

/** A client that keeps a copy of what it shows, beside it on the device. */
function worksOffline({
  surface,
  components,
  connections,
}: Pick<Around, "surface" | "components" | "connections">): boolean {
  const kept = new Set<string>(
    connections.flatMap(({ data }) => (data.from === surface.data.component ? [data.to] : [])),
  );
  return components.some(({ ref, data }) => data.kind === "file" && kept.has(ref));
}
