import { idOf, type Ref } from "@planc/core";
import { isKnownTopic, topicKeys } from "../catalog/topic-keys.ts";

interface WithTopic {
  readonly id: string;
  readonly data: { readonly topic: Ref };
}

/** From language to tests, as one reads about a stack; the choices of one need stay together. */
export function inReadingOrder<C extends WithTopic>(choices: readonly C[]): readonly C[] {
  const place = ({ data }: C): number => {
    const key = idOf(data.topic);
    return isKnownTopic(key) ? topicKeys.indexOf(key) : topicKeys.length;
  };
  return [...choices].sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}
