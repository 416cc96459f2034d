import { carried, type Ref } from "@planc/core";
import { customerWords, identityWords, staffDirectoryWords } from "../catalog/external-systems.ts";
import { hasPhrase, wordsOf } from "../model/language.ts";
import { type ComponentDraft, chosen, component } from "./draft.ts";
import type { Facts, System } from "./facts.ts";

/** Whether a system outside says who people are. */
export function isIdentity({ data }: System, facts: Facts): boolean {
  if (facts.place !== "server") return false;
  const name = data.name.toLowerCase();
  const provider = facts.identity?.data.provider?.toLowerCase();
  const choices = facts.topics.get("identity-provider")?.choices ?? [];
  return (
    name === provider ||
    choices.some((choice) => choice.data.name.toLowerCase() === name) ||
    hasPhrase(`${data.name} ${data.category ?? ""} ${data.purpose ?? ""}`, identityWords)
  );
}

/** Whom the provider knows: a directory of staff has no accounts of customers. */
function signedIn(facts: Facts): "staff" | "people" {
  const names = [
    facts.identity?.data.provider ?? "",
    ...(facts.topics.get("identity-provider")?.choices ?? []).map(({ data }) => data.name),
    ...facts.systems.filter((system) => isIdentity(system, facts)).map(({ data }) => data.name),
  ];
  const directory = names.some((name) => hasPhrase(name, staffDirectoryWords));
  const customers = facts.actors.some(
    ({ data }) =>
      data.kind === "person" && wordsOf(data.name).some((word) => customerWords.includes(word)),
  );
  return directory && customers ? "staff" : "people";
}

/** Who holds the accounts, where that is not the system itself. */
export function identityProvider(facts: Facts): readonly ComponentDraft[] {
  if (facts.place !== "server" || facts.identity?.data.owner === "none") return [];
  const topic = facts.topics.get("identity-provider");
  const systems = facts.systems.filter((system) => isIdentity(system, facts));
  const provided = facts.identity?.data.owner === "provider" ? [facts.identity.ref] : [];
  const refs: readonly Ref[] = [
    ...(topic?.forcedBy ?? []),
    ...systems.map(({ ref }) => ref),
    ...provided,
  ];
  const [first, ...rest] = refs;
  if (!first) return [];
  const chosenNames = topic?.choices.map(({ data }) => data.name) ?? [];
  const names = chosenNames.length > 0 ? chosenNames : systems.map(({ data }) => data.name);
  const technology = names.join(", ") || facts.identity?.data.provider;
  const existing = systems.some(({ data }) => data.existing) || chosen(topic).lifecycle;
  return [
    component(
      "identity-provider",
      {
        name: "Identity provider",
        kind: "identity-provider",
        ...chosen(topic),
        ...(technology ? { technology: technology.slice(0, 200) } : {}),
        responsibilities: [
          facts.identity?.data.owner === "system"
            ? "signs in those who choose it; the system keeps their accounts"
            : signedIn(facts) === "staff"
              ? "signs in staff, and others from accounts apart from those of staff"
              : "holds accounts, sign-in",
        ],
        forcedBy: refs,
        ...(existing ? { lifecycle: "existing" as const } : {}),
      },
      carried(first, ...rest),
    ),
  ];
}
