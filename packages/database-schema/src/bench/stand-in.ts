import { Agent, request as ask, createServer, type Server } from "node:http";
import type { Database } from "../probes/open-database.ts";
import type { BenchOutcome, BenchRequest } from "./bench-request.ts";
import { timesOf } from "./times-of.ts";

interface Trial {
  readonly request: BenchRequest;
  /** For each read the statements that it is made by. */
  readonly statements: readonly (readonly string[])[];
  readonly reads: BenchOutcome["reads"];
  readonly milliseconds: number;
}

type Operation = BenchRequest["operations"][number];

/** Fewer arrivals than this show nothing within seconds. */
const fewest = 20;
/** Of what one connection could answer one after the other, what is sent at most. */
const most = 0.5;
const open = 50;

/**
 * A stand-in of the planned interface on this machine alone: each request makes the reads that are planned for its
 * operation. It has none of the program's own work, so that nothing is learnt of that.
 */
export async function standIn(
  db: Database,
  { request, statements, reads, milliseconds }: Trial,
): Promise<BenchOutcome["runs"]> {
  const operations = request.operations.filter(({ share }) => share > 0);
  if (operations.length === 0 || request.runs.length === 0) return [];
  const server = serve(db, operations, statements);
  const port = await listening(server);
  const agent = new Agent({ keepAlive: true, maxSockets: open });
  try {
    const limit = (most * 1000) / meanOf(operations, reads);
    const highest = Math.max(...request.runs.map(({ planned }) => planned));
    // All runs by the same factor, so that the ordinary hour stays below the peak.
    const factor = Math.min(Math.max(1, fewest / highest), limit / highest);
    const runs: BenchOutcome["runs"] = [];
    for (const { name, planned } of request.runs) {
      const sent = Number((planned * factor).toPrecision(3));
      const span = milliseconds / request.runs.length;
      const { times, failed } = await arrivals({ operations, port, agent, sent, span });
      runs.push({ name, planned, sent, failed, ...timesOf(times) });
    }
    return runs;
  } finally {
    agent.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Milliseconds that the database takes for a request, and the little around it. */
function meanOf(operations: readonly Operation[], reads: BenchOutcome["reads"]): number {
  const total = operations.reduce((sum, { share }) => sum + share, 0);
  const weighted = operations.reduce(
    (sum, each) =>
      sum + each.share * each.reads.reduce((all, at) => all + (reads[at]?.mean ?? 0), 0),
    0,
  );
  return weighted / total + 0.5;
}

function serve(
  db: Database,
  operations: readonly Operation[],
  statements: Trial["statements"],
): Server {
  let turn = 0;
  return createServer((incoming, answer) => {
    // The stand-in is asked by number, so that no two paths of a plan are taken for one another.
    const operation = operations[Number(/^\/(\d{1,5})\//.exec(incoming.url ?? "")?.[1] ?? -1)];
    const made = async () => {
      let rows = 0;
      for (const at of operation?.reads ?? []) {
        const texts = statements[at] ?? [];
        const text = texts[turn++ % Math.max(1, texts.length)];
        if (text !== undefined) rows += (await db.rows(text)).length;
      }
      return rows;
    };
    made().then(
      (rows) => {
        const hasBody = operation?.success !== 204;
        answer.writeHead(operation?.success ?? 404, { "Content-Type": "application/json" });
        answer.end(hasBody ? JSON.stringify({ rows }) : undefined);
      },
      () => answer.writeHead(500).end(),
    );
  });
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("no port was free"));
      else resolve(address.port);
    });
  });
}

interface Arriving {
  readonly operations: readonly Operation[];
  readonly port: number;
  readonly agent: Agent;
  readonly sent: number;
  readonly span: number;
}

/** Requests at a fixed rate, whether or not those before are answered; each waits from when it was due. */
async function arrivals({ operations, port, agent, sent, span }: Arriving) {
  const times: number[] = [];
  let failed = 0;
  const begun = performance.now();
  const count = Math.max(1, Math.floor((sent * span) / 1000));
  const waiting: Promise<void>[] = [];
  for (let at = 0; at < count; at++) {
    const due = begun + (at * 1000) / sent;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    // Far behind, what is left is not sent any more.
    if (early < -span) break;
    const which = drawn(operations, at);
    waiting.push(
      called(port, agent, operations[which], which).then((isRight) => {
        times.push(performance.now() - due);
        if (!isRight) failed++;
      }),
    );
  }
  await Promise.all(waiting);
  return { times, failed };
}

/** The same operations in the same order each time, in their shares. */
function drawn(operations: readonly Operation[], at: number): number {
  const total = operations.reduce((sum, { share }) => sum + share, 0);
  // Multiples of the golden ratio fill the interval evenly.
  let left = ((at * 0.618_033_988_75) % 1) * total;
  const found = operations.findIndex(({ share }) => {
    left -= share;
    return left < 0;
  });
  return found === -1 ? operations.length - 1 : found;
}

function called(
  port: number,
  agent: Agent,
  operation: Operation | undefined,
  which: number,
): Promise<boolean> {
  return new Promise((resolve) => {
    const sent = ask(
      {
        host: "127.0.0.1",
        port,
        agent,
        method: operation?.method ?? "GET",
        path: `/${which}/`,
        timeout: 10_000,
      },
      (answer) => {
        answer.resume();
        answer.once("end", () => resolve(answer.statusCode === operation?.success));
      },
    );
    sent.once("timeout", () => sent.destroy());
    sent.once("error", () => resolve(false));
    sent.end();
  });
}
