import { listed } from "../../text/words.ts";
import { type Confirmed, namesOf, ofKinds } from "../drawn.ts";
import type { Teller } from "./told.ts";

function signInOf({ drawn }: Confirmed) {
  const { identity } = drawn;
  if (!identity || identity.data.tokens.length === 0) return undefined;
  const table = drawn.tables.find(({ data }) => /(?:^|_)sessions$/.test(data.name))?.data.name;
  const ends = drawn.operations.find(({ data }) =>
    /^sign(?:Out|Off)|^logOut/i.test(data.operationId),
  );
  const changes = drawn.operations.filter(
    ({ data }) => data.method !== undefined && data.method !== "get",
  );
  return {
    tokens: identity.data.tokens.map(
      ({ name, lifetime }) =>
        `${name}: ${lifetime.value} ${lifetime.unit}${lifetime.unit === "day" && lifetime.value !== 1 ? "s" : ""}`,
    ),
    session: table,
    signOut: ends?.data.operationId,
    changes: changes.length,
    clients: namesOf(ofKinds(drawn, "web-client", "mobile-client")),
    peak: drawn.scenarios.find(({ data }) => data.kind === "peak")?.data.stages[0]?.rate,
  };
}

const rated = (rate: { readonly value: number; readonly unit: string } | undefined): string =>
  rate ? `, up to ${Number(rate.value.toPrecision(2))} ${rate.unit} at peak` : "";

export const signInTellers: Readonly<Record<string, Teller>> = {
  "server-session": (choice) => {
    const own = signInOf(choice);
    if (!own) return undefined;
    const { tokens, session, signOut, changes, clients, peak } = own;
    const where = session ? `a row of ${session}` : "the session";
    return {
      positive: [
        `The ${clients} carries a random id in a cookie that no script can read (${listed(tokens)}): nothing of it is worth taking from the page, and a page that is loaded anew is still signed in.`,
        `${signOut ? `${signOut}, a changed role or a closed account` : "An end, a changed role or a closed account"} holds with the next request, as that reads ${where}.`,
      ],
      negative: [
        `Each request reads ${where}${rated(peak)}.`,
        `The browser sends the cookie by itself: another site could make it do so${changes > 0 ? `, for ${changes} operations that change something` : ""}.`,
      ],
      mitigation: [
        "Client and API are served from one origin; the cookie is __Host-, Secure, HttpOnly and SameSite, and a change whose Origin is another is refused.",
      ],
      confirmation: `A test signs in and finds the cookie out of reach of scripts, sends a change with another Origin and is refused${signOut ? `, and after ${signOut} is refused with the same cookie` : ""}.`,
    };
  },
  "device-tokens": (choice) => {
    const own = signInOf(choice);
    if (!own) return undefined;
    const { tokens, clients, signOut } = own;
    return {
      positive: [
        `The ${clients} keeps what renews its sign-in in the key store of the device, which gives it to this app alone (${listed(tokens)}).`,
        "Who checks a request needs the public key alone, and no read of a session.",
      ],
      negative: [
        `An access token holds until it runs out${signOut ? `, also after ${signOut}` : ""}: a withdrawn role or a closed account too.`,
      ],
      mitigation: [
        "What renews is good once; one that comes a second time ends all that came of that sign-in.",
      ],
      confirmation:
        "A test uses a refresh token twice and finds the sign-in ended; an access token past its time is refused.",
    };
  },
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
