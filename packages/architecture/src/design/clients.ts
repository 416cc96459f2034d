import { carried, type Ref } from "@planc/core";
import type { ComponentKind } from "../catalog/component-kinds.ts";
import { isWithinServer } from "../catalog/source-layouts.ts";
import { derived } from "../kit.ts";
import { asItem, inSentence, listed, several, single } from "../model/language.ts";
import {
  actingPeople,
  type ComponentDraft,
  chosen,
  cited,
  component,
  doings,
  workInText,
  written,
} from "./draft.ts";
import type { Facts } from "./facts.ts";
import { pageMaking } from "./page-server.ts";
import { mediaOnClients } from "./workers.ts";

interface Surface {
  readonly id: string;
  readonly name: string;
  readonly kind: ComponentKind;
  readonly product: Facts["product"]["data"]["kinds"][number];
  readonly topic: string;
}

const surfaces: readonly Surface[] = [
  {
    id: "web-client",
    name: "Web client",
    kind: "web-client",
    product: "web-application",
    topic: "web-framework",
  },
  {
    id: "mobile-client",
    name: "Mobile client",
    kind: "mobile-client",
    product: "mobile-app",
    topic: "mobile-framework",
  },
  {
    id: "desktop-client",
    name: "Desktop client",
    kind: "desktop-client",
    product: "desktop-app",
    topic: "desktop-framework",
  },
  {
    id: "command-line",
    name: "Command line",
    kind: "command-line",
    product: "command-line-tool",
    topic: "cli-framework",
  },
];

/** What a client does by what the plan decides of screens. */
function asDecided({ topics }: Facts): readonly string[] {
  const taken = (topic: string) => topics.get(topic)?.choices[0]?.data.technology;
  return [
    ...(taken("open-views") === "asks-again"
      ? ["asks again for what is open, as long as somebody looks at it"]
      : []),
    ...(taken("unsaved-input") === "kept-in-client"
      ? ["keeps what is typed until it is saved"]
      : []),
  ];
}

/** What people hold in their hands: one client per kind of device that the brief or a choice names. */
export function clientComponents(facts: Facts): readonly ComponentDraft[] {
  const people = actingPeople(facts);
  const acting = new Set<string>(people.map(({ ref }) => ref));
  const actions = facts.actions.filter(({ data }) => data.actors.some((each) => acting.has(each)));
  return surfaces.flatMap((surface) => {
    const topic = facts.topics.get(surface.topic);
    const built = facts.product.data.kinds.includes(surface.product);
    const framework = topic?.choices[0];
    if (!framework && (!built || isMadeByApp(surface, facts))) return [];
    // What the text calls the places that people look at.
    const named = surface.kind === "command-line" ? [] : facts.parts.filter(isSurface);
    const forcedBy: readonly Ref[] = [
      ...named.map(({ ref }) => ref),
      ...(topic?.forcedBy ?? []),
      ...(topic && topic.forcedBy.length > 0 ? [] : [...cited(actions), facts.product.ref]),
    ];
    return component(
      surface.id,
      {
        name: nameOf(surface, facts),
        kind: surface.kind,
        ...written(topic),
        ...(isBrowser(surface, facts) ? { technology: "HTML and forms" } : {}),
        responsibilities: [
          ...screensOf(people, actions, facts),
          ...namesOf(named),
          ...mediaOnClients(facts),
          ...asDecided(facts),
        ],
        forcedBy,
        stateless: surface.kind === "web-client",
      },
      framework ? carried(framework.ref) : derived("client-per-surface", [facts.product.ref]),
    );
  });
}

/** The screens in browsers come out of the code of the mobile app, where nothing was chosen for them. */
function isMadeByApp({ kind }: Surface, facts: Facts): boolean {
  const mobile = facts.topics.get("mobile-framework")?.choices[0];
  const web = facts.topics.get("web-framework")?.choices[0];
  return kind === "web-client" && web === undefined && mobile !== undefined;
}

function nameOf(surface: Surface, facts: Facts): string {
  if (reachesBrowsers(surface, facts)) return "Mobile and web client";
  const made = facts.topics.get(surface.topic)?.choices[0]?.data.technology;
  if (made === undefined || !isWithinServer(made)) return surface.name;
  return isBrowser(surface, facts) ? "Browser" : "Web front end";
}

/** Pages that a program of their own makes from templates bring no code of ours into the browser. */
function isBrowser({ kind }: Surface, facts: Facts): boolean {
  return kind === "web-client" && pageMaking(facts) === "templates";
}

function reachesBrowsers({ kind }: Surface, facts: Facts): boolean {
  const [web] = surfaces;
  const built = facts.product.data.kinds.includes("web-application");
  return kind === "mobile-client" && built && web !== undefined && isMadeByApp(web, facts);
}

const isSurface = ({ data }: Facts["parts"][number]): boolean => data.kind === "surface";

function namesOf(parts: Facts["parts"]): readonly string[] {
  const names = parts.map(({ data }) => inSentence(data.name));
  return names.length > 0 ? [`shows ${listed(names, 4)}`] : [];
}

function screensOf(
  people: ReturnType<typeof actingPeople>,
  actions: Facts["actions"],
  facts: Facts,
): readonly string[] {
  if (actions.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { data } of actions) counts.set(data.concept, (counts.get(data.concept) ?? 0) + 1);
  const names = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .flatMap(([ref]) => facts.concept.get(ref) ?? [])
    .map(({ data }) => several(data));
  const who = people.map(({ data }) => several(data));
  return [`screens of ${listed(who, 4)} for ${listed(names, 6)}`];
}

/** What a program without a server does, and keeps on its own machine. */
export function localComponents(facts: Facts): readonly ComponentDraft[] {
  const { style } = facts.style.data;
  if (style === "client-only") return clientOnly(facts);
  const kind = style === "library" ? "library" : "command-line";
  const language = facts.topics.get("language");
  const framework = facts.topics.get("cli-framework");
  const topic = framework?.choices[0] ? framework : language;
  const technology = [
    ...new Set([framework, language].flatMap((each) => chosen(each).technology ?? [])),
  ];
  const stored = storedConcepts(facts);
  const program = component(
    kind,
    {
      name: kind === "library" ? "Library" : "Command line",
      kind,
      ...written(topic),
      ...(technology.length > 0 ? { technology: technology.join(", ") } : {}),
      responsibilities: facts.actions.length > 0 ? doings(facts.actions, facts) : workInText(facts),
      owns: stored.map(({ ref }) => ref),
      forcedBy: [
        ...cited(facts.actions),
        ...(topic?.forcedBy ?? []),
        ...(facts.actions.length > 0 ? [] : withoutActions(facts)),
      ],
      stateless: kind === "library",
    },
    derived("deployable-of-style", [facts.style.ref]),
  );
  return kind === "library" ? [program] : [program, ...dataFile(facts, "data-file", "Data file")];
}

function withoutActions({ requirements, product }: Facts): readonly Ref[] {
  return requirements.length > 0 ? requirements.slice(0, 2).map(({ ref }) => ref) : [product.ref];
}

function clientOnly(facts: Facts): readonly ComponentDraft[] {
  const clients = clientComponents(facts);
  const first = clients[0];
  if (!first) return [];
  const owns = storedConcepts(facts).map(({ ref }) => ref);
  const inside = { inside: `architecture/component#${first.id}` } as const;
  return [
    { ...first, data: { ...first.data, owns, responsibilities: doings(facts.actions, facts) } },
    ...clients.slice(1),
    ...dataFile(facts, "device-storage", "Storage on the device").map((file) => ({
      ...file,
      data: { ...file.data, ...inside },
    })),
  ];
}

const changing = new Set(["create", "update", "delete", "transition"]);
const localStores = ["relational-store", "document-store", "key-value-store", "offline-store"];

/** A file, where something is kept and no store was chosen for it. */
function dataFile(facts: Facts, id: string, name: string): readonly ComponentDraft[] {
  if (localStores.some((key) => facts.topics.get(key)?.choices[0])) return [];
  const stored = storedConcepts(facts);
  const writes = stored.flatMap(({ ref }) =>
    (facts.actionsOn.get(ref) ?? []).filter(({ data }) => changing.has(data.effect)),
  );
  if (writes.length === 0) return [];
  const from = writes.map(({ ref }) => ref);
  const keeps = `keeps ${listed(
    stored.map(({ data }) => several(data)),
    6,
  )}`;
  return [
    component(
      id,
      { name, kind: "file", responsibilities: [keeps], forcedBy: cited(writes) },
      derived("local-data", from),
    ),
  ];
}

export function storedConcepts(facts: Facts): Facts["concepts"] {
  return facts.concepts.filter(({ data }) => data.role === "stored" || data.role === "join");
}

/** The database on the device that a client works with while it is offline. */
export function offlineStore(
  facts: Facts,
  clients: readonly ComponentDraft[],
): readonly ComponentDraft[] {
  const topic = facts.topics.get("offline-store");
  const device = clients.find(({ id }) => id === "mobile-client") ?? clients[0];
  const [first, ...rest] = topic?.forcedBy ?? [];
  if (!topic || !device || !first) return [];
  const purpose = topic.choices[0]?.data.purpose ?? topic.mentions[0]?.data.purpose;
  return [
    component(
      "offline-store",
      {
        name: "Offline store",
        kind: "file",
        ...chosen(topic),
        inside: `architecture/component#${device.id}`,
        responsibilities: [
          purpose ? asItem(purpose) : `what ${single(device.data)} shows and queues offline`,
        ],
        forcedBy: [first, ...rest],
      },
      carried(first, ...rest),
    ),
  ];
}
