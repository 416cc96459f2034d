import { idOf, isClient } from "@planc/core";
import type { Catalogue } from "../catalog/catalogue.ts";
import type { Entry } from "../catalog/schema.ts";
import { type Confirmed, type Drawn, type DrawnComponent, programsOf } from "./drawn.ts";

/** What is written in a language of a choice, where it is bound to languages: a program in another has nothing of it. */
export function inItsLanguage(
  { drawn, entry, technology }: Confirmed,
  topic: string,
  catalogue: Catalogue,
): Drawn {
  const own = topic === "language" ? [technology] : entry?.languages;
  if (own === undefined) return drawn;
  const isApart = (component: DrawnComponent): boolean => {
    // A server speaks with clients of any language.
    if (!bothSides.includes(topic) && isClient(component.data.kind)) return false;
    const languages = frameworkOf(component, drawn, catalogue)?.languages;
    return languages !== undefined && !languages.some((each) => own.includes(each));
  };
  const components = drawn.components.filter((each) => !isApart(each));
  return components.length < drawn.components.length ? { ...drawn, components } : drawn;
}

/** A choice with the parts alone that have something of it: of a language and a runtime, what is written in it. */
export function writtenIn(choice: Confirmed, topic: string, catalogue: Catalogue): Confirmed {
  return topic === "language" || topic === "runtime"
    ? { ...choice, drawn: inItsLanguage(choice, topic, catalogue) }
    : choice;
}

/** Whether what is written in it are clients alone, while programs of the plan are written in something else. */
export function isOfClients(own: Drawn, all: Drawn): boolean {
  return programsOf(own).length === 0 && programsOf(all).length > 0;
}

function frameworkOf(
  { data }: DrawnComponent,
  { choices = [] }: Drawn,
  catalogue: Catalogue,
): Entry | undefined {
  const choice = choices.find(({ ref }) => ref === data.choice);
  // A host or an image is chosen for a part as well, and says nothing of what it is written in.
  return choice !== undefined && frameworks.includes(idOf(choice.data.topic))
    ? catalogue.entryOf(choice.data.technology)
    : undefined;
}

const bothSides: readonly string[] = ["language", "unit-testing"];

const frameworks: readonly string[] = [
  "api-framework",
  "web-framework",
  "mobile-framework",
  "desktop-framework",
  "machine-learning",
  "data-processing",
];
