import { namePattern } from "@planc/core";
import { type Desk, type Draft, type Facts, isList } from "./draft.ts";
import { pluralIn } from "./words.ts";

const laidOut: readonly (readonly [RegExp, Draft["kind"]])[] = [
  [/\b(?:calendar|agenda)(?: view)?\b/i, "calendar"],
  [/\b(?:kanban|(?:pipeline|task|status|sprint) board|board view|swim ?lanes?)\b/i, "board"],
  [/\b(?:seat(?:ing)? (?:map|plan)|floor ?plan|on (?:a|the) map|map view)\b/i, "map"],
];
const screenWord = /\b(?:directory|details? (?:page|screen|view)s?|(?:page|screen|view|list)s?)\b/i;

/** Screens that the text names take its reason, and the form that it asks for. */
export function namedInText({ requirements, resources }: Facts, desk: Desk): void {
  const pathOf = new Map<string, string>(
    resources.flatMap(({ data }) => (data.entity ? [[data.entity, data.path] as const] : [])),
  );
  const drafts = desk.all.flatMap((draft) => {
    const { entity, kind } = draft;
    if (entity === undefined || (kind !== "list" && kind !== "detail")) return [];
    const many = pluralIn(pathOf.get(entity.ref) ?? "", entity.data.name).replace(/s$/, "");
    return [
      {
        draft,
        lists: kind === "list",
        name: entity.data.name,
        called: [namePattern(entity.data.name), namePattern(many)],
      },
    ];
  });
  const speaking = requirements.filter(
    ({ data }) => screenWord.test(data.text) || laidOut.some(([test]) => test.test(data.text)),
  );
  for (const { ref, data } of speaking) {
    const [form, at] = formIn(data.text);
    // A member views the events calendar: it is of events.
    let nearest: { readonly draft: Draft; readonly away: number } | undefined;
    for (const { draft, lists, name, called } of drafts) {
      if (isNamed(data.text, name, draft.kind)) draft.stated.push(ref);
      if (form === undefined || !lists || !holdsList(draft)) continue;
      for (const each of called)
        for (const { index } of data.text.matchAll(new RegExp(each.source, "giu"))) {
          const away = index < at ? at - index : (index - at) * 2;
          if (nearest === undefined || away < nearest.away) nearest = { draft, away };
        }
    }
    if (form === undefined || nearest === undefined) continue;
    nearest.draft.kind = form;
    nearest.draft.stated.push(ref);
  }
}

/** What a sentence has laid out otherwise than as lines, and where it says so. */
function formIn(text: string): readonly [Draft["kind"] | undefined, number] {
  for (const [test, kind] of laidOut) {
    const at = text.search(test);
    if (at !== -1) return [kind, at];
  }
  return [undefined, -1];
}

const holdsList = ({ uses }: Draft): boolean =>
  uses.some(({ operation, when }) => when === "opening" && isList(operation));

/** `the book detail screen`, `the list of orders`, `the order list`. */
function isNamed(text: string, name: string, kind: Draft["kind"]): boolean {
  const one = namePattern(name).source;
  const after =
    kind === "detail"
      ? "(?:details?|profile)?(?: (?:page|screen|view))"
      : "(?:directory|lists?|catalog(?:ue)?)";
  return (
    new RegExp(`${one} ${after}s?\\b|\\blist of (?:all )?${one}`, "iu").test(text) &&
    !(kind === "detail" && /\blist of\b/i.test(text))
  );
}
