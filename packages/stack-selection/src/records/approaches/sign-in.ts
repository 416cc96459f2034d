import { isCookie, roleHeldFor } from "@planc/core";
import { counted, listed } from "../../text/words.ts";
import { type Confirmed, type Drawn, namesOf, ofKinds } from "../drawn.ts";
import { brief, type Line } from "../line.ts";
import { pagesKeep } from "./tokens-of-pages.ts";
import type { Teller } from "./told.ts";

function signInOf({ drawn }: Confirmed) {
  const { identity } = drawn;
  if (!identity || identity.data.tokens.length === 0) return undefined;
  const table = drawn.tables.find(({ data }) => /(?:^|[._])sessions$/.test(data.name))?.data.name;
  const ends = drawn.operations.find(({ data }) =>
    /^sign(?:Out|Off)|^logOut/i.test(data.operationId),
  );
  // What is open to everyone, or signed by a system of others, goes by no cookie of who has signed in.
  const changes = drawn.operations.filter(
    ({ data: { access, method, session } }) =>
      method !== undefined &&
      method !== "get" &&
      (access.kind === "authenticated" || (isCookie(identity.data) && session !== undefined)),
  );
  return {
    tokens: identity.data.tokens.map(({ name, lifetime }) => `${name}: ${lifeOf(lifetime)}`),
    session: table,
    lasts: (identity.data.tokens[0] && lifeOf(identity.data.tokens[0].lifetime)) ?? "its time",
    chain: drawn.columns.some(({ data }) => data.name === "sign_in_id") ? table : undefined,
    live: liveEnd(drawn),
    signOut: ends?.data.operationId,
    changes: changes.length,
    clients: namesOf(ofKinds(drawn, "web-client", "mobile-client")),
    web: namesOf(ofKinds(drawn, "web-client")),
    apps: namesOf(ofKinds(drawn, "mobile-client")),
    ...servicesOf(drawn),
    peak: drawn.scenarios.find(({ data }) => data.kind === "peak")?.data.stages[0]?.rate,
  };
}

/** What signs people in, and what checks who asks, where several services answer. */
function servicesOf(drawn: Confirmed["drawn"]) {
  const serving = ofKinds(drawn, "service").filter(({ ref }) =>
    drawn.operations.some(({ data }) => data.component === ref),
  );
  const issuing = new Set<string>(
    drawn.operations.flatMap(({ data }) =>
      /^\/auth\b/.test(data.path) && data.component ? [data.component] : [],
    ),
  );
  const issuer = serving.find(({ ref }) => issuing.has(ref));
  const others = serving.filter((each) => each !== issuer);
  const held = roleHeldFor({ identity: drawn.identity, components: drawn.components });
  return {
    issuer: issuer?.data.name,
    others: others.length > 0 ? namesOf(others) : undefined,
    held: held && `${held.value} ${held.unit}`,
  };
}

const renewing = (table: string): Line =>
  brief(
    `Rotated: ${table}. Reuse ends the sign-in.`,
    `What renews is replaced when it is used: its row of ${table} gets replaced_at, and a new row the same sign_in_id. One that comes again as its answer was lost gets another, as long as the one in its place was not used, which is revoked; once that was used, the old one sets revoked_at in all rows of that sign_in_id.`,
  );

/** Whose accounts a provider holds is asked there when somebody signs in, and not when the sign-in is renewed. */
function heldElsewhere({ drawn }: Confirmed): {
  readonly negative: readonly Line[];
  readonly mitigation: readonly Line[];
} {
  const { identity } = drawn;
  const renews = drawn.operations.find(({ data }) => data.session === "renews")?.data.operationId;
  const refresh = identity?.data.tokens.find(({ name }) => name === "refresh token");
  if (identity?.data.owner !== "provider" || !identity.data.provider || !renews || !refresh)
    return { negative: [], mitigation: [] };
  const { provider } = identity.data;
  return {
    negative: [
      `${provider} is asked when somebody signs in, and not by ${renews}: who is blocked there${keepsRoles(drawn) ? "" : ", or loses a role there,"} goes on here until the sign-in ends, ${lifeOf(refresh.lifetime)} after its last renewal.`,
    ],
    mitigation: [
      `Open: whether a block at ${provider} has to hold sooner. Then ${renews} uses up the refresh token of ${provider}, kept encrypted with the sign-in, and nobody renews while ${provider} does not answer.`,
      ...(keepsRoles(drawn)
        ? []
        : [
            `Open: where the role of somebody lies between a sign-in and its renewal: it comes from ${provider}, and no table of this plan keeps it.`,
          ]),
    ],
  };
}

const keepsRoles = ({ columns }: Confirmed["drawn"]): boolean =>
  columns.some(({ data }) => /(?:^|_)roles?$/.test(data.name));

const lifeOf = ({ value, unit }: { readonly value: number; readonly unit: string }): string =>
  `${value} ${unit}${unit === "day" && value !== 1 ? "s" : ""}`;

/** A connection that stays open is checked when it is made alone. */
function liveEnd(drawn: Confirmed["drawn"]): readonly string[] {
  const isLive = drawn.subscriptions.length > 0 || drawn.connections.some(({ data }) => data.live);
  if (!isLive) return [];
  const access = drawn.identity?.data.tokens.find(({ name }) => /access/i.test(name));
  return [
    access
      ? `A live connection is checked when it is opened, and the server closes it when the access token that it was opened with runs out (${lifeOf(access.lifetime)}): the client opens it anew with a renewed one, so that an end, a closed account or a withdrawn right holds there as late as for a request, and no later.`
      : "A live connection is checked when it is opened; each minute the server looks whether the session behind it still holds, and closes it where it does not.",
  ];
}

const rated = (rate: { readonly value: number; readonly unit: string } | undefined): string =>
  rate ? `, up to ${Number(rate.value.toPrecision(2))} ${rate.unit} at peak` : "";

/** Passwords that are kept here, where no operation sets a new one for whoever has forgotten theirs. */
function lostPassword({ columns, operations }: Drawn): readonly Line[] {
  const kept = columns.find(({ data }) => /^password_(?:hash|digest)$/.test(data.name));
  const isReset = operations.some(({ data }) =>
    /(?:forgot|recover|reset)\w*password|password\w*(?:forgot|recover|reset)/i.test(
      data.operationId,
    ),
  );
  return kept && operations.length > 0 && !isReset
    ? [
        brief(
          "Open: password reset. Open: address confirmation.",
          "Open: whoever forgets a password has no way back, and no address is confirmed. No operation sets a new password, and nothing sends a mail. Who holds the accounts is asked; with an identity provider both are there.",
        ),
      ]
    : [];
}

export const signInTellers: Readonly<Record<string, Teller>> = {
  "server-session": (choice) => {
    const own = signInOf(choice);
    if (!own) return undefined;
    const { tokens, session, signOut, changes, clients, peak } = own;
    const where = session ? `a row of ${session}` : "the session";
    return {
      positive: [
        `The ${clients} carries a random id in a cookie that no script can read (${listed(tokens)}): nothing of it is worth taking from the page, and a page that is loaded anew is still signed in.`,
        `${signOut ? `${signOut}, a changed role or a closed account` : "An end, a changed role or a closed account"} holds with the next request, as that reads ${where} with the account that it is of.`,
      ],
      negative: [
        `Each request reads ${where}${rated(peak)}.`,
        `The browser sends the cookie by itself: a page of another origin of the same site, which SameSite lets through, could make it do so${changes > 0 ? `, for ${counted(changes, "operation")} that ${changes === 1 ? "changes" : "change"} something as who has signed in, or the sign-in itself` : ""}.`,
      ],
      mitigation: [
        "Client and API are served from one origin; the cookie is __Host-, Secure, HttpOnly and SameSite, and a change whose Origin is another is refused.",
        ...own.live,
      ],
      confirmation: `A test signs in and finds the cookie out of reach of scripts, sends a change with another Origin and is refused${signOut ? `, and after ${signOut} is refused with the same cookie` : ""}.`,
    };
  },
  "signed-cookies": (choice) => {
    const own = signInOf(choice);
    if (!own) return undefined;
    const { tokens, signOut, changes, clients, issuer, others, held } = own;
    const elsewhere = heldElsewhere(choice);
    const isRoleKept = elsewhere.negative.length === 0 || keepsRoles(choice.drawn);
    const signs = issuer ?? "The service that signs people in";
    const check = others ?? "each service";
    return {
      positive: [
        `The ${clients} carries both tokens in cookies that no script can read (${listed(tokens)}): a page that is loaded anew is still signed in.`,
        `${signs} alone signs tokens, and has the private key. The public key is enough for ${check} to read from a token who asks and in which role, also while ${issuer ?? "it"} does not answer.`,
      ],
      negative: [
        `${isRoleKept ? "A role that is withdrawn or an" : "An"} account that is closed still counts for up to ${held ?? "the time of an access token"} in each service that reads it from the token, ${issuer ?? "what signs"} among them${signOut ? `, and so does a token that somebody copied before ${signOut}` : ""}.`,
        `The browser sends the cookies by itself: a page of another origin of the same site, which SameSite lets through, could make it do so${changes > 0 ? `, for ${counted(changes, "operation")} that ${changes === 1 ? "changes" : "change"} something as who has signed in, or the sign-in itself` : ""}.`,
        ...elsewhere.negative,
      ],
      mitigation: [
        "Pages and interface have one host name, so that one origin has the cookies: Secure, HttpOnly and SameSite; a change whose Origin is another is refused.",
        own.chain
          ? renewing(own.chain)
          : "What renews is replaced when it is used, and good no longer once the one in its place was used.",
        "A new key is published before it signs, and the old one is kept until its last token has run out.",
        ...elsewhere.mitigation,
      ],
      confirmation: `A test signs in and finds both cookies out of reach of scripts, calls ${check} with a token of another key and with one past its time and is refused, and sends a change with another Origin and is refused.`,
    };
  },
  "token-cookie": (choice) => {
    const own = signInOf(choice);
    const carrier = choice.drawn.identity?.data.carrier?.kind;
    if (!own || carrier !== "token-cookie") return undefined;
    const { tokens, signOut, changes, clients, lasts } = own;
    return {
      positive: [
        `The ${clients} carries a signed token in a cookie that no script can read (${listed(tokens)}), and no request reads a session.`,
      ],
      negative: [
        `Nothing takes a token back: a withdrawn role and a closed account hold on for up to ${lasts}. ${signOut ? `${signOut} clears the cookie of this browser alone: a` : "A"} copy of it that somebody else has is renewed on and on, until the account is closed or its password is changed.`,
        `A request in the second half of its time brings a new one; who sends none for ${lasts} signs in again, with a form half filled in too.`,
        `The browser sends the cookie by itself: a page of another origin of the same site, which SameSite lets through, could make it do so${changes > 0 ? `, for ${counted(changes, "operation")} that ${changes === 1 ? "changes" : "change"} something as who has signed in, or the sign-in itself` : ""}.`,
      ],
      mitigation: [
        `Agree that ${lasts} is borne for a withdrawn role; for what it is not, the operation reads the role from the database and not from the token.`,
        "Open: after which time since the sign-in nothing is renewed any more. With it in the token (auth_time), a copy ends then at the latest; until it is said, none does.",
        "A renewal reads the account: one that is closed, or whose password was changed since the sign-in, gets no new token.",
        "The cookie is __Host-, Secure, HttpOnly and SameSite, and a change whose Origin is another is refused. Tokens name the key that signed them, so that two are good while one replaces the other.",
        ...own.live,
      ],
      confirmation: `A test finds the cookie out of reach of scripts, closes an account, and is refused at the renewal and after ${lasts} at the latest; a change with another Origin is refused.`,
    };
  },
  "device-tokens": (choice) => {
    const own = signInOf(choice);
    if (!own) return undefined;
    const { tokens, signOut, web, apps, held, issuer } = own;
    const clients = apps || own.clients;
    const isOne = ofKinds(choice.drawn, "service", "function").length === 1;
    return {
      positive: [
        brief(
          `Device key store: ${clients} (${listed(tokens)}).`,
          `The ${clients} keeps what renews its sign-in in the key store of the device, which gives it to this app alone (${listed(tokens)}).`,
        ),
        ...(isOne
          ? [
              `A request is checked by the key${issuer ? ` of ${issuer}` : ""}, with no read of a session.`,
            ]
          : [
              `Who checks a request needs the public key alone, and no read of a session${issuer ? `; ${issuer} alone signs` : ""}.`,
            ]),
      ],
      negative: [
        `An access token holds until it runs out${held ? `, up to ${held}` : ""}${signOut ? `, also after ${signOut}` : ""}: a withdrawn role or a closed account too.`,
        ...(isOne && own.chain
          ? [
              `${issuer ?? "One program"} signs what it alone checks: a random token that it looks up in ${own.chain} would end at once and need no key, for one read more with each request. Which of both is asked.`,
            ]
          : []),
        ...lostPassword(choice.drawn),
        ...(web
          ? [
              `The ${web} has no key store: it keeps both tokens in the memory of the page, and who loads it anew signs in again.`,
            ]
          : []),
      ],
      mitigation: [
        own.chain
          ? renewing(own.chain)
          : "What renews is replaced when it is used; one that comes again once the one in its place was used ends all that came of that sign-in.",
        ...own.live,
      ],
      confirmation: brief(
        "Reuse ends sign-ins.",
        "A test uses a refresh token twice in a row and is answered, then uses the newest and the first again and finds the sign-in ended; an access token past its time is refused.",
      ),
    };
  },
  "back-end-for-front-end": (choice) => pagesKeep(choice, signInOf(choice)),
  "page-tokens": (choice) => {
    const own = signInOf(choice);
    return (
      own && {
        positive: ["No other site can make a request in somebody's name."],
        negative: [
          `A page of the ${own.clients} that is loaded anew has lost them, and people sign in again.`,
          "An access token holds until it runs out.",
        ],
        mitigation: [],
      }
    );
  },
};
