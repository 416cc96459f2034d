import type { DataOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { unique, uniqueId, uniqueNumber, uniqueWord } from "./example-body.ts";

const text = (value: string) => JSON.stringify(value);

/** What stands in example bodies for a value of its own, and what the runner for Node writes there. */
export const uniqueMarks: readonly (readonly [mark: string, written: string])[] = [
  [unique, "`${run}-${at}`"],
  [uniqueId, "`00000000-0000-7000-8000-${hex}`"],
  [uniqueWord, "`${run.slice(-4)}${at.toString(36)}`"],
  [JSON.stringify(uniqueNumber), "String((Date.now() % 1e9) + at)"],
];

/** Ids of the test data: given, or found by `seeded`. */
export const ids = `
/** The id of the test data, or the next of a list of them. */
function known(data, name, at) {
  const given = data.ids[name];
  return Array.isArray(given) ? given[at % given.length] : given;
}

/**
 * Ids that IDS does not give, a few of each: of records that are made for this run, else of those that a list
 * shows. What lies inside another comes in a later round.
 */
function seeded(data) {
  let at = 900000000;
  for (const seed of [...seeds, ...seeds, ...seeds]) {
    if (data.ids[seed.name] !== undefined) continue;
    const found = [];
    const take = (record) => {
      const id = record && (record[seed.property] !== undefined ? record[seed.property] : record.id);
      if (id !== undefined) found.push(id);
    };
    const make = seed.make && calls.find((call) => call.name === seed.make);
    for (let each = 0; make && each < 5; each++) {
      const { guessed, request } = requestOf(make, data, sessionFor(data, make), at++);
      if (guessed) break;
      const made = quietly(request);
      if (made.status === make.expected[0]) take(recordOf(made));
    }
    const list = found.length === 0 && seed.list && calls.find((call) => call.name === seed.list);
    if (list) {
      const { guessed, request } = requestOf(list, data, sessionFor(data, list), at++);
      const page = guessed ? undefined : quietly(request);
      if (page && page.status === list.expected[0]) {
        const all = recordOf(page);
        const rows = Array.isArray(all) ? all : Object.values(all).find(Array.isArray) || [];
        rows.forEach(take);
      }
    }
    if (found.length > 0) data.ids[seed.name] = found;
  }
}

/** What an answer holds, where that is JSON. */
function recordOf(response) {
  try {
    return response.json() || {};
  } catch {
    return {};
  }
}

/** A call that is no part of what is measured. */
function quietly({ method, url, body, params }) {
  return http.request(method, url, body, {
    ...params,
    responseCallback: http.expectedStatuses({ min: 200, max: 499 }),
    tags: { name: "setup" },
  });
}

/** Without an id every answer of a call would be a 404, and show nothing. */
function lacking(data) {
  const names = mixed
    .filter((call) => !call.spare)
    .flatMap((call) => call.path.match(/\\{[^{}]+\\}/g) || [])
    .map((place) => place.slice(1, -1));
  return [...new Set(names)].filter((name) => data.ids[name] === undefined);
}
`;

/** The body of a call, with what no other call has. */
export const body = `
/** The body with ids of the test data, where there are some, and values that no other call has. */
function bodyOf(call, data, session, at) {
  const own = call.session ? sessionBody(call, session) : undefined;
  const body = own || bodies[call.name] || call.body;
  if (!body) return null;
  return JSON.stringify(body, (name, value) => (value === unknown && known(data, name, at)) || value)
    .split(${text(unique)})
    .join(\`\${data.run}-\${at}\`)
    .split(${text(uniqueId)})
    .join(\`\${data.hex}-7000-8000-\${at.toString(16).padStart(12, "0")}\`)
    .split(${text(uniqueWord)})
    .join(\`\${data.word}\${at.toString(36)}\`)
    .split(${text(JSON.stringify(uniqueNumber))})
    .join(String(data.number + at));
}
`;

/** Several copies of one call at the same moment. */
export const together = `
/** Copies of one call at the same moment: one is taken, whatever the others are told. */
function together(call, data, session, at) {
  const copies = Array.from({ length: chosen.copies }, (_, each) => {
    // Only a repetition has the key of the first one.
    return requestOf(call, data, session, at, call.keptApart ? each : undefined).request;
  });
  const answers = http.batch(copies);
  const taken = answers.filter((each) => each.status === call.expected[0]);
  const refused = answers.filter((each) => each.status === 409);
  const records = new Set(taken.map((each) => recordOf(each).id));
  const once = call.keptApart ? taken.length === 1 : taken.length > 0 && records.size === 1;
  check(
    answers,
    { "taken once": () => once && taken.length + refused.length === answers.length },
    { name: call.name },
  );
}
`;

type Repeat = NonNullable<DataOf<typeof api.convention>["repeat"]>;

/** The key by which a repeat is known, where the contract has it; another for each copy that is none. */
export function keyed(repeat: Repeat | undefined): string {
  const { name, in: place, uuid } = repeat ?? { name: "Idempotency-Key", in: "header" };
  const value = uuid
    ? '`${data.hex}-7000-8000-${(copy === undefined ? at : at + (copy + 1) * 1e9).toString(16).padStart(12, "0")}`'
    : "copy === undefined ? `${data.run}-${at}` : `${data.run}-${at}-${copy}`";
  return place === "query"
    ? `  if (call.key) query += \`\${/[?]/.test(path + query) ? "&" : "?"}${encodeURIComponent(name)}=\${${value}}\`;\n`
    : `  if (call.key) headers[${text(name)}] = ${value};\n`;
}

/** Where each request says which version of the interface it is written against. */
export const versionOfInterface = (name: string): string =>
  `// The version of the interface, a day: -e API_VERSION=...\nconst version = \`${encodeURIComponent(name)}=\${__ENV.API_VERSION || "2030-01-15"}\`;\n`;

export const queryStart = (version: string | undefined): string =>
  `  let query = ${version === undefined ? '""' : '`${call.path.includes("?") ? "&" : "?"}${version}`'};\n`;

export const versioned = `  if (call.versioned !== undefined)
    headers["If-Match"] = \`"\${guessed ? 1 : versionOf(call, data, at)}"\`;
`;

/** What a client does before it changes something. */
export const versionOf = `
/** The version that a change is made from, as who changes it has read it: no part of what is measured. */
function versionOf(call, data, at) {
  const read = calls.find((each) => each.name === call.versioned);
  if (!read) return 1;
  const { request } = requestOf(read, data, current(sessionFor(data, read)), at);
  const { version } = recordOf(quietly(request));
  return version === undefined ? 1 : version;
}
`;
