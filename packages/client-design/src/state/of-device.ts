import { join, listedWithin, type Ref } from "@planc/core";
import { inText } from "../screens/words.ts";
import type { Keeping } from "./caches.ts";
import { draftsOf, leavesPage } from "./drafts.ts";
import {
  isReading,
  type Model,
  type Operation,
  type Screen,
  type State,
  type Surface,
} from "./model.ts";
import { openScreens } from "./open-screens.ts";
import { isOfPages } from "./paging.ts";

type Own = Exclude<State["data"], { kind: "server" }>;

/** What only the device knows, on its way into the plan. */
export type OwnState = Omit<Own, "surface"> & {
  readonly id: string;
  readonly from: readonly Ref[];
};

export interface Around {
  readonly surface: Surface;
  readonly screens: readonly Screen[];
  readonly keeping: Keeping;
  readonly model: Model;
  /** What is typed has to outlive the window, as was decided. */
  readonly keepsDrafts: boolean;
}

/** What people have begun, chosen or set off on a surface and the server does not know. */
export function ofDevice(around: Around): readonly OwnState[] {
  const said = composers(around);
  const saying = new Set<string>(said.flatMap(({ from }) => from));
  return [
    ...draftsOf(around, saying),
    ...addresses(around),
    ...said,
    ...uploads(around),
    ...connection(around),
    ...passing(around),
    ...intents(around),
    ...theme(around),
    ...openScreens(around),
  ];
}

export const besideCopies = "a table beside the copies";

export const partOf = ({ store }: Keeping): string =>
  store.choice ? `${store.part} (${store.name})` : store.part;

const usedOn = ({ data }: Screen, { operationOf }: Model): readonly Operation[] =>
  data.uses.flatMap(({ operation }) => operationOf.get(operation) ?? []);

/** What is searched, filtered and sorted by stands in the address, so that a link shows the same. */
function addresses({ surface, screens, keeping, model }: Around): OwnState[] {
  const isWeb = surface.data.kind === "web";
  return screens.flatMap((screen): OwnState[] => {
    const lists = usedOn(screen, model).filter(({ data }) => data.paginated);
    const queried = lists.map(({ data }) => ({
      data,
      names: data.parameters.flatMap((each) =>
        each.in === "query" && !isOfPages(each.name) ? [each.name] : [],
      ),
    }));
    const own = queried.filter(({ names }) => names.length > 0);
    if (own.length === 0) return [];
    const several = own.length > 1;
    return [
      {
        id: join(screen.id, "address"),
        kind: isWeb ? "address" : "local",
        name: `Filters of ${screen.data.name}`,
        holds: listedWithin(
          own.map(({ data, names }) =>
            several ? `${data.operationId}: ${names.join(", ")}` : names.join(", "),
          ),
          1_200,
          { between: "; ", last: "; " },
        ),
        fields: [],
        screens: [screen.ref],
        where: isWeb ? "URL" : partOf(keeping),
        until: "changed",
        because: isWeb
          ? `a link or a reload shows the same ${own[0]?.data.operationId ?? "list"}`
          : `going back shows the same ${own[0]?.data.operationId ?? "list"}`,
        from: lists.map(({ ref }) => ref),
      },
    ];
  });
}

/** What is typed where others talk, by what it is said in: going to another one and back does not lose it. */
function composers({ surface, screens, keeping, model }: Around): OwnState[] {
  const store = model.copiesOf.has(surface.data.component);
  return screens.flatMap((screen): OwnState[] => {
    const heard = new Set<string>(
      model.subscriptions.flatMap(({ ref, data }) =>
        data.resource && screen.data.hears.includes(ref) ? [data.resource] : [],
      ),
    );
    const said = usedOn(screen, model).find(
      (each) =>
        each.data.effect === "create" &&
        heard.has(each.data.resource) &&
        textsIn(each, model).length > 0 &&
        each.data.parameters.some((parameter) => parameter.in === "path"),
    );
    if (!said) return [];
    const per = said.data.parameters.find((parameter) => parameter.in === "path")?.name ?? "";
    const [text] = textsIn(said, model);
    return [
      {
        id: join(screen.id, "unsent"),
        kind: store ? "stored" : "shared",
        name: `Unsent text of ${screen.data.name}`,
        holds: `${text?.name ?? "text"}, per ${per}`,
        fields: textsIn(said, model).flatMap(({ field }) => field ?? []),
        screens: [screen.ref],
        where: store ? besideCopies : partOf(keeping),
        until: `${said.data.operationId} or sign-out`,
        because: `another ${per} may be opened in between`,
        from: [screen.ref, said.ref],
      },
    ];
  });
}

const textsIn = ({ data }: Operation, { schemaOf }: Model) =>
  (schemaOf.get(data.request ?? "")?.data.properties ?? []).filter(
    ({ type, name, values }) =>
      values === undefined &&
      (type === "long-text" || (type === "text" && /^(?:body|content|message|text)$/i.test(name))),
  );

/** Files on their way: how far each is, and how it goes on. */
function uploads({ screens, keeping, model }: Around): OwnState[] {
  const sending = new Map<Operation, Screen[]>();
  for (const screen of screens)
    for (const each of usedOn(screen, model))
      if (sendsFile(each, model)) sending.set(each, [...(sending.get(each) ?? []), screen]);
  const all = [...sending];
  if (all.length === 0) return [];
  return [
    {
      id: "uploads",
      kind: "shared",
      name: "Uploads",
      holds: `${listedWithin([...new Set(all.map(([{ data }]) => data.operationId))], 600, { last: ", " })}: share sent`,
      fields: [],
      screens: [...new Set(all.flatMap(([, own]) => own.map(({ ref }) => ref)))],
      where: partOf(keeping),
      until: "arrived or cancelled",
      because: "goes on while other screens are open",
      from: all.map(([{ ref }]) => ref),
    },
  ];
}

function sendsFile({ data }: Operation, { schemaOf }: Model): boolean {
  if (data.file?.in === "request") return true;
  if (data.effect !== "create" && data.effect !== "update") return false;
  const answer = schemaOf.get(data.response ?? "")?.data.properties ?? [];
  return answer.some(({ description }) => /\baddress\b.*\bby PUT\b/.test(description));
}

/** Whether changes are told at this moment, and up to where they were. */
function connection({ screens, keeping, model }: Around): OwnState[] {
  const hearing = screens.filter(({ data }) => data.hears.length > 0);
  const heard = new Set<string>(hearing.flatMap(({ data }) => data.hears));
  const own = model.subscriptions.filter(({ ref }) => heard.has(ref));
  if (own.length === 0) return [];
  return [
    {
      id: "connection",
      kind: "shared",
      name: "Connection",
      holds: `last of ${listedWithin(
        own.map(({ data }) => data.name),
        600,
        { last: ", " },
      )}`,
      fields: [],
      screens: hearing.map(({ ref }) => ref),
      where: partOf(keeping),
      until: "sign-out",
      because: "after a gap the reads that it keeps fresh are asked anew",
      from: own.map(({ ref }) => ref),
    },
  ];
}

/** What is told and kept by nobody: who is there, who is typing. */
function passing({ screens, keeping, model }: Around): OwnState[] {
  const own = model.subscriptions.filter(({ data }) => data.resource === undefined);
  const rooms = new Set<string>(
    own.flatMap(({ data }) => data.rooms.flatMap(({ resource }) => resource ?? [])),
  );
  const shown = screens.filter((screen) =>
    usedOn(screen, model).some(({ data }) => rooms.has(data.resource)),
  );
  return own.map((each) => ({
    id: join("told", each.id),
    kind: "shared",
    name: each.data.name,
    holds: inText(each.data.summary),
    fields: [],
    screens: shown.map(({ ref }) => ref),
    where: partOf(keeping),
    until: "the next",
    because: "the server keeps none of it",
    from: [each.ref],
  }));
}

/** The key of each intent is made once, so that a repeat has the same. */
function intents({ surface, screens, keeping, model }: Around): OwnState[] {
  const keyed = new Map<Operation, Screen[]>();
  for (const screen of screens)
    for (const each of usedOn(screen, model))
      if (!isReading(each) && each.data.idempotency === "key")
        keyed.set(each, [...(keyed.get(each) ?? []), screen]);
  const all = [...keyed];
  const isKept = ([, at]: (typeof all)[number]) =>
    surface.data.kind === "web" && at.some(leavesPage);
  const told = (id: string, those: typeof all, where: string, until: string): OwnState[] =>
    those.length === 0
      ? []
      : [
          {
            id,
            kind: id === "intents" ? "local" : "stored",
            name: "Keys of intents",
            holds: listedWithin(
              those.map(([{ data }]) => data.operationId),
              1_200,
              { last: ", " },
            ),
            fields: [],
            screens: [...new Set(those.flatMap(([, own]) => own.map(({ ref }) => ref)))],
            where,
            until,
            because: "a press again and a retry send the same key",
            from: those.map(([{ ref }]) => ref),
          },
        ];
  return [
    ...told(
      "intents",
      all.filter((each) => !isKept(each)),
      partOf(keeping),
      "answer below 500",
    ),
    ...told(
      "intents.of-steps",
      all.filter(isKept),
      "sessionStorage",
      "answer below 500, window closed",
    ),
  ];
}

/** Light or dark, where the text asks for both. */
function theme({ surface, model }: Around): OwnState[] {
  const asked = model.requirements.filter(({ data }) => /\bdark (?:mode|theme)\b/i.test(data.text));
  if (asked.length === 0) return [];
  return [
    {
      id: "theme",
      kind: "stored",
      name: "Theme",
      holds: "light or dark",
      fields: [],
      screens: [],
      where: surface.data.kind === "web" ? "localStorage" : "settings of the app",
      until: "changed, beyond sign-out",
      because: listedWithin(
        asked.map(({ data }) => data.key),
        600,
        { last: ", " },
      ),
      from: asked.map(({ ref }) => ref),
    },
  ];
}
