import { callsOf } from "../k6/calls.ts";
import { unknownId } from "../k6/example-body.ts";
import type { ScriptFacts } from "../k6/load-script.ts";
import { uniqueMarks } from "../k6/script-parts.ts";
import { signInOf, variableOf, wayOf } from "../k6/sign-in.ts";
import { breakOffOf } from "../scenario/break-off.ts";
import { phasesOf } from "../scenario/phases.ts";

type Scenario = ScriptFacts["scenarios"][number]["data"];

/** As it was tried; the script asks for this one. */
export const autocannonVersion = "9";

/** The same tests for Node alone: rates, mix, limits and ends are those of the k6 script. */
export function runnerScript({ basePath, scenarios, ...about }: ScriptFacts): string {
  const names = new Map<string, string>(
    about.operations.map(({ ref, data }) => [ref, data.operationId]),
  );
  const calls = callsOf(about).filter((each) => !each.apart);
  const way = wayOf(about.identity);
  const signIn = signInOf(about);
  const variable = variableOf(way);
  const settings = Object.fromEntries(
    scenarios
      .filter(({ data: { kind } }) => kind !== "smoke")
      .map(({ data }) => [data.kind, settingOf(data, names)]),
  );
  return `// Load tests of this plan for Node 22 or newer, without k6. Needs autocannon ${autocannonVersion} beside it:
//   npm install --no-save autocannon@${autocannonVersion}
//   HOST=https://staging.example.org ${signIn ? "EMAIL=... PASSWORD=... " : `${variable}=... `}SCENARIO=normal node load-test.mjs
// Ends with 1 where a limit is missed. SPEED=60 runs it in a sixtieth of the time, to try it. IDS, JSON, gives ids
// by the names in the paths; calls without theirs are left out, and said. Smoke and ramps within a stage: k6 only.
import autocannon from "autocannon";

const base = \`\${process.env.HOST}${basePath}\`;
const calls = ${json(calls.map(({ name, method, path, share, reads, expected, body, open, key, spare }) => ({ name, method, path, share, reads, expected, body, open, key, spare })))};
const settings = ${json(settings)};

const chosen = settings[process.env.SCENARIO || "normal"];
const speed = Number(process.env.SPEED || 1);
const ids = JSON.parse(process.env.IDS || "{}");
const run = Date.now().toString(36);
const own = await credential();
const mixed = chooseFrom();
const seen = [];
let sent = 0;

/** What each call shows. */
async function credential() {
${credentialBody(way, signIn, variable)}
}

function chooseFrom() {
  const left = (call) => [...call.path.matchAll(/\\{([^{}]+)\\}/g)].some(([, name]) => !ids[name]);
  const all = calls.filter((call) => call.share > 0);
  const out = all.filter((call) => left(call) && !call.spare).map((call) => call.name);
  if (out.length > 0) console.log(\`left out, without IDS: \${out.join(", ")}\`);
  const called = all.filter((call) => !out.includes(call.name));
  const sum = called.reduce((total, call) => total + call.share, 0);
  const reads = called.reduce((total, call) => total + (call.reads ? call.share : 0), 0) / sum;
  const isScaled = chosen.reads !== undefined && reads > 0 && reads < 1;
  return called.map((call) => ({
    ...call,
    share:
      (call.share / sum) *
      (isScaled ? (call.reads ? chosen.reads / reads : (1 - chosen.reads) / (1 - reads)) : 1),
  }));
}

function choose() {
  let left = Math.random();
  return mixed.find((call) => (left -= call.share) <= 0) || mixed[mixed.length - 1];
}

function requestOf(call) {
  const at = sent++;
  const path = call.path.replace(/\\{([^{}]+)\\}/g, (_, name) => {
    const given = call.spare ? undefined : ids[name];
    return (Array.isArray(given) ? given[at % given.length] : given) || ${json(unknownId)};
  });
  const headers = call.open ? {} : { ...own };
  if (call.body) headers["content-type"] = call.method === "PATCH" ? "application/merge-patch+json" : "application/json";
  if (call.key) headers["idempotency-key"] = \`\${run}-\${at}\`;
  const body = call.body && unique(JSON.stringify(call.body, (name, value) => (value === ${json(unknownId)} && known(name, at)) || value), at);
  return { method: call.method, path: new URL(base + path).pathname + new URL(base + path).search, headers, body };
}

function known(name, at) {
  return Array.isArray(ids[name]) ? ids[name][at % ids[name].length] : ids[name];
}

/** Values that no two records may share. */
function unique(text, at) {
  const hex = (run + at).replace(/[^0-9a-f]/g, "0").padStart(12, "0").slice(-12);
  return text
${uniqueMarks.map(([mark, written]) => `    .split(${json(mark)}).join(${written})`).join("\n")};
}

/** One stage at one rate. */
async function stage(seconds, rate, from) {
  // Callers for answers of half a second; a rate below one a second is one caller's.
  const connections = Math.max(1, Math.min(2000, Math.ceil(rate / 2), Math.ceil(rate)));
  const begun = performance.now();
  await autocannon({
    url: process.env.HOST,
    connections,
    overallRate: Math.max(1, Math.round(rate)),
    duration: Math.max(1, Math.round(seconds)),
    timeout: 30,
    requests: [
      {
        setupRequest: (request, context) => {
          context.call = choose();
          context.at = performance.now();
          return { ...request, ...requestOf(context.call) };
        },
        onResponse: (status, _body, context) => {
          const { call, at } = context;
          const right = call.expected.includes(status) || (call.spare && status === 404);
          seen.push({ name: call.name, at: from + (at - begun) / 1000, time: performance.now() - at, right, error: status >= 500 });
        },
      },
    ],
  }).then((result) => {
    for (let each = 0; each < result.errors; each++)
      seen.push({ name: "none", at: from, time: 30000, right: false, error: true });
  });
}

const rank = (times, percentile) => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percentile) / 100))] ?? 0;
};
const timesIn = (all) => all.map((each) => each.time);
const kept = (value, comparator, limit) => (comparator === "<" ? value < limit : value <= limit);

let now = 0;
let broken = false;
for (const { seconds, rate } of chosen.stages) {
  await stage(seconds / speed, rate, now);
  now += seconds / speed;
  const wrong = seen.filter((each) => !each.right).length / Math.max(1, seen.length);
  console.log(\`\${Math.round(now)} s: \${rate} req/s asked, \${seen.length} answered, \${(wrong * 100).toFixed(2)} % wrong\`);
  if (chosen.breakOff !== undefined && now >= chosen.breakOff.after / speed && wrong > chosen.breakOff.failed) {
    console.log("broken off");
    broken = true;
    break;
  }
}

const phase = (name) => {
  const found = chosen.phases.find((each) => each.name === name);
  return seen.filter(({ at }) => at >= found.from / speed && at < found.to / speed);
};
const judged = chosen.phases.some(({ name }) => name === "recovered") ? phase("recovered") : seen;
let missed = broken ? 1 : 0;
for (const limit of chosen.limits) {
  const all = limit.names ? judged.filter(({ name }) => limit.names.includes(name)) : judged;
  const value = limit.percentile
    ? rank(timesIn(all), limit.percentile)
    : (all.filter(({ error }) => error).length / Math.max(1, all.length)) * 100;
  const isKept = all.length === 0 || kept(value, limit.comparator, limit.value);
  if (!isKept) missed++;
  console.log(\`\${isKept ? "kept  " : "missed"} \${limit.metric} \${(limit.names || ["all"]).join(", ")}: \${value.toFixed(2)} \${limit.comparator} \${limit.value} (\${all.length} requests)\`);
}
for (const percentile of [50, 90, 95, 99]) console.log(\`p\${percentile} \${rank(timesIn(seen), percentile).toFixed(1)} ms\`);
if (chosen.slope !== undefined) {
  const [before, after] = ["quarter2", "quarter4"].map((name) => rank(timesIn(phase(name)), 95));
  const quarters = chosen.phases.find(({ name }) => name === "quarter2");
  const hours = ((quarters.to - quarters.from) * 2) / 3600;
  const creep = before > 0 ? ((after / before - 1) * 100) / hours : 0;
  if (!(creep < chosen.slope)) missed++;
  console.log(\`\${creep < chosen.slope ? "kept  " : "missed"} p95 grows \${creep.toFixed(1)} % in an hour < \${chosen.slope} %\`);
}
if (chosen.recovers !== undefined) {
  const [time] = chosen.limits.filter(({ percentile, names }) => percentile && !names);
  const back = chosen.recovers / speed;
  let after = back;
  while (time && after < now && !kept(rank(timesIn(seen.filter(({ at }) => at >= after && at < after + 5)), time.percentile), time.comparator, time.value)) after += 5;
  if (time) console.log(\`as before \${Math.round(after - back)} s after the spike\`);
}
process.exitCode = missed > 0 ? 1 : 0;
`;
}

function settingOf(scenario: Scenario, names: ReadonlyMap<string, string>) {
  const { kind, stages, reads, thresholds, slopes } = scenario;
  const seconds = stages.map(({ duration }) => duration.value * 60);
  const [slope] = slopes ?? [];
  return {
    stages: stages.map(({ rate }, at) => ({
      seconds: seconds[at] ?? 0,
      rate: Number(rate.value.toPrecision(6)),
    })),
    ...(reads ? { reads: reads.value } : {}),
    phases: phasesOf(scenario),
    breakOff: breakOffOf(scenario),
    limits: thresholds.map(({ metric, comparator, value, percentile, operations }) => ({
      metric,
      comparator,
      value: value.value,
      ...(value.unit === "ms" ? { percentile: percentile ?? 95 } : {}),
      ...(operations ? { names: operations.flatMap((each) => names.get(each) ?? []) } : {}),
    })),
    ...(slope ? { slope: slope.atMost.value } : {}),
    ...(kind === "spike"
      ? { recovers: seconds.slice(0, -1).reduce((sum, each) => sum + each, 0) }
      : {}),
  };
}

function credentialBody(
  way: ReturnType<typeof wayOf>,
  signIn: ReturnType<typeof signInOf>,
  variable: string,
): string {
  const header = (value: string) =>
    way.in === "cookie"
      ? `{ cookie: \`${way.name}=\${${value}}\`, origin: process.env.HOST }`
      : `{ ${json(way.name.toLowerCase())}: \`${way.prefix ? `${way.prefix} ` : ""}\${${value}}\` }`;
  const given = `  if (process.env.${variable}) return ${header(`process.env.${variable}`)};`;
  if (signIn === undefined) return `${given}\n  return {};`;
  const token =
    way.in === "cookie"
      ? `answer.headers.getSetCookie().map((each) => each.split(";")[0].split("=")).find(([name]) => name === ${json(way.name)})?.[1]`
      : `(await answer.json())[${json(/"([^"]+)"/.exec(signIn.token)?.[1] ?? "accessToken")}]`;
  return `${given}
  if (!process.env.EMAIL) return {};
  const answer = await fetch(\`\${base}${signIn.path}\`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: process.env.HOST },
    body: JSON.stringify({ ${json(signIn.email)}: process.env.EMAIL, ${json(signIn.password)}: process.env.PASSWORD }),
  });
  if (answer.status !== ${signIn.success}) throw new Error(\`sign-in answered \${answer.status}\`);
  const token = ${token};
  return ${header("token")};`;
}

/** Data in a script: JSON, with what could end a line in JavaScript escaped. */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
