import { inApp, inPage } from "../state/session.ts";
import {
  calledOn,
  idsOf,
  type Journey,
  type JourneyFacts,
  type JourneyStep,
  kept,
  type Operation,
  refusals,
  type Screen,
  type Way,
} from "./facts.ts";

/** How people get in: by the sign-in of the product or of who holds the accounts, by an invitation, with a new password. */
export function doorWays(facts: JourneyFacts): readonly Way[] {
  const { screens } = facts;
  const door = screens.find(({ data }) => data.kind === "sign-in");
  const find = (id: string) => screens.find((each) => each.id.endsWith(`.${id}`));
  return [
    ...(door ? signIn(door, facts) : []),
    ...afterMail("sign-up", "Sign up", find("sign-up"), find("confirm-address"), door, facts),
    ...afterMail(
      "invitation",
      "Accept an invitation",
      find("accept-invitation"),
      undefined,
      door,
      facts,
    ),
    ...afterMail(
      "new-password",
      "Set a new password",
      find("forgotten-password"),
      find("new-password"),
      door,
      facts,
    ),
  ];
}

function startOf({ screens, surface }: JourneyFacts): Screen | undefined {
  return (
    screens.find(
      ({ data }) => data.start && data.surface === surface.ref && data.area !== "Back office",
    ) ?? screens.find(({ data }) => data.start)
  );
}

function signIn(door: Screen, facts: JourneyFacts): readonly Way[] {
  const { operations, identity, surface, called } = facts;
  const own = calledOn(door, operations, ["acting"]);
  const begins = own.filter(({ data }) => data.session === "begins");
  const finish = begins.find(({ data }) => /callback|finish/i.test(data.path + data.operationId));
  const leads = own.filter((each) => each !== finish && !begins.includes(each));
  const provider =
    called.find(({ component }) => component.data.kind === "identity-provider") ??
    called.find(({ component }) => component.data.name === identity?.data.provider);
  const start = startOf(facts);
  const host = identity?.data.provider ?? provider?.component.data.name ?? door.data.name;
  const second = facts.screens.find(({ id }) => id.endsWith(".second-factor"));
  const isElsewhere = provider !== undefined && identity?.data.owner === "provider";
  const back = surface.data.kind === "web" ? "address asked for" : "route asked for";
  const pkce = /PKCE/.test(identity?.data.protocol ?? "");
  const steps: JourneyStep[] = isElsewhere
    ? [
        {
          name: door.data.name,
          screen: door.ref,
          operations: leads.map(({ ref }) => ref),
          keeps: [
            back,
            ...(leads.some(({ data }) => data.begun === "set")
              ? ["state and verifier with a cookie of the start"]
              : pkce
                ? [`state and code verifier in ${kept(surface)}`]
                : []),
          ].join("; "),
        },
        {
          name: `Page of ${host}`,
          elsewhere: provider.component.ref,
          operations: [],
          passes: identity?.data.multiFactor
            ? `second factor: ${identity.data.multiFactor.charAt(0).toLowerCase()}${identity.data.multiFactor.slice(1).replace(/\.$/, "")}`
            : `${host} leads back with a code`,
        },
        {
          name: "Return",
          operations: finish ? [finish.ref] : begins.map(({ ref }) => ref),
          passes: `the state is the one of the start${pkce ? " and the verifier fits" : ""}`,
        },
      ]
    : [
        {
          name: door.data.name,
          screen: door.ref,
          operations: own.map(({ ref }) => ref),
          keeps: back,
          passes: `${idsOf(begins.length > 0 ? begins : own)} has answered`,
        },
        ...(second
          ? [
              {
                name: second.data.name,
                screen: second.ref,
                operations: calledOn(second, operations, ["acting"]).map(({ ref }) => ref),
              },
            ]
          : []),
      ];
  const opened = start
    ? [
        {
          name: start.data.name,
          screen: start.ref,
          operations: calledOn(start, operations, ["opening"]).map(({ ref }) => ref),
          passes: `or ${back.replace(/ asked for$/, "")} asked`,
        },
      ]
    : [];
  const all = [...steps, ...opened];
  if (all.length < 2 || (own.length === 0 && !isElsewhere)) return [];
  const refresh = identity?.data.tokens.find(({ name }) => name === "refresh token");
  const lies = (surface.data.kind === "web" ? inPage : inApp)(refresh?.storage ?? "");
  const journey: Journey = {
    name: isElsewhere ? `Sign in with ${host}` : "Sign in",
    surface: surface.ref,
    kind: "sign-in",
    actors: [...surface.data.actors],
    steps: all,
    resumes: [
      ...(isElsewhere
        ? [
            {
              after: `window closed on the page of ${host}`,
              at: `${door.data.name}: the state of before is not taken again`,
            },
          ]
        : []),
      ...(refresh
        ? [
            {
              after: surface.data.kind === "mobile" ? "app stopped" : "browser closed",
              at: `the refresh token (${refresh.lifetime.value} ${refresh.lifetime.unit}, ${lies}) ${/\bmemory\b/.test(lies) ? "is gone: sign-in, and back to where people were" : "renews without a screen"}`,
            },
          ]
        : []),
    ],
    failures: [
      ...[...begins, ...leads].flatMap((each) => refusals(each, door.data.name)),
      ...lockout(door, facts),
    ],
  };
  return [{ id: "sign-in", journey, from: [door.ref] }];
}

function lockout(door: Screen, { rules }: JourneyFacts): Journey["failures"][number][] {
  const attempts = rules.find(({ data }) => data.kind === "failed-attempts");
  const lock = rules.find(({ data }) => data.kind === "lockout");
  if (attempts === undefined && lock === undefined) return [];
  return [
    {
      at: door.data.name,
      when: `${attempts ? `${attempts.data.value.value} wrong attempts` : "too many wrong attempts"}`,
      shows: lock
        ? `until when it is closed (${lock.data.value.value} ${lock.data.value.unit}), and the way to a new password`
        : "the way to a new password",
    },
  ];
}

/** Forms of which one may be opened by a link in a message. */
function afterMail(
  id: string,
  name: string,
  first: Screen | undefined,
  second: Screen | undefined,
  door: Screen | undefined,
  facts: JourneyFacts,
): readonly Way[] {
  const { operations, surface, rules } = facts;
  if (first === undefined) return [];
  const link = rules.find(
    ({ data }) =>
      data.kind ===
      (id === "invitation" ? "invitation" : id === "sign-up" ? "verification-link" : "reset-link"),
  );
  const limit = link ? `link good for ${link.data.value.value} ${link.data.value.unit}` : undefined;
  const stepOf = (screen: Screen, isLink: boolean): JourneyStep => ({
    name: screen.data.name,
    screen: screen.ref,
    operations: calledOn(screen, operations, ["acting"]).map(({ ref }) => ref),
    ...(isLink
      ? {
          keeps: `the token of the link, taken out of the address at once${limit ? `; ${limit}` : ""}`,
        }
      : {}),
  });
  const called = calledOn(first, operations, ["acting"]);
  const goesOn = called.some(({ data }) => data.session === "begins");
  const last = goesOn ? startOf(facts) : door;
  const steps = [
    stepOf(first, id === "invitation"),
    ...(second ? [stepOf(second, true)] : []),
    ...(last ? [{ name: last.data.name, screen: last.ref, operations: [] }] : []),
  ];
  if (steps.length < 2) return [];
  const failures = [first, ...(second ? [second] : [])].flatMap((screen) =>
    calledOn(screen, operations, ["acting"]).flatMap((each: Operation) =>
      refusals(each, screen.data.name),
    ),
  );
  return [
    {
      id,
      journey: {
        name,
        surface: surface.ref,
        kind: id === "sign-up" ? "sign-up" : id === "invitation" ? "sign-up" : "setup",
        actors: [...first.data.actors],
        steps,
        resumes: second
          ? [
              {
                after: `window closed before the link`,
                at: `the link opens ${second.data.name} on any device`,
              },
            ]
          : [],
        failures,
      },
      from: [first.ref],
    },
  ];
}
