import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

const topic = "sign-in";

/** What a client carries between requests once somebody has signed in. */
export const signIn: readonly Entry[] = [
  approach(
    topic,
    "server-session",
    "Session on the server, by a cookie",
    "the cookie has a random id, and the server looks its session up",
    [0.2, "a read of the session with each request, and a guard against forged requests"],
    {
      "unread-by-scripts": [1, "HttpOnly"],
      "ends-at-once": [1, "the session is ended"],
      "outlives-reload": [1, "the browser keeps the cookie"],
      "no-forged-requests": [0.6, "SameSite, and a check of where a change comes from"],
      "checked-apart": [
        0,
        "each service asks the one that keeps sessions, and stands when it does",
      ],
    },
  ),
  approach(
    topic,
    "signed-cookies",
    "Signed tokens in cookies, checked by each service",
    "a cookie has a short-lived signed token, and another one what renews it",
    [0.25, "keys to sign with, renewal, and a guard against forged requests"],
    {
      "unread-by-scripts": [1, "HttpOnly"],
      "ends-at-once": [0.3, "an access token holds until it runs out"],
      "outlives-reload": [1, "the browser keeps the cookies"],
      "no-forged-requests": [0.6, "SameSite, and a check of where a change comes from"],
      "checked-apart": [1, "by its signature, with the public key"],
    },
    { comparedWhen: "several-services" },
  ),
  approach(
    topic,
    "token-cookie",
    "Signed token in a cookie, with nothing kept on the server",
    "the cookie has a token that each program checks by its signature",
    [0.15, "keys to sign with, and a guard against forged requests"],
    {
      "unread-by-scripts": [1, "HttpOnly"],
      "ends-at-once": [0.1, "a copy of it holds until it runs out"],
      "outlives-reload": [1, "the browser keeps the cookie"],
      "no-forged-requests": [0.6, "SameSite, and a check of where a change comes from"],
      "checked-apart": [1, "by its signature, in each program"],
    },
    { comparedWhen: "web-client" },
  ),
  approach(
    topic,
    "page-tokens",
    "Tokens in the memory of the page",
    "the page holds an access token and one that renews it",
    [0.25, "keys to sign with, and renewal in the client"],
    {
      "unread-by-scripts": [0.4, "a script of the page can use them while it is open"],
      "ends-at-once": [0.3, "an access token holds until it runs out"],
      "outlives-reload": [0, "gone with the page"],
      "no-forged-requests": [1, "nothing is sent by the browser itself"],
      "checked-apart": [1, "by its signature, with the public key"],
    },
    { comparedWhen: "web-client" },
  ),
  approach(
    topic,
    "stored-tokens",
    "Tokens in the storage of the browser",
    "the page keeps an access token and one that renews it in local storage",
    [0.25, "keys to sign with, and renewal in the client"],
    {
      "unread-by-scripts": [0, "each script of the page can read them and take them away"],
      "ends-at-once": [0.3, "an access token holds until it runs out"],
      "outlives-reload": [1, "kept by the browser"],
      "no-forged-requests": [1, "nothing is sent by the browser itself"],
      "checked-apart": [1, "by its signature, with the public key"],
    },
    { comparedWhen: "web-client" },
  ),
  approach(
    topic,
    "back-end-for-front-end",
    "Back end for the front end",
    "a program of its own keeps the tokens, and gives the browser a cookie",
    [0.5, "one program more, which every request passes"],
    {
      "unread-by-scripts": [1, "HttpOnly"],
      "ends-at-once": [0.8, "its session is deleted; tokens that it hands on run out"],
      "outlives-reload": [1, "the browser keeps the cookie"],
      "no-forged-requests": [0.6, "SameSite, and a check of where a change comes from"],
      "checked-apart": [0.8, "from the token that it hands on"],
    },
    { comparedWhen: "web-client" },
  ),
  approach(
    topic,
    "provider-tokens",
    "Tokens of the identity provider itself",
    "the programs check what the provider of accounts hands out, by its public keys",
    [0.2, "what its tokens carry and how long they last is set there"],
    {
      "unread-by-scripts": [1, "kept by the program that makes pages, or by the key store"],
      "ends-at-once": [0.3, "an access token holds until it runs out"],
      "outlives-reload": [1, "renewed at the provider"],
      "no-forged-requests": [0.6, "SameSite, and a check of where a change comes from"],
      "checked-apart": [1, "by its signature, with the public keys of the provider"],
    },
  ),
  approach(
    topic,
    "device-tokens",
    "Tokens in the key store of the device",
    "the app keeps an access token in memory, and what renews it in the key store",
    [0.25, "keys to sign with, and renewal in the client"],
    {
      "unread-by-scripts": [1, "Keychain and Keystore give it to the app alone"],
      "ends-at-once": [0.3, "an access token holds until it runs out"],
      "outlives-reload": [1, "kept by the device"],
      "no-forged-requests": [1, "nothing is sent by a browser"],
      "checked-apart": [1, "by its signature, with the public key"],
    },
    { comparedWhen: "mobile-client" },
  ),
];
