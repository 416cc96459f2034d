import type { DataOf } from "@planc/core";
import { data } from "@planc/core/ir";
import { bullets, inlineCode, paragraph, table } from "@planc/core/markdown";
import { locks } from "../catalog/postgresql-locks.ts";
import { section } from "../kit.ts";
import { filesOf } from "../migrations/files.ts";
import { fileTitle } from "../migrations/naming.ts";
import { newest } from "../migrations/newest.ts";
import { plain } from "../migrations/statement.ts";

type Migration = DataOf<typeof data.migration>;
type Statement = Migration["forward"][number];

/** Weakest first. */
const strength: readonly string[] = [
  locks.rows,
  locks.changes,
  locks.index,
  locks.writes,
  locks.all,
];
const words = {
  "before-release": "before the release",
  "after-release": "after the last old program has ended",
} as const;
const works = {
  none: "–",
  scan: "reads every row",
  rewrite: "writes every row",
  build: "builds an index",
} as const;

/** In which order the migrations run, what they lock, and what is gone afterwards. */
export const migrationSection = section("migration", {
  document: "data-model.md",
  title: "Migration",
  reads: { migrations: data.migration },
  render: ({ migrations }) => {
    const last = newest(migrations);
    if (last.length === 0) return undefined;
    const rows = last.flatMap(({ data: of }) =>
      lockRows(of.forward).map(({ on, lock, work }) => [
        [inlineCode(fileTitle(of))],
        words[of.when],
        on,
        lock,
        works[work],
      ]),
    );
    const changed = last.flatMap(({ data: of }) =>
      of.forward.flatMap((each) => [
        ...(each.loses === undefined
          ? []
          : [
              [
                inlineCode(fileTitle(of)),
                ` takes away ${each.loses}; going back, it is made again without its values.`,
              ],
            ]),
        ...(each.asks === undefined
          ? []
          : [
              [
                inlineCode(fileTitle(of)),
                " stops while ",
                inlineCode(`SELECT FROM ${each.asks.table} WHERE ${each.asks.where}`),
                " finds a row.",
              ],
            ]),
      ]),
    );
    const folders = [
      ...new Set(
        last.flatMap(({ data: of }) =>
          filesOf(of).map(({ path }) => path.slice(0, path.lastIndexOf("/"))),
        ),
      ),
    ].sort();
    return {
      blocks: [
        paragraph(
          `From the schema of the last plan, in ${folders.join(", ")}; each has a .down.sql that leads back. No statement waits longer than 5 s for its lock.`,
        ),
        table(["Migration", "Runs", "Table", "Strongest lock", "Meanwhile"], rows),
        ...(changed.length > 0 ? [bullets(changed)] : []),
      ],
    };
  },
});

/** One row for each table that is locked, with the strongest lock and the most work of any statement. */
function lockRows(statements: readonly Statement[]) {
  const found = new Map<string, { lock: string; work: Statement["work"] }>();
  for (const { on, lock, work } of statements) {
    for (const table of lock === undefined ? [] : on) {
      const before = found.get(table);
      const isStronger =
        before === undefined || strength.indexOf(lock ?? "") > strength.indexOf(before.lock);
      const isSame = before?.lock === lock;
      if (isStronger) found.set(table, { lock: lock ?? "", work });
      else if (isSame && before?.work === "none") found.set(table, { lock: before.lock, work });
    }
  }
  const rows = [...found].map(([on, each]) => ({ on: plain(on), ...each }));
  return rows.length > 0 ? rows : [{ on: "new tables alone", lock: "–", work: "none" as const }];
}
