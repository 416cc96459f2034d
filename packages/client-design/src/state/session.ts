import { type DataOf, isCookie, listedWithin, type ViewOf } from "@planc/core";
import type { api, brief, client, data, integration, security } from "@planc/core/ir";

type Session = DataOf<typeof client.session>;
type Operation = ViewOf<typeof api.operation>;

interface Given {
  readonly surface: ViewOf<typeof client.surface>;
  readonly identity: ViewOf<typeof security.identity>["data"];
  readonly operations: readonly Operation[];
  readonly renews: Operation | undefined;
  readonly states: readonly ViewOf<typeof client.state>[];
  readonly calls: readonly ViewOf<typeof client.call>[];
  readonly attributes: readonly ViewOf<typeof brief.attribute>[];
  readonly classes: readonly ViewOf<typeof security.classification>[];
  readonly fields: readonly ViewOf<typeof data.field>[];
  readonly providers: readonly ViewOf<typeof integration.provider>[];
}

/** What shows who somebody is, and where that lies. */
export function partsOf({
  surface,
  identity,
  operations,
  inCookie,
  renewalCookie,
}: Given & {
  readonly inCookie: boolean;
  readonly renewalCookie: string | undefined;
}): Session["parts"] {
  const { carrier, tokens } = identity;
  const isApp = surface.data.kind !== "web";
  const named = tokens.map(({ name, storage }) => ({
    name,
    where: inCookie ? storage : isApp ? inApp(storage) : inBrowser(name, storage),
    because: inCookie
      ? "no script reads it"
      : name === "access token"
        ? "gone with the program"
        : isApp
          ? "behind the lock of the device"
          : "a script that got in reads storage",
  }));
  const guest = operations.find(
    ({ data: { access } }) => access.kind === "public" && access.guest === "set",
  );
  const own = operations.find(({ data }) => data.method === "get" && /^\/me$/.test(data.path));
  return [
    ...(named.length > 0 ? named : carried(carrier)),
    ...(renewalCookie && !named.some(({ where }) => where.includes(renewalCookie))
      ? [{ name: "cookie of renewal", where: renewalCookie, because: "sent to the renewal alone" }]
      : []),
    ...(guest
      ? [
          {
            name: "guest",
            where: "cookie of the server",
            because: `set by ${guest.data.operationId}, so that a reload finds what it made`,
          },
        ]
      : []),
    ...(own
      ? [
          {
            name: "name and role",
            where: `copy of ${own.data.operationId}`,
            because: "routes and buttons follow it; the server decides all the same",
          },
        ]
      : []),
  ];
}

/** Of a place told for page and app, that of the app: there it outlives an end of the program. */
export const inApp = (storage: string): string =>
  /\(web\)\s*(?:and|;|,)\s*(.+?)\s*\(app\)/.exec(storage)?.[1] ?? storage;

/** Of a place told for page and app, that of the page. */
export const inPage = (storage: string): string => /^(.+?)\s*\(web\)/.exec(storage)?.[1] ?? storage;

/** What a token that a browser holds may lie in: nothing that outlives the window. */
const inBrowser = (name: string, told: string): string => {
  const storage = inPage(told);
  return /keychain|keystore/i.test(storage)
    ? `memory of the window; ${name} of the app: ${storage}`
    : storage;
};

const carried = (carrier: Given["identity"]["carrier"]): Session["parts"] =>
  carrier === undefined
    ? []
    : carrier.kind === "bearer-header"
      ? [
          {
            name: "token",
            where: "memory of the program",
            because: "handed over by who holds accounts",
          },
        ]
      : carrier.kind === "api-key"
        ? []
        : [{ name: carrier.cookie, where: "cookie", because: "no script reads it" }];

/** How a session goes on: once for all requests, and once for all windows where a renewal is good for one use. */
export function renewalOf({ surface, identity, renews, operations }: Given): Session["renewal"] {
  const signIn = operations.find(({ data }) => data.session === "begins")?.data.operationId;
  const back = signIn ? `${signIn}, then back` : "holder of accounts";
  const access = identity.tokens.find(({ name }) => name === "access token")?.lifetime;
  const renewable = identity.tokens.some(({ name }) => name === "refresh token");
  const ahead =
    access?.unit === "min" && access.value > 1 ? `after ${access.value - 1} min` : "upon 401";
  if (!renews && renewable && identity.provider !== undefined) {
    // Whoever holds the accounts renews too.
    return {
      ahead,
      once: `one renewal at ${identity.provider}, at each start as well`,
      fails: back,
    };
  }
  if (!renews) {
    return {
      ahead: "–",
      once: "401 ends it",
      fails: back,
    };
  }
  const { operationId } = renews.data;
  const rotates = /replaced when it is used/.test(identity.session);
  const isWeb = surface.data.kind === "web";
  const inCookie = isCookie(identity);
  return {
    operation: renews.ref,
    ahead,
    once: `one ${operationId}`,
    ...(isWeb
      ? {
          windows: !inCookie
            ? "each its own"
            : rotates
              ? `lock ${operationId}`
              : "whichever comes first",
        }
      : {}),
    fails: back,
  };
}

/** What goes at sign-out, the nearest to others first. */
export function signOutOf({ surface, operations, calls, states }: Given): Session["signOut"] {
  const ends = operations.find(({ data }) => data.session === "ends");
  const called = new Set<string>(calls.map(({ data }) => data.operation));
  const device = operations.find(
    ({ ref, data }) =>
      data.effect === "delete" && called.has(ref) && /device|push/i.test(data.path),
  );
  const own = states.filter(({ data }) => data.surface === surface.ref);
  const count = own.filter(({ data }) => data.kind === "server" && data.rest === "memory").length;
  const stored = own.filter(
    ({ data }) => data.kind === "stored" && !/beyond sign-out/.test(data.until),
  );
  const onDevice = own.filter(({ data }) => data.kind === "server" && data.rest === "device-store");
  return [
    ...(device ? [device.data.operationId] : []),
    ...(ends ? [ends.data.operationId] : []),
    ...(count > 0 ? [`${count} copies`] : []),
    ...(onDevice.length > 0 ? [`rows of ${onDevice.length} reads`] : []),
    ...(stored.length > 0 ? [stored.length === 1 ? `1 draft` : `${stored.length} drafts`] : []),
    ...(surface.data.kind === "web" ? ["windows"] : []),
  ];
}

/** What a surface takes and must not keep: secrets, cards, and what is most sensitive in a browser. */
export function neverKept({
  surface,
  identity,
  providers,
  attributes,
  classes,
  fields,
}: Given): Session["never"] {
  const classOf = new Map(classes.map(({ id, data }) => [id as string, data]));
  const named = attributes.flatMap((each) => {
    const own = classOf.get(each.ref);
    return own ? [{ ref: each.ref, name: each.data.name, own }] : [];
  });
  const secrets = fields.filter(({ data }) => data.type === "secret-hash");
  const restricted = named.filter(({ own }) => own.class === "restricted");
  const card = providers.find(({ data }) => /payment/i.test(data.purpose));
  const isWeb = surface.data.kind === "web";
  return [
    ...(isWeb && identity.tokens.length > 0 && identity.carrier?.kind === "bearer-header"
      ? [
          {
            what: listedWithin(
              identity.tokens.map(({ name }) => name),
              180,
              { last: ", " },
            ),
            because: "localStorage, sessionStorage, IndexedDB",
            from: [],
          },
        ]
      : []),
    ...(secrets.length > 0
      ? [
          {
            what: listedWithin(
              [...new Set(secrets.map(({ data }) => data.name.replace(/ hash$/, "")))],
              180,
              { last: ", " },
            ),
            because: "emptied once sent",
            from: secrets.map(({ ref }) => ref),
          },
        ]
      : []),
    ...(card
      ? [
          {
            what: "card number and code",
            because: `fields of ${card.data.name}`,
            from: [card.ref],
          },
        ]
      : []),
    ...(isWeb && restricted.length > 0
      ? [
          {
            what: listedWithin(
              restricted.map(({ name }) => name),
              180,
              { last: ", " },
            ),
            because: "memory alone",
            from: restricted.map(({ ref }) => ref),
          },
        ]
      : []),
  ];
}
