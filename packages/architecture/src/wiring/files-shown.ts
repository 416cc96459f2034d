import type { Plan } from "./plan.ts";

/**
 * How files get to those who look at them. What everybody may see is read again and again, by search
 * engines too, so its address lasts; anything else is handed out for a while, to those who may see it.
 */
export function filesInWords(carries: readonly string[], plan: Plan): string {
  const kept = carries.filter((concept) => hasFiles(concept, plan));
  // Nothing that people send or look at lies there: addresses would be handed out for nothing.
  if (kept.length === 0) return "reads and writes files";
  const open = kept.filter((concept) => isOpen(concept, plan));
  const delivered = plan.byId.has("cdn");
  const played =
    !delivered &&
    plan.facts.choices.some(
      ({ data }) =>
        data.topic === "decision/topic#media-forms" && data.technology === "worker-encodes",
    ) &&
    plan.attributes.some(
      ({ data }) =>
        data.type === "file" && kept.includes(data.concept) && !isPicture.test(data.name),
    );
  if (open.length === 0)
    return `hands out signed addresses for files${played ? ", and writes playlists of such for videos" : ""}`;
  if (open.length === kept.length)
    return `hands out signed addresses for sending files; everybody may see them, ${delivered ? "and the CDN delivers them" : "at addresses that last"}`;
  const shown = delivered
    ? "the CDN delivers those that everybody may see"
    : "those that everybody may see have addresses that last";
  return `hands out signed addresses for sending files; ${shown}, and signed addresses lead to the others`;
}

/** Files that are no video, by what they are called. */
const isPicture =
  /\b(?:avatar|badge|banner|icon|image|logo|photo|picture|portrait|signature|thumbnail)\b/i;

/** Whether somebody looks at it, or at what it is part of, without having signed in. */
function isOpen(concept: string, { facts, relations }: Plan): boolean {
  const wholes = relations.flatMap(({ data: { from, to, owned } }) =>
    from === concept && owned === true ? [to] : [],
  );
  return [concept, ...wholes].some((each) =>
    facts.actionsOn
      .get(each)
      ?.some(
        ({ data: { effect, actors } }) =>
          (effect === "read" || effect === "list" || effect === "search") &&
          actors.some((actor) => facts.actor.get(actor)?.data.anonymous === true),
      ),
  );
}

export const hasFiles = (concept: string, plan: Plan): boolean =>
  plan.attributes.some(({ data }) => data.type === "file" && data.concept === concept);
