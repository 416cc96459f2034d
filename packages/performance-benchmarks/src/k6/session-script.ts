import type { Carrying } from "@planc/core";
import { type SignIn, variableOf } from "./sign-in.ts";

const text = (value: string) => JSON.stringify(value);

/** Which session a call is made in. */
const oneSession = `
/** Every call is made in one session. */
function sessionFor(data, _call) {
  return data.session;
}
`;

const byRoles = `
const accounts = JSON.parse(__ENV.ACCOUNTS || "{}");

/** A session for each role of ACCOUNTS. */
function beginAll() {
  return Object.fromEntries(
    Object.entries(accounts).map(([role, account]) => [role, { ...begin(account), role }]),
  );
}

/** The session of the role that may make a call; without ACCOUNTS the only one there is. */
function sessionFor(data, call) {
  const [any = data.session] = Object.values(data.sessions);
  return data.sessions[call.as] || any;
}
`;

/** Of somebody whose accounts the system does not hold. */
export const tokenOnly = (variable: string, isByRole: boolean) => `
function begin(${isByRole ? "account = {}" : ""}) {
  return { own: false, token: ${isByRole ? `account.${variable.toLowerCase()} || ` : ""}__ENV.${variable} || "" };
}

/** What the whole run shows: it has to outlast it. */
function current(session) {
  return session;
}

function sessionBody(_call, _session) {
  return undefined;
}
${isByRole ? byRoles : oneSession}`;

/** Of somebody who signs in. */
export function signingIn(
  { path, success, email, password, token, refresh, seconds, refreshProperty }: SignIn,
  way: Carrying,
  isByRole: boolean,
): string {
  const variable = variableOf(way);
  return `
const own = { email: __ENV.EMAIL, password: __ENV.PASSWORD, token: __ENV.${variable} };

/** Signs in as EMAIL with PASSWORD; without them ${variable} is used as it is, and not renewed. */
function begin(account = own) {
  if (!account.email) return { own: false, token: account.token || "" };
  const response = http.post(\`\${base}${path}\`, JSON.stringify(credentials(account)), {
    headers: { "Content-Type": "application/json"${way.in === "cookie" ? ", Origin: __ENV.HOST" : ""} },
    tags: { name: "signIn" },
  });
  if (response.status !== ${success}) throw new Error(\`sign-in answered \${response.status}\`);
  ${seconds ? `const lasts = ${seconds} * 1000;` : "const lasts = 1e12;"}
  return {
    own: true,
    account,
    token: response${token},
    refresh: ${refresh ? `response${refresh}` : "undefined"},
    // Callers renew one after another within the last fifth of the time.
    lasts,
    until: Date.now() + lasts * 0.8,
  };
}

function credentials(account) {
  return { ${text(email)}: account.email, ${text(password)}: account.password };
}

const renewed = {};

/** The session of setup, until it is about to end; then each caller signs in again. */
function current(session) {
  const mine = renewed[session.role] || session;
  if (!mine.own || Date.now() < mine.until + Math.random() * mine.lasts * 0.1) return mine;
  renewed[session.role] = { ...begin(mine.account), role: session.role };
  return renewed[session.role];
}

function sessionBody(call, session) {
  if (call.session === "begin") return credentials(session.account || own);
${
  refreshProperty
    ? `  return call.session === "renew" ? { ${text(refreshProperty)}: session.refresh } : undefined;`
    : "  return undefined;"
}
}
${isByRole ? byRoles : oneSession}`;
}
