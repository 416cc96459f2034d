import type { Draft, Finding, Part, Plugin } from "@planc/core";
import { canonicalJson, didYouMean } from "@planc/core/host";
import { describe, it } from "vitest";
import { formatFinding } from "./format.ts";
import { planTester } from "./plan-tester.ts";

export interface ValidCase {
  readonly name: string;
  readonly nodes: readonly Draft[];
  readonly options?: unknown;
  /** The part has nothing to say, because a node that it needs is absent: it must not run. */
  readonly absent?: true;
}
export interface InvalidCase extends Omit<ValidCase, "absent"> {
  /** All that is reported, in any order. */
  readonly findings: readonly ExpectedFinding[];
}
export interface ExpectedFinding {
  /** `area/slug`. */
  readonly code: string;
  readonly ref?: string;
  readonly message?: string | RegExp;
}

export interface RuleTester {
  /** Cases that report nothing. */
  valid(cases: readonly ValidCase[]): RuleTester;
  /** Cases that report exactly these findings. */
  invalid(cases: readonly InvalidCase[]): RuleTester;
}

/**
 * Tests one rule (or step, by what it reports) of a plugin, alone. Registers a test per case. Strict:
 * it refuses cases that say nothing, say it twice, or say something that cannot be.
 */
export function ruleTester(plugin: Plugin, name: string): RuleTester {
  const part = findPart(plugin, name);
  const alone: Plugin = Object.freeze({ ...plugin, parts: Object.freeze([part]) });
  const seen = new Map<string, string>();
  const register = (kind: "valid" | "invalid", cases: readonly ValidCase[]): void => {
    if (cases.length === 0) throw new TypeError(`no ${kind} cases: leave the call out`);
    for (const each of cases) checkCase(each, kind, plugin, seen);
    describe(`${part.kind} ${plugin.area}/${name}: ${kind}`, () => {
      for (const each of cases) {
        const expected = "findings" in each ? (each as InvalidCase).findings : [];
        it(each.name, () => expectFindings(alone, each, expected));
      }
    });
  };
  const tester: RuleTester = {
    valid: (cases) => {
      register("valid", cases);
      return tester;
    },
    invalid: (cases) => {
      register("invalid", cases);
      return tester;
    },
  };
  return tester;
}

function findPart(plugin: Plugin, name: string): Part {
  const named = plugin.parts.filter((part) => part.name === name);
  const part =
    named.find(({ kind }) => kind === "rule") ?? named.find(({ kind }) => kind === "step");
  if (part) return part;
  const names = plugin.parts.map((each) => each.name);
  throw new TypeError(`${plugin.name} has no rule or step "${name}".${didYouMean(name, names)}`);
}

const caseKeys = new Set(["name", "nodes", "options", "findings", "absent"]);
const findingKeys = new Set(["code", "ref", "message"]);

function checkCase(
  each: ValidCase,
  kind: "valid" | "invalid",
  plugin: Plugin,
  seen: Map<string, string>,
): void {
  checkKeys(each, caseKeys, `case "${each.name}"`);
  if (each.name.trim() === "") throw new TypeError("a case has no name");
  if ([...seen.values()].includes(each.name)) throw new TypeError(`two cases named "${each.name}"`);
  const body = canonicalJson([each.nodes, each.options ?? {}]);
  const twin = seen.get(body);
  if (twin !== undefined) throw new TypeError(`"${each.name}" repeats the nodes of "${twin}"`);
  seen.set(body, each.name);
  if (kind === "valid") {
    if ("findings" in each) throw new TypeError(`"${each.name}" is valid, so it has no findings`);
    return;
  }
  if ("absent" in each) throw new TypeError(`"${each.name}" reports, so it is not absent`);
  const { findings } = each as InvalidCase;
  if (!Array.isArray(findings) || findings.length === 0) {
    throw new TypeError(`"${each.name}" is invalid, so it names its findings`);
  }
  const codes = Object.keys(plugin.findings).map((slug) => `${plugin.area}/${slug}`);
  for (const finding of findings) {
    checkKeys(finding, findingKeys, `a finding of "${each.name}"`);
    if (!codes.includes(finding.code)) {
      const hint = didYouMean(finding.code, codes);
      throw new TypeError(`"${each.name}": ${plugin.name} has no code ${finding.code}.${hint}`);
    }
  }
}

function checkKeys(value: object, known: ReadonlySet<string>, what: string): void {
  const stranger = Object.keys(value).find((key) => !known.has(key));
  if (stranger === undefined) return;
  throw new TypeError(`${what}: unknown key "${stranger}".${didYouMean(stranger, [...known])}`);
}

/** Runs one case, and fails where what is reported is not what it says. */
export async function expectFindings(
  plugin: Plugin,
  { nodes, options, absent }: ValidCase,
  expected: readonly ExpectedFinding[],
): Promise<void> {
  const tester = planTester({ plugins: [plugin], options: options ?? {} }).with(...nodes);
  const { findings: all, trace } = await tester.result();
  const left = all.filter(
    ({ code, severity }) => !(code.startsWith("core/") && severity === "info"),
  );
  // The most exact ones choose first, so that a vague one cannot take what they need.
  const missing = expected
    .toSorted((a, b) => exactness(b) - exactness(a))
    .filter((wanted) => {
      const at = left.findIndex((finding) => matches(finding, wanted));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  const unfilled = all.find(({ code, message }) => isUnfilled(plugin, code, message));
  const outcome = trace.find(({ id }) => id === `${plugin.area}/${plugin.parts[0]?.name}`)?.outcome;
  const idle = left.length === 0 && outcome !== (absent ? "not-applicable" : "ok");
  if (missing.length === 0 && left.length === 0 && !unfilled && !idle) return;
  const lines = [
    ...missing.map((wanted) => `  missing: ${formatExpected(wanted)}`),
    ...left.map((finding) => `  not expected:${formatFinding(finding)}`),
    ...(idle
      ? [`  the part came out as ${outcome}${absent ? "" : ": give it all that it reads"}`]
      : []),
    ...(unfilled ? [`  not filled in:${formatFinding(unfilled)}`] : []),
  ];
  throw new Error(`What was reported is not what the case says:\n${lines.join("\n")}`);
}

function exactness({ ref, message }: ExpectedFinding): number {
  return (
    (ref === undefined ? 0 : 1) + (message === undefined ? 0 : typeof message === "string" ? 3 : 2)
  );
}

function matches(finding: Finding, { code, ref, message }: ExpectedFinding): boolean {
  return (
    finding.code === code &&
    (ref === undefined || finding.ref === ref) &&
    (message === undefined ||
      (typeof message === "string" ? finding.message === message : message.test(finding.message)))
  );
}

function isUnfilled(plugin: Plugin, code: string, message: string): boolean {
  const template = plugin.findings[code.slice(code.indexOf("/") + 1)]?.message ?? "";
  const placeholders = template.match(/\{[^{}]+\}/g) ?? [];
  return code.startsWith(`${plugin.area}/`) && placeholders.some((each) => message.includes(each));
}

function formatExpected({ code, ref, message }: ExpectedFinding): string {
  return [code, ...(ref ? [`at ${ref}`] : []), ...(message ? [String(message)] : [])].join(" ");
}
