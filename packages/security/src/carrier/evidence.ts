import type { Ref, ViewOf } from "@planc/core";
import type { brief, reading } from "@planc/core/ir";
import { userConcept } from "../accounts.ts";
import { otherSessions } from "../catalog/account-rules.ts";
import {
  besideCookie,
  keyNames,
  keysOfCallers,
  keysOfOthers,
  leftOpen,
  ofSignIn,
  otherCookies,
} from "../catalog/carriers.ts";
import { padded, says } from "../text.ts";
import { type Said, sayingsOf, sentencesOf } from "./said.ts";

/** What a text can say of how callers are recognised. */
export type Way =
  | "session-cookie"
  | "token-cookie"
  /** A cookie, whatever is in it. */
  | "cookie"
  /** Sessions that the server keeps, wherever their id travels. */
  | "server-session"
  | "bearer"
  | "jwt"
  | "keys";

/** A sentence that says it, or rules it out. */
export interface Evidence {
  readonly way: Way;
  readonly refused: boolean;
  readonly ref: Ref;
  readonly sentence: string;
  /** As it was written. */
  readonly text: string;
}

export interface Texts {
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
  readonly qualities: readonly ViewOf<typeof brief.quality>[];
  readonly statements: readonly ViewOf<typeof reading.statement>[];
  readonly mentions: readonly ViewOf<typeof brief.mention>[];
  readonly principles: readonly ViewOf<typeof brief.principle>[];
  readonly systems: readonly ViewOf<typeof brief.system>[];
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly attributes: readonly ViewOf<typeof brief.attribute>[];
}

/** Everything that the input says of how callers are recognised, in its order. */
export function evidenceOf(texts: Texts): readonly Evidence[] {
  const others = texts.systems
    .map(({ data }) => padded(data.name))
    .filter((each) => each.length > 4);
  const read = (sources: readonly Source[]) =>
    sources.flatMap(({ ref, text }) =>
      sentencesOf(text).flatMap((sentence) =>
        waysIn(sentence, others).map(({ way, said }): Evidence => {
          return { way, refused: said === "refused", ref, sentence, text };
        }),
      ),
    );
  const told = read(statementsIn(texts));
  // A quality repeats what requirements say, with much else.
  const said = told.length > 0 ? told : read(restOf(texts));
  const avoided = texts.mentions.flatMap(({ ref, data: { modality, technology } }): Evidence[] => {
    if (modality !== "avoid") return [];
    const name = technology.toLowerCase();
    const ways = [...sayingsOf(name).keys()].flatMap((word): Way[] =>
      word === "jwt"
        ? ["jwt"]
        : word === "cookie"
          ? ["cookie"]
          : word === "bearer"
            ? ["bearer"]
            : [],
    );
    return ways.map((way) => ({ way, refused: true, ref, sentence: name, text: technology }));
  });
  return [...said, ...avoided, ...keysKept(texts)];
}

interface Source {
  readonly ref: Ref;
  readonly text: string;
}

function statementsIn({ requirements, principles, statements }: Texts): readonly Source[] {
  return [
    ...requirements
      .filter(({ data }) => data.priority !== "wont")
      .map(({ ref, data }) => ({ ref, text: data.text })),
    ...principles.map(({ ref, data }) => ({ ref, text: data.text })),
    // Running text becomes no requirement.
    ...statements
      .filter(({ data: { role, kind } }) => role === undefined && running.has(kind))
      .map(({ ref, data }) => ({ ref, text: data.text })),
  ];
}

const running: ReadonlySet<string> = new Set(["sentence", "item"]);

function restOf({ qualities, mentions }: Texts): readonly Source[] {
  return [
    ...qualities.map(({ ref, data }) => ({ ref, text: data.text })),
    ...mentions
      .filter(({ data }) => data.modality !== "avoid" && data.modality !== "existing")
      .map(({ ref, data }) => ({ ref, text: `${data.technology} ${data.purpose ?? ""}` })),
  ];
}

function waysIn(
  sentence: string,
  others: readonly string[],
): readonly { readonly way: Way; readonly said: Said }[] {
  const sayings = sayingsOf(sentence);
  const of = (word: Parameters<typeof sayings.get>[0]) => sayings.get(word);
  const found: { way: Way; said: Said }[] = [];
  const add = (way: Way, said: Said | undefined) => {
    if (said === "wanted" || said === "refused") found.push({ way, said });
  };
  const keyed = of("key");
  const isOurs =
    !keysOfOthers.test(sentence) &&
    says(
      padded(sentence),
      others.map((each) => each.trim()),
    ) === undefined;
  if (keyed === "refused") add("keys", keyed);
  else if (isOurs && keysOfCallers.some((each) => each.test(sentence))) add("keys", keyed);
  if (leftOpen.test(sentence) && !refusesAny(sayings)) return found;
  const cookie = of("cookie");
  const token = of("jwt") ?? (of("sessionId") ? undefined : of("token"));
  const isOther = says(padded(sentence), otherSessions) !== undefined;
  const isSignIn =
    (token ?? of("refresh") ?? of("sessionId") ?? of("serverSession") ?? of("session")) !==
      undefined || ofSignIn.test(sentence);
  if (cookie !== undefined && isSignIn && !isOther && !otherCookies.test(sentence)) {
    const renews =
      of("refresh") !== undefined && (token === undefined || besideCookie.test(sentence));
    if (cookie === "refused") add("cookie", cookie);
    else if (renews) add("bearer", "wanted");
    else if (token === "wanted") add("token-cookie", cookie);
    else if (of("sessionId") === "wanted" || of("session") === "wanted")
      add("session-cookie", cookie);
    else add("cookie", cookie);
  } else if (cookie === undefined && !isOther && of("jwt") === undefined) {
    add("server-session", of("serverSession") ?? of("cachedSession"));
    add("session-cookie", of("sessionSignIn"));
  }
  add("jwt", of("jwt"));
  add("bearer", of("bearer"));
  return found;
}

function refusesAny(sayings: ReturnType<typeof sayingsOf>): boolean {
  return [...sayings.values()].includes("refused");
}

/** Keys that users have, or that are a thing of their own. */
function keysKept({ concepts, attributes }: Texts): readonly Evidence[] {
  const kept = [
    ...attributes.filter(({ data }) => data.concept === userConcept),
    ...concepts.filter(({ data }) => data.role === "stored"),
  ].filter(({ data }) => keyNames.has(padded(data.name)));
  return kept.map(({ ref, data: { name } }) => ({
    way: "keys",
    refused: false,
    ref,
    sentence: name.toLowerCase(),
    text: name,
  }));
}
