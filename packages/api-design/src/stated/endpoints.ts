import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { camel } from "../naming.ts";

type Requirement = ViewOf<typeof brief.requirement>;
type System = ViewOf<typeof brief.system>;

/** An endpoint as the text writes it. */
export interface Endpoint {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** Below the prefix: `/auth/logout`. */
  readonly path: string;
  readonly prefix: string;
  readonly requirements: readonly Requirement["ref"][];
  /** What the text says is sent, and answered, by name. */
  readonly takes: readonly string[];
  readonly gives: readonly string[];
  readonly success?: number;
  /** What the text says that comes of it, in its sentences. */
  readonly told: readonly string[];
  /** Refusals that the text names, each with the sentence that does. */
  readonly refuses: readonly { readonly status: number; readonly when: string }[];
  /** Who calls it, where the text says. */
  readonly caller?: "signed-in" | "token";
  /** What begins, renews and ends a session by what it is called or answers. */
  readonly session?: "begins" | "renews" | "ends";
  readonly webauthn?: "create" | "get";
}

const call =
  /\b(GET|POST|PUT|PATCH|DELETE)\b(?: requests?)?(?: (?:to|at|on))?(?: the)? (\/[\w{}:.~/-]*[\w}])/g;
const bare = /(?:^|[\s(])(\/[\w{}:.~/-]*[\w}])/g;
/** What stands before the paths of one interface: `/api/v1`. */
const prefixed = /^(?:\/api)?(?:\/v\d+)?(?=\/|$)/;
const methods = { GET: "get", POST: "post", PUT: "put", PATCH: "patch", DELETE: "delete" } as const;
const isMethod = (text: string): text is keyof typeof methods => text in methods;

/** The endpoints that the text writes with method and path, once each, below the prefix that most of them have. */
export function statedEndpoints(
  requirements: readonly Requirement[],
  systems: readonly System[],
): readonly Endpoint[] {
  const found = new Map<string, Endpoint>();
  const naming = new Map<string, Requirement["ref"][]>();
  for (const { ref, data } of requirements) {
    if (data.priority === "wont" || data.later !== undefined || !data.text.includes("/")) continue;
    for (const [, path = ""] of data.text.matchAll(bare)) {
      const known = naming.get(path);
      if (known) known.push(ref);
      else naming.set(path, [ref]);
    }
    for (const match of data.text.matchAll(call)) {
      const [whole, verb = "", path = ""] = match;
      if (!isMethod(verb) || isOfOthers(data.text, match.index, whole.length, systems)) continue;
      const read = readAround(data.text, match.index, whole.length, path);
      const key = `${verb} ${path}`;
      const before = found.get(key);
      const prefix = prefixed.exec(path)?.[0] ?? "";
      found.set(key, {
        method: methods[verb],
        path: path.slice(prefix.length),
        prefix,
        ...read,
        ...(before?.success ? { success: before.success } : {}),
        ...(before?.session ? { session: before.session } : {}),
        ...(before?.caller ? { caller: before.caller } : {}),
        ...(before?.webauthn ? { webauthn: before.webauthn } : {}),
        takes: [...new Set([...(before?.takes ?? []), ...read.takes])],
        gives: [...new Set([...(before?.gives ?? []), ...read.gives])],
        told: [...new Set([...(before?.told ?? []), ...read.told])],
        refuses: [...(before?.refuses ?? []), ...read.refuses],
        requirements: [...new Set([...(before?.requirements ?? []), ref])],
      });
    }
  }
  const all = [...found.values()].filter(({ path }) => path.length > 1);
  const prefix = prefixOf(all);
  return all
    .filter((each) => each.prefix === prefix)
    .map((each) => ({
      ...each,
      requirements: [
        ...new Set([...each.requirements, ...(naming.get(`${prefix}${each.path}`) ?? [])]),
      ],
    }));
}

/** What stands before most of the paths that the text writes. */
export function prefixOf(endpoints: readonly Endpoint[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { prefix } of endpoints) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || a.localeCompare(b))[0]?.[0];
}

/** "sends POST /charges to Acme": a path of the system of others. */
function isOfOthers(text: string, at: number, length: number, systems: readonly System[]): boolean {
  const around = text.slice(Math.max(0, at - 40), at + length + 25).toLowerCase();
  return systems.some(({ data: { name } }) =>
    new RegExp(`\\b(?:to|of|from|at|call(?:s|ing)?) (?:the )?${escaped(name)}\\b`).test(around),
  );
}

const escaped = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N} ]/gu, "\\$&");

function readAround(text: string, at: number, length: number, path: string) {
  const before = text.slice(0, at);
  const after = text.slice(at + length);
  const [sent = ""] = after.split(/,? then\b|;|\.(?:\s|$)/i);
  const told = after.slice(sent.length);
  const isPasskey = /passkey|webauthn/i.test(text);
  const takes = listAfter(/\b(?:with|including|specifically)\b/, sent).map((each) =>
    isPasskey && /^(?:signedResponse|response|assertion|attestation)$/.test(each)
      ? "credential"
      : each,
  );
  const gives = listAfter(/\breturn(?:s|ing)?\b.*?\b(?:with|containing)\b/i, told);
  const success = /\b(20[0-4])\b/.exec(told)?.[1];
  const challenge = /\breturn\w*\b.*\b(registration|authentication) (?:challenge )?options\b/i.exec(
    told,
  );
  const isOfToken =
    /\b(?:with|using|has) an? (?:[a-z]+ ){0,2}(?:bootstrap|scoped|temporary) (?:[a-z]+ )?token\b/i;
  const last = path.split("/").at(-1) ?? "";
  const session = /^(?:log-?out|sign-?out)$/.test(last)
    ? ("ends" as const)
    : /^(?:refresh|renew)(?:-token)?$/.test(last)
      ? ("renews" as const)
      : gives.some((each) => /^(?:access|auth)_?token$/i.test(each) || each === "refreshToken")
        ? ("begins" as const)
        : undefined;
  return {
    takes,
    gives,
    told: sentencesOf(told),
    refuses: refusalsIn(told),
    ...(success ? { success: Number(success) } : {}),
    ...(isOfToken.test(before)
      ? { caller: "token" as const }
      : /\b(?:authenticated user|(?:is|are) signed in|signed-in)\b/i.test(before)
        ? { caller: "signed-in" as const }
        : {}),
    ...(session ? { session } : {}),
    ...(challenge
      ? {
          webauthn:
            challenge[1]?.toLowerCase() === "registration" ? ("create" as const) : ("get" as const),
        }
      : {}),
  };
}

/** "Then the backend stores the passkey" as a sentence of its own. */
function sentencesOf(told: string): string[] {
  const text = told
    .replace(/^[,;]? ?then (?:the (?:backend|system|server|api|application) )?/i, "")
    .trim();
  return /^[a-z]/i.test(text) && text.length > 20
    ? [`${text.charAt(0).toUpperCase()}${text.slice(1)}`.slice(0, 900)]
    : [];
}

function refusalsIn(told: string): Endpoint["refuses"] {
  return told.split(/(?<=[.;])\s+/).flatMap((sentence) =>
    [...sentence.matchAll(/\b(4\d\d)\b/g)].map(([, status = ""]) => ({
      status: Number(status),
      when: sentence.trim().slice(0, 300),
    })),
  );
}

/** Names of a list as texts write them: `email`, `the email and credential`; nothing of what is described instead. */
function listAfter(opening: RegExp, text: string): string[] {
  const plain = text.replaceAll(/\([^)]*\)/g, "");
  const found = opening.exec(plain);
  if (!found) return [];
  const [list = ""] = plain
    .slice(found.index + found[0].length)
    .split(/[.;]|\bso that\b|\bafter\b/);
  return list.split(/,\s*(?:and\s+)?|\s+and\s+/).flatMap((item) => {
    const name = item
      .replace(/\s*=.*$/, "")
      .trim()
      .replace(/ (?:for|of|to|as|from) .*$/, "")
      .replace(/^(?:(?:an?|the|its|their|new|updated|unique|scoped|current) )+/i, "");
    const isName = /^[A-Za-z]\w*$/.test(name) && name.length > 1;
    const isTwo = /^[A-Za-z]+ (?:URL|ID|response|token|id|url)$/.test(name);
    return isName || isTwo ? [camel(name.replace(/\bURL\b/, "Url"))] : [];
  });
}
