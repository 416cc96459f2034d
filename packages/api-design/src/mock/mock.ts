import { idLike, madeAnswer, problem } from "./answers.ts";
import type { Behaviour } from "./behaviour.ts";
import type { Served } from "./contract.ts";
import { isOfGuest, withGuestCookie } from "./guests.ts";
import { matchOf } from "./matching.ts";
import { readBody } from "./reading.ts";
import type { MockAccount, MockAnswer, MockRequest } from "./request.ts";
import { callerOf, cookieOf, proofOf, withSession } from "./sessions.ts";
import type { MockSettings } from "./settings.ts";
import { callerName, empty, find, type Kept, keep, put, type State } from "./store.ts";

/** Answers as a server that keeps the contract would, from what it was sent before. */
export class Mock {
  state: State;
  readonly settings: MockSettings;

  constructor(settings: MockSettings, state: State = empty) {
    this.settings = settings;
    this.state = state;
  }

  /** Another that goes on from the same moment. */
  copy(settings: Partial<MockSettings> = {}): Mock {
    return new Mock({ ...this.settings, ...settings }, this.state);
  }

  async handle(request: MockRequest): Promise<MockAnswer> {
    const found = matchOf(this.settings.contract, request.method, request.path);
    if (found === undefined) return { status: 404, headers: {} };
    const { served, ids } = found;
    const rule = this.settings.behaviours.get(served.operationId);
    if (rule === undefined) return { status: 501, headers: {} };
    const refuse = (status: number): MockAnswer => problem(served, status);

    const caller = callerOf(this.settings, this.state, request);
    const counted = caller?.name ?? `address ${request.headers["x-forwarded-for"] ?? ""}`;
    const calls = (this.state.calls.get(counted) ?? 0) + 1;
    this.state = { ...this.state, calls: put(this.state.calls, counted, calls) };
    // Whoever reports by calling is not slowed down: what it sends would be lost.
    if (calls > this.settings.quota && !rule.webhook) return refuse(429);

    if (rule.roles !== "public" && caller === undefined) return refuse(401);
    const renewal = this.settings.carrier?.renewal;
    if (rule.session === "renews" && rule.secrets.length === 0 && renewal) {
      const shown = cookieOf(request.headers.cookie, renewal);
      if (shown === undefined || !this.state.sessions.has(shown)) return refuse(401);
    }
    const isForeign = (request.headers.origin ?? this.settings.origin) !== this.settings.origin;
    const isCarried = this.settings.carrier?.in === "cookie" && !rule.webhook;
    if (
      isForeign &&
      isCarried &&
      request.method !== "GET" &&
      (rule.roles !== "public" || rule.session) &&
      !rule.stated
    )
      return refuse(403);
    if (
      rule.roles !== "public" &&
      rule.roles.length > 0 &&
      !caller?.roles.some((role) => rule.roles.includes(role))
    )
      return refuse(403);
    const signed = rule.webhook?.header;
    if (signed && !this.settings.known.has(request.headers[signed] ?? "")) return refuse(401);
    if (rule.versioned && request.headers["if-match"] === undefined) return refuse(428);
    const body = readBody(found, request);
    if (body === undefined) return refuse(400);
    const proof = proofOf(this.settings, this.state, {
      operationId: served.operationId,
      rule,
      body,
    });
    if ("refused" in proof) return refuse(proof.refused);
    this.state = proof.state;
    const work = () => this.decide(served, rule, { ids, body, caller, request });
    const key =
      rule.key &&
      (rule.key.in === "query"
        ? request.query[rule.key.name]
        : request.headers[rule.key.name.toLowerCase()]);
    if (!key) return work();
    const slot = `${counted} ${served.operationId} ${key}`;
    const asked = `${request.path} ${request.body ?? ""}`;
    const before = this.state.keys.get(slot);
    if (before) {
      if (rule.key?.repeated === "refuses") return refuse(409);
      if (before.asked !== asked) return refuse(422);
      return before.answer ?? refuse(409);
    }
    this.state = { ...this.state, keys: put(this.state.keys, slot, { asked }) };
    // The work takes a turn, in which the same key can come again.
    await Promise.resolve();
    const answer = work();
    this.state = { ...this.state, keys: put(this.state.keys, slot, { asked, answer }) };
    return answer;
  }

  /** What it does once the request is known to be of the right form, from who is allowed to ask. */
  private decide(
    served: Served,
    rule: Behaviour,
    {
      ids,
      body,
      caller,
      request,
    }: {
      readonly ids: Readonly<Record<string, string>>;
      readonly body: Readonly<Record<string, unknown>>;
      readonly caller: MockAccount | undefined;
      readonly request: MockRequest;
    },
  ): MockAnswer {
    const refuse = (status: number): MockAnswer => problem(served, status);
    const circle = caller?.circle ?? "open";
    const named: Kept[] = [];
    for (const { name, of, by } of rule.ids) {
      const thing =
        find(this.state, of, by, ids[name] ?? "") ?? this.givenThing(of, ids[name] ?? "");
      if (thing === undefined) return refuse(404);
      named.push(thing);
      if (rule.related && thing.circle !== circle && thing.circle !== "open")
        return refuse(rule.hidden ? 404 : 403);
    }
    // The id alone opens nothing, and tells nothing; what no operation makes was there before anybody came.
    const isMade = rule.ids.some(({ of }) => this.settings.made.has(of));
    if (rule.guest === "shown" && isMade && caller === undefined && !isOfGuest(request, named))
      return refuse(404);
    for (const { property, of } of rule.leads) {
      for (const id of [body[property]].flat()) {
        if (typeof id !== "string") continue;
        const thing = find(this.state, of, "id", id) ?? this.givenThing(of, id);
        if (thing === undefined) return refuse(400);
        if (rule.related && thing.circle !== circle && thing.circle !== "open")
          return refuse(rule.hidden ? 400 : 403);
      }
    }
    const target = rule.effect === "create" || rule.effect === "list" ? undefined : named.at(-1);
    if (
      rule.versioned &&
      target &&
      request.headers["if-match"]?.replace(/^W\/|"/g, "") !== String(target.version)
    )
      return refuse(rule.stale);

    return this.work(served, rule, { ids, body, circle, target, caller, request });
  }

  private work(
    served: Served,
    rule: Behaviour,
    {
      ids,
      body,
      circle,
      target,
      caller,
      request,
    }: {
      readonly ids: Readonly<Record<string, string>>;
      readonly body: Readonly<Record<string, unknown>>;
      readonly circle: string;
      readonly target: Kept | undefined;
      readonly caller: MockAccount | undefined;
      readonly request: MockRequest;
    },
  ): MockAnswer {
    const of = rule.of ?? "";
    const alike = (sets: Behaviour["unique"]) =>
      [...(this.state.things.get(of)?.values() ?? [])].find(
        (each) =>
          each !== target &&
          sets.some(
            (names) =>
              (rule.effect === "create" || names.some((name) => body[name] !== undefined)) &&
              names.every((name) => {
                const own = name === callerName ? caller?.name : (body[name] ?? ids[name]);
                return own !== undefined && (each.values[name] ?? each.within[name]) === own;
              }),
          ),
      );
    const there = rule.again && alike(rule.again.by);
    if (rule.again && there)
      return madeAnswer(served, rule.again.status, { now: there, listed: [], id: there.id });
    if (!rule.hides && alike(rule.unique)) return problem(served, rule.conceals ? 400 : 409);
    if (rule.effect === "transition" && target) {
      if (target.moved === served.operationId) return problem(served, 409);
      this.change(of, { ...target, moved: served.operationId });
    }
    if (rule.effect === "update" && target)
      this.change(of, { ...target, values: { ...target.values, ...body } });
    if (rule.effect === "delete" && target) {
      const isHeld = rule.held.some(({ of: holder, property }) =>
        [...(this.state.things.get(holder)?.values() ?? [])].some(
          (each) => each.values[property] === target.id || each.within[property] === target.id,
        ),
      );
      if (isHeld) return problem(served, 409);
      this.state = keep(this.state, of, target.id, undefined);
    }
    const id = idLike(served.answers.get(rule.success)?.example, this.state.given + 1);
    let made: Kept | undefined;
    if (rule.effect === "create") {
      made = {
        id,
        values: body,
        within: caller ? { ...ids, [callerName]: caller.name } : ids,
        circle: rule.roles === "public" ? "open" : circle,
        version: 1,
      };
      this.state = { ...keep(this.state, of, id, made), given: this.state.given + 1 };
    }
    const now = made ?? (target && this.state.things.get(of)?.get(target.id)) ?? target;
    const answer = madeAnswer(served, rule.success, { now, listed: this.listed(rule, ids), id });
    if (rule.guest === "set" && made && caller === undefined)
      return withGuestCookie(answer, request, made.id);
    if (rule.session === undefined) return answer;
    const opened = withSession(this.settings, this.state, { rule, answer, id, caller, body });
    this.state = opened.state;
    return opened.answer;
  }

  private change(of: string, thing: Kept): void {
    this.state = keep(this.state, of, thing.id, { ...thing, version: thing.version + 1 });
  }

  private listed(rule: Behaviour, ids: Readonly<Record<string, string>>): readonly Kept[] {
    if (rule.effect !== "list" && rule.effect !== "search") return [];
    return [...(this.state.things.get(rule.of ?? "")?.values() ?? [])].filter((each) =>
      Object.entries(ids).every(
        ([name, id]) => each.within[name] === undefined || each.within[name] === id,
      ),
    );
  }

  /** What is there although nothing of the interface makes it. */
  private givenThing(of: string, id: string): Kept | undefined {
    return !this.settings.made.has(of) && this.settings.known.has(id)
      ? { id, values: {}, within: {}, circle: "open", version: 1 }
      : undefined;
  }
}
