import {
  clientsDenied,
  clientsOutside,
  kindSigns,
  kindsNamed,
  screensOutside,
  signDenied,
  signElsewhere,
} from "../catalog/kind-signs.ts";
import type { StatementRole } from "../statements/statement-role.ts";
import { labelPriority } from "./label-priority.ts";
import type { Notebook } from "./notebook.ts";
import type { Sentence } from "./sentence.ts";

/** Sections that say nothing of how the product is used. */
const silent: ReadonlySet<StatementRole> = new Set<StatementRole>([
  "metadata",
  "asked",
  "entity",
  "procedure",
  "story-test",
]);

/** Reads signs of the kind of product: flags and exit codes, browsers and pages, endpoints, apps. */
export function readKindSigns(sentence: Sentence, notes: Notebook): void {
  const { text, role, ref } = sentence;
  const isOutside = labelPriority(sentence) === "wont" || role === "out-of-scope";
  const [, denied] = (isOutside ? clientsOutside : clientsDenied).exec(text.slice(0, 600)) ?? [];
  for (const kind of kindsNamed(denied ?? "")) {
    notes.products.put(sentence, ["denied", kind], { statement: ref, kind, sign: "denied" });
  }
  if (isOutside) {
    if (!screensOutside.test(text)) return;
    const data = { statement: ref, kind: "api-service", sign: "strong" } as const;
    notes.products.put(sentence, ["sign", "api-service"], data);
    return;
  }
  if ((role !== undefined && silent.has(role)) || signElsewhere.test(text)) return;
  const seen = new Set<string>();
  for (const { kind, strength, pattern } of kindSigns) {
    const found = seen.has(kind) ? undefined : pattern.exec(text);
    if (!found || signDenied.test(text.slice(Math.max(0, found.index - 60), found.index))) continue;
    seen.add(kind);
    const span = { from: found.index, to: found.index + found[0].length };
    notes.products.put(sentence, ["sign", kind], { statement: ref, kind, sign: strength }, span);
  }
}
