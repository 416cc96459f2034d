import { data } from "@planc/core/ir";
import * as z from "zod";
import { migrationFiles } from "../artifacts/migration-files.ts";
import { pathFor } from "../artifacts/paths.ts";
import { schemaReads } from "../artifacts/schema-reads.ts";
import { probe } from "../kit.ts";
import { isWritten } from "../layout/store-of.ts";
import { filesOf } from "../migrations/files.ts";
import { fileTitle } from "../migrations/naming.ts";
import { inTurn } from "../migrations/newest.ts";
import { schemaTexts } from "../migrations/schema-texts.ts";
import { counted } from "../sections/words.ts";
import { statementsIn } from "../sql/tokens.ts";
import { type Chain, chainOutcomeSchema } from "./chain.ts";
import { inWorker } from "./in-worker.ts";

/**
 * A real PostgreSQL goes from the first schema through every migration to this plan's, and back: each catalogue is what
 * the files say, and the rows that could stay are there.
 */
export const migrationsPostgres = probe("migrations-postgres", {
  of: { migrations: migrationFiles },
  reads: { ...schemaReads, migrations: data.migration },
  when: "verify",
  tool: "PostgreSQL (PGlite)",
  run: async ({ files, migrations, report, signal, options, servers: _, ...inputs }) => {
    const { stores } = inputs;
    const schemas = await schemaTexts(inputs, { options, signal });
    const written = stores.filter(isWritten);
    const chains = written.flatMap((store) => {
      const own = inTurn(migrations.filter(({ data: of }) => of.store === store.ref));
      const after = schemas.get(pathFor(store, written, "schema.sql"));
      const before = own[0]?.data.before;
      if (after === undefined || before === undefined) return [];
      const textOf = (path: string): string =>
        files.migrations.find((each) => each.path === path)?.text ?? "";
      const chain: Chain = {
        baseline: own.at(-1)?.data.baseline ?? "",
        before,
        after,
        migrations: own.map(({ data: of }) => {
          const both = filesOf(of);
          // What several servers need alike runs once where they are one.
          const together = (direction: "up" | "down"): string =>
            once(
              both.filter((each) => each.direction === direction).map(({ path }) => textOf(path)),
            );
          return {
            title: fileTitle(of),
            up: together("up"),
            down: together("down"),
            asks: [...of.forward, ...of.backward].flatMap(({ sql, asks }) =>
              asks ? [{ sql, ...asks }] : [],
            ),
          };
        }),
        lost: own.flatMap(({ data: { changes } }) =>
          changes.flatMap(({ what, kind, table = "", name }) => {
            if (kind === "table" && (what === "removed" || what === "renamed"))
              return [name, table];
            const isOther = kind === "type" || (kind === "column" && what !== "added");
            return isOther ? [`${table}.${name}`] : [];
          }),
        ),
      };
      return [{ file: own.at(-1)?.data.folder ?? "", chain }];
    });
    if (chains.length === 0) {
      return { status: "not-run", detail: "the schema that the migrations start from is not kept" };
    }
    const outcomes = z
      .array(chainOutcomeSchema)
      .parse(
        await inWorker(
          { tool: "migrations", texts: chains.map(({ chain }) => JSON.stringify(chain)) },
          signal,
        ),
      );
    let failed = "";
    const told = chains.map(({ file, chain }, at) => {
      const outcome = outcomes[at];
      const problem =
        outcome === undefined ? "nothing was run" : "problem" in outcome ? outcome.problem : "";
      if (problem !== "") {
        failed ||= `${file}: ${problem}`;
        report("migration-failed", { file, problem });
      }
      if (!outcome || "problem" in outcome) return "";
      const decided =
        outcome.decided > 0
          ? `, rows put right ${counted(outcome.decided, "time")} on the way`
          : "";
      const bare = outcome.empty.length > 0 ? `, without rows in ${outcome.empty.join(", ")}` : "";
      return `PostgreSQL ${outcome.version} went ${counted(chain.migrations.length, "migration")} forward and back: ${counted(outcome.columns, "column")} kept their values${decided}${bare}`;
    });
    return failed === ""
      ? { status: "passed", detail: told.join("; ") }
      : { status: "failed", detail: failed };
  },
});

/** The statements of several files, those that several have said once. */
function once(texts: readonly string[]): string {
  const [only] = texts;
  if (only !== undefined && texts.length === 1) return only;
  const seen = new Set<string>();
  return texts
    .flatMap((text) => statementsIn(text))
    .filter((sql) => {
      const isRepeat = seen.has(sql) && !/^(?:BEGIN|COMMIT)$/.test(sql);
      seen.add(sql);
      return !isRepeat;
    })
    .map((sql) => `${sql};`)
    .join("\n");
}
