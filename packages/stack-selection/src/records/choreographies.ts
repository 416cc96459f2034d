import { capital, counted, listed } from "../text/words.ts";
import type { Drawn } from "./drawn.ts";

/** Who is answered before another service has looked can be told afterwards that it comes to nothing. */
export function refusedLate({ events }: Drawn): readonly string[] {
  return events.flatMap(({ data }) => {
    const first = events.find(
      (each) => data.undoes !== undefined && each.data.action === data.undoes,
    );
    return first
      ? [
          `${data.name} comes after “${first.data.name}” was answered: somebody is told that it went well, may have paid, and learns afterwards that it is called off.`,
        ]
      : [];
  });
}

/** Actions that several services complete by events alone, each with what undoes it. */
export function choreographies({ events, flows }: Drawn): readonly string[] {
  const undoing = events.filter(({ data }) => data.undoes !== undefined);
  const begun = [...new Set(undoing.flatMap(({ data }) => data.undoes ?? []))];
  return begun.flatMap((action) => {
    const first = events.find(({ data }) => data.action === action);
    if (!first) return [];
    const undoers = undoing.filter(({ data }) => data.undoes === action);
    const names = undoers.map(({ data }) => data.name).join(", ");
    // A payment that fails is tried again: it calls nothing off, so that it does not count.
    const refusing = undoers.map(({ data }) => data.name);
    const steps = counted(refusing.length, "step");
    const undone = flows.find(({ id }) => id === `undo.${action.slice("brief/action#".length)}`);
    const shown = undone ? `, as the flow “${undone.data.name}” shows` : "";
    return [
      `${capital(first.data.name)} begins a choreography: what it sets off is done by ${counted(first.data.consumers.length, "other part")}, each by itself, and ${names} has it called off${shown}. ${capital(steps)} can refuse${refusing.length > 1 ? ` (${listed(refusing)})` : ""}, ${refusing.length < 3 ? "so events do" : "which one place should keep together"}; an orchestrator that keeps the state of the whole pays from three on (judgement).`,
    ];
  });
}
