import { namedIn, slug, spoken, type ViewOf } from "@planc/core";
import type { architecture, client } from "@planc/core/ir";
import type { Choice, Concept, Ground, Screen } from "./ground.ts";

type Notification = ViewOf<typeof client.notification>["data"];
type Event = ViewOf<typeof architecture.event>;
type Flow = ViewOf<typeof architecture.flow>;

/** Where people say of what they are told: the thing, and the values of it that they switch. */
interface Switches {
  readonly concept: Concept;
  readonly values: readonly string[];
}

const tells = /^tells people over /;

const toBrowser = /\bweb push\b|\b(?:push|notifications?)\b[^.]{0,40}\bbrowsers?\b/i;

/** What hands notifications over: one for each service that was chosen. */
export function pushServices(ground: Ground): readonly Choice[] {
  // A browser is told where there is no app, or where the text has it so.
  const asked = ground.requirements.some(({ data }) => toBrowser.test(data.text));
  if (ground.has("browser") && !ground.alone && !asked) return [];
  const found = ["push", "push.fcm", "push.apns", "push.onesignal"].flatMap(
    (key) => ground.chosen(key) ?? [],
  );
  return found.filter((each, at) => found.indexOf(each) === at);
}

export function switches(ground: Ground): Switches | undefined {
  for (const concept of ground.concepts.values()) {
    if (
      !/\b(?:notification|alert|reminder)s?\b.*\b(?:preference|setting|subscription)s?\b/i.test(
        spoken(concept.data.name),
      )
    )
      continue;
    const values = (ground.attributesOf.get(concept.ref) ?? []).flatMap(({ data }) =>
      data.values && /^(?:topic|type|kind|category|channel|subject)$/i.test(data.name)
        ? data.values
        : [],
    );
    return { concept, values };
  }
  return undefined;
}

/** Events that people are told of though they do not look, and runs of the server that tell them what is due. */
export function told(ground: Ground): {
  readonly events: readonly Event[];
  readonly flows: readonly Flow[];
} {
  const services = new Set<string>(pushServices(ground).map(({ ref }) => ref));
  const doors = new Set<string>(
    ground.components.flatMap(({ ref, data }) =>
      data.choice && services.has(data.choice) ? [ref] : [],
    ),
  );
  const events = ground.events.filter(({ data }) =>
    data.effects?.some(({ does }) => tells.test(does)),
  );
  const flows = ground.flows.filter(
    ({ data }) => data.action === undefined && data.steps.some(({ to }) => doors.has(to)),
  );
  return { events, flows };
}

/** The screen that shows the thing that a notification is about; else the one that lists it. */
function screenOf(ground: Ground, concept: string | undefined): Screen | undefined {
  if (concept === undefined) return undefined;
  const about = ground.screensAbout.get(concept) ?? [];
  const owner = ground.ownerOf.get(concept);
  const whole = ["conversation", "detail", "board", "list"] as const;
  for (const kind of whole) {
    const found = about.find(({ data }) => data.kind === kind);
    if (found) return found;
  }
  return owner && owner.ref !== concept ? screenOf(ground, owner.ref) : undefined;
}

const start = (ground: Ground) =>
  ground.screens.find(({ data }) => data.start === true) ??
  ground.screens.find(({ data }) => data.kind === "home") ??
  ground.screens.find(({ data }) => data.kind === "list" && data.within === undefined);

/** What a notification may say: where content is sealed, or of a kind that a locked screen is not to show, nothing of it. */
function carries(
  ground: Ground,
  concept: Concept | undefined,
): { readonly carries: string; readonly because: string } {
  const sealed = ground.chosen("encryption");
  const thing = concept ? spoken(concept.data.name) : "what is due";
  if (sealed) {
    return {
      carries: "ids alone",
      because: `${sealed.data.name}: no server knows what the ${thing} says; the app opens it once it is opened itself`,
    };
  }
  const sensitive = (ground.attributesOf.get(concept?.ref ?? "") ?? []).filter(({ ref }) => {
    const level = ground.classes.get(ref)?.class;
    return level === "restricted" || level === "confidential";
  });
  if (sensitive.length > 0) {
    return {
      carries: `no content: ${sensitive[0]?.data.name} is ${ground.classes.get(sensitive[0]?.ref ?? "")?.class}`,
      because: `${sensitive
        .map(({ data }) => data.name)
        .slice(0, 3)
        .join(
          ", ",
        )} of the ${thing} is ${ground.classes.get(sensitive[0]?.ref ?? "")?.class}: a locked screen shows it to anybody`,
    };
  }
  return {
    carries: concept ? "id, text key, names" : "text key",
    because: "the phone puts it into its own language",
  };
}

const headed = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Of any script: a name without a letter of Latin is still one. */
const keyOf = (name: string): string => slug(name).replaceAll("-", "_");

/** Words for what is told, beside the names that products give the thing. */
const alike: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:insight|tip|suggestion|advice)s?\b/i, /\b(?:recommendation|insight|suggestion|tip)\b/i],
  [/\b(?:due|deadline)s?\b/i, /\b(?:task|invoice|bill|loan)\b/i],
  [/\b(?:chat|message)s?\b/i, /\b(?:message|conversation)\b/i],
];

/** The thing that a kind of notification is about. */
function subjectOf(
  ground: Ground,
  value: string,
  without: string | undefined,
): Concept | undefined {
  const all = [...ground.concepts.values()].filter(({ ref }) => ref !== without);
  const named = all.find(({ data }) => namedIn(value, data.name, data.plural));
  const word = alike.find(([said]) => said.test(value))?.[1];
  return named ?? (word && all.find(({ data }) => word.test(spoken(data.name))));
}

/** Each notification of this surface, by what sets it off. */
export function notificationsOf(
  ground: Ground,
): readonly (Notification & { readonly id: string })[] {
  const { events, flows } = told(ground);
  const known = switches(ground);
  const contextOf = new Map(
    ground.contexts.flatMap(({ data }) =>
      data.concepts.map((each): [string, string] => [each, data.name]),
    ),
  );
  const byValue = (concept: Concept | undefined): string | undefined => {
    if (!concept || !known) return undefined;
    const words = [spoken(concept.data.name), spoken(contextOf.get(concept.ref) ?? "")].join(" ");
    return known.values.find((each) =>
      each
        .toLowerCase()
        .split(/\s+/)
        .some((word) => namedIn(words, word)),
    );
  };
  const ofEvents = events.map((event) => {
    const concept = ground.concepts.get(event.data.concept);
    const channel = byValue(concept) ?? concept?.data.plural ?? event.data.name;
    const screen = screenOf(ground, concept?.ref);
    const path = screen && ground.pathOf.get(screen.ref);
    return {
      id: event.id,
      name: event.data.name,
      surface: ground.surface.ref,
      upon: event.ref,
      channel: { id: keyOf(channel), name: headed(channel) },
      level: "active" as const,
      ...(screen ? { opens: screen.ref } : {}),
      ...(path ? { link: path } : {}),
      ...carries(ground, concept),
      gathers: gathering(ground, concept),
    };
  });
  const taken = new Set(ofEvents.map(({ channel }) => channel.id));
  const left = (known?.values ?? []).filter((each) => !taken.has(keyOf(each)));
  const ofFlows = flows.flatMap((flow) =>
    (left.length > 0 ? left : [flow.data.name]).map((value) => {
      const concept = subjectOf(ground, value, known?.concept.ref);
      const screen = screenOf(ground, concept?.ref) ?? start(ground);
      const path = screen && ground.pathOf.get(screen.ref);
      return {
        id: `${flow.id}.${keyOf(value).replaceAll("_", "-")}`,
        name: headed(value),
        surface: ground.surface.ref,
        upon: flow.ref,
        channel: { id: keyOf(value), name: headed(value) },
        level: "active" as const,
        ...(screen ? { opens: screen.ref } : {}),
        ...(path ? { link: path } : {}),
        ...carries(ground, concept),
        gathers: "one of each kind, the newest",
      };
    }),
  );
  return [...ofEvents, ...ofFlows];
}

/** Under what those of one thing stand together. */
function gathering(ground: Ground, concept: Concept | undefined): string {
  const owner = concept && ground.ownerOf.get(concept.ref);
  const whole = owner ?? concept;
  return whole ? `id of the ${spoken(whole.data.name)}` : "none";
}
