import { endingStates } from "../catalog/state-words.ts";
import { stateNamedBy } from "./plain-verb.ts";

/** The states of a concept by their keys, in their order. */
export interface StateNames {
  readonly keys: () => readonly string[];
  readonly nameOf: (key: string) => string;
  readonly add: (names: readonly string[]) => void;
  /** Adds one that the text has no name of, in the capitals of the others. */
  readonly addUnnamed: (name: string) => void;
  /** The state of this name, or that this verb leads to; of more words the first that are one. */
  readonly find: (name: string) => string | undefined;
  /** Whether things end in it: cancelled, void. */
  readonly isEnd: (key: string) => boolean;
}

/** No life cycle of a specification has more; what has is none. */
const mostStates = 40;

export function stateNames(told: readonly string[]): StateNames {
  const names = new Map<string, string>();
  const keys = () => [...names.keys()];
  const add = (more: readonly string[]) => {
    for (const name of more) {
      const key = stateKey(name);
      if (!names.has(key) && names.size < mostStates) names.set(key, name);
    }
  };
  add(told);
  return {
    keys,
    nameOf: (key) => names.get(key) ?? key,
    add,
    addUnnamed: (name) => {
      const isCapital = [...names.values()].every((each) => /^\p{Lu}/u.test(each));
      add([isCapital ? name.charAt(0).toUpperCase() + name.slice(1) : name]);
    },
    find: (name) => {
      const words = stateKey(name).split(" ");
      for (let count = words.length; count > 0; count--) {
        const key = words.slice(0, count).join(" ");
        if (names.has(key)) return key;
      }
      return stateNamedBy(words.join(" "), keys());
    },
    isEnd: (key) => endings.some((verb) => key === verb || stateNamedBy(verb, [key]) !== undefined),
  };
}

const endings = Object.keys(endingStates);

export function stateKey(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, " ");
}
