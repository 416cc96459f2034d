import { listedWithin } from "@planc/core";
import { ios } from "../catalog/native-declarations.ts";
import { askedInText, asksFor } from "../catalog/native-words.ts";
import { type Builder, rule, test, usual } from "./built.ts";
import type { Ground, Screen } from "./ground.ts";

const domains = "com.apple.developer.associated-domains";

/** Screens that an address from outside leads to: those of single things, and what invitations open. */
export function linked(ground: Ground): readonly Screen[] {
  return ground.screens.filter(
    ({ ref, id, data }) =>
      ground.pathOf.has(ref) &&
      (data.kind === "detail" || data.kind === "conversation" || fromMessage.test(id)),
  );
}

/** Schemes of the web and of stores of data: no app is opened by them. */
const others =
  /^(?:https?|wss?|ftp|file|mailto|tel|data|blob|postgres\w*|mysql|mongodb\S*|redis\w*|amqps?|jdbc|s3|gs|git|ssh|sqlite|urn)$/;

/** Screens that a link in a message opens. */
export const fromMessage = /\.(?:accept-invitation|new-password|confirm-address)$/;

type Said = Pick<Ground, "requirements">;

/** Whether something outside opens screens of an app: a notification, a scheme of its own, or what the text wants. */
export function isOpenedFromOutside({ requirements }: Said, hasPush: boolean): boolean {
  const words = askedInText["deep-link"];
  return (
    hasPush ||
    ownScheme({ requirements }) !== undefined ||
    (words !== undefined && requirements.some(({ data }) => asksFor(words, data.text)))
  );
}

/** A scheme of the app's own that the text writes: `planner://invite`. */
function ownScheme({ requirements }: Said) {
  for (const { ref, data } of requirements) {
    const [written, scheme] = /\b([a-z][a-z0-9+.-]+):\/\/[\w/-]*/.exec(data.text) ?? [];
    if (written && scheme && !others.test(scheme)) return { written, scheme, from: ref };
  }
  return undefined;
}

export const deepLinks: Builder = (ground) => {
  if (ground.has("browser")) return undefined;
  const words = askedInText["deep-link"];
  const asking = words ? ground.requirements.filter(({ data }) => asksFor(words, data.text)) : [];
  const push = ground.chosen("push");
  const screens = linked(ground);
  const own = ownScheme(ground);
  const from = [
    ...asking.map(({ ref }) => ref),
    ...(own ? [own.from] : []),
    ...(push ? [push.ref] : []),
    ...screens.flatMap(({ ref, id }) => (fromMessage.test(id) ? [ref] : [])),
  ];
  if (from.length === 0 || screens.length === 0) return undefined;
  const [first] = screens;
  const path = first ? (ground.pathOf.get(first.ref) ?? "/") : "/";
  const open = ground.screens.find(({ data }) => data.kind === "sign-in");
  return {
    kind: "deep-link",
    name: "Links into the app",
    for: from,
    screens,
    ...(ground.has("ios")
      ? {
          declares: [
            ios("entitlement", domains, "applinks:$(APP_DOMAIN)"),
            // Passwords of the product's own are filled in for its own domain.
            ...(ground.identity?.data.owner === "system"
              ? [ios("entitlement", domains, "webcredentials:$(APP_DOMAIN)")]
              : []),
            ...(own ? [ios("value", "CFBundleURLTypes", own.scheme)] : []),
          ],
        }
      : {}),
    rules: [
      ...(own
        ? [
            rule(
              "Own scheme",
              `${own.written}: what it carries is tried by the server before anything is shown`,
              `any app may call itself ${own.scheme}:// too`,
              own.written,
            ),
          ]
        : []),
      rule(
        "Opens",
        listedWithin(
          screens.map(({ ref, data }) => `${ground.pathOf.get(ref)} → ${data.name}`),
          1_200,
          { between: "; ", last: "; " },
        ),
        push ? "what a notification is about" : "asked for",
      ),
      usual(
        "Not signed in",
        `${open?.data.name ?? "sign-in"} first, then ${path}`,
        "the address is kept, in memory alone",
      ),
      usual(
        "Not there, or not theirs",
        `the state “gone” of ${first?.data.name ?? "the screen"}`,
        "an address is no right: the server answers 404",
      ),
    ],
    fallback: "the browser",
    tests: [
      test(
        `${path} of somebody else is opened from a mail`,
        "the app opens, and shows nothing of it",
      ),
      test(
        `${path} is opened after the app was ended`,
        `${first?.data.name ?? "the screen"} stands above its list, and back leads there`,
      ),
    ],
  };
};

export const networkState: Builder = (ground) => {
  const store = ground.chosen("offline-store");
  const quality = ground.requirements.filter(({ data }) => /\boffline\b/i.test(data.text));
  const from = [...(store ? [store.ref] : []), ...quality.map(({ ref }) => ref)];
  if (from.length === 0) return undefined;
  const list = ground.screens.filter(({ data }) =>
    data.states.some(({ kind }) => kind === "offline"),
  );
  return {
    kind: "network-state",
    name: "Network state",
    for: from,
    screens: list,
    rules: [
      usual(
        "Counts as connected",
        "an answer of the API, and not the sign of the system",
        "a hotel's network has a line and lets nothing through",
      ),
      ...(store
        ? [
            usual(
              "Sets off",
              `what waits in ${store.data.name}, after 2 s of a steady line (assumed)`,
              "a train passes through many short ones",
            ),
          ]
        : []),
      ...(ground.has("browser")
        ? []
        : [usual("Metered", "files wait, rows do not", "rows are small beside pictures")]),
    ],
    fallback: store ? `changes wait in ${store.data.name}` : "said on the screen",
    tests: [
      test(
        "the line is there and the API is not",
        store
          ? `what is written waits in ${store.data.name}, and the screen says so`
          : "the screen says that nothing is reached",
      ),
    ],
  };
};
