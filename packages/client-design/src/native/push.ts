import { keptTimes, listedWithin, spoken } from "@planc/core";
import { android, permission } from "../catalog/native-declarations.ts";
import { askedInText, asksFor, isDevice } from "../catalog/native-words.ts";
import { isFeed } from "../feeds.ts";
import { type Builder, type Built, rule, test, usual } from "./built.ts";
import {
  called,
  entityOf,
  type Ground,
  listed,
  type Operation,
  operationsOn,
  type Rule,
  type Screen,
  screensWith,
} from "./ground.ts";
import { notificationsOf, pushServices, switches, told } from "./notifications.ts";
import { silentPushOf } from "./silent-push.ts";

interface Moment {
  readonly screen: Screen;
  readonly after: string;
}

/** When a notification begins to be worth something: to whoever awaits an event, and to whoever switches on what is due. */
export function momentsOf(ground: Ground): readonly Moment[] {
  const awaited = awaitedOf(ground);
  const switched = told(ground).flows.length > 0 || !awaited ? switchedOf(ground) : undefined;
  return [...(switched ? [switched] : []), ...(awaited ? [awaited] : [])];
}

function awaitedOf(ground: Ground): Moment | undefined {
  for (const { data } of told(ground).events) {
    const concept = ground.concepts.get(data.concept);
    // Whoever reads along is told as well as whoever writes.
    const room = [
      ...(ground.screensAbout.get(data.concept) ?? []),
      ...(ground.screensAbout.get(ground.ownerOf.get(data.concept)?.ref ?? "") ?? []),
    ].find((each) => each.data.kind === "conversation");
    if (room) return { screen: room, after: `first opening of ${room.data.name}` };
    const owner = ground.ownerOf.get(data.concept);
    for (const each of [concept, owner]) {
      if (!each) continue;
      const makes = operationsOn(ground, each.ref, "create");
      const [screen] = screensWith(ground, makes);
      const [first] = makes;
      if (screen && first) return { screen, after: `first ${first.data.operationId}` };
    }
  }
  return undefined;
}

function switchedOf(ground: Ground): Moment | undefined {
  const known = switches(ground);
  if (!known) return undefined;
  const on = (...effects: Parameters<typeof operationsOn>[2][]) =>
    screensWith(ground, operationsOn(ground, known.concept.ref, ...effects))[0];
  const screen = on("update", "create") ?? on("read", "list");
  return screen && { screen, after: `${spoken(known.concept.data.name)} switched on` };
}

function tokenRules(ground: Ground): readonly Rule[] {
  const on = ground.operations.filter((each) =>
    isDevice.test(entityOf(ground, each)?.data.name ?? ""),
  );
  const of = (...effects: string[]) => on.filter(({ data }) => effects.includes(data.effect));
  const makes = of("create");
  const changes = of("update");
  const removes = of("delete");
  if (makes.length === 0) return [];
  return [
    rule(
      "Token is new",
      `${called(makes)} once the permission is there, and at each sign-in`,
      "it belongs to the app on this device, and to who is signed in",
      called(makes),
    ),
    rule(
      "Token changes",
      `${changes.length > 0 ? called(changes) : `${called(makes)} under the same installation, which has its token put in place`} from onNewToken${ground.has("ios") ? " and didRegisterForRemoteNotifications" : ""}, and once a month while it is the same (assumed)`,
      "a token that was not told of for 270 days is void with Firebase",
      `${called(changes.length > 0 ? changes : makes)}, monthly too`,
    ),
    ...(removes.length > 0
      ? [
          rule(
            "Signed out",
            `${called(removes)} before the session ends, then the token is deleted`,
            "the next person on it is told nothing of this one",
            called(removes),
          ),
        ]
      : []),
    usual(
      "Refused as UNREGISTERED",
      "the server empties the token alone: device, sessions and keys stay; the app sends a new one at its next start",
      "the app was removed or restored elsewhere",
    ),
  ];
}

function quietRules(ground: Ground): readonly Rule[] {
  const times = keptTimes(ground.attributes);
  if (times.length === 0) return [];
  const names = times.map(({ data }) => data.name);
  return [
    rule(
      "Own times",
      `the server goes by ${listed(names)}; the phone asks nothing and delays nothing`,
      "two clocks that decide tell twice or never",
      `server, by ${listed(names)}`,
    ),
    usual(
      "Time zone",
      "sent as the phone's changes, at its next start",
      "a trip moves what is due",
    ),
  ];
}

/** What tells a device of all that it missed; else the lists of what people are told of. */
function catchUp(ground: Ground): readonly Operation[] {
  const changes = ground.operations.filter(isFeed);
  if (changes.length > 0) return changes;
  return told(ground).events.flatMap(({ data }) => operationsOn(ground, data.concept, "list"));
}

export const push: Builder = (ground): Built | undefined => {
  const services = pushServices(ground);
  if (services.length === 0 || ground.surface.data.kind === "desktop") return undefined;
  const names = listed(services.map(({ data }) => data.name));
  const notes = notificationsOf(ground);
  const moments = momentsOf(ground);
  const [moment] = moments;
  const known = switches(ground);
  const catchesUp = catchUp(ground);
  const opens = new Set<string>(notes.flatMap((each) => each.opens ?? []));
  const opened = ground.screens.filter(({ ref }) => opens.has(ref));
  const read = ground.attributes.filter(({ data }) =>
    /\b(?:last read|read at|unread|seen at)\b/i.test(data.name),
  );
  const events = told(ground).events.map(({ data }) => data.name);
  const told0 = listed([...events, ...(events.length < notes.length ? ["what is due"] : [])]);
  const native = !ground.has("browser");
  const live = ground.chosen("real-time");
  const silent = silentPushOf(ground, events, catchesUp);
  return {
    kind: "push",
    name: "Push notifications",
    for: [...services, ...silent.asking].map(({ ref }) => ref),
    screens: [...new Set([...moments.map((each) => each.screen), ...opened])],
    declares: silent.declares,
    ...(moment
      ? {
          asked: moments
            .map(({ after, screen }) =>
              after.includes(screen.data.name) ? after : `${after}, on ${screen.data.name}`,
            )
            .join("; "),
        }
      : {}),
    rules: [
      ...(moment
        ? [
            usual(
              "Question",
              `an own sheet names ${told0 || "what comes"}; the system's question follows a yes alone; after a no, again from the settings only`,
              "iOS asks once, Android twice",
            ),
          ]
        : []),
      ...(ground.has("ios")
        ? [
            rule(
              "Provisional",
              live && events.length > 0 ? "no" : moment ? `yes, until ${moment.after}` : "yes",
              live && events.length > 0
                ? `${events[0]} is to be noticed at once`
                : "what is due can lie there",
              live && events.length > 0 ? "no" : moment ? `until ${moment.after}` : "yes",
            ),
          ]
        : []),
      ...(notes.length > 0
        ? [
            usual(
              "Visible",
              listedWithin(
                notes.map(({ name }) => name),
                600,
                { last: ", " },
              ),
              "people are told",
            ),
          ]
        : []),
      rule(
        "What was missed",
        `each carries what its row says; what was missed comes ${catchesUp.length > 0 ? `by ${called(catchesUp.slice(0, 3))} at the next start` : "as the screens are read anew"}`,
        `${names} promises no delivery`,
        catchesUp.length > 0 ? called(catchesUp.slice(0, 3)) : "read anew",
      ),
      ...silent.rules,
      ...tokenRules(ground),
      ...quietRules(ground),
      ...(native
        ? [
            rule(
              "Badge",
              read.length > 0
                ? `what is newer than ${read
                    .map(({ data }) => data.name)
                    .slice(0, 2)
                    .join(", ")}, counted by the server for each person`
                : "none: nothing here counts as unread",
              read.length > 0
                ? "the phone does not know of other devices"
                : "a number that nobody can bring down",
              read.length > 0 ? `newer than ${read.map(({ data }) => data.name)[0]}` : "none",
            ),
          ]
        : []),
      ...(known
        ? [
            rule(
              "Switched off",
              `in ${known.concept.data.plural?.toLowerCase() ?? spoken(known.concept.data.name)} of the app, and in the channel of the system: both have to be on`,
              "the server sends nothing that is off in the app",
              known.concept.data.plural?.toLowerCase() ?? spoken(known.concept.data.name),
            ),
          ]
        : []),
    ],
    fallback: "seen when opened",
    tests: [
      ...silent.tests,
      test(
        "the permission is refused twice",
        "nobody is asked again, and the settings are opened from the app",
      ),
      ...(notes[0]
        ? [
            test(
              `“${notes[0].name}” is tapped after the app was ended`,
              `${ground.screens.find(({ ref }) => ref === notes[0]?.opens)?.data.name ?? "its screen"} opens${notes[0].link ? ` (${notes[0].link})` : ""}`,
            ),
          ]
        : []),
      test("another person signs in on the same phone", "nothing for the first one arrives"),
    ],
  };
};

export const localNotifications: Builder = (ground) => {
  const words = askedInText["local-notification"];
  const asking = words ? ground.requirements.filter(({ data }) => asksFor(words, data.text)) : [];
  const desktop = ground.surface.data.kind === "desktop" && pushServices(ground).length > 0;
  if (asking.length === 0 && !desktop) return undefined;
  const notes = notificationsOf(ground);
  return {
    kind: "local-notification",
    name: desktop ? "Notifications of the desktop" : "Local notifications",
    for:
      asking.length > 0 ? asking.map(({ ref }) => ref) : pushServices(ground).map(({ ref }) => ref),
    screens: [],
    declares: ground.has("android")
      ? [
          permission("RECEIVE_BOOT_COMPLETED"),
          android("permission", "android.permission.POST_NOTIFICATIONS"),
        ]
      : [],
    asked: "as the first one is set",
    rules: [
      desktop
        ? rule(
            "Sets off",
            listedWithin(
              notes.map(({ name }) => name),
              600,
              { last: ", " },
            ) || "what the open connection brings",
            "no push reaches a program of the desktop",
          )
        : rule(
            "Set",
            "the next 60 alone, anew at each start and after each change",
            "iOS holds 64",
          ),
    ],
    fallback: "shown as the app is opened",
    tests: [
      test(
        desktop ? "the program is closed" : "the phone is restarted",
        desktop ? "what was missed is there at its next start" : "what was set still comes",
      ),
    ],
  };
};
