import type { Ref } from "@planc/core";
import { thresholds } from "../catalog/thresholds.ts";
import { sample } from "../text/words.ts";
import type { Known, Reader, Surroundings } from "./condition.ts";
import { patternRefs } from "./condition-readers.ts";
import { asked } from "./said.ts";

interface SharedState {
  readonly name: string;
  readonly refs: readonly Ref[];
}

/** What several screens of a client share and the server does not keep for them. */
export function sharedStates(around: Surroundings): readonly SharedState[] {
  const { inputs, stated } = around;
  const people = inputs.concepts.find(({ id }) => id === "user");
  const carts = inputs.concepts.filter(({ data }) => /^(?:cart|basket)$/i.test(data.name));
  const files = inputs.attributes.filter(({ data }) => data.type === "file");
  const uploads = [...patternRefs(stated, "file-storage"), ...files.map(({ ref }) => ref)];
  const waiting = patternRefs(stated, "offline-first", "offline-queue");
  const live = [
    ...patternRefs(stated, "real-time"),
    ...stated.technologies
      .filter(({ topic, modality }) => topic === "real-time" && modality !== "avoid")
      .flatMap(({ refs }) => refs),
  ];
  const found: readonly SharedState[] = [
    { name: signedIn(inputs), refs: people ? [people.ref] : [] },
    ...carts.map(({ ref, data }) => ({ name: `the ${data.name.toLowerCase()}`, refs: [ref] })),
    { name: "uploads under way", refs: uploads },
    { name: "what waits to be sent", refs: waiting },
    { name: "the open connection", refs: live },
    ...said.map(([name, reader]) => ({ name, refs: reader(around)?.refs ?? [] })),
  ];
  return found.filter(({ refs }) => refs.length > 0);
}

/** Who is signed in, by who there is to be. */
function signedIn({ actors }: Surroundings["inputs"]): string {
  const names = sample(
    actors.map(({ data }) => data.name),
    3,
  );
  return names === "" ? "who is signed in" : `who is signed in: ${names}`;
}

/** By the words of single sentences. */
const said: readonly (readonly [name: string, reader: Reader])[] = [
  saidAs("who is there and types", /\b(?:typing|presence|online status)\b/i),
  saidAs("unsent drafts", /\b(?:drafts?|autosav\w+|unsaved)\b/i),
  saidAs("light or dark", /\b(?:dark mode|dark theme|light\/dark|colou?r scheme)\b/i),
  saidAs("what is selected at once", /\b(?:bulk|multi-?select\w*)\b/i),
  saidAs("what can be undone", /\b(?:undo|redo)\b/i),
  saidAs(
    "the recording under way",
    /\b(?:live tracking|track(?:s|ing)? (?:a |the )?(?:run|workout|route|session)s?|step counting|stopwatch|timer)\b/i,
  ),
  saidAs("steps of the wizard", /\b(?:wizard|multi-?step|step-by-step)\b/i),
];

function saidAs(name: string, words: RegExp): readonly [name: string, reader: Reader] {
  return [name, asked(name, words)];
}

const most = thresholds["shared-states"].value;

/** Few of them, or many, in the words of a reason; nothing where there is none. */
export function sharedStatesKnown(around: Surroundings, size: "few" | "many"): Known | undefined {
  const all = sharedStates(around);
  if (all.length === 0 || all.length <= most !== (size === "few")) return undefined;
  const names = all.map(({ name }) => name).join("; ");
  return {
    text: `${all.length} ${all.length === 1 ? "state that several screens share" : "states that several screens share"} (${names})`,
    refs: all.flatMap(({ refs }) => refs),
  };
}
