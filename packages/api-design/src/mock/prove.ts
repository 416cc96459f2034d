import type { OpenAPIObject } from "openapi3-ts/oas31";
import type { Behaviour } from "./behaviour.ts";
import { readContract, type Served } from "./contract.ts";
import { Mock } from "./mock.ts";
import { provoke } from "./provoke.ts";
import { isFault, outOfReach } from "./reach.ts";
import { readCalls } from "./read-calls.ts";
import type { MockAccount, MockAnswer } from "./request.ts";
import { runCalls, type Step } from "./run-calls.ts";
import type { Carrier } from "./settings.ts";
import type { State } from "./store.ts";

export interface Flaw {
  readonly code: "call-unanswered" | "error-undocumented" | "error-out-of-reach";
  readonly operation: string;
  readonly status: number;
  readonly problem: string;
}

export interface Proof {
  readonly answered: number;
  readonly provoked: number;
  readonly documented: number;
  /** Operations by the status that nothing provoked. */
  readonly left: ReadonlyMap<number, readonly string[]>;
  readonly flaws: readonly Flaw[];
}

export interface ProofFacts {
  readonly document: OpenAPIObject;
  readonly calls: string;
  readonly basePath: string;
  readonly behaviours: ReadonlyMap<string, Behaviour>;
  readonly accounts: (variables: ReadonlyMap<string, string>) => readonly MockAccount[];
  readonly carrier: Carrier | undefined;
  /** Accounts that call where they may not: each way in which one may not. */
  readonly others: (rule: Behaviour) => readonly MockAccount[];
  readonly made: ReadonlySet<string>;
}

/** Runs every call against a mock of the contract, then tries on each operation what must go wrong. */
export async function prove(facts: ProofFacts): Promise<Proof> {
  const contract = readContract(facts.document);
  const file = readCalls(facts.calls);
  const variables = new Map(file.given);
  const accounts = [...facts.accounts(variables)];
  for (const rule of facts.behaviours.values())
    for (const each of facts.others(rule))
      if (!accounts.some(({ name }) => name === each.name)) accounts.push(each);
  const mock = new Mock({
    contract,
    behaviours: facts.behaviours,
    accounts,
    carrier: facts.carrier,
    quota: Number.POSITIVE_INFINITY,
    origin: "https://localhost",
    made: facts.made,
    known: new Set([...variables.values(), ...idsOf(facts.document)]),
  });
  const { steps, broken } = await runCalls(mock, file, facts.basePath);
  const flaws: Flaw[] = broken.map(({ name, problem }) => ({
    code: "call-unanswered",
    operation: name,
    status: 0,
    problem,
  }));
  const byOperation = new Map<string, Step>();
  let answered = 0;
  for (const step of steps) {
    if (!byOperation.has(step.operationId)) byOperation.set(step.operationId, step);
    const served = contract.get(step.operationId);
    const rule = facts.behaviours.get(step.operationId);
    // What still refers to it may be kept for good: then it is another that can be taken away.
    const isHeld = rule?.effect === "delete" && rule.held.length > 0 && step.answer.status === 409;
    const answer =
      rule && isHeld
        ? await new Mock(mock.settings, without(step.before, rule)).handle(step.request)
        : step.answer;
    const problem = served && rule && unfit(served, rule.success, answer);
    if (problem === undefined) answered++;
    else
      flaws.push({
        code: "call-unanswered",
        operation: step.operationId,
        status: step.answer.status,
        problem,
      });
  }
  const full =
    steps.find(({ operationId }) => facts.behaviours.get(operationId)?.effect === "delete")
      ?.before ?? mock.state;
  const left = new Map<number, string[]>();
  let provoked = 0;
  let documented = 0;
  for (const [id, served] of contract) {
    const rule = facts.behaviours.get(id);
    const step = byOperation.get(id);
    if (rule === undefined || step === undefined) {
      flaws.push({
        code: "call-unanswered",
        operation: id,
        status: 0,
        problem: "api.http does not call it",
      });
      continue;
    }
    const tried = await provoke({ mock, served, rule, step, full, others: facts.others(rule) });
    const seen = new Set<number>();
    for (const { deed, answer } of tried) {
      seen.add(answer.status);
      if (answer.status < 400) continue;
      const wrong = served.answers.has(answer.status)
        ? unfit(served, answer.status, answer)
        : undefined;
      if (!served.answers.has(answer.status) || wrong !== undefined)
        flaws.push({
          code: "error-undocumented",
          operation: id,
          status: answer.status,
          problem: wrong === undefined ? deed : `${deed}: ${wrong}`,
        });
    }
    for (const status of served.answers.keys()) {
      if (status < 400) continue;
      documented++;
      if (seen.has(status)) {
        provoked++;
        continue;
      }
      const why = isFault(status)
        ? undefined
        : outOfReach(status, served, rule, facts.carrier?.in === "cookie");
      if (why !== undefined)
        flaws.push({ code: "error-out-of-reach", operation: id, status, problem: why });
      else left.set(status, [...(left.get(status) ?? []), id]);
    }
  }
  return { answered, provoked, documented, left, flaws: onceEach(flaws) };
}

/** The state without what refers to the thing. */
function without(state: State, { held }: Behaviour): State {
  const holders = new Set(held.map(({ of }) => of));
  return { ...state, things: new Map([...state.things].filter(([of]) => !holders.has(of))) };
}

/** Ids that examples have: of what no operation makes, one is there under each. */
function idsOf(document: OpenAPIObject): readonly string[] {
  return Object.values(document.components?.schemas ?? {}).flatMap((schema) =>
    ("examples" in schema ? (schema.examples ?? []) : []).flatMap((example: unknown) => {
      const id: unknown =
        typeof example === "object" && example !== null && "id" in example ? example.id : undefined;
      return typeof id === "string" || typeof id === "number" ? [String(id)] : [];
    }),
  );
}

/** What of an answer is not as documented: status, headers, body. */
function unfit(
  served: Served,
  expected: number,
  { status, headers, body }: MockAnswer,
): string | undefined {
  if (status !== expected) return `${status} instead of ${expected}`;
  const documented = served.answers.get(status);
  if (documented === undefined) return `${status} is not documented`;
  const missing = documented.headers.find((name) => headers[name] === undefined);
  if (missing !== undefined) return `the answer lacks the header ${missing}`;
  if (documented.judge === undefined || documented.mediaType === undefined) return undefined;
  if (!/json$/.test(documented.mediaType)) return undefined;
  return documented.judge(body);
}

function onceEach(flaws: readonly Flaw[]): readonly Flaw[] {
  const seen = new Set<string>();
  return flaws.filter(({ code, operation, status }) => {
    const key = `${code} ${operation} ${status}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
