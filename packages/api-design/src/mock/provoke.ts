import type { Behaviour } from "./behaviour.ts";
import { breaks } from "./break-request.ts";
import type { Served } from "./contract.ts";
import { pathWith, placeOf } from "./matching.ts";
import { Mock } from "./mock.ts";
import type { MockAccount, MockAnswer, MockRequest } from "./request.ts";
import type { Step } from "./run-calls.ts";
import { type Kept, keep, type State } from "./store.ts";

/** What was tried on an operation, and what came of it. */
export interface Tried {
  readonly deed: string;
  readonly answer: MockAnswer;
}

export interface ProvokeFacts {
  readonly mock: Mock;
  readonly served: Served;
  readonly rule: Behaviour;
  readonly step: Step;
  /** The state in which nothing was taken away yet. */
  readonly full: State;
  /** Others than who called: without the role, of another circle. */
  readonly others: readonly MockAccount[];
}

/** Misbehaves towards one operation in every way that the mock can notice; asks for no status. */
export async function provoke(facts: ProvokeFacts): Promise<readonly Tried[]> {
  const { mock, served, rule, step, full } = facts;
  const { request } = step;
  const tried: Tried[] = [];
  const at = (state: State, settings = {}) => new Mock({ ...mock.settings, ...settings }, state);
  const send = async (deed: string, sent: MockRequest, on: Mock = at(step.before)) => {
    const answer = await on.handle(sent);
    tried.push({ deed, answer });
    return answer;
  };

  if (served.secured && rule.roles !== "public") {
    await send("nobody is signed in", without(request, carrierHeader(mock)));
    for (const other of facts.others) {
      const [shown = ""] = other.credentials;
      await send(`${other.name} asks`, carrying(mock, request, shown));
    }
  }
  if (rule.guest === "shown") {
    const stranger = without(without(request, "cookie"), carrierHeader(mock));
    const { status } = await send("a guest asks who did not make it", stranger);
    if (rule.ids.length > 0 && status < 400) throw new Error("the mock lets any guest in");
  }
  if (mock.settings.carrier?.in === "cookie" && request.headers.origin !== undefined)
    await send("a page of another site asks", {
      ...request,
      headers: { ...request.headers, origin: "https://elsewhere.example.org" },
    });
  for (const name of rule.secrets)
    await send(
      `another ${name} is given`,
      withBody(request, (body) => ({
        ...body,
        [name]: `other-${String(body[name])}`.slice(0, 40),
      })),
    );
  if (rule.webhook?.header !== undefined) {
    await send("the signature is missing", without(request, rule.webhook.header));
    await send("the signature is wrong", {
      ...request,
      headers: { ...request.headers, [rule.webhook.header]: "wrong" },
    });
  }
  for (const { deed, sent } of breaks(served, request)) await send(deed, sent);
  for (const { name } of rule.ids) {
    const sent = otherId(served, request, name);
    if (sent) await send(`no ${name} is such`, sent);
  }
  for (const { property } of rule.leads)
    if (request.body?.includes(`"${property}"`))
      await send(
        `${property} leads to nothing`,
        withBody(request, (body) => ({
          ...body,
          [property]: Array.isArray(body[property]) ? [absent] : absent,
        })),
      );
  if (rule.session === "renews" && rule.secrets.length === 0)
    await send("no renewal is shown", without(request, "cookie"));
  if (rule.effect === "update" && rule.unique.length > 0 && rule.of !== undefined) {
    const values: unknown = JSON.parse(request.body ?? "{}");
    const other: Kept = {
      id: absent,
      values: Object(values),
      within: {},
      circle: "ours",
      version: 1,
    };
    await send("another has the same", request, at(keep(step.before, rule.of, absent, other)));
  }
  if (rule.versioned) {
    await send("no version is named", without(request, "if-match"));
    await send("another version is named", {
      ...request,
      headers: { ...request.headers, "if-match": '"0"' },
    });
  }
  await again(facts, at, send);
  if (rule.effect === "delete" && rule.held.length > 0)
    await send("others still refer to it", request, at(full));
  const busy = at(step.before, { quota: 2 });
  const calm = withKey(request, rule, "01890a5d-ac96-774b-bcce-00000000aaaa");
  for (let call = 0; call < 3; call++) {
    const answer = await busy.handle(calm);
    if (call === 2) tried.push({ deed: "the caller asks too often", answer });
  }
  return tried;
}

/** The same once more: with the same key, with another body, at the same time. */
async function again(
  { rule, served, step }: ProvokeFacts,
  at: (state: State) => Mock,
  send: (deed: string, sent: MockRequest, on?: Mock) => Promise<MockAnswer>,
): Promise<void> {
  const { request } = step;
  const twice = at(step.before);
  await twice.handle(request);
  if (rule.key === undefined) {
    await send("it is done once more", request, twice);
    return;
  }
  await send(
    "the same is asked again with another key",
    withKey(request, rule, "01890a5d-ac96-774b-bcce-00000000bbbb"),
    twice,
  );
  const first = at(step.before);
  const answer = await first.handle(request);
  const repeat = await send("the same key comes again", request, first);
  if (rule.key.repeated === "replays" && JSON.stringify(repeat) !== JSON.stringify(answer))
    throw new Error("the mock answers a repeated key with something else");
  for (const { name } of rule.ids) {
    const elsewhere = otherId(served, request, name);
    if (elsewhere) await send("the same key comes for another", elsewhere, first);
  }
  for (const changed of others(request)) {
    const { status } = await send("the same key comes with another body", changed, first);
    if (status === 422 || status === 409) break;
  }
  const both = at(step.before);
  const [, second] = await Promise.all([both.handle(request), both.handle(request)]);
  if (second)
    await send("the same key comes while the first is worked on", request, answering(second, both));
}

/** A mock whose next answer is known: what was answered while two came at once. */
function answering(answer: MockAnswer, mock: Mock): Mock {
  const known = mock.copy();
  known.handle = () => Promise.resolve(answer);
  return known;
}

const absent = "01890a5d-ac96-774b-bcce-ffffffffffff";

/** The request with one value of its body changed or left out, each in turn. */
function others(request: MockRequest): readonly MockRequest[] {
  // A file is another one by any byte.
  if (request.body !== undefined && !/json$/.test(request.headers["content-type"] ?? ""))
    return [{ ...request, body: `${request.body}!` }];
  const value: unknown = request.body === undefined ? {} : JSON.parse(request.body);
  return Object.entries(Object(value)).flatMap(([name, each]) => {
    const other =
      typeof each === "number"
        ? each + 1
        : typeof each === "string"
          ? each.replace(/.$/, (last) => (last === "0" ? "1" : "0"))
          : each;
    return [
      withBody(request, (body) => ({ ...body, [name]: other })),
      withBody(request, ({ [name]: _, ...rest }) => rest),
    ];
  });
}

function carrierHeader(mock: Mock): string {
  const { carrier } = mock.settings;
  return carrier?.in === "cookie" ? "cookie" : (carrier?.name.toLowerCase() ?? "authorization");
}

function carrying(mock: Mock, request: MockRequest, shown: string): MockRequest {
  const { carrier } = mock.settings;
  const name = carrierHeader(mock);
  const value =
    carrier?.in === "cookie"
      ? `${carrier.name}=${shown}`
      : name === "authorization"
        ? `Bearer ${shown}`
        : shown;
  return { ...request, headers: { ...request.headers, [name]: value } };
}

function without(request: MockRequest, header: string): MockRequest {
  const { [header]: _, ...headers } = request.headers;
  return { ...request, headers };
}

function withKey(request: MockRequest, { key: by }: Behaviour, key: string): MockRequest {
  if (by === undefined) return request;
  return by.in === "query"
    ? { ...request, query: { ...request.query, [by.name]: key } }
    : { ...request, headers: { ...request.headers, [by.name.toLowerCase()]: key } };
}

function withBody(
  request: MockRequest,
  change: (body: Record<string, unknown>) => Record<string, unknown>,
): MockRequest {
  if (request.body === undefined || !/json$/.test(request.headers["content-type"] ?? ""))
    return request;
  const value: unknown = JSON.parse(request.body);
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? { ...request, body: JSON.stringify(change({ ...value })) }
    : request;
}

/** The request with an id in its path that no thing has, of the form that ids have. */
function otherId(served: Served, request: MockRequest, name: string): MockRequest | undefined {
  const where = placeOf(served, name);
  const parameter = served.parameters.find((each) => each.in === "path" && each.name === name);
  if (where === undefined || parameter === undefined) return undefined;
  const last = (request.path.split("/")[where.at + 1] ?? "").slice(
    0,
    -where.verb.length || undefined,
  );
  const value = [absent, `${last.slice(0, -1)}${last.endsWith("z") ? "y" : "z"}`, "999999999"].find(
    (each) => each !== last && parameter.isValid(each),
  );
  if (value === undefined) return undefined;
  return { ...request, path: pathWith(request.path, where, value) };
}
