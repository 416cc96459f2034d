import type { PlanNodeOf } from "@planc/core";
import { type Carrying, renewalCookie } from "@planc/core";
import type { performance } from "@planc/core/ir";
import { type Call, type Caller, callerOf, callsOf, type Interface } from "./calls.ts";
import { unknownId } from "./example-body.ts";
import {
  body,
  ids,
  keyed,
  queryStart,
  together,
  versioned,
  versionOf,
  versionOfInterface,
} from "./script-parts.ts";
import { seedsOf } from "./seeds.ts";
import { signingIn, tokenOnly } from "./session-script.ts";
import { atOnce, settingOf } from "./settings.ts";
import { signInOf, variableOf, wayOf } from "./sign-in.ts";

const imports = (calls: readonly Call[]) =>
  [
    'import { check, sleep } from "k6";',
    'import exec from "k6/execution";',
    'import http from "k6/http";',
    ...(calls.some((each) => each.keptApart) ? ['import { Counter } from "k6/metrics";'] : []),
  ].join("\n");

export interface ScriptFacts extends Interface {
  readonly basePath: string;
  readonly scenarios: readonly PlanNodeOf<typeof performance.scenario>[];
}

/**
 * A k6 script for all scenarios. Arrivals are at a fixed rate (k6's ramping-arrival-rate), so that a slow
 * system is not spared.
 */
export function loadScript({ basePath, scenarios, ...about }: ScriptFacts): string {
  const signIn = signInOf(about);
  const names = new Map<string, string>(
    about.operations.map(({ ref, data }) => [ref, data.operationId]),
  );
  const calls = callsOf(about);
  const settings = {
    ...Object.fromEntries(
      scenarios.map(({ data: scenario }) => [
        scenario.kind,
        settingOf(scenario, (operation) => names.get(operation)),
      ]),
    ),
    ...(calls.some(isContested) ? { atOnce } : {}),
  };
  const way = wayOf(about.identity);
  const isByRole = calls.some((each) => each.as !== undefined);
  const who = isByRole ? "-e ACCOUNTS=... " : flagsOf(callerOf(about.operations), way);
  const apart = calls.filter((each) => each.keptApart);
  const version = about.convention.data.versionParameter;
  return `// Load tests of this plan. Run one test with:
//   k6 run -e HOST=https://staging.example.org ${who}-e SCENARIO=peak load-test.k6.js
// Rates are arrivals per minute. A call fails with any status but those of its contract, 404 for the made-up id
// of a deletion and 409 for a transition made before; redirects are not followed. More than one arrival in a
// thousand without a free caller fails a test, as its rate was not reached.
${sessionNote(callerOf(about.operations), way)}// IDS and BODIES, both JSON, replace the ids that setup makes or lists, and the
// example bodies:
//   -e IDS='{"${pathParameter(about) ?? "id"}":"..."}' -e BODIES='{"operationId":{...}}'
// A list in IDS is gone through, one id an arrival: '{"${pathParameter(about) ?? "id"}":["...","..."]}'.
${isByRole ? `${accountsNote(calls, signIn !== undefined, way)}\n` : ""}${calls.some((each) => each.apart) ? `${hostNote}\n` : ""}${apart.length > 0 ? `${apartNote(apart)}\n` : ""}${imports(calls)}

const base = \`\${__ENV.HOST}${basePath}\`;
${calls.some((each) => each.apart) ? `const apart = \`\${__ENV.LINK_HOST || __ENV.HOST}${basePath}\`;\n` : ""}const unknown = ${json(unknownId)};
${version === undefined ? "" : versionOfInterface(version)}
const calls = ${json(calls)};
${apart.length > 0 ? counter : ""}
/** Calls whose answers show an id. */
const seeds = ${json(seedsOf(calls, about))};

const settings = ${json(settings)};

const chosen = settings[__ENV.SCENARIO || "normal"];
const bodies = JSON.parse(__ENV.BODIES || "{}");
const mixed = withReads(calls.filter((call) => call.share > 0), chosen.reads);
const contested = calls.filter((call) => call.keptApart || (call.key && call.body && !call.spare));

export const options = {
  setupTimeout: "5m",
  batchPerHost: 10,
  scenarios: {
    load: chosen.once
      ? {
          executor: "shared-iterations",
          vus: 1,
          iterations: chosen.copies ? contested.length : calls.length,
          maxDuration: "30m",
        }
      : {
          executor: "ramping-arrival-rate",
          timeUnit: "1m",
          startRate: 1,
          preAllocatedVUs: chosen.preAllocatedVUs,
          maxVUs: chosen.maxVUs,
          stages: chosen.stages,
        },
  },
  thresholds: chosen.thresholds,
};
${signIn ? signingIn(signIn, way, isByRole) : tokenOnly(variableOf(way), isByRole)}
export function setup() {
  const digits = (length) =>
    Math.floor(Math.random() * 16 ** length)
      .toString(16)
      .padStart(length, "0");
  // Keys and unique values of this run differ from those of every other one.
  const data = {
    run: \`\${Date.now().toString(36)}-\${Math.floor(Math.random() * 1e6).toString(36)}\`,
    hex: \`\${digits(8)}-\${digits(4)}\`,
    word: digits(4),
    number: Math.floor(Math.random() * 1e9),
    ids: JSON.parse(__ENV.IDS || "{}"),
    session: begin(),${isByRole ? "\n    sessions: beginAll()," : ""}
  };
  seeded(data);
  const names = chosen.once ? [] : lacking(data);
  if (names.length > 0)
    throw new Error(\`IDS has to give \${names.join(", ")}: nothing of the kind could be made or listed\`);
  return data;
}

/** Shares within reads and within writes stay; how much of all is read is the test's own. */
function withReads(all, reads) {
  const now = all.reduce((sum, call) => sum + (call.reads ? call.share : 0), 0);
  if (reads === undefined || now <= 0 || now >= 1) return all;
  const factor = (call) => (call.reads ? reads / now : (1 - reads) / (1 - now));
  return all.map((call) => ({ ...call, share: call.share * factor(call) }));
}

/** The part of the test that this moment belongs to. */
function phased(tags) {
  const at = exec.instance.currentTestRunDuration / 1000;
  const phase = (chosen.phases || []).find(({ from, to }) => from <= at && at < to);
  return phase ? { ...tags, phase: phase.name } : tags;
}

function choose() {
  let left = Math.random();
  for (const call of mixed) {
    left -= call.share;
    if (left <= 0) return call;
  }
  return mixed[mixed.length - 1];
}
${ids}${body}
/** What is sent, and whether an id of it is made up. */
function requestOf(call, data, session, at, copy) {
  let guessed = false;
${about.convention.data.repeat?.in === "query" || version !== undefined ? queryStart(version) : ""}  const path = call.path.replace(/\\{([^{}]+)\\}/g, (_, name) => {
    const id = call.spare ? undefined : known(data, name, at);
    if (id === undefined) guessed = true;
    return id === undefined ? unknown : id;
  });
  const body = bodyOf(call, data, session, at);
  const headers = {};
${showing(way, renewalOf(about))}
  if (body !== null) {
    headers["Content-Type"] =
      call.method === "PATCH" ? "application/merge-patch+json" : "application/json";
  }
${keyed(about.convention.data.repeat)}${calls.some((each) => each.versioned !== undefined) ? versioned : ""}  // Nothing stands behind a made-up id, which only a call of its own may find out.
  const right = guessed && (chosen.once || call.spare) ? call.expected.concat(404) : call.expected;
  const params = {
    headers,${way.in === "cookie" ? "\n    cookies," : ""}
    // Where an answer leads is not what is tested.
    redirects: 0,
    responseCallback: http.expectedStatuses(...right),
    tags: phased({ name: call.name }),
  };
  const url = ${calls.some((each) => each.apart) ? "(call.apart ? apart : base)" : "base"} + path${about.convention.data.repeat?.in === "query" || version !== undefined ? " + query" : ""};
  return { guessed, right, request: { method: call.method, url, body, params } };
}
${calls.some((each) => each.versioned !== undefined) ? versionOf : ""}${together}
export default function (data) {
  const at = exec.scenario.iterationInTest;
  const call = chosen.copies ? contested[at] : chosen.once ? calls[at] : choose();
  const session = current(sessionFor(data, call));
  if (chosen.copies) return together(call, data, session, at);
  // Without a session of its own the test has none to renew or to end.
  if (call.session && !session.own) return;
  const { right, request } = requestOf(call, data, session, at);
  const response = http.request(request.method, request.url, request.body, request.params);
  check(response, { "status as expected": (each) => right.includes(each.status) }, { name: call.name });
${apart.length > 0 ? "  if (call.keptApart && response.status === 409) taken.add(1, { name: call.name });\n" : ""}  if (chosen.once) sleep(1);
}
`;
}

/** Says how long what the run shows has to be good. */
function sessionNote(caller: Caller, way: Carrying): string {
  if (caller === "nobody" || way.credential === "key") return "";
  return caller === "signsIn"
    ? `// It signs in as EMAIL with PASSWORD and again before the session ends; ${variableOf(way)} alone is not renewed.\n`
    : `// ${variableOf(way)} is not renewed: it has to outlast the test, above all endurance.\n`;
}

/** Says whose accounts are needed where no role may make all calls. */
function accountsNote(calls: readonly Call[], signs: boolean, way: Carrying): string {
  const roles = [...new Set(calls.flatMap((each) => each.as ?? []))];
  const account = signs ? '{"email":"...","password":"..."}' : `{"${way.credential}":"..."}`;
  return `// ACCOUNTS, JSON, has an account for each role that calls are made in, as none may make all of them;
// without it what the one account may not do fails:
//   -e ACCOUNTS='{${roles.map((each) => `"${each}":${account}`).join(",")}}'`;
}

const hostNote =
  "// LINK_HOST is the host, with https://, under which what leads elsewhere answers; without it HOST is asked.";

/** Whether of several such calls at the same moment only one may be taken. */
const isContested = (call: Call): boolean =>
  call.keptApart === true || (call.key === true && call.body !== undefined && !call.spare);

/** Says what a conflict means for the operations that are refused where another record has the same. */
function apartNote(calls: readonly Call[]): string {
  const names = calls.map((each) => each.name).join(", ");
  return `// ${names}: only one record may have what the body refers to, so 409 is right once it is taken. Such
// answers are no failures; refused_as_taken counts them. List as many free ids in IDS as there are arrivals
// (by the name of the property) to measure creations rather than refusals.`;
}

const counter = `
const taken = new Counter("refused_as_taken");
`;

function flagsOf(caller: Caller, way: Carrying): string {
  if (caller === "nobody") return "";
  return caller === "signsIn" ? "-e EMAIL=... -e PASSWORD=... " : `-e ${variableOf(way)}=... `;
}

function renewalOf({ identity }: Interface): string | undefined {
  return identity && renewalCookie(identity.data);
}

/** How a call shows who makes it. */
function showing(way: Carrying, renewal: string | undefined): string {
  if (way.in === "header") {
    const value = way.prefix ? `\`${way.prefix} \${session.token}\`` : "session.token";
    return `  if (!call.open) headers[${json(way.name)}] = ${value};`;
  }
  return [
    "  const cookies = {};",
    `  if (!call.open) cookies[${json(way.name)}] = { value: session.token, replace: true };`,
    ...(renewal
      ? [
          `  if (call.session === "renew") cookies[${json(renewal)}] = { value: session.refresh, replace: true };`,
        ]
      : []),
    "  // A browser says which site a page is of; without it nothing is changed.",
    '  if (call.method !== "GET") headers.Origin = __ENV.HOST;',
  ].join("\n");
}

/** A path parameter of the interface, as an example of the test data. */
function pathParameter({ operations }: Pick<Interface, "operations">): string | undefined {
  return operations.flatMap((each) => each.data.parameters).find((each) => each.in === "path")
    ?.name;
}

/** Data in a script: JSON, with what could end a line in JavaScript escaped. */
function json(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
