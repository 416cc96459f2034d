import type { Behaviour } from "./behaviour.ts";
import type { MockAccount, MockAnswer, MockRequest } from "./request.ts";
import type { MockSettings } from "./settings.ts";
import type { State } from "./store.ts";

/** Whose the credential is that a request carries. */
export function callerOf(
  { carrier, accounts }: MockSettings,
  { sessions }: State,
  { headers }: MockRequest,
): MockAccount | undefined {
  if (carrier === undefined) return undefined;
  const shown =
    carrier.in === "header"
      ? headers[carrier.name.toLowerCase()]?.replace(/^Bearer /, "")
      : cookieOf(headers.cookie, carrier.name);
  if (shown === undefined) return undefined;
  const name = sessions.get(shown);
  return accounts.find((each) =>
    name === undefined ? each.credentials.includes(shown) : each.name === name,
  );
}

/** Whether what proves the caller is right: the status where it is not, else with its tokens used up. */
export function proofOf(
  { known, accounts }: MockSettings,
  state: State,
  {
    operationId,
    rule,
    body,
  }: {
    readonly operationId: string;
    readonly rule: Behaviour;
    readonly body: Readonly<Record<string, unknown>>;
  },
): { readonly refused: number } | { readonly state: State } {
  if (rule.secrets.length === 0) return { state };
  const tokens = rule.secrets.flatMap((name) =>
    /token|code/i.test(name) ? String(body[name] ?? "") : [],
  );
  const slots = tokens.map((each) => `${operationId} ${each}`);
  const isSpent = tokens.some(
    (token, at) =>
      !(known.has(token) || state.sessions.has(token)) || state.used.has(slots[at] ?? ""),
  );
  if (isSpent) return { refused: rule.unproven };
  const isTyped = rule.session === "begins" && tokens.length === 0;
  if (
    isTyped &&
    rule.effect === "create" &&
    !rule.registers &&
    accountOf(accounts, body) === undefined
  )
    return { refused: 401 };
  return { state: { ...state, used: new Set([...state.used, ...slots]) } };
}

function accountOf(
  accounts: readonly MockAccount[],
  body: Readonly<Record<string, unknown>>,
): MockAccount | undefined {
  return accounts.find(
    (each) =>
      each.email !== undefined && each.email === body.email && each.password === body.password,
  );
}

/** The answer with the session that it opens, or without the one that it ends. */
export function withSession(
  { accounts, carrier }: MockSettings,
  state: State,
  {
    rule,
    answer,
    id,
    caller,
    body,
  }: {
    readonly rule: Behaviour;
    readonly answer: MockAnswer;
    readonly id: string;
    readonly caller: MockAccount | undefined;
    readonly body: Readonly<Record<string, unknown>>;
  },
): { readonly state: State; readonly answer: MockAnswer } {
  const who = accountOf(accounts, body) ?? caller ?? accounts[0];
  if (who === undefined) return { state, answer };
  if (rule.session === "ends") {
    const left = [...state.sessions].filter(([, name]) => name !== who.name);
    return { state: { ...state, sessions: new Map(left) }, answer };
  }
  const shown = `session-${id}`;
  const renewal = `renewal-${id}`;
  const tokens: Readonly<Record<string, string>> = Object.fromEntries(
    Object.keys(Object(answer.body))
      .filter((name) => /token$/i.test(name))
      .map((name) => [name, /^(?:access_?)?token$/i.test(name) ? shown : `${name}-${id}`]),
  );
  const sessions = new Map(state.sessions);
  for (const each of [shown, renewal, ...Object.values(tokens)]) sessions.set(each, who.name);
  const cookies =
    carrier?.in === "cookie"
      ? [`${carrier.name}=${shown}`, ...(carrier.renewal ? [`${carrier.renewal}=${renewal}`] : [])]
      : [];
  const set = cookies.map((each) => `${each}; Path=/; HttpOnly; Secure`).join("\n");
  return {
    state: { ...state, sessions, given: state.given + 1 },
    answer: {
      ...answer,
      ...(answer.body === undefined ? {} : { body: { ...Object(answer.body), ...tokens } }),
      headers: set === "" ? answer.headers : { ...answer.headers, "set-cookie": set },
    },
  };
}

export function cookieOf(header: string | undefined, name: string): string | undefined {
  return header
    ?.split(/;\s*/)
    .find((each) => each.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}
