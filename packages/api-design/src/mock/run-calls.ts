import { matchOf } from "./matching.ts";
import type { Mock } from "./mock.ts";
import { type Known, type ReadCall, requestOf } from "./read-calls.ts";
import type { MockAnswer, MockRequest } from "./request.ts";
import type { State } from "./store.ts";

/** One call with what was there before it: whatever is tried on it begins from there. */
export interface Step {
  readonly call: ReadCall;
  readonly operationId: string;
  readonly request: MockRequest;
  readonly before: State;
  readonly answer: MockAnswer;
}

export interface Run {
  readonly steps: readonly Step[];
  /** Calls that could not be made or lead to no operation, with why. */
  readonly broken: readonly { readonly name: string; readonly problem: string }[];
}

/** Makes the calls one after the other, as a person runs the file from top to bottom. */
export async function runCalls(
  mock: Mock,
  {
    given,
    calls,
  }: {
    readonly given: readonly (readonly [string, string])[];
    readonly calls: readonly ReadCall[];
  },
  basePath: string,
): Promise<Run> {
  const variables = new Map(given);
  const answers = new Map<string, MockAnswer>();
  const known: Known = { variables, answers };
  const steps: Step[] = [];
  const broken: { name: string; problem: string }[] = [];
  const cookies = new Map<string, string>();
  let keys = 0;
  const fresh = () => `7d4f2a10-0000-4000-8000-${String(++keys).padStart(12, "0")}`;
  for (const call of calls) {
    try {
      // Looked up where they are used: what nothing uses need not be there.
      for (const [name, value] of call.sets) variables.set(name, value);
      const plain = requestOf(call, known, fresh, basePath);
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const request =
        cookie === "" || plain.headers.cookie !== undefined
          ? plain
          : { ...plain, headers: { ...plain.headers, cookie } };
      const found = matchOf(mock.settings.contract, request.method, request.path);
      if (found === undefined) {
        broken.push({ name: call.name, problem: "leads to no operation of the contract" });
        continue;
      }
      const before = mock.state;
      const answer = await mock.handle(request);
      answers.set(call.name, answer);
      for (const set of answer.headers["set-cookie"]?.split("\n") ?? []) {
        const [name = "", value = ""] = set.split(";")[0]?.split("=") ?? [];
        cookies.set(name, value);
      }
      steps.push({ call, operationId: found.served.operationId, request, before, answer });
    } catch (error) {
      broken.push({
        name: call.name,
        problem: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return { steps, broken };
}
