import { idOf, makesPages } from "@planc/core";
import { counted, listed } from "../../text/words.ts";
import type { Confirmed } from "../drawn.ts";
import type { Told } from "./told.ts";

/** What of a sign-in the record of it names. */
interface SignIn {
  readonly tokens: readonly string[];
  readonly signOut: string | undefined;
  readonly changes: number;
  readonly issuer: string | undefined;
  readonly others: string | undefined;
  readonly held: string | undefined;
  readonly live: readonly string[];
}

/** Tokens that stay with the program that makes the pages: the browser has a cookie of that program's. */
export function pagesKeep({ drawn }: Confirmed, own: SignIn | undefined): Told | undefined {
  const pages = drawn.components.find(({ data }) => makesPages(data))?.data.name;
  if (!own || pages === undefined) return undefined;
  const { tokens, signOut, changes, issuer, others, held } = own;
  const framework = drawn.choices?.find(({ data }) => idOf(data.topic) === "api-framework")?.data;
  const isDotnet = framework?.technology === "aspnet-core";
  const signs = issuer ?? "What signs people in";
  const keys = isDotnet ? "the keys of ASP.NET Core Data Protection" : "its keys";
  return {
    positive: [
      `The browser carries one cookie of ${pages}, in which both tokens lie encrypted (${listed(tokens)}): no script can read it, and a page that is loaded anew is still signed in.`,
      `${pages} sends the access token with each call. ${signs} alone signs; the token tells ${others ?? "what answers"} who asks${issuer ? `, also while ${issuer} does not answer` : ""}.`,
    ],
    negative: [
      `A role that is withdrawn or an account that is closed still counts${held ? ` for up to ${held}` : " until the access token runs out"}${signOut ? `, and so does a cookie that somebody copied before ${signOut}` : ""}.`,
      `The browser sends the cookie by itself: a page of another origin of the same site, which SameSite lets through, could make it do so${changes > 0 ? `, for ${counted(changes, "operation")} that ${changes === 1 ? "changes" : "change"} something as who has signed in` : ""}.`,
      `A cookie is read only where ${keys} are: an instance of ${pages} with others signs everybody out, and so does a restart that makes new ones.`,
    ],
    mitigation: [
      `The cookie is __Host-, Secure, HttpOnly and SameSite; each form carries a value against forged requests, without which it is refused.`,
      `${capitalOf(keys)} have to lie in one place that each of its instances reads, encrypted, and to outlive each instance: no store of this plan is drawn for them, and which it is has to be said before a second instance of ${pages} runs.`,
      `${pages} renews before the access token runs out, once for requests that come together, as what renews is good once.`,
      ...own.live,
    ],
    confirmation: `A test signs in and finds the cookie out of reach of scripts, sends a form without its value and is refused, and is still signed in when a page is loaded anew${signOut ? `; after ${signOut} what renews is refused` : ""}.`,
  };
}

const capitalOf = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
