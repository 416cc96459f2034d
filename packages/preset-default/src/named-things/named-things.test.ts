import { beforeAll, describe, expect, it } from "vitest";
import { type Compiled, compileGroup } from "../fixtures/compile-group.ts";
import { corePlugins } from "../index.ts";
import type { Row } from "./row.ts";
import { groups } from "./rows/index.ts";

/*
 * Each technology, standard and way of building has one sentence of a prompt: it is read from that sentence,
 * decided by a node of the plan, in the file that is its own, and looked at there by the tool that reads the
 * file or by a rule. Rows with `later` have no file of their own yet; their decision says what is to be done.
 */
const rules: ReadonlySet<string> = new Set(
  corePlugins.flatMap(({ plugin }) =>
    plugin.parts.filter(({ kind }) => kind === "rule").map(({ name }) => `${plugin.area}/${name}`),
  ),
);
const rows = groups.flatMap((group) => group.rows);
const waiting = rows.filter(({ later }) => later !== undefined).length;

describe.each(groups)(
  `$about (${rows.length} in all, ${waiting} wait for their files)`,
  (group) => {
    let compiled: Compiled;
    beforeAll(async () => {
      compiled = await compileGroup(group);
    });

    it("compiles without an error, and every tool accepts what it reads", () => {
      const { findings, probes, crashed } = compiled;
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(probes.filter(({ status }) => status === "failed")).toEqual([]);
      expect(crashed).toBe(false);
    });

    it.each(group.rows.map((row) => [row.name, row] as const))("%s", (_, row) => {
      expect(readFrom(compiled, row)).toContain(row.read);
      expect(decidedBy(compiled, row)).toEqual([...row.decided]);
      const [path, text] = row.in;
      const file = compiled.files.find((each) => each.path === path);
      expect(file?.text ?? `no ${path}`).toMatch(text);
      expect(judgesOf(compiled, row)).not.toEqual([]);
      expect(complaintsAbout(compiled, row)).toEqual([]);
    });
  },
);

it("has each row once", () => {
  const said = rows.map(({ name, says }) => `${name}: ${says}`);
  expect(said.filter((each, at) => said.indexOf(each) !== at)).toEqual([]);
});

/** Nodes of the brief that stand in the sentence of the row. */
function readFrom({ plan, text }: Compiled, { says }: Row): readonly string[] {
  const start = text.indexOf(`\n${says}`) + 1;
  const end = start + says.length;
  return [...plan].flatMap((slot) =>
    slot.nodes.flatMap(({ ref, why }) =>
      why.kind === "stated" && why.at.some(({ span }) => span[0] >= start && span[1] <= end)
        ? [ref]
        : [],
    ),
  );
}

/** The reference and the value of the node that decides. */
function decidedBy({ plan }: Compiled, { decided: [ref, value] }: Row): readonly string[] {
  const found = [...plan].flatMap((slot) => slot.nodes).find((each) => each.ref === ref);
  if (!found) return [];
  const data: unknown = found.data;
  const named = typeof data === "object" && data !== null && "name" in data ? data.name : undefined;
  return value === undefined ? [found.ref] : [found.ref, String(named)];
}

/** Tools that accepted the file, and the rule of the row. */
function judgesOf({ probes }: Compiled, { in: [path], rule }: Row): readonly string[] {
  const passed = probes.filter((each) => each.status === "passed" && each.files.includes(path));
  return [...passed.map(({ id }) => id), ...(rule && rules.has(rule) ? [rule] : [])];
}

/** What rules say of the line: that nothing in the plan is there for it, or that it was not understood. */
function complaintsAbout({ findings, text }: Compiled, { says }: Row): readonly string[] {
  const line = text.slice(0, text.indexOf(`\n${says}`) + 1).split("\n").length;
  return findings
    .filter(
      ({ code, message }) =>
        (code === "document/requirement-without-part" && message.includes(`(line ${line})`)) ||
        (code === "intake/text-unread" && message.includes(says)),
    )
    .map(({ message }) => message);
}
