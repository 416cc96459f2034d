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
      tableRows(of).map(({ table: name, changes, lock, work }) => [
        [inlineCode(fileTitle(of))],
        words[of.when],
        name,
        changes,
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
          `From the schema of the last plan, in ${folders.join(", ")}; each has a .down.sql that leads back.`,
        ),
        table(["Migration", "Runs", "Table", "Changes", "Strongest lock", "Under it"], rows),
        ...(changed.length > 0 ? [bullets(changed)] : []),
      ],
    };
  },
});

interface TableRow {
  readonly table: string;
  readonly changes: string;
  readonly lock: string;
  readonly work: Statement["work"];
}

/** One row for each table that is there before: what changes, the strongest lock and the most work under it. */
function tableRows({ forward, changes }: Migration): readonly TableRow[] {
  const held = locksOf(forward);
  const made = changes.flatMap(({ what, kind, name }) =>
    what === "added" && kind === "table" ? [name] : [],
  );
  const names = [
    ...new Set([...changes.flatMap(({ table: of }) => of ?? []), ...[...held.keys()].map(plain)]),
  ].filter((name) => !made.includes(name));
  return [
    ...(made.length > 0
      ? [{ table: made.join(", "), changes: "new", lock: "–", work: "none" as const }]
      : []),
    ...names.map((name): TableRow => {
      const lock = [...held].find(([table]) => plain(table) === name)?.[1];
      const said = changes.filter(({ table: of }) => of === name).map(changeWords);
      return {
        table: name,
        changes: said.join(", ") || "referred to",
        lock: lock?.lock ?? "–",
        work: lock?.work ?? "none",
      };
    }),
  ];
}

/** `+client_id`, `−note`, `due_date type`, `tasks_status_check` */
function changeWords({ what, kind, name, from = "" }: Migration["changes"][number]): string {
  const facet = kind === "column" || kind === "table" ? "" : ` (${kind})`;
  if (what === "added") return `+${name}${facet}`;
  if (what === "removed") return `−${name}${facet}`;
  return what === "renamed" ? `${from} → ${name}` : `${name}${facet}`;
}

function locksOf(statements: readonly Statement[]) {
  const found = new Map<string, { lock: string; work: Statement["work"] }>();
  for (const { on, lock = "", work } of statements) {
    for (const name of lock === "" ? [] : on) {
      const before = found.get(name);
      const isStronger = !before || strength.indexOf(lock) > strength.indexOf(before.lock);
      const isMore = before?.lock === lock && before.work === "none";
      if (isStronger || isMore) found.set(name, { lock, work });
    }
  }
  return found;
}
