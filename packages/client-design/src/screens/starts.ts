import { namePattern } from "@planc/core";
import type { ActorRef } from "./audience.ts";
import { call, type Desk, type Draft, type Facts, isList, type Requirement } from "./draft.ts";
import { namedInText } from "./named-in-text.ts";

/** How many lists one first screen brings together at most: a judgement. */
const mostLists = 3;

/** From so many statements on of what it shows, a home is more than a list that comes first: a judgement. */
const toldAtLength = 3;

const shownFirst: readonly {
  readonly id: string;
  readonly name: string;
  readonly kind: Draft["kind"];
  readonly test: RegExp;
  readonly open: boolean;
}[] = [
  { id: "landing", name: "Landing page", kind: "home", test: /\blanding page\b/i, open: true },
  {
    id: "home",
    name: "Dashboard",
    kind: "dashboard",
    // A `web dashboard` that people sign in to is the program, and no screen of it.
    test: /(?<!\bweb )(?<!\badmin )(?<!\badministrator )\bdashboards?\b/i,
    open: false,
  },
  { id: "home", name: "Home", kind: "home", test: /\bhome (?:page|screen)\b/i, open: false },
];

/** What people see first: what the text calls so, else the list that they come for, or the lists side by side. */
export function placeStarts(facts: Facts, desk: Desk): void {
  namedInText(facts, desk);
  for (const { test, open, ...first } of shownFirst) {
    const said = facts.requirements.filter(({ data }) => test.test(data.text));
    const actors = open ? facts.surface.data.actors : spokenOf(said, facts);
    const office =
      !open &&
      actors.length > 0 &&
      desk.all.some((each) => each.office) &&
      actors.every((each) => facts.audience.staff.has(each));
    const id = office ? `office.${first.id}` : first.id;
    if (said.length === 0 || actors.length === 0 || desk.find(id)) continue;
    const lists = listsNamed(said, actors, desk, { open, office });
    if (lists.length === 0 && !open) continue;
    const [only] = lists;
    const isMore = first.kind === "home" && said.length >= toldAtLength;
    if (lists.length === 1 && only && !open && !isMore) {
      only.start = true;
      only.stated.push(...said.map(({ ref }) => ref));
      continue;
    }
    const screen = desk.open(id, () => ({
      ...first,
      office,
      actors,
      from: [facts.surface.ref],
      stated: said.map(({ ref }) => ref),
      start: true,
      path: first.id === "home" && desk.find("landing") ? "/home" : "/",
    }));
    for (const list of lists) addList(screen, list, open);
  }
  for (const office of [false, true]) ofGroup(office, facts, desk);
  moveOnBoards(desk);
  for (const list of roots(desk, false)) search(list, facts, desk);
}

/** A card is moved where it lies, not in a form. */
function moveOnBoards(desk: Desk): void {
  const boards = new Map<string, Draft>();
  for (const draft of desk.all)
    for (const { operation, when } of draft.kind === "board" ? draft.uses : [])
      if (when === "opening") boards.set(`${draft.office}${operation.data.resource}`, draft);
  for (const { office, uses } of desk.all)
    for (const { operation, when, actors } of [...uses]) {
      const { effect, resource } = operation.data;
      const board = boards.get(`${office}${resource}`);
      if (board && when === "acting" && (effect === "transition" || effect === "update"))
        call(board, operation, "acting", actors);
    }
}

/** What everybody may look for has its results on a screen that can be linked to. */
function search(list: Draft, { actions }: Facts, desk: Desk): void {
  const found = list.uses.find(
    ({ operation }) =>
      operation.data.access.kind === "public" &&
      isList(operation) &&
      operation.data.realises.some((ref) => actions.get(ref)?.data.effect === "search"),
  );
  if (found === undefined) return;
  const isOnly = desk.find("home") !== undefined || list.start;
  const screen = desk.open(`${list.id}.search`, () => ({
    name: isOnly ? "Search results" : `${list.name} found`,
    kind: "search",
    entity: list.entity,
    from: list.from,
    path: isOnly ? "/search" : `/${list.id}/search`,
  }));
  call(screen, found.operation, "opening", found.actors);
  call(screen, found.operation, "typing", found.actors);
}

/** Those whom the sentences name; everybody who signs in where they name nobody. */
function spokenOf(
  said: readonly Requirement[],
  { surface, audience, actors }: Facts,
): readonly ActorRef[] {
  const signedIn = surface.data.actors.filter((each) => !audience.anonymous.has(each));
  const bySentence = said.map(({ data: { text } }) =>
    signedIn.filter((each) => {
      const last = actors.get(each)?.data.name.split(" ").at(-1);
      return last !== undefined && namePattern(last).test(text);
    }),
  );
  if (bySentence.some((named) => named.length === 0)) return signedIn;
  return signedIn.filter((each) => bySentence.some((named) => named.includes(each)));
}

/** Lists of things that the same sentences speak of. */
function listsNamed(
  said: readonly Requirement[],
  actors: readonly ActorRef[],
  desk: Desk,
  { open, office }: { readonly open: boolean; readonly office: boolean },
): readonly Draft[] {
  const text = said.map(({ data }) => data.text.toLowerCase()).join("\n");
  const seen = roots(desk, office).filter(({ uses }) =>
    uses.some(({ actors: own }) => own.some((each) => actors.includes(each))),
  );
  return seen
    .filter(({ entity }) => entity !== undefined && namePattern(entity.data.name).test(text))
    .filter((draft) => !open || hasOpenList(draft))
    .slice(0, mostLists);
}

const hasOpenList = ({ uses }: Draft): boolean =>
  uses.some(({ operation }) => isList(operation) && operation.data.access.kind === "public");

function addList(screen: Draft, { uses }: Draft, open: boolean): void {
  for (const { operation, when, actors } of uses)
    if (
      when === "opening" &&
      isList(operation) &&
      (!open || operation.data.access.kind === "public")
    )
      call(screen, operation, "opening", actors);
}

const roots = (desk: Desk, office: boolean): readonly Draft[] =>
  desk.all.filter(
    ({ within, kind, office: own, uses }) =>
      own === office &&
      within === undefined &&
      lists.has(kind) &&
      uses.some(({ operation, when }) => when === "opening" && isList(operation)),
  );
const lists: ReadonlySet<Draft["kind"]> = new Set(["list", "board", "calendar", "map"]);

/** Of those who share a part of the surface: the one list, or a screen that has the first few of each. */
function ofGroup(office: boolean, facts: Facts, desk: Desk): void {
  const own = roots(desk, office);
  if (own.length === 0) return;
  const people = new Set<ActorRef>(
    own.flatMap(({ uses }) => uses.flatMap(({ actors }) => [...actors])),
  );
  for (const each of people)
    if (
      desk.all.some(
        ({ start, actors, office: there }) => start && there === office && actors?.includes(each),
      )
    )
      people.delete(each);
  if (people.size === 0) return;
  const isShop = !office && own.filter(hasOpenList).length > 1;
  const moved = new Set(
    desk.all.flatMap(({ entity, office: there, uses }) =>
      there === office && uses.some(({ operation }) => operation.data.effect === "transition")
        ? (entity?.ref ?? [])
        : [],
    ),
  );
  const work = own.filter(({ entity }) => entity !== undefined && moved.has(entity.ref));
  const together = isShop ? own.filter(hasOpenList) : office && work.length > 1 ? work : [];
  if (together.length < 2) {
    startEach(people, own, facts, desk);
    return;
  }
  const screen = desk.open(office ? "office.home" : "home", () => ({
    name: office ? "Overview" : "Home",
    kind: "home",
    office,
    from: [facts.surface.ref],
    start: true,
    path: "/",
  }));
  for (const list of together.slice(0, mostLists)) addList(screen, list, isShop);
}

/** For each of these people the list that they come for, one for as many as possible. */
function startEach(people: Set<ActorRef>, lists: readonly Draft[], facts: Facts, desk: Desk): void {
  const work = new Map<string | undefined, number>();
  for (const { entity, uses } of desk.all)
    work.set(
      entity?.ref,
      (work.get(entity?.ref) ?? 0) + uses.filter(({ when }) => when === "acting").length,
    );
  const seen = lists.map((draft) => ({
    draft,
    asked: isAsked(draft, facts),
    by: new Set(draft.uses.flatMap(({ actors }) => actors)),
  }));
  while (people.size > 0) {
    const worth = ({ draft, asked, by }: (typeof seen)[number]) =>
      [...people].filter((each) => by.has(each)).length * 2 +
      Number(asked) +
      Math.min(0.9, (work.get(draft.entity?.ref) ?? 0) / 20);
    const [best] = [...seen].sort((a, b) => worth(b) - worth(a));
    const those = [...people].filter((each) => best?.by.has(each));
    if (best === undefined || those.length === 0) return;
    best.draft.start = true;
    for (const each of those) people.delete(each);
  }
}

/** People come for it, and it is not only what is left of something that they did. */
const isAsked = ({ uses }: Draft, { actions }: Facts): boolean =>
  uses.some(
    ({ operation, when }) =>
      when === "opening" &&
      operation.data.realises.some((ref) => {
        const effect = actions.get(ref)?.data.effect;
        return effect === "list" || effect === "search" || effect === "read";
      }),
  );
